/** UTF-8 read as a single-byte charset, with every byte still there: once, or several times over. */
import {charsetNames, loadCharsets} from '../charsets/charsets.js'
import {bit, costOf} from '../model/likelihood.js'
import {type Run, decodeRun} from './decode-run.js'
import type {Guess, Suspect} from './guess.js'

/** Times over that a text may have been misread: four were seen in the wild. */
const deepestLevel = 4

/** What assuming damage at all costs, in bits. */
const damageCost = 4
const levelCost = 2
const foldedSpaceCost = 3
/** Going through two charsets is rarer than twice through one. */
const otherCharsetCost = 4
/** A control where the charset has a character: it was read as something else, most likely. */
const strayControlCost = 3
/** A single letter with a folded space is never sure by itself, in bits: `É ` and `Å ` end words and are words. */
const loneFoldedGain = 12
/** à is what hides behind `Ã` and a space, all others are rare. */
const grave = 0xe0
const noBreakSpace = 0xa0
const graveBonus = 6
/** A small letter at the end of a word in capitals is not what was written. */
const brokenCapitalsCost = 6
/** A letter by itself is seldom what was written, unless it is a word of some language. */
const loneLetterCost = 8
const loneWords = /^[àáâèéêíìòóôúùýåäöőőыаиоуявскАИОУЯВСКηοή]$/iu

/** What assuming a charset costs, in bits: most damage passes through windows-1252. */
const charsetCosts = charsetNames.map((name) => {
  if (name === 'windows-1252') return -3
  if (/^windows-125[01]$|^macintosh$/.test(name)) return 0
  return /^windows|^cp|^iso-8859-(2|5|7|15)$/.test(name) ? 2 : 4
})

/** Runs this long are judged once per charset, so that time stays linear. */
const longRun = 48

const lineBreak = 10
const space = 32

/**
 * Finds every stretch whose decoding is at least `leastGain` likelier than the stretch itself.
 * Where several charsets could have written a stretch, the one that explains most of the text is taken.
 *
 * @param starts - Offsets at which such a stretch may start, in order.
 * @param losesBytes - Whether bytes of the text are known to be gone without a trace: a space then stands for itself, in `Â ` and `Ã ` excepted.
 */
export function findMisreadings(
  text: string,
  starts: readonly number[],
  leastGain: number,
  losesBytes = false
): Suspect[] {
  const {found, likely} = search(text, starts, leastGain, losesBytes)
  const favoured = favouredOf(likely)
  if (likely.every(({charset}) => charset === favoured)) return found
  return search(text, starts, leastGain, losesBytes, favoured).found
}

/** The charset that explains most. */
function favouredOf(readings: readonly Reading[]): number {
  const explained = charsetCosts.map((cost) => -bit * cost)
  for (const {gains, times} of readings)
    for (const [charset, gain] of gains) explained[charset]! += gain * times
  return explained.indexOf(Math.max(...explained))
}

/** Bits at which a misreading counts in choosing the charset. */
const likelyGain = 4

interface Found {
  readonly found: Suspect[]
  /** The different readings that count in choosing the charset. */
  readonly likely: Reading[]
}

function search(
  text: string,
  starts: readonly number[],
  leastGain: number,
  losesBytes: boolean,
  favoured?: number
): Found {
  const found: Suspect[] = []
  const likely: Reading[] = []
  const state: SearchState = {
    favoured,
    losesBytes,
    judgedTo: new Int32Array(charsetNames.length),
    known: new Map(),
    knownAfterCapital: new Map()
  }
  // Where the last reading ended, and what it ended with.
  let done = 0
  let last = lineBreak
  for (const start of starts) {
    if (start < done) continue
    const mask = charsetsAt(text, start)
    if (mask === 0) continue
    const before = start === done ? last : text.charCodeAt(start - 1)
    const reading = bestReading(text, start, mask, before, state)
    if (!reading) continue
    if (reading.gain < leastGain) continue
    if (reading.times++ === 0 && reading.gain >= bit * likelyGain) likely.push(reading)
    done = start + reading.length
    last = reading.last
    found.push({start, end: done, explanation: reading})
  }
  return {found, likely}
}

