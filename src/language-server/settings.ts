/** What a client sets when it starts the server. */
import {type Option, readOptions} from '../options.js'

export interface ServerSettings {
  /** How many megabytes a draft may have. */
  readonly maxSize: number
  /** Whether the workspace is trusted, so that configs that are scripts may be run. */
  readonly trusted: boolean
  /** The baseline whose findings are not shown, as a path from the folder that is open; undefined or empty for none. */
  readonly baseline: string | undefined
}

/** A text of a megabyte, which is a long book, is checked in one to five seconds, in which the server answers nothing else. */
const megabytes: Option<number> = {
  default: 1,
  takes: 'megabytes',
  accepts: (value): value is number => typeof value === 'number' && value > 0
}

const trust: Option<boolean> = {
  default: false,
  takes: '`true` or `false`',
  accepts: (value) => typeof value === 'boolean'
}

const file: Option<string | undefined> = {
  default: undefined,
  takes: 'a path',
  accepts: (value): value is string => typeof value === 'string'
}

/**
 * Reads the settings; what is wrong is told and not taken.
 *
 * @param given The client's `initializationOptions`.
 */
export function readSettings(given: unknown, tell: (text: string) => void): ServerSettings {
  const known = {maxSize: megabytes, trusted: trust, baseline: file}
  try {
    return readOptions('the settings', known, given ?? undefined)
  } catch (error) {
    tell((error as Error).message)
    return readOptions('the settings', known, undefined)
  }
}
