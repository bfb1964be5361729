/** UTF-8 read as a single-byte charset that then lost bytes: dropped, straightened, or `?` or U+FFFD in their place. */
import {byteOf, charsetNames, loadCharsets} from '../charsets/charsets.js'
import {upperHalves} from '../generated/charsets.js'
import {bit, costOf} from '../model/likelihood.js'
import {isMark} from '../model/marks.js'
import {isCharacter} from './decode-run.js'

/** A stretch that may be a character of which bytes are missing. */
export interface LossyReading {
  readonly length: number
  /** What it may have been, likeliest first; of equal standing where the neighbours can't decide. */
  readonly options: readonly string[]
  /** Quarters of a bit by which the likeliest option is likelier than what stands there. */
  readonly gain: number
  /** Index in `lossyCharsets`. */
  readonly charset: number
  /** What stands in the place of the missing bytes. */
  readonly left: '' | '?' | '\uFFFD'
}

interface LossyCharset {
  readonly name: string
  /** Index in `charsetNames`. */
  readonly charset: number
  /** Least byte of a character that it keeps: latin1 and TIS-620 have none for 80–9F. */
  readonly leastByte: number
  /** Bytes that it has no character for and drops. */
  readonly dropped: readonly number[]
  /** What assuming it costs, in bits. */
  readonly cost: number
}

const questionMark = 0x3f
const replacement = 0xfffd
/** What editors make of the marks “ and ”, which the windows charsets have for the last byte of a dash. */
const straightMark = 0x22
const dashes: readonly number[] = [0x2013, 0x2014]
const western = charsetNames.indexOf('windows-1252')
const thai = charsetNames.indexOf('windows-874')
/** Where latin1 and TIS-620 stand among the lossy charsets. */
const latin1 = charsetNames.length
const tis620 = latin1 + 1

const c1Bytes = Array.from({length: 32}, (_, index) => 0x80 + index)

const continuations = Array.from({length: 64}, (_, index) => 0x80 + index)

/** Whether a charset has no character for a byte, which decoders keep as a control or make U+FFFD. */
function hasNone(charset: string, byte: number): boolean {
  return /[\x80-\x9f\uFFFD]/.test(upperHalves[charset]![byte - 0x80]!)
}

/** The charsets, with what each of them can't hold. */
export const lossyCharsets: readonly LossyCharset[] = [
  ...charsetNames.map((name, charset) => ({
    name,
    charset,
    leastByte: name.startsWith('iso-') ? 0xa0 : 0x80,
    dropped: continuations.filter((byte) => hasNone(name, byte)),
    cost: name === 'windows-1252' ? 0 : /^windows-(125[01]|874)$|^macintosh$/.test(name) ? 2 : 5
  })),
  {
    name: 'latin1',
    charset: western,
    leastByte: 0xa0,
    dropped: c1Bytes,
    cost: 1
  },
  {
    name: 'TIS-620',
    charset: thai,
    leastByte: 0xa1,
    dropped: [...c1Bytes, 0xa0],
    cost: 2
  }
]

/** What assuming damage, and damage with a loss, costs, in bits. */
const lossCost = 7

/** What the rest of a text leaves no doubt about. */
export interface Channel {
  /** Index in `lossyCharsets`. */
  readonly charset: number
  /** Whether C1 controls stand where the charset has nothing else: only other bytes were lost. */
  readonly keepsControls: boolean
  /** Whether bytes are gone without a trace. */
  readonly drops: boolean
}

/** Bits by which a reading in the charset of the whole text is likelier. */
const channelBonus = 10

/** The symbols of U+2000–27FF that people type, which all begin with the byte E2. */
const usualSymbols = '–—‘’“”…•‚„‹›†‡€™→←↑↓−≥≤≠≈∞✓✔★■▪●►▶♥❤☺'

/** Options as likely as this many bits below the best are kept; more of them where the word is to decide. */
const optionMargin = 6
const channelMargin = 24

let droppers: Uint32Array | undefined

/**
 * For each row of the charset tables the charsets that could have dropped all that follows the lead byte:
 * two bytes in all, or a symbol that begins with E2. So nearly every letter is passed over at once.
 */
