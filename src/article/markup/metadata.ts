/** What a file says of itself: YAML front matter, whatever the format. */
import {YAMLParseError, parseDocument} from 'yaml'
import type {Credit} from '../model/article.js'

export interface FrontMatter {
  readonly metadata: Readonly<Record<string, unknown>>
  /** Where the body starts in the file: after the front matter, or the byte order mark. */
  readonly end: number
}

/** In characters. What a system writes there of an article is a hundredth of it. */
const longestFrontMatter = 100_000

/**
 * Reads the front matter of a file. Two lines `---` around nothing that reads as fields are the rules of a page and no front matter.
 *
 * @param name What the file is, as an error names it.
 * @throws {Error} When the YAML is broken, naming its line in the file, or longer than anybody writes.
 */
export function readFrontMatter(value: string, name: string): FrontMatter {
  const none = {metadata: {}, end: value.startsWith('\uFEFF') ? 1 : 0}
  const match = /^\uFEFF?---[ \t]*\r?\n(?:([^]*?)\r?\n)?---[ \t]*(?:\r?\n|$)/.exec(value)
  if (!match) return none
  const [whole, yaml = ''] = match
  if (!/^[ \t]*["']?[\w-]+["']?[ \t]*:/m.test(yaml)) return none
  const refuse = (where: string, reason: string, cause?: unknown): never => {
    throw new Error(`Cannot read front matter of ${name}${where}: ${reason}`, {cause})
  }
  if (yaml.length > longestFrontMatter) refuse('', 'it has more than 100,000 characters')
  let metadata: unknown
  try {
    metadata = parseLeniently(yaml)
    if (holdsItself(metadata)) refuse('', 'an alias stands inside what it names')
  } catch (error) {
    const isDeep = error instanceof Error && error.message.includes('call stack')
    if (isDeep) refuse('', 'it nests too deeply', error)
    if (error instanceof YAMLParseError) {
      const line = (error.linePos?.[0].line ?? 1) + 1
      refuse(`, line ${line}`, error.message.split(/ at line |\n/, 1)[0]!, error)
    }
    // So the parser calls aliases that would swell.
    if (error instanceof ReferenceError) refuse('', 'its aliases swell', error)
    throw error
  }
  if (typeof metadata !== 'object' || metadata === null || Array.isArray(metadata)) return none
  return {metadata: metadata as Record<string, unknown>, end: whole.length}
}

function holdsItself(value: unknown, around: readonly unknown[] = []): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (around.includes(value)) return true
  const inside = [...around, value]
  return Object.values(value).some((item) => holdsItself(item, inside))
}

/** Reads YAML, and headlines with a colon, which YAML does not take unquoted: `title: Storm: two dead`. */
function parseLeniently(yaml: string): unknown {
  try {
    return parseYaml(yaml)
  } catch (error) {
    const quoted = yaml.replace(
      /^([\w-]+:[ \t]+)([^\s"'[{|>&*!].*:[ \t].*)$/gm,
      (_, key: string, text: string) => key + JSON.stringify(text.trim())
    )
    if (quoted === yaml) throw error
    return parseYaml(quoted)
  }
}

/** Warnings, which the parser would print, are of no use to a reader of the draft. */
function parseYaml(yaml: string): unknown {
  const document = parseDocument(yaml, {logLevel: 'error'})
  const [error] = document.errors
  if (error) throw error
  return document.toJS()
}

/** What front matter says of the text's publication. Fields of another type than they should be are left out. */
export function creditOf(metadata: Readonly<Record<string, unknown>>): Credit {
  const published = metadata.published ?? metadata.date
  const aliases = [metadata.aliases].flat().filter((alias) => typeof alias === 'string')
  const entries = {
    title: metadata.title,
    publisher: metadata.publisher,
    author: metadata.author,
    url: metadata.url,
    published: published instanceof Date ? published.toISOString().slice(0, 10) : published
  }
  return {
    ...Object.fromEntries(Object.entries(entries).filter(([, text]) => typeof text === 'string')),
    ...(aliases.length > 0 && {aliases})
  }
}
