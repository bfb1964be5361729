/** Places where UTF-8 seems to have been read as another charset, and which of them the whole text bears out. */
import {charsetNames} from '../charsets/charsets.js'
import {bit} from '../model/likelihood.js'
import type {Guess, Suspect} from './guess.js'
import {type Channel, endOfLoss, lossyCharsets, mayLack, readLossy} from './lost-bytes.js'
import {
  eastAsianCharsets,
  looksEastAsian,
  nameEastAsian,
  readEastAsian
} from './misread-east-asian.js'
import {findMisreadings} from './misread-utf8.js'

const lineBreak = 10

/** Bits at which a place is damaged whatever the rest of the text says. */
const sureGain = 13
/** Bits that do after one, two and more places that were surely damaged by way of the same charset. */
const gainsAfterOthers = [sureGain, 4, 0, -2, -4, -6, -8, -10]
/** A lone letter of a script that the text does not write is this much likelier to be damage, in bits. */
const foreignBonus = 12
/** A folded no-break space makes the capital before it look like a word; among other damage it is none. */
const foldedTolerance = 7
/** What is not worth keeping as a suspect, in quarters of a bit. */
const leastGain = bit * -16

/**
 * Every place that may be UTF-8 misread, sure or not, in order, none overlapping another.
 *
 * @param channel - The charset in which the text was read, once that is known.
 */
export function findSuspects(
  text: string,
  starts: readonly number[],
  channel?: Channel
): Suspect[] {
  const exact = findMisreadings(text, starts, leastGain, channel?.drops)
  const suspects: Suspect[] = []
  const losses: Losses = new Map()
  let next = 0
  // Where the last suspect ended, and what it ended with.
  let done = 0
  let last = lineBreak
  for (const start of starts) {
    if (start < done) continue
    while (next < exact.length && exact[next]!.start < start) next++
    let suspect: Suspect | undefined = exact[next]?.start === start ? exact[next] : undefined
    if (!suspect || suspect.explanation.folded || suspect.explanation.gain < bit * sureGain) {
      const before = start === done ? last : text.charCodeAt(start - 1)
      if (mayLack(text, start))
        suspect = likelier(suspect, suspectLoss(text, start, before, losses, channel))
      if (looksEastAsian(text.charCodeAt(start)) && !looksEastAsian(before))
        suspect = likelier(suspect, suspectEastAsian(text, start, before))
    }
    if (!suspect) continue
    suspects.push(suspect)
    done = suspect.end
    const option = suspect.explanation.options[0]!
    last = option.charCodeAt(option.length - 1)
  }
  return suspects
}

function likelier(suspect: Suspect | undefined, other: Suspect | undefined): Suspect | undefined {
  return other && (!suspect || other.explanation.gain > suspect.explanation.gain) ? other : suspect
}

/** What was read of a stretch and its neighbours: damage repeats itself, and ranking what a lost byte may have been is dear. */
type Losses = Map<string, (Guess & {readonly length: number}) | undefined>

function suspectLoss(
  text: string,
  start: number,
  before: number,
  losses: Losses,
  channel: Channel | undefined
): Suspect | undefined {
  const key = String.fromCharCode(before) + text.slice(start, endOfLoss(text, start) + 1)
  let guess = losses.get(key)
  if (!guess && !losses.has(key)) losses.set(key, (guess = guessLoss(text, start, before, channel)))
  return guess && {start, end: start + guess.length, explanation: guess}
}

function guessLoss(text: string, start: number, before: number, channel: Channel | undefined) {
  const reading = readLossy(text, start, before, channel)
  if (!reading || reading.gain < leastGain) return undefined
  const {length, options, gain} = reading
  const {name, charset} = lossyCharsets[reading.charset]!
  return {
    length,
    actual: text.slice(start, start + length),
    options,
    gain,
    charset,
    kind: 'lossy-mojibake' as const,
    cause: `UTF-8 read as ${name}, bytes lost`,
    folded: false,
    certain: false
  }
}

function suspectEastAsian(text: string, start: number, before: number): Suspect | undefined {
  const reading = readEastAsian(text, start, before)
  if (!reading || reading.gain < leastGain) return undefined
  const {end, options, gain, lossy} = reading
  const explanation: Guess = {
    actual: text.slice(start, end),
    options,
    gain,
    charset: charsetNames.length + eastAsianCharsets.indexOf(reading.charset),
    kind: lossy ? 'lossy-mojibake' : 'mojibake',
    cause: `UTF-8 read as ${nameEastAsian(reading.charset)}`,
    folded: false,
    certain: true
  }
  return {start, end, explanation}
}

