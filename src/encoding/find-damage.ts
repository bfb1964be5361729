/** Finds what came to harm in a text, and what it was. */
import {charsetNames} from './charsets/charsets.js'
import {compose} from './charsets/compose.js'
import type {Place} from './model/damage.js'
import {findDisguises} from './disguises.js'
import {findEscapeResidue} from './escape-residue.js'
import {fillSlots} from './lost/fill-marks.js'
import {findLostCharacters} from './lost/lost-characters.js'
import {bit, costOf} from './model/likelihood.js'
import {isMark, lostLetter} from './model/marks.js'
import {findSingleByteReadings} from './misread/misread-single-byte.js'
import {chooseByWords, findMisreadWords} from './misread/word-readings.js'
import {isOpenLetter, restoreLetters} from './lost/restore-letters.js'
import {type Scan, scanText} from './misread/scan.js'
import type {SingleByteReading} from './charsets/single-byte-pairs.js'
import {isCovered, touches} from '../spans.js'
import type {Suspect} from './misread/guess.js'
import {acceptSuspects, channelOf, findSuspects} from './misread/suspects.js'

interface Stretch {
  readonly start: number
  readonly end: number
}

/** Two by two, V8 looks at characters a third faster than one by one: 5 GB/s. */
const isAscii = /^(?:[\0-\x7f]{2})*[\0-\x7f]?$/

/** Finds damaged places, in order, none overlapping another. Options are what to expect there: one when that is sure. */
export function findPlaces(text: string): readonly Place[] {
  if (isAscii.test(text)) return settle(text, withRest(text, []))
  const scan = scanText(text)
  const composed = scan.decomposed ? compose(text) : undefined
  if (!composed) return settle(text, withRest(text, findMisread(text, scan)))
  const misread = findMisread(composed.text, scanText(composed.text))
  return settle(composed.text, withRest(composed.text, misread)).map(
    ({start: from, end: to, explanation}) => {
      const start = composed.original(from)
      const end = composed.original(to)
      return {start, end, explanation: {...explanation, actual: text.slice(start, end)}}
    }
  )
}

/** Text that was decoded with the wrong charset. */
function findMisread(text: string, {starts, oddStretches}: Scan): readonly Place[] {
  const alone = acceptSuspects(text, findSuspects(text, starts))
  const channel = channelOf(text, alone)
  const accepted = channel ? acceptSuspects(text, findSuspects(text, starts, channel)) : alone
  const suspects = without(
    accepted,
    (suspect, index) => isDisguise(text, suspect) && !isPartOfMore(accepted, index)
  )
  // Bytes that a charset of East Asia lost are none of a single-byte one.
  const isEastAsian = suspects.some(({explanation: {charset}}) => charset >= charsetNames.length)
  const readings = without(
    findReadings(text, oddStretches, suspects),
    ({start, end}) => isEastAsian && text.slice(start, end).includes('\uFFFD')
  )
  if (readings.length === 0) return suspects
  const places: Place[] = suspects.filter(({start, end}) => !touches(readings, start, end))
  for (const {start, end, options, cause} of readings) {
    const actual = text.slice(start, end)
    places.push({start, end, explanation: {actual, options, kind: 'mojibake', cause}})
  }
  return places.sort((a, b) => a.start - b.start)
}

/** Text of one single-byte charset read as another. */
function findReadings(
  text: string,
  oddStretches: Scan['oddStretches'],
  suspects: readonly Suspect[]
): readonly SingleByteReading[] {
  if (oddStretches.length > 0) {
    const isUncertain = (suspect: Suspect) => !suspect.explanation.certain || isOdd(text, suspect)
    const open = suspects.filter(isUncertain)
    const certain = open.length === 0 ? suspects : suspects.filter((each) => !isUncertain(each))
    const readings = findSingleByteReadings(text, oddStretches, certain, open)
    // Among other letters of the same charset even one that looks Latin is damage: `voilа` beside `dйjа`.
    if (readings.some((reading) => !isDisguise(text, reading))) return chooseByWords(text, readings)
  }
  return findMisreadWords(text, suspects)
}

/** The list itself when nothing is to go. */
function without<Item>(
  items: readonly Item[],
  goes: (item: Item, index: number) => boolean
): readonly Item[] {
  return items.some(goes) ? items.filter((item, index) => !goes(item, index)) : items
}

/** Whether another place touches one of these. */
function isPartOfMore(places: readonly Stretch[], index: number): boolean {
  const {start, end} = places[index]!
  return (
    (index > 0 && places[index - 1]!.end === start) ||
    (index + 1 < places.length && places[index + 1]!.start === end)
  )
}

