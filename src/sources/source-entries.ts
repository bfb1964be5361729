/** Sources as people write them down in a config, a front matter or on the command line: which files, and what is known of them. */
import type {Credit} from '../article/model/article.js'
import {type Option, display, readOptions} from '../options.js'

/** Files that serve as sources. */
export interface SourceEntry {
  /** A path or glob, relative to the folder of whoever named it. */
  readonly path: string
  readonly credit: Credit
}

/** A string that is not blank. */
export const text: Option<string | undefined> = {
  default: undefined,
  takes: 'a string',
  accepts: (value): value is string => typeof value === 'string' && value.trim() !== ''
}

/** What may be said of a text's publication. */
export const creditFields = {
  title: text,
  publisher: text,
  aliases: {
    default: undefined,
    takes: 'a list of strings',
    accepts: (value): value is readonly string[] =>
      Array.isArray(value) && value.every((item) => text.accepts(item))
  } satisfies Option<readonly string[] | undefined>,
  author: text,
  url: text,
  published: {
    default: undefined,
    takes: 'a date as YYYY-MM-DD',
    accepts: (value): value is string =>
      typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
  } satisfies Option<string | undefined>
}

const knownFields = {path: {...text, takes: 'a path or a glob'}, ...creditFields}

/**
 * The entries of a list of sources.
 *
 * @param sources Each a path, a glob, or an object with `path` and what is known of the text.
 * @throws {Error} When an entry is neither, or has a field it should not have.
 */
export function parseSourceEntries(sources: readonly unknown[]): SourceEntry[] {
  return sources.map((entry, index) => {
    const place = `\`sources[${index}]\``
    const given: unknown = typeof entry === 'string' ? {path: entry} : entry
    if (typeof given !== 'object' || given === null || Array.isArray(given)) {
      throw new Error(
        `Unexpected value ${display(entry)} at ${place}, expected a path, a glob or an object with \`path\``
      )
    }
    const {path, ...credit} = readOptions(place, knownFields, given)
    if (path === undefined)
      throw new Error(`Missing \`path\` at ${place}, expected the path or glob of the source`)
    const known = Object.entries(credit).filter(([, value]) => value !== undefined)
    return {path, credit: Object.fromEntries(known)}
  })
}