/** Keeps the suspects that are sure alone, and those that the sure ones make likely. */
export function acceptSuspects(text: string, suspects: readonly Suspect[]): readonly Suspect[] {
  if (suspects.length === 0) return []
  const writes = scriptsOf(text)
  const gainOf = ({start, explanation: {gain, folded}}: Suspect) =>
    folded || writes(text.charCodeAt(start)) ? gain : gain + bit * foreignBonus
  const count = charsetNames.length + eastAsianCharsets.length
  // How many of each charset are sure, and whether one of them has all its bytes.
  const sure = new Uint32Array(count)
  const exact = new Uint8Array(count)
  let doubtful = 0
  for (const suspect of suspects) {
    const {charset, certain} = suspect.explanation
    const isSure = gainOf(suspect) >= bit * sureGain
    if (isSure) sure[charset]!++
    if (isSure && certain) exact[charset] = 1
    else doubtful++
  }
  if (doubtful === 0) return suspects
  const accepted: Suspect[] = []
  for (const suspect of suspects) {
    const {explanation} = suspect
    const {charset, folded, certain} = explanation
    const others = Math.min(sure[charset]!, gainsAfterOthers.length - 1)
    const least = gainsAfterOthers[others]! - (folded && others > 0 ? foldedTolerance : 0)
    if (gainOf(suspect) < bit * least) continue
    if (certain || exact[charset] === 0) accepted.push(suspect)
    else accepted.push({...suspect, explanation: {...explanation, certain: true}})
  }
  return accepted
}

/** A charset that wrote this share of what is sure wrote the rest. */
const channelShare = 0.8

/**
 * The charset in which a text was read that lost bytes, when what kept its bytes leaves no doubt about it. What a loss
 * may have been depends on it: windows-1252 lacks five bytes, latin1 32.
 */
export function channelOf(text: string, suspects: readonly Suspect[]): Channel | undefined {
  if (!suspects.some(({explanation: {kind}}) => kind === 'lossy-mojibake')) return undefined
  const gains = new Map<number, number>()
  let all = 0
  for (const {
    explanation: {charset, gain}
  } of suspects) {
    gains.set(charset, (gains.get(charset) ?? 0) + gain)
    all += gain
  }
  const [best] = [...gains].sort((a, b) => b[1] - a[1])
  if (!best || best[1] < bit * sureGain || best[1] < channelShare * all) return undefined
  const [charset] = best
  const candidates = [...lossyCharsets.keys()].filter(
    (index) => lossyCharsets[index]!.charset === charset
  )
  const holds = (characters: RegExp) =>
    suspects.some(
      ({start, end, explanation: {charset: own}}) =>
        own === charset && characters.test(text.slice(start, end))
    )
  if (candidates.length === 0) return undefined
  // The marks of a windows charset stand for C1 bytes, which latin1 and TIS-620 have no characters for.
  const own = candidates.length === 1 || holds(marksForC1) ? candidates[0]! : candidates[1]!
  const drops = suspects.some(
    ({start, end, explanation: {kind}}) =>
      kind === 'lossy-mojibake' && !/[?\uFFFD]/.test(text.slice(start, end))
  )
  return {charset: own, keepsControls: holds(/[\u0080-\u009f]/), drops}
}

/** What windows-1252 and windows-874 have for the bytes 80–9F. */
const marksForC1 = /[\u0152-\u0192\u02c6-\u02dc\u2013-\u2122]/

const scripts = [
  /[\u0370-\u03ff]/,
  /[\u0400-\u04ff]/,
  /[\u0590-\u05ff]/,
  /[\u0600-\u06ff]/,
  /[\u0e00-\u0e7f]/
]

/** Whether the text writes the script of a character: has a run of four letters of it. Latin it always does. */
function scriptsOf(text: string): (unit: number) => boolean {
  const known = new Map<RegExp, boolean>()
  return (unit) => {
    if (unit < 0x370 || unit > 0xe7f) return true
    const script = scripts.find((each) => each.test(String.fromCharCode(unit)))
    if (!script) return true
    let written = known.get(script)
    if (written === undefined)
      known.set(script, (written = new RegExp(`${script.source}{4}`).test(text)))
    return written
  }
}
