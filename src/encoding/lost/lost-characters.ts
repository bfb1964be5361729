/** Places where a character was replaced by `?` or U+FFFD and nothing else is left of it. */
import {lostLetter, marksOfSlots, signsOfSlots} from '../model/marks.js'

/** A place to be settled with the marks of its paragraph. */
export interface LostCharacter {
  readonly start: number
  readonly end: number
  readonly options: readonly string[]
}

/** From so many lost letters on, and this share of what was lost, a text is one that loses letters. */
const fewestLetters = 2
const shareOfLetters = 0.1
const longestPart = 24
/** What stands on one side of a dash without spaces: “late—too”. */
const wholeWord = /^[A-Za-z]{4,}$/

/** Bits of evidence at which the question marks of a text are suspected. */
const leastEvidence = 14

/**
 * Every run of U+FFFD, and every `?` once enough of them stand where no question ends.
 *
 * @param isTaken - Whether a code unit is part of damage that is explained already.
 */
export function findLostCharacters(
  text: string,
  isTaken: (offset: number) => boolean
): LostCharacter[] {
  return [...findReplacements(text, isTaken), ...findQuestionMarks(text, isTaken)].sort(
    (a, b) => a.start - b.start
  )
}

function findReplacements(text: string, isTaken: (offset: number) => boolean): LostCharacter[] {
  const found: {start: number; end: number}[] = []
  let lostLetters = 0
  for (let start = text.indexOf('\uFFFD'); start !== -1; start = text.indexOf('\uFFFD', start)) {
    // A mark of three bytes leaves up to three.
    let end = start + 1
    while (end < start + 3 && text[end] === '\uFFFD') end++
    if (!isTaken(start)) found.push({start, end})
    // Next to what else was misread it is what is left of a letter.
    if (isTaken(start - 1) || isTaken(end) || isLetter(text, start, end)) lostLetters++
    start = end
  }
  // Where letters were lost, one at the end of a word may be gone as well as a mark.
  const losesLetters = lostLetters >= Math.max(fewestLetters, shareOfLetters * found.length)
  const marks = [...marksOfSlots, ...signsOfSlots, lostLetter]
  return found.map(({start, end}) => ({
    start,
    end,
    options: losesLetters && !isContraction(text, end) ? [] : marks
  }))
}

/** Whether a letter was lost for sure: inside a word, where neither an apostrophe nor a dash stands. */
function isLetter(text: string, start: number, end: number): boolean {
  const before = /(?<![\p{L}\p{M}])[\p{L}\p{M}]*$/u.exec(
    text.slice(Math.max(0, start - longestPart), start)
  )![0]
  const after = /^[\p{L}\p{M}]*/u.exec(text.slice(end, end + longestPart))![0]
  if (before === '' || after === '' || isContraction(text, end) || elision.test(before))
    return false
  return !(wholeWord.test(before) && wholeWord.test(after))
}

function isContraction(text: string, end: number): boolean {
  return contraction.test(`?${text.slice(end, end + 3)}`)
}

function findQuestionMarks(text: string, isTaken: (offset: number) => boolean): LostCharacter[] {
  let evidence = 0
  const inWords: number[] = []
  const places: number[] = []
  for (let at = text.indexOf('?'); at !== -1; at = text.indexOf('?', at + 1)) {
    places.push(at)
    const weight = weigh(text, at)
    if (weight === 0 || isTaken(at)) continue
    evidence += weight
    if (isInWord(text, at)) inWords.push(at)
  }
  if (evidence >= leastEvidence) {
    return places
      .filter((at) => !isTaken(at) && !isInAddress(text, at))
      .map((at) => ({
        start: at,
        end: at + 1,
        options: [...marksOfSlots, '?', ...(isInWord(text, at) ? [lostLetter] : [])]
      }))
  }
  // One odd word is a slip of typing; two are a pattern.
  return inWords.length < 2
    ? []
    : inWords.map((at) => ({start: at, end: at + 1, options: [...marksOfSlots, lostLetter]}))
}

const comma = 44
const contraction = /^\?(?:s|t|re|ve|ll|d|m)(?![\p{L}\p{N}?])/u
const elision = /(?<!\p{L})(?:[ldjmtsnc]|qu)$/iu

/** How much a `?` speaks for lost characters, in bits: contractions most, then places where no sentence ends. */
function weigh(text: string, at: number): number {
  // Nearly every question mark ends a question: no letter follows.
  const next = text.charCodeAt(at + 1)
  if (!(next >= 0x41)) return next <= 32 && text.charCodeAt(at - 1) === comma ? 8 : 0
  const before = text[at - 1] ?? ' '
  const after = text[at + 1] ?? ' '
  if (/\p{L}/u.test(after)) {
    if (isInAddress(text, at)) return 0
    if (/\s|[(]/.test(before)) return 8
    if (!/\p{L}/u.test(before)) return 0
    if (contraction.test(text.slice(at, at + 4))) return 14
    if (elision.test(text.slice(Math.max(0, at - 3), at)) && /[aeiouhâàéèêîôû]/i.test(after))
      return 10
    return isInWord(text, at) ? 5 : 0
  }
  return 0
}

/** Whether small letters stand on both sides: a capital after it begins the next sentence, its space forgotten. */
function isInWord(text: string, at: number): boolean {
  return (
    /\p{L}/u.test(text[at - 1] ?? '') &&
    /\p{Ll}/u.test(text[at + 1] ?? '') &&
    !isInAddress(text, at)
  )
}

const longestAddress = 200

/** Whether the word that holds a place is an address or code, in which `?` begins a query. */
function isInAddress(text: string, at: number): boolean {
  const from = Math.max(0, at - longestAddress)
  const before = /(?<!\S)\S*$/.exec(text.slice(from, at))![0]
  const after = /^\S*/.exec(text.slice(at, at + longestAddress))![0]
  return /[/\\@=_&]|www\.|\.\w/.test(before) || /[=&/_]/.test(after)
}
