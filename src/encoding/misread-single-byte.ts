/** One single-byte charset read as another: `itÕs`, `ïðèâåò`. Decided for a stretch of text as a whole. */
import {byteOf, charsetNames} from './charsets.js'
import {upperHalves} from './generated/charsets.js'
import {bit, costOf} from './likelihood.js'

/** A run of characters that was written in another charset. */
export interface SingleByteReading {
  readonly start: number
  readonly end: number
  /** What was written, likeliest first; several when two charsets do as well. */
  readonly options: readonly string[]
  /** Plain words: “macintosh read as windows-1252”. */
  readonly cause: string
}

interface Pair {
  readonly written: string
  readonly readAs: string
  /** The character that was written, for each character as read. */
  readonly decoded: ReadonlyMap<string, string>
}

const latin1 = 'latin1'

/** Charsets that are mistaken for each other: those of one script, and those of any script for the Western ones. */
const families: readonly (readonly string[])[] = [
  ['windows-1252', 'macintosh', 'cp437', 'cp850', latin1],
  ['windows-1250', 'iso-8859-2', 'cp852', 'mac-central-europe'],
  ['windows-1251', 'koi8-r', 'cp866', 'mac-cyrillic', 'iso-8859-5', 'koi8-u'],
  ['windows-1253', 'iso-8859-7', 'cp737', 'mac-greek'],
  ['windows-1254', 'mac-turkish'],
  ['windows-1255'],
  ['windows-1256'],
  ['windows-1257'],
  ['windows-874']
]
const western = ['windows-1252', 'macintosh', latin1]
const crossReadings = [
  ['windows-1253', 'windows-1251'],
  ['windows-1252', 'windows-1251'],
  ['windows-1252', 'windows-1250'],
  ['windows-1251', 'windows-1250'],
  ['cp852', 'windows-1252'],
  ['cp866', 'windows-1252']
]

let pairs: readonly Pair[] | undefined

function loadPairs(): readonly Pair[] {
  if (pairs) return pairs
  const names = new Map<string, [written: string, readAs: string]>()
  const add = (written: string, readAs: string) => {
    if (written !== readAs && written !== latin1)
      names.set(`${written} ${readAs}`, [written, readAs])
  }
  for (const family of families) {
    for (const written of family) for (const readAs of [...family, ...western]) add(written, readAs)
  }
  for (const [written, readAs] of crossReadings) add(written!, readAs!)
  return (pairs = Array.from(names.values(), ([written, readAs]) => ({
    written,
    readAs,
    decoded: mapCharacters(written, readAs)
  })))
}

/** What each character as read was written as, where the two differ and both are assigned. */
function mapCharacters(written: string, readAs: string): Map<string, string> {
  const decoded = new Map<string, string>()
  for (let byte = 0x80; byte <= 0xff; byte++) {
    const from = readAs === latin1 ? String.fromCharCode(byte) : upperHalves[readAs]![byte - 0x80]!
    const to = upperHalves[written]![byte - 0x80]!
    if (from !== to && from !== '\uFFFD' && to !== '\uFFFD') decoded.set(from, to)
    // A byte that a charset lacks stays behind as a C1 control.
    if (byte < 0xa0 && to > '\x9f' && byteOf(byte, charsetNames.indexOf(written)) !== 0)
      decoded.set(String.fromCharCode(byte), to)
  }
  return decoded
}

/** A stretch that is judged by itself: about a page, so that one pasted passage shows. */
const stretchLength = 4096
/** Bits of surprise, above what a character commonly costs, before pairs are tried at all. */
const leastSurprise = 10
const commonCost = 10
/** Bits by which a stretch must be likelier as written, all told. */
const leastGain = 20
/** What assuming such damage costs, in bits. */
const pairCost = 6
/** Share of the runs that differ which must be likelier as written. */
const leastShare = 0.8
/** Bits for each run that differs, on average: real damage has ten and more. */
const leastAverage = 4
/** Pairs this near to the best, in bits, may be the right one. */
const doubt = 5
/** A run this much less likely as written is left as it is. */
const worstRun = -8

/** Controls, boxes and private characters: what no charset was chosen for. */
const isNoText = /[\u0080-\u009f\u2500-\u259f\ue000-\uf8ff\ufffd]/
const noTextCost = 20

