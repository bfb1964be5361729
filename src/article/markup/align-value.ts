/**
 * Walks a node's value and its raw source together, so that every unit of the value has its exact
 * place: past character references, backslash escapes, line prefixes and folded spaces.
 * The positions that remark-retext and rehype-retext hand on drift after each of these.
 */
import {decodeNamedCharacterReference} from 'decode-named-character-reference'
import type {Prose} from './prose.js'

const references = {
  markdown: /&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]*);/y,
  html: /&(?:#[xX][0-9a-fA-F]+|#[0-9]+|[A-Za-z][A-Za-z0-9]*);?/y,
  code: undefined
}

/**
 * Appends `value`, which stands somewhere in `raw` between `start` and `end`, to the prose.
 *
 * @param syntax What the raw source may say otherwise than the value: in `code` only its lines’ prefixes.
 * @returns Where in `raw` the value ends.
 */
export function alignValue(
  prose: Prose,
  value: string,
  raw: string,
  start: number,
  end: number,
  syntax: 'markdown' | 'html' | 'code'
): number {
  const escapes = syntax === 'markdown'
  const reference = references[syntax]
  let i = start
  let j = 0
  let runStart = i
  let runFrom = j
  /** Where the last unit ends that both have. */
  let matched = start
  const flush = () => {
    prose.append(value.slice(runFrom, j), runStart)
    runStart = i
    runFrom = j
  }
  const takeAtom = (length: number, rawLength: number) => {
    flush()
    prose.appendAtom(value.slice(j, j + length), i, rawLength)
    matched = runStart = i += rawLength
    runFrom = j += length
  }
  while (j < value.length && i < end) {
    const unit = raw.charCodeAt(i)
    const found =
      reference && unit === 38 /* & */ ? referenceAt(reference, raw, i, value, j) : undefined
    if (found) {
      takeAtom(found.valueLength, found.rawLength)
    } else if (
      escapes &&
      unit === 92 /* \ */ &&
      /[!-/:-@[-`{-~]/.test(raw.charAt(i + 1)) &&
      raw[i + 1] === value[j]
    ) {
      // The backslash belongs to the place of what it escapes: replacing one must replace both.
      takeAtom(1, 2)
    } else if (unit === 0 && value[j] === '\uFFFD') {
      // What parsers read for NUL.
      takeAtom(1, 1)
    } else if (
      (unit === value.charCodeAt(j) || isLoneReturn(raw, i, value, j)) &&
      !(syntax !== 'html' && isLinePrefix(raw, i, value, j))
    ) {
      matched = ++i
      j++
    } else {
      // Whatever else the raw source has more of is markup: a line's prefix, a folded space, a carriage return.
      flush()
      runStart = ++i
    }
  }
  flush()
  // Where a parser tells a wrong place, what it has more of stands for all that was passed over in vain.
  if (j < value.length) prose.appendAtom(value.slice(j), matched, end - matched)
  return i
}

/** Parsers read a carriage return alone as the line feed that it stands for. */
function isLoneReturn(raw: string, i: number, value: string, j: number): boolean {
  return raw[i] === '\r' && raw[i + 1] !== '\n' && value[j] === '\n'
}

function referenceAt(reference: RegExp, raw: string, i: number, value: string, j: number) {
  reference.lastIndex = i
  const text = reference.exec(raw)?.[0]
  if (text === undefined) return undefined
  if (text[1] === '#') {
    const point = value.codePointAt(j)
    return point === undefined
      ? undefined
      : {rawLength: text.length, valueLength: point > 0xffff ? 2 : 1}
  }
  // HTML reads some names without their semicolon, and then the longest that is known: `&notit` is `¬it`.
  const name = text.slice(1).replace(';', '')
  for (let length = name.length; length > 1; length--) {
    const decoded = decodeNamedCharacterReference(name.slice(0, length))
    if (decoded !== false && value.startsWith(decoded, j)) {
      const closed = length === name.length && text.endsWith(';')
      return {rawLength: 1 + length + (closed ? 1 : 0), valueLength: decoded.length}
    }
  }
  return undefined
}

/** Whether `raw` at `i` is a `>` that opens a line of a block quotation rather than the `>` that the value has there. */
function isLinePrefix(raw: string, i: number, value: string, j: number): boolean {
  if (raw[i] !== '>' || (value[j - 1] !== '\n' && j > 0)) return false
  return !raw.startsWith(value.slice(j, j + 8).split('\n', 1)[0]!, i)
}
