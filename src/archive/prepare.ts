/** Texts as they are given become texts that can be stored, or a line on why not. */
import {createHash} from 'node:crypto'
import {VFile} from 'vfile'
import type {Credit, Format} from '../article/model/article.js'
import {formatOf} from '../article/format-of.js'
import {type Option, display, readOptions} from '../options.js'
import {checkSize, defaultSizeLimit} from '../sources/size-limit.js'
import {creditFields, text} from '../sources/source-entries.js'

/** A text that was found fit to be stored. */
export interface PreparedText {
  /** By its text, format and given credit: the same for the same. */
  readonly key: string
  readonly value: string
  readonly format: Format
  readonly path?: string
  /** What was given of its publication; what it says itself comes later. */
  readonly credit: Credit
}

const known = {
  ...creditFields,
  value: {
    default: undefined,
    takes: 'a text',
    accepts: (value): value is string => typeof value === 'string'
  } satisfies Option<string | undefined>,
  path: text,
  format: {
    default: undefined,
    takes: '`text`, `markdown` or `html`',
    accepts: (value): value is Format => ['text', 'markdown', 'html'].includes(value as string)
  } satisfies Option<Format | undefined>
}

/** Longest URL, path or name, in characters. */
const longestName = 2000

/**
 * Checks a text and finds what it is stored under.
 *
 * @param given Whatever somebody hands in.
 * @param number Its place among the texts, from 1, for one that has no name.
 * @param sizeLimit How many bytes it may have.
 * @throws {Error} When it cannot be stored, with its name and why.
 */
export function prepareText(
  given: unknown,
  number: number,
  sizeLimit = defaultSizeLimit
): PreparedText {
  const name = nameOf(given) ?? `text ${number}`
  const {value, path, format, ...rest} = readOptions(name, known, given)
  if (value === undefined) throw new Error(`Missing \`value\` of ${name}, expected its text`)
  checkSize(Buffer.byteLength(value), sizeLimit, name)
  if (value.trim() === '') throw new Error(`Cannot read ${name}: it is empty`)
  const credit: Credit = Object.fromEntries(
    Object.entries(rest).filter(([, each]) => each !== undefined)
  )
  const names: (string | undefined)[] = [path, ...Object.values(rest).flat()]
  for (const part of [value, ...names]) {
    const fault = part === undefined ? undefined : faultOf(part)
    if (fault !== undefined) throw new Error(`Cannot read ${name}: ${fault}`)
  }
  const long = names.find((each) => (each?.length ?? 0) > longestName)
  if (long !== undefined)
    throw new Error(
      `Cannot read ${name}: ${display(long)} has more than ${longestName} characters, the longest name there is`
    )
  const shown = format ?? formatOf(new VFile({path: path ?? 'text.txt'})) ?? 'text'
  const content = JSON.stringify([shown, Object.entries(credit).sort(), value])
  return {key: keyOf(content), value, format: shown, credit, ...(path !== undefined && {path})}
}

/** The first 128 bits of a SHA-256, written as a UUID, which databases keep in 16 bytes. */
function keyOf(content: string): string {
  const hex = createHash('sha256').update(content).digest('hex')
  return hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

function nameOf(given: unknown): string | undefined {
  if (typeof given !== 'object' || given === null) return undefined
  const {path, url} = given as {path?: unknown; url?: unknown}
  const name = [path, url].find((each) => typeof each === 'string' && each !== '')
  return name === undefined ? undefined : display(name).replace(/^`"(.*)"`$/, '`$1`')
}

/** What no database of texts can hold, and nothing should be put in its place silently. */
function faultOf(part: string): string | undefined {
  const nul = part.indexOf('\0')
  if (nul >= 0) return `it has a NUL character at offset ${nul}, expected text`
  const half = part.search(/\p{Cs}/u)
  return half < 0 ? undefined : `it has half a surrogate pair at offset ${half}, expected Unicode`
}
