/** What a subcommand is. */
import type {Surroundings} from './surroundings.js'

export interface Subcommand {
  readonly name: string
  /** How it is called, for the help. */
  readonly usage: string
  readonly help: string
  /**
   * @param argv What follows its name.
   * @throws {UsageError} When it is called wrongly.
   */
  run(argv: readonly string[], surroundings: Surroundings): Promise<SubcommandResult>
}

export interface SubcommandResult {
  /** What goes to stdout. */
  readonly output?: string
  /** What could not be done, a line each: with one the command ends with 2. */
  readonly problems?: readonly string[]
}