/** The charsets, as a mask, in which a character may begin a sequence of UTF-8 and the next one go on with it. */
function charsetsAt(text: string, start: number): number {
  const {rows, leads, shortLeads, continuations, folding} = loadCharsets()
  const row = rows[text.charCodeAt(start)]!
  const next = text.charCodeAt(start + 1)
  if (next >= 0x80) return leads[row]! & continuations[rows[next]!]!
  // ASCII goes on nowhere, except a space that was a no-break space.
  if (next !== space) return 0
  return folding & (text.charCodeAt(start + 2) >= 0x80 ? leads[row]! : shortLeads[row]!)
}

/** What one search of a text keeps in mind. */
interface SearchState {
  readonly favoured: number | undefined
  readonly losesBytes: boolean
  /** Where the last long run of each charset ended: its tail has been judged with it. */
  readonly judgedTo: Int32Array
  /** Readings by the stretch and its neighbours: damage repeats itself. */
  readonly known: Map<string, Reading | null>
  /** The same where a capital stands before the neighbour. */
  readonly knownAfterCapital: Map<string, Reading | null>
}

/** What a stretch is read as, wherever it stands between the same neighbours. */
interface Reading extends Guess {
  readonly length: number
  /** The last code unit of what was read. */
  readonly last: number
  /** How often it was found: damage repeats itself. */
  times: number
  /** What each charset gains, its own cost not counted. */
  readonly gains: readonly (readonly [charset: number, gain: number])[]
}

/** A stretch no longer than this is remembered. */
const longestKnown = 12

/** The likeliest decoding of what starts at `start`, over the charsets of `mask`. */
function bestReading(
  text: string,
  start: number,
  mask: number,
  before: number,
  state: SearchState
): Reading | null {
  const end = endOfStretch(text, start)
  if (end === undefined) return readAt(text, start, mask, before, state)
  const readings = isCapital(text.charCodeAt(start - 2)) ? state.knownAfterCapital : state.known
  // Joined strings are dear as keys, and nearly always what stands before has not changed.
  const key =
    text.charCodeAt(start - 1) === before
      ? text.slice(start - 1, end + 1)
      : String.fromCharCode(before) + text.slice(start, end + 1)
  let reading = readings.get(key)
  if (reading === undefined) readings.set(key, (reading = readAt(text, start, mask, before, state)))
  return reading
}

/** Where the characters end that a reading can take in; undefined when they are too many to remember, or those further on count. */
function endOfStretch(text: string, start: number): number | undefined {
  const {rows, shortLeads, folding} = loadCharsets()
  let end = start + 1
  for (let last = 0x80; end - start <= longestKnown; end++) {
    const unit = text.charCodeAt(end)
    if (unit === space && last >= 0x80) {
      // Whether the space of `Ã ` divides words depends on the words.
      if ((folding & shortLeads[rows[text.charCodeAt(end - 1)]!]!) !== 0) return undefined
    } else if (!(unit >= 0x80)) return end
    last = unit
  }
  return undefined
}

function isCapital(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a
}

