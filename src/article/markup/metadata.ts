/** What a file says of itself: YAML front matter, whatever the format. */
import {type YAMLParseError, parseDocument} from 'yaml'
import type {Article, Credit, FrontMatterFault} from '../model/article.js'

export interface FrontMatter {
  /** The fields that can be read. */
  readonly metadata: Readonly<Record<string, unknown>>
  /** Where the body starts in the file: after the front matter, or the byte order mark. */
  readonly end: number
  /** Why it is no YAML, where it is none. */
  readonly fault?: FrontMatterFault
}

/** What of the parser's error is told. */
type YamlError = Pick<YAMLParseError, 'message' | 'linePos'>

/** In characters. What a system writes there of an article is a hundredth of it. */
const longestFrontMatter = 100_000

/**
 * Reads the front matter of a file. Two lines `---` around nothing that reads as fields are the rules of a page and no front matter.
 *
 * @param name What the file is, as an error names it.
 * @throws {Error} When the YAML is longer than anybody writes, nests too deeply or swells.
 */
export function readFrontMatter(value: string, name: string): FrontMatter {
  const none = {metadata: {}, end: value.startsWith('\uFEFF') ? 1 : 0}
  const match = /^\uFEFF?(---[ \t]*\r?\n)(?:([^]*?)\r?\n)?---[ \t]*(?:\r?\n|$)/.exec(value)
  if (!match) return none
  const [whole, opening, yaml = ''] = match
  if (!/^[ \t]*["']?[\w-]+["']?[ \t]*:/m.test(yaml)) return none
  const refuse = (reason: string, cause?: unknown): never => {
    throw new Error(`Cannot read front matter of ${name}: ${reason}`, {cause})
  }
  if (yaml.length > longestFrontMatter) refuse('it has more than 100,000 characters')
  try {
    const {fields, error} = parseLeniently(yaml)
    if (holdsItself(fields)) refuse('an alias stands inside what it names')
    if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) return none
    const start = none.end + opening!.length
    return {
      metadata: fields as Record<string, unknown>,
      end: whole.length,
      ...(error && {fault: faultOf(error, yaml, start)})
    }
  } catch (error) {
    const isDeep = error instanceof Error && error.message.includes('call stack')
    if (isDeep) refuse('it nests too deeply', error)
    // So the parser calls aliases that would swell.
    if (error instanceof ReferenceError) refuse('its aliases swell', error)
    throw error
  }
}

/** An error of the parser at its line of the file; an end that the parser missed, at the last line that says anything. */
function faultOf({message, linePos}: YamlError, yaml: string, yamlStart: number): FrontMatterFault {
  const lines = yaml.split('\n')
  let at = Math.min(linePos?.[0].line ?? 1, lines.length) - 1
  while (at > 0 && lines[at]!.trim() === '') at--
  const start = yamlStart + lines.slice(0, at).reduce((sum, line) => sum + line.length + 1, 0)
  const end = start + lines[at]!.trimEnd().length
  return {start, end, line: at + 2, reason: message.split(/ at line |\n/, 1)[0]!}
}

function holdsItself(value: unknown, around: readonly unknown[] = []): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (around.includes(value)) return true
  const inside = [...around, value]
  return Object.values(value).some((item) => holdsItself(item, inside))
}

/**
 * Reads YAML, and headlines with a colon, which YAML does not take unquoted: `title: Storm: two dead`. Of what is no
 * YAML for all that, the fields that are.
 */
function parseLeniently(yaml: string): {fields: unknown; error?: YamlError} {
  const {fields, error} = parseYaml(yaml)
  if (!error) return {fields}
  const quoted = yaml.replace(
    /^([\w-]+:[ \t]+)([^\s"'[{|>&*!].*:[ \t].*)$/gm,
    (_, key: string, text: string) => key + JSON.stringify(text.trim())
  )
  const again = parseYaml(quoted)
  if (!again.error) return {fields: again.fields}
  const readable = quoted.split(/^(?=[\w-]+:)/m).map((entry) => parseYaml(entry))
  const entries = readable.flatMap((entry) =>
    entry.error || typeof entry.fields !== 'object' ? [] : [entry.fields]
  )
  return {fields: Object.assign({}, ...entries) as object, error: again.error}
}

/** Warnings, which the parser would print, are of no use to a reader of the draft. */
function parseYaml(yaml: string): {fields: unknown; error?: YamlError} {
  const document = parseDocument(yaml, {logLevel: 'error'})
  const [error] = document.errors
  // The parser's own stack.
  if (error?.message.includes('call stack')) throw error
  return error ? {fields: {}, error} : {fields: document.toJS()}
}

/**
 * An article, for whoever needs what its front matter says.
 *
 * @throws {Error} When it cannot be read, naming its line.
 */
export function requireFrontMatter(article: Article): Article {
  const {frontMatterFault: fault, path = 'the text'} = article
  if (fault) throw new Error(describeFault(fault, path))
  return article
}

/** @param name What the file is. */
export function describeFault({line, reason}: FrontMatterFault, name: string): string {
  return `Cannot read front matter of ${name}, line ${line}: ${reason}`
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
