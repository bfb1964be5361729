/** Subcommands: what `ibid` does besides checking drafts. */
import fs from 'node:fs'
import path from 'node:path'
import type {Surroundings} from './surroundings.js'

export interface Subcommand {
  readonly name: string
  /** How it is called, for the help. */
  readonly usage: string
  readonly help: string
  /**
   * @param argv What follows its name.
   * @returns What goes to stdout.
   * @throws {UsageError} When it is called wrongly.
   */
  run(argv: readonly string[], surroundings: Surroundings): Promise<string>
}

export const subcommands: readonly Subcommand[] = [
  {
    name: 'explain',
    usage: 'explain <rule>',
    help: 'show the page of a rule',
    async run(argv) {
      const {explainRule, explainUsage} = await import('./explain-rule.js')
      return argv.some((flag) => flag === '--help' || flag === '-h')
        ? explainUsage
        : explainRule(argv)
    }
  },
  {
    name: 'lineage',
    usage: 'lineage [options] <file|glob>...',
    help: 'show which of several texts was made from which',
    async run(argv, surroundings) {
      const {lineageUsage, traceTexts} = await import('./trace-texts.js')
      return argv.some((flag) => flag === '--help' || flag === '-h')
        ? lineageUsage
        : traceTexts(argv, surroundings)
    }
  }
]

/** The subcommand that a command line begins with. */
export function findSubcommand([first]: readonly string[]): Subcommand | undefined {
  return subcommands.find(({name}) => name === first)
}

/** What to say where a draft or folder has the name of a subcommand, which goes before it. */
export function describeNamesake({name}: Subcommand, cwd: string): string | undefined {
  if (!fs.existsSync(path.resolve(cwd, name))) return undefined
  return `\`${name}\` is a subcommand; the file or folder of that name is \`./${name}\``
}
