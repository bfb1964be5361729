/** One single-byte charset read as another: `itÕs`, `ïðèâåò`. Decided for a stretch of text as a whole. */
import {bit, costOf} from '../model/likelihood.js'
import {isOddApostrophe} from '../model/mark-costs.js'
import {looksEastAsian} from './misread-east-asian.js'
import {
  latin1,
  loadPairs,
  type Pair,
  type SingleByteReading
} from '../charsets/single-byte-pairs.js'
import {firstEndingAfter} from '../../spans.js'

/** Pairs are compared on so many runs of a stretch. */
const sampleSize = 120
/** And on so many characters of each, which no word has. */
const sampleLength = 200

/** Bits by which a stretch must be likelier as written, all told. */
const leastGain = 20
/** The same where three different runs and more agree. */
const leastGainOfMany = 12
const many = 3
/** What assuming such damage costs, in bits. */
const pairCost = 6
/** Most stray controls are the marks of windows-1252. */
const rareControlCost = 10
const otherWindowsCost = 6
/** An apostrophe between letters where neither a contraction nor an elision is. */
const oddApostropheCost = 12
/** Distinct characters that must change where none of them touches a letter: rules and bars are drawn with few. */
const leastDistinct = 4
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

/** By itself it says where a word may break: `disguised-characters` tells of it. */
const softHyphen = '\u00ad'

interface Run {
  readonly start: number
  readonly end: number
}

/** Another explanation of a place. */
interface Rival extends Run {
  readonly explanation: {readonly gain: number}
}

/**
 * Finds runs of characters that were written in another charset.
 *
 * @param stretches - Where the characters of the text are odd, in order.
 * @param taken - What is explained already, in order: left alone unless a reading of nearly everything does better.
 * @param rivals - Other explanations, in order: a stretch that they explain better is left to them.
 */
export function findSingleByteReadings(
  text: string,
  stretches: readonly Run[],
  taken: readonly Rival[],
  rivals: readonly Rival[]
): SingleByteReading[] {
  return stretches.flatMap((stretch) => {
    const runs = runsOf(text, stretch, taken)
    return (
      overrule(text, stretch, runs, taken, rivals) ??
      judgeStretch(text, runs, (first, last) => gainOf(rivals, first, last))
    )
  })
}

/** In text of one charset read as another a few pairs of letters look like UTF-8 by chance. */
function overrule(
  text: string,
  stretch: Run,
  runs: readonly Run[],
  taken: readonly Rival[],
  rivals: readonly Rival[]
): SingleByteReading[] | undefined {
  const first = firstEndingAfter(taken, stretch.start)
  const count = firstEndingAfter(taken, stretch.end) - first
  if (count === 0 || runs.length <= count) return undefined
  const readings = judgeStretch(
    text,
    runsOf(text, stretch, []),
    (from, to) => gainOf(rivals, from, to) + gainOf(taken, from, to)
  )
  return readings.length > 0 ? readings : undefined
}

/** Runs of a stretch that are not ASCII, outside of `taken`. */
function runsOf(text: string, stretch: Run, taken: readonly Run[]): Run[] {
  const runs: Run[] = []
  let next = firstEndingAfter(taken, stretch.start)
  for (let index = stretch.start; index < stretch.end; index++) {
    if (text.charCodeAt(index) < 0x80) continue
    while (next < taken.length && taken[next]!.end <= index) next++
    if (next < taken.length && taken[next]!.start <= index) {
      index = taken[next]!.end - 1
      continue
    }
    const start = index
    const limit = Math.min(stretch.end, taken[next]?.start ?? stretch.end)
    while (index < limit && text.charCodeAt(index) >= 0x80) index++
    const isHyphen = index === start + 1 && text[start] === softHyphen
    if (!isHyphen && !isDrawing(text, start, index) && !looksEastAsian(text.charCodeAt(start)))
      runs.push({start, end: index})
    index--
  }
  return runs
}

/** Whether a run is drawn with one character of a box: bars and rules, never words. */
function isDrawing(text: string, start: number, end: number): boolean {
  if (text[start]! < '\u2500' || text[start]! > '\u25ff') return false
  for (let index = start + 1; index < end; index++) {
    if (text[index] !== text[start] && text[index] !== '\u00a0') return false
  }
  return true
}

function costOfRun(text: string, {start, end}: Run, as: string): number {
  const before = start === 0 ? 10 : text.charCodeAt(start - 1)
  const after = end < text.length ? text.charCodeAt(end) : 10
  return costOf(as, before, after)
}

/** What runs cost as they are written. */
function costsOf(text: string, runs: readonly Run[]): number[] {
  return runs.map((run) => costOfRun(text, run, text.slice(run.start, run.end)))
}