interface Run {
  readonly start: number
  readonly end: number
}

/** Another explanation of a place. */
interface Rival extends Run {
  readonly gain: number
}

/**
 * Finds runs of characters that were written in another charset.
 *
 * @param taken - What is explained for sure, in order.
 * @param rivals - Other explanations, in order: a stretch that they explain better is left to them.
 */
export function findSingleByteReadings(
  text: string,
  taken: readonly Run[],
  rivals: readonly Rival[]
): SingleByteReading[] {
  const found: SingleByteReading[] = []
  let next = 0
  let stretch: Run[] = []
  let stretchStart = 0
  for (let index = 0; index < text.length; index++) {
    if (index - stretchStart >= stretchLength && text.charCodeAt(index) <= 32) {
      found.push(...judgeStretch(text, stretch, rivals))
      stretch = []
      stretchStart = index
    }
    if (text.charCodeAt(index) < 0x80) continue
    while (next < taken.length && taken[next]!.end <= index) next++
    if (next < taken.length && taken[next]!.start <= index) {
      index = taken[next]!.end - 1
      continue
    }
    const start = index
    const limit = taken[next]?.start ?? text.length
    while (index < limit && text.charCodeAt(index) >= 0x80) index++
    stretch.push({start, end: index})
    index--
  }
  found.push(...judgeStretch(text, stretch, rivals))
  return found
}

function costOfRun(text: string, {start, end}: Run, as: string): number {
  const before = start === 0 ? 10 : text.charCodeAt(start - 1)
  const after = end < text.length ? text.charCodeAt(end) : 10
  return costOf(as, before, after)
}

function judgeStretch(
  text: string,
  runs: readonly Run[],
  rivals: readonly Rival[]
): SingleByteReading[] {
  if (runs.length === 0) return []
  const costs = runs.map((run) => costOfRun(text, run, text.slice(run.start, run.end)))
  let surprise = 0
  for (const [index, {start, end}] of runs.entries()) {
    surprise += Math.max(0, costs[index]! - bit * commonCost * (end - start))
  }
  if (surprise < bit * leastSurprise) return []
  const verdicts = loadPairs()
    .map((pair) => judgePair(text, runs, costs, pair))
    .filter(
      ({gain, share, average}) =>
        gain >= bit * leastGain && share >= leastShare && average >= bit * leastAverage
    )
    .sort((a, b) => b.gain - a.gain)
  const [best] = verdicts
  if (!best || best.gain <= gainOf(rivals, runs[0]!.start, runs.at(-1)!.end)) return []
  const nearest = verdicts.filter(({gain}) => gain >= best.gain - bit * doubt)
  return runs.flatMap((run, index) => {
    const options = new Set(nearest.map(({texts}) => texts[index]!))
    if (best.texts[index] === undefined) return []
    options.delete(text.slice(run.start, run.end))
    return [
      {...run, options: [...options], cause: `${best.pair.written} read as ${best.pair.readAs}`}
    ]
  })
}

/** What rivals between two offsets gain together. */
function gainOf(rivals: readonly Rival[], start: number, end: number): number {
  let gain = 0
  for (const rival of rivals) if (rival.start >= start && rival.end <= end) gain += rival.gain
  return gain
}

interface Verdict {
  readonly pair: Pair
  readonly gain: number
  readonly share: number
  readonly average: number
  /** What each run was; undefined for one that stays. */
  readonly texts: readonly (string | undefined)[]
}

function judgePair(
  text: string,
  runs: readonly Run[],
  costs: readonly number[],
  pair: Pair
): Verdict {
  let [gain, differing, better] = [0, 0, 0]
  const texts = runs.map((run, index) => {
    const original = text.slice(run.start, run.end)
    let decoded = ''
    for (const character of original) {
      const other = pair.decoded.get(character)
      decoded += other ?? character
    }
    if (decoded === original) return undefined
    const difference =
      costs[index]! -
      costOfRun(text, run, decoded) -
      (isNoText.test(decoded) ? bit * noTextCost : 0)
    differing++
    if (difference > 0) better++
    gain += difference
    return difference >= bit * worstRun ? decoded : undefined
  })
  return {
    pair,
    gain: gain - bit * pairCost,
    share: better / Math.max(1, differing),
    average: gain / Math.max(1, differing),
    texts
  }
}