export function loadDroppers(): Uint32Array {
  if (droppers) return droppers
  const {units} = loadCharsets()
  droppers = new Uint32Array(units.length)
  for (const [row, unit] of units.entries()) {
    if (row === 0) continue
    for (const [index, {charset, leastByte, dropped}] of lossyCharsets.entries()) {
      const byte = byteOf(unit, charset)
      if (
        dropped.length > 0 &&
        byte >= leastByte &&
        ((byte >= 0xc2 && byte <= 0xdf) || byte === 0xe2)
      ) {
        droppers[row]! |= 1 << index
      }
    }
  }
  return droppers
}

/** The charsets, as a mask over `lossyCharsets`, in which what starts at `start` may lack bytes. */
function possibleCharsets(text: string, start: number): number {
  const {rows, leads, shortLeads, continuations} = loadCharsets()
  const row = rows[text.charCodeAt(start)]!
  if (leads[row] === 0) return 0
  const next = text.charCodeAt(start + 1)
  let possible = 0
  if (next === questionMark || next === replacement) possible = leads[row]!
  // What goes on with a sound byte has lost none yet when it is two bytes long.
  else if (next >= 0x80) possible = leads[row]! & ~shortLeads[row]! & continuations[rows[next]!]!
  if (possible & (1 << western)) possible |= 1 << latin1
  if (possible & (1 << thai)) possible |= 1 << tis620
  return possible | loadDroppers()[row]!
}

/** Whether what starts at `start` may lack bytes in any charset: of nearly no sound text it may. */
export function mayLack(text: string, start: number): boolean {
  return possibleCharsets(text, start) !== 0
}

/** Where the characters end that a reading of what starts at `start` can take in: bytes that may go on with it, and what stands for lost ones. */
export function endOfLoss(text: string, start: number): number {
  const {rows, continuations} = loadCharsets()
  const possible = possibleCharsets(text, start)
  const charsets =
    possible | (((possible >> latin1) & 1) << western) | (((possible >> tis620) & 1) << thai)
  let end = start + 1
  for (; end < start + longestSequence; end++) {
    const unit = text.charCodeAt(end)
    if (unit === questionMark || unit === replacement || unit === straightMark) continue
    if (!(unit >= 0x80) || (continuations[rows[unit]!]! & charsets) === 0) break
  }
  return end
}

const longestSequence = 4

/**
 * The likeliest reading of what starts at `start` as a character that lost bytes.
 *
 * @param before - Code unit before it, repaired if it was damaged.
 * @param channel - The charset in which the text was read, once that is known.
 */
export function readLossy(
  text: string,
  start: number,
  before: number,
  channel?: Channel
): LossyReading | undefined {
  const possible = possibleCharsets(text, start)
  let best: LossyReading | undefined
  for (const [index, lossy] of lossyCharsets.entries()) {
    if ((possible & (1 << index)) === 0 || (channel && channel.charset !== index)) continue
    const lead = byteOf(text.charCodeAt(start), lossy.charset)
    if (lead < lossy.leastByte || lead < 0xc2 || lead > 0xf0) continue
    const dropped = lossy.dropped.filter((byte) => !channel?.keepsControls || byte >= 0xa0)
    for (const {end, left, codes} of fillGaps(text, start, lead, {...lossy, dropped})) {
      const reading = judge(text, start, end, codes, before, lossy.cost, channel !== undefined)
      if (reading && (!best || reading.gain > best.gain))
        best = {length: end - start, left, charset: index, ...reading}
    }
  }
  return best
}

interface Filling {
  readonly end: number
  readonly left: LossyReading['left']
  /** The code points that the bytes there are part of. */
  readonly codes: readonly number[]
}

