/** Sources as a caller gives them become articles, each read once however many drafts it serves. */
import {VFile} from 'vfile'
import type {Article, Credit, Format} from '../article/model/article.js'
import {readArticle} from '../article/read-article.js'
import {SourceSet} from '../comparison/alignment/source-set.js'
import {display} from '../options.js'
import {Session} from '../session.js'
import {readPath} from '#paths'

/** A source with what is known of it. One of `value` and `path` is needed; `path` alone is read from disk where there is one. */
export interface SourceDescription extends Credit {
  readonly value?: string
  readonly path?: string
  readonly format?: Format
}

/** The text itself, a file, or a description. */
export type SourceInput = string | VFile | SourceDescription

const takes = 'a text, a VFile, or an object with `value` or `path`'

/**
 * Reads and joins sources. Each is read once; a set is taken as it is.
 *
 * @param session What is remembered of texts whatever their sources.
 * @throws {Error} When an entry is none of the forms, or looks like a path where a text belongs.
 */
export function readSources(sources: unknown, session = new Session()): SourceSet {
  if (sources instanceof SourceSet) return sources
  if (!Array.isArray(sources)) {
    throw new Error(
      `Unexpected value ${display(sources)} for \`sources\`, which takes a list: each ${takes}`
    )
  }
  const inputs: readonly unknown[] = sources
  const seen = new Set<unknown>()
  const articles = inputs.flatMap((input, index) => {
    // The same object is the same text; two equal strings may be two texts.
    if (typeof input === 'object' && seen.has(input)) return []
    seen.add(input)
    return readSource(input, index, session)
  })
  return new SourceSet(articles, session)
}

/**
 * Reads one source.
 *
 * @param index Its place in the list, for an error.
 * @throws {Error} When it is none of the forms, or looks like a path where a text belongs.
 */
export function readSource(input: unknown, index: number, session: Session): Article {
  if (input instanceof VFile) return readArticle(input, {session})
  if (typeof input === 'string') {
    if (/^[^\s]+\.(txt|md|markdown|html?)$/i.test(input)) {
      throw new Error(
        `Unexpected path ${display(input)} in \`sources\`, expected its text: write {path: ${JSON.stringify(input)}} or read the file first`
      )
    }
    return readArticle(input, {session})
  }
  if (isDescription(input)) {
    const {value, path, format, ...credit} = input
    const file =
      path === undefined
        ? new VFile({value: value ?? ''})
        : new VFile({path, value: value ?? readPath(path)})
    return readArticle(file, {credit, session, ...(format && {format})})
  }
  throw new Error(`Unexpected value ${display(input)} at \`sources[${index}]\`, expected ${takes}`)
}

function isDescription(input: unknown): input is SourceDescription {
  return typeof input === 'object' && input !== null && ('value' in input || 'path' in input)
}
