/** Decoding a stretch that was read as a single-byte charset as the UTF-8 that it may once have been. */
import {byteOf, charsetNames, loadCharsets} from '../charsets/charsets.js'
import {upperHalves} from '../generated/charsets.js'

const space = 32

export interface Run {
  readonly end: number
  readonly text: string
  /** Whether a space was taken for the no-break space it once was. */
  readonly folded: boolean
  /** The code point, when there is but one. */
  readonly code: number | undefined
  /** Controls among the characters where the charset has others for their bytes. */
  readonly strayControls: number
}

/** Decodes the UTF-8 sequences that follow each other from `start` on. */
export function decodeRun(
  text: string,
  start: number,
  charset: number,
  losesBytes: boolean
): Run | undefined {
  const mayFold = (loadCharsets().folding & (1 << charset)) !== 0
  let end = start
  let decoded = ''
  let folded = false
  let strayControls = 0
  let only: number | undefined
  while (end < text.length) {
    const lead = text.charCodeAt(end) < 0x80 ? 0 : byteOf(text.charCodeAt(end), charset)
    if (lead < 0xc2 || lead > 0xf4) break
    const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
    const foldsSpace = mayFold && (!losesBytes || lead <= 0xc3)
    let code = lead & (0xff >> (length + 1))
    let place = 1
    let usedSpace = false
    for (; place < length; place++) {
      const unit = text.charCodeAt(end + place)
      if (unit === space && foldsSpace && !usedSpace) {
        usedSpace = true
        code = (code << 6) | 0x20
        continue
      }
      const byte = unit < 0x80 || Number.isNaN(unit) ? 0 : byteOf(unit, charset)
      if (byte < 0x80 || byte > 0xbf) break
      if (unit < 0xa0 && !standsForItself(unit, charset)) strayControls++
      code = (code << 6) | (byte & 0x3f)
    }
    if (place < length || !isCharacter(code, length)) break
    only = decoded === '' ? code : undefined
    decoded += String.fromCodePoint(code)
    end += length
    if (usedSpace) {
      folded = true
      if (code === 0xe0 && standsAlone(text, start, end)) decoded += ' '
    }
  }
  // Half of a CESU-8 pair is no character.
  if (/[\ud800-\udbff]$|^[\udc00-\udfff]/.test(decoded)) return undefined
  return end === start ? undefined : {end, text: decoded, folded, code: only, strayControls}
}

/** Whether a control is what the charset has for its byte. For latin1 and TIS-620 that holds of all. */
function standsForItself(control: number, charset: number): boolean {
  const name = charsetNames[charset]!
  return (
    name === 'windows-1252' ||
    name === 'windows-874' ||
    upperHalves[name]!.charCodeAt(control - 0x80) === control
  )
}

/** Whether a sequence of so many bytes may stand for the code point: no longer than it must be, and assigned. */
export function isCharacter(code: number, length: number): boolean {
  if (length === 3)
    return code >= 0x800 && (code & 0xfffe) !== 0xfffe && (code < 0xfdd0 || code > 0xfdef)
  if (length === 4)
    return (code >= 0x1d000 && code < 0x1fb00) || (code >= 0x20000 && code < 0x323b0)
  return true
}

/** Portuguese words that begin with à, which French and Italian write as a word of its own. */
const portugueseTail = /(?:s|quel[ea]s?|quilo)(?!['’\p{L}])/uy
/** French and Italian words that end in à. */
const endsInGrave =
  /(?:^|\P{L})(?:voil|l|del|dé?j|citt|gi|met|sar|potr|dovr|universit|attivit|societ|qualit|novit|realt|libert)$/iu

/** Whether the space that was folded into à also divides words: `Ã l'ouest` does, `GÃ idhlig` does not. */
function standsAlone(text: string, start: number, end: number): boolean {
  const next = text[end]
  if (next === undefined || /\s/.test(next)) return false
  const before = text.slice(Math.max(0, start - 12), start)
  if (/\p{L}$/u.test(before)) return endsInGrave.test(before)
  portugueseTail.lastIndex = end
  return !portugueseTail.test(text)
}