/** The ways in which the characters after a lead byte may be what is left of its sequence. */
function fillGaps(text: string, start: number, lead: number, lossy: LossyCharset): Filling[] {
  const missing = lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3
  const known: (number | undefined)[] = []
  let left: LossyReading['left'] = ''
  let end = start + 1
  while (known.length < missing && end < text.length) {
    const unit = text.charCodeAt(end)
    const byte = unit < 0x80 ? 0 : byteOf(unit, lossy.charset)
    if (byte >= lossy.leastByte && byte <= 0xbf) known.push(byte)
    else if ((unit === 0x3f || unit === 0xfffd) && (left === '' || left === text[end])) {
      left = unit === 0x3f ? '?' : '\uFFFD'
      known.push(undefined)
    } else break
    end++
  }
  const dropped = missing - known.length
  const isStraightened = left === '' && lead === 0xe2 && known.length === 1 && known[0] === 0x80
  if (isStraightened && text.charCodeAt(end) === straightMark && hasMarks(lossy))
    return [{end: end + 1, left, codes: dashes}]
  if (dropped === 0 ? left === '' : lossy.dropped.length === 0 || left !== '') return []
  if (dropped > 0 && missing === 3) return []
  if (dropped > 0 && known.length > 0) {
    return [
      [known[0], undefined],
      [undefined, known[0]]
    ].map((bytes) => ({
      end,
      left,
      codes: complete(lead, bytes, lossy.dropped)
    }))
  }
  const bytes = dropped > 0 ? Array.from({length: missing}, () => undefined) : known
  // What a charset has no character for is what becomes `?` or U+FFFD; one that has all loses them later, and any.
  const allowed = lossy.dropped.length > 0 ? lossy.dropped : undefined
  return [{end, left, codes: complete(lead, bytes, allowed)}]
}

/** Whether a charset has the marks “ and ” for the last bytes of dashes: macintosh and DOS have letters there. */
function hasMarks({charset}: LossyCharset): boolean {
  return byteOf(0x201c, charset) === 0x93
}

/** The code points whose UTF-8 is the lead byte and the bytes known, and of the bytes unknown only those allowed. */
function complete(
  lead: number,
  known: readonly (number | undefined)[],
  allowed: readonly number[] | undefined
): number[] {
  const unknown = known.filter((byte) => byte === undefined).length
  if (unknown === 2) {
    if (lead !== 0xe2) return []
    return Array.from(usualSymbols, (symbol) => symbol.charCodeAt(0)).filter(
      (code) =>
        !allowed ||
        (allowed.includes(0x80 | ((code >> 6) & 0x3f)) && allowed.includes(0x80 | (code & 0x3f)))
    )
  }
  if (unknown > 2) return []
  const bytes = allowed ?? Array.from({length: 64}, (_, index) => 0x80 + index)
  const head = lead & (0x3f >> known.length)
  return bytes
    .map((byte) =>
      known.reduce<number>((code, each) => (code << 6) | ((each ?? byte) & 0x3f), head)
    )
    .filter(
      (code) =>
        code !== 0xfffd && (code < 0xd800 || code > 0xdfff) && isCharacter(code, known.length + 1)
    )
}

/** Ranks what the characters may have been by how well it stands between its neighbours. */
function judge(
  text: string,
  start: number,
  end: number,
  codes: readonly number[],
  before: number,
  charsetCost: number,
  isChannel: boolean
): {options: string[]; gain: number} | undefined {
  if (codes.length === 0) return undefined
  const after = end < text.length ? text.charCodeAt(end) : 10
  // What follows is damaged as well, and will be a letter like this one.
  const isDamaged = isChannel && after >= 0x80
  const ranked = codes
    .filter((code) => code !== text.charCodeAt(start))
    .map((code) => ({
      option: String.fromCodePoint(code),
      cost: costOf(String.fromCodePoint(code), before, isDamaged ? code & 0xffff : after)
    }))
    .sort((a, b) => a.cost - b.cost)
  if (ranked.length === 0) return undefined
  const least = ranked[0]!.cost
  const margin = isChannel && /^\p{L}/u.test(ranked[0]!.option) ? channelMargin : optionMargin
  // Which mark it was the whole paragraph decides, not the neighbours.
  const isOption = isMark(ranked[0]!.option)
    ? ({option}: {option: string}) => isMark(option)
    : ({cost}: {cost: number}) => cost <= least + bit * margin
  const assumption = isChannel ? lossCost - channelBonus : lossCost + charsetCost
  return {
    options: ranked.filter(isOption).map(({option}) => option),
    gain: costOf(text.slice(start, end), before, after) - least - bit * assumption
  }
}
