/** Sources as a caller gives them become articles, each read once however many drafts it serves. */
import {VFile} from 'vfile'
import type {Article, Credit, Format} from '../article/model/article.js'
import {readArticle} from '../article/read-article.js'
import {display} from '../options.js'
import {readPath} from './read-path.js'

/** A source with what is known of it. One of `value` and `path` is needed; `path` alone is read from disk where there is one. */
export interface SourceDescription extends Credit {
  readonly value?: string
  readonly path?: string
  readonly format?: Format
}

/** The text itself, a file, or a description. */
export type SourceInput = string | VFile | SourceDescription

const takes = 'a text, a VFile, or an object with `value` or `path`'

const readLists = new WeakMap<object, readonly Article[]>()
const readEntries = new WeakMap<object, Article>()

/**
 * Sources as articles. The same list gives the same articles, and so does the same object in another list.
 *
 * @throws {Error} When an entry is none of the forms, or looks like a path where a text belongs.
 */
export function readSources(sources: unknown): readonly Article[] {
  if (!Array.isArray(sources)) {
    throw new Error(
      `Unexpected value ${display(sources)} for \`sources\`, which takes a list: each ${takes}`
    )
  }
  let articles = readLists.get(sources)
  if (!articles) {
    articles = sources.map(readOnce)
    readLists.set(sources, articles)
  }
  return articles
}

/** Drafts with partly the same sources share their articles. */
function readOnce(input: unknown, index: number): Article {
  const key = typeof input === 'object' && input !== null ? input : undefined
  const known = key && readEntries.get(key)
  if (known) return known
  const article = readSource(input, index)
  if (key) readEntries.set(key, article)
  return article
}

function readSource(input: unknown, index: number): Article {
  if (input instanceof VFile) return readArticle(input)
  if (typeof input === 'string') {
    if (/^[^\s]+\.(txt|md|markdown|html?)$/i.test(input)) {
      throw new Error(
        `Unexpected path ${display(input)} in \`sources\`, expected its text: write {path: ${JSON.stringify(input)}} or read the file first`
      )
    }
    return readArticle(input)
  }
  if (isDescription(input)) {
    const {value, path, format, ...credit} = input
    const file =
      path === undefined
        ? new VFile({value: value ?? ''})
        : new VFile({path, value: value ?? readPath(path)})
    return readArticle(file, {credit, ...(format && {format})})
  }
  throw new Error(`Unexpected value ${display(input)} at \`sources[${index}]\`, expected ${takes}`)
}

function isDescription(input: unknown): input is SourceDescription {
  return typeof input === 'object' && input !== null && ('value' in input || 'path' in input)
}