const looksLatin = /^[\u0370-\u052f]$/
const wordStart = /(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}\p{N}]*$/u
const wordEnd = /^[\p{L}\p{M}\p{N}]*/u
const longestWord = 40

/** Whether a place is a lone letter that passes for one of the word it stands in: another rule tells of it. */
function isDisguise(text: string, {start, end}: Stretch): boolean {
  if (end - start !== 1 || !looksLatin.test(text[start]!)) return false
  const before = wordStart.exec(text.slice(Math.max(0, start - longestWord), start))![0]
  const after = wordEnd.exec(text.slice(end, end + longestWord))![0]
  return findDisguises(before + text[start]! + after).length > 0
}

/** Bits a character that letters and marks of any common script stay below, and chance readings do not. */
const oddCost = 14

/** Whether what UTF-8 would have been is odd itself: so chance reads other charsets. */
function isOdd(text: string, {start, end, explanation: {options}}: Suspect): boolean {
  const [option = ''] = options
  if (options.length > 1 && !isMark(option)) return true
  const before = start === 0 ? lineBreak : text.charCodeAt(start - 1)
  const after = end < text.length ? text.charCodeAt(end) : lineBreak
  return costOf(option, before, after) > bit * oddCost * (option.length + 1)
}

const lineBreak = 10

/** What was misread, and the damage that shows in ASCII too: lost characters and escapes. */
function withRest(text: string, misread: readonly Place[]): readonly Place[] {
  const rest: Place[] = []
  for (const {start, end, options} of findLostCharacters(text, (at) => isCovered(misread, at))) {
    const actual = text.slice(start, end)
    const cause = `a character replaced by ${actual === '?' ? '`?`' : 'U+FFFD'}`
    rest.push({start, end, explanation: {actual, options, kind: 'lost-character', cause}})
  }
  for (const {start, end, text: decoded, cause} of findEscapeResidue(text)) {
    const actual = text.slice(start, end)
    const options = [decoded]
    rest.push({start, end, explanation: {actual, options, kind: 'escape-residue', cause}})
  }
  if (rest.length === 0) return misread
  return withoutOverlaps([...misread, ...rest].sort((a, b) => a.start - b.start))
}

function withoutOverlaps(places: readonly Place[]): readonly Place[] {
  const kept: Place[] = []
  for (const place of places) if (place.start >= (kept.at(-1)?.end ?? 0)) kept.push(place)
  return kept
}

/** Lets the word decide which letter stood there, and the paragraph which mark, if any: the neighbours alone can't. */
function settle(text: string, found: readonly Place[]): readonly Place[] {
  const places = settleLetters(text, found)
  const open = places.filter(isOpen)
  if (open.length === 0) return places
  const slots = open.map(({start, end, explanation: {options}}) => ({start, end, options}))
  const fillings = fillSlots(text, slots, knownRepairs(places))
  const settled: Place[] = []
  let next = 0
  for (const place of places) {
    if (place !== open[next]) {
      settled.push(place)
      continue
    }
    const {start, end, explanation} = place
    const {marks} = fillings[next++]!
    // A question mark that ends a question after all.
    if (marks[0] === '?' && explanation.kind === 'lost-character') continue
    settled.push({start, end, explanation: {...explanation, options: knownOf(marks)}})
  }
  return settled
}

function settleLetters(text: string, places: readonly Place[]): readonly Place[] {
  if (!places.some(({explanation}) => isOpenLetter(explanation))) return places
  const gaps = places.map(({start, end, explanation: {options, kind}}) => ({
    start,
    end,
    options,
    lossy: kind !== 'mojibake'
  }))
  const restored = restoreLetters(text, gaps)
  return places.map((place, index) => {
    const options = restored.get(index)
    return options ? {...place, explanation: {...place.explanation, options}} : place
  })
}

/** Whether one of several marks stood at a place. */
function isOpen({explanation: {options}}: Place): boolean {
  return options.length > 1 && isMark(options[0]!)
}

/** The repairs that don't depend on the rest of the paragraph. */
function knownRepairs(places: readonly Place[]): {start: number; end: number; text: string}[] {
  return places
    .filter(({explanation}) => explanation.options.length === 1)
    .map(({start, end, explanation}) => ({start, end, text: explanation.options[0]!}))
}

/** What a place may have been: nothing when it may have been a letter, and not the question mark that stands there. */
function knownOf(options: readonly string[]): readonly string[] {
  return options.includes(lostLetter) ? [] : options.filter((option) => option !== '?')
}