function judgeStretch(
  text: string,
  runs: readonly Run[],
  gainOfRivals: (start: number, end: number) => number
): SingleByteReading[] {
  if (runs.length === 0) return []
  const sample = runs
    .slice(0, sampleSize)
    .map(({start, end}) => ({start, end: Math.min(end, start + sampleLength)}))
  const sampleCosts = costsOf(text, sample)
  const verdicts = loadPairs()
    .map((pair) => judgePair(text, sample, sampleCosts, pair))
    .filter(
      ({gain, share, average, kinds, controls}) =>
        gain >= bit * (kinds < many && !controls ? leastGain : leastGainOfMany) &&
        share >= leastShare &&
        average >= bit * leastAverage
    )
    .sort((a, b) => b.gain - a.gain)
  const [best] = verdicts
  if (!best || best.gain <= gainOfRivals(sample[0]!.start, sample.at(-1)!.end)) return []
  const nearest = verdicts.filter(({gain}) => gain >= best.gain - bit * doubt)
  const costs = costsOf(text, runs)
  const whole = nearest.map(({pair}) => judgePair(text, runs, costs, pair).texts)
  const cause = `${best.pair.written} read as ${best.pair.readAs}`
  const readings: SingleByteReading[] = []
  for (const [index, run] of runs.entries()) {
    const {start, end} = run
    const lost = fillGap(text, run, best.pair)
    if (lost.length > 0) readings.push({start, end, options: lost, cause})
    if (lost.length > 0 || whole[0]![index] === undefined) continue
    const found = whole.flatMap((texts) => texts[index] ?? [])
    const options = found.filter((option, place) => found.indexOf(option) === place)
    readings.push({start, end, options, cause})
  }
  return readings
}

/** Options as likely as this many bits below the best are kept. */
const optionMargin = 6

/** What a run with one lost character may have been, likeliest first. */
function fillGap(text: string, run: Run, {decoded, lost}: Pair): string[] {
  const original = text.slice(run.start, run.end)
  if (original.split('\uFFFD').length !== 2) return []
  const ranked = lost
    .map((letter) =>
      Array.from(original, (each) =>
        each === '\uFFFD' ? letter : (decoded.get(each) ?? each)
      ).join('')
    )
    .map((option) => ({option, cost: costOfRun(text, run, option)}))
    .sort((a, b) => a.cost - b.cost)
  return ranked
    .filter(({cost}) => cost <= ranked[0]!.cost + bit * optionMargin)
    .map(({option}) => option)
}

function costOfRare(written: string): number {
  return written.startsWith('windows-') ? otherWindowsCost : rareControlCost
}

/** What the costs of characters can't know of a decoded run, in quarters of a bit. */
function penaltyOf(text: string, {start, end}: Run, decoded: string): number {
  if (isNoText.test(decoded)) return bit * noTextCost
  return decoded === '’' && isOddApostrophe(text, start, end) ? bit * oddApostropheCost : 0
}

/** What rivals between two offsets gain together. */
function gainOf(rivals: readonly Rival[], start: number, end: number): number {
  let gain = 0
  for (
    let index = firstEndingAfter(rivals, start);
    index < rivals.length && rivals[index]!.end <= end;
    index++
  ) {
    gain += rivals[index]!.explanation.gain
  }
  return gain
}

interface Verdict {
  readonly pair: Pair
  readonly gain: number
  readonly share: number
  readonly average: number
  /** Different runs that it changes. */
  readonly kinds: number
  /** Whether controls are among what it changes: no text is meant to hold them. */
  readonly controls: boolean
  /** What each run was; undefined for one that stays. */
  readonly texts: readonly (string | undefined)[]
}

function judgePair(
  text: string,
  runs: readonly Run[],
  costs: readonly number[],
  pair: Pair
): Verdict {
  let [gain, differing, better, anchored] = [0, 0, 0, 0]
  const changed = new Set<string>()
  const kinds = new Set<string>()
  const texts = runs.map((run, index) => {
    const original = text.slice(run.start, run.end)
    let decoded = ''
    for (const character of original) {
      const other = pair.decoded.get(character)
      if (other !== undefined) changed.add(character)
      decoded += other ?? character
    }
    if (decoded === original) return undefined
    const difference = costs[index]! - costOfRun(text, run, decoded) - penaltyOf(text, run, decoded)
    differing++
    kinds.add(original)
    if (difference > 0) better++
    if (/[a-z]/i.test(text[run.start - 1] ?? '') || /[a-z]/i.test(text[run.end] ?? '')) anchored++
    gain += difference
    return difference >= bit * worstRun ? decoded : undefined
  })
  const controls = /[\u0080-\u009f]/.test([...changed].join(''))
  const alike = anchored === 0 && changed.size < leastDistinct && !controls
  const rare = (controls || pair.readAs === latin1) && pair.written !== 'windows-1252'
  const all = Math.max(1, differing)
  return {
    pair,
    gain: gain - bit * (pairCost + (rare ? costOfRare(pair.written) : 0)),
    share: alike ? 0 : better / all,
    average: gain / all,
    kinds: kinds.size,
    controls,
    texts
  }
}