function readAt(
  text: string,
  start: number,
  mask: number,
  before: number,
  {favoured, losesBytes, judgedTo}: SearchState
): Reading | null {
  let best: {run: Run; inner: Decoded; charset: number; gain: number} | undefined
  const gains: [charset: number, gain: number][] = []
  for (let charset = 0; charset < charsetNames.length; charset++) {
    if ((mask & (1 << charset)) === 0 || start < judgedTo[charset]!) continue
    const run = decodeRun(text, start, charset, losesBytes)
    if (!run) continue
    if (run.end - start >= longRun) judgedTo[charset] = run.end
    const after = run.end < text.length ? text.charCodeAt(run.end) : lineBreak
    const inner = repairInside(run.text, 1, charset, before, after)
    let gain =
      costOf(text.slice(start, run.end), before, after) -
      costOf(inner.text, before, after) -
      bit * (damageCost + levelCost * (inner.levels - 1)) -
      bit * (run.folded ? foldedSpaceCost : 0) -
      bit * strayControlCost * run.strayControls -
      bit * (isLone(inner.text, before, after) ? loneLetterCost : 0) -
      bit * (breaksCapitals(text, start, run.end, inner.text) ? brokenCapitalsCost : 0) +
      bit * (run.code === grave ? graveBonus : 0)
    if (gain > 0) gains.push([charset, gain])
    gain -= bit * charsetCosts[charset]!
    if (run.folded && run.code !== undefined && run.code !== grave && run.code !== noBreakSpace) {
      gain = Math.min(gain, bit * loneFoldedGain)
    }
    if (charset === favoured) gain += bit * favouredBonus
    if (best && gain <= best.gain) continue
    best = {run, inner, charset, gain}
  }
  if (!best) return null
  const {run, inner, charset, gain} = best
  return {
    length: run.end - start,
    last: inner.text.charCodeAt(inner.text.length - 1),
    actual: text.slice(start, run.end),
    options: [inner.text],
    gain,
    charset,
    kind: 'mojibake',
    cause: `UTF-8 read as ${charsetNames[charset]!}${timesOver[inner.levels]!}`,
    folded: run.folded,
    certain: true,
    times: 0,
    gains
  }
}

const timesOver = ['', '', ' twice', ' three times', ' four times']

/** Bits for the charset that explains most of a text's damage: it settles what several could have written. */
const favouredBonus = 10

interface Decoded {
  readonly text: string
  readonly levels: number
}

/** Undoes further misreadings inside what was decoded already, between the code units `first` and `last`. */
function repairInside(
  text: string,
  levels: number,
  outer: number,
  first: number,
  last: number
): Decoded {
  if (levels === deepestLevel || !/[\u0080-\uffff]{2}/.test(text)) return {text, levels}
  const {rows, leads} = loadCharsets()
  let repaired = ''
  let deepest = levels
  let from = 0
  for (let index = 0; index < text.length - 1; index++) {
    const mask = leads[rows[text.charCodeAt(index)]!]!
    if (mask === 0) continue
    const before = index === 0 ? first : text.charCodeAt(index - 1)
    let best = {end: 0, text: '', gain: bit * (levelCost - 1), levels: 0}
    for (let charset = 0; charset < charsetNames.length; charset++) {
      if ((mask & (1 << charset)) === 0) continue
      const run = decodeRun(text, index, charset, false)
      if (!run || run.folded) continue
      const after = run.end < text.length ? text.charCodeAt(run.end) : last
      const inner = repairInside(run.text, levels + 1, charset, before, after)
      const gain =
        costOf(text.slice(index, run.end), before, after) -
        costOf(inner.text, before, after) -
        bit * (charset === outer ? 0 : otherCharsetCost + Math.max(0, charsetCosts[charset]!))
      if (gain > best.gain) best = {end: run.end, gain, ...inner}
    }
    if (best.end === 0) continue
    repaired += text.slice(from, index) + best.text
    deepest = Math.max(deepest, best.levels)
    from = best.end
    index = from - 1
  }
  return from === 0 ? {text, levels} : {text: repaired + text.slice(from), levels: deepest}
}

function isAsciiLetter(unit: number): boolean {
  return isCapital(unit & ~32)
}

/** Whether a letter stands by itself, and is no word of one letter. */
function isLone(text: string, before: number, after: number): boolean {
  if (text.length !== 1 || isAsciiLetter(before) || isAsciiLetter(after)) return false
  if (!/\p{L}/u.test(text) || loneWords.test(text)) return false
  return !/\p{L}/u.test(String.fromCharCode(before)) && !/\p{L}/u.test(String.fromCharCode(after))
}

/** Whether a small letter would follow two capitals, with no small letter after it. */
function breaksCapitals(text: string, start: number, end: number, decoded: string): boolean {
  return (
    decoded.length === 1 &&
    isCapital(text.charCodeAt(start - 2)) &&
    /\p{Ll}/u.test(decoded) &&
    /\p{Lu}{2}$/u.test(text.slice(Math.max(0, start - 2), start)) &&
    !/\p{Ll}/u.test(text[end] ?? '')
  )
}
