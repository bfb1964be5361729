/** One single-byte charset read as another in a short text, which the words tell where its characters are common: `siê`. */
import {costOfWord, knownLanguages, type Letters, lettersOf} from '../model/letters.js'
import {bit, costOf} from '../model/likelihood.js'
import {
  latin1,
  loadPairs,
  type Pair,
  type SingleByteReading
} from '../charsets/single-byte-pairs.js'
import {touches} from '../../spans.js'

/** UTF-8 read as latin1 without the bytes 80–9F: of an apostrophe â is left, “itâs”. Of other marks too, so it is read in contractions alone. */
const lostApostrophe: Pair = {
  written: 'UTF-8',
  readAs: latin1,
  decoded: new Map([['â', '’']]),
  same: new Set(),
  lost: []
}
const lostContraction = /\p{L}â(?:s|t|re|ve|ll|d|m)$/u

interface Stretch {
  readonly start: number
  readonly end: number
}

/** A word with the characters beyond ASCII that touch it, any of which may have been a letter. */
interface Token {
  readonly actual: string
  /** Whether a sentence begins with it. */
  readonly opens: boolean
}

/** The charset shows in the words at the beginning of a text: so many of them, and so many that aren't ASCII. */
const sampleLength = 1000
const mostWords = 60
const mostSuspects = 16

/** Beyond a page, odd characters add up to what words would tell, which takes some milliseconds. */
const longestText = 4096

const tokens = /[A-Za-z\u0080-\uffff]+/g
const onlyMarks = /^[\0-\x7f\u00a0‘’“”„«»–—…]*$/
const marks = /[\u00a0‘’“”„«»–—…]/
const isLetter = /[\p{L}\p{M}]/u
const sentenceEnd = /(?:^|[\n.!?:]["')]{0,3}\s{1,5})["'(]{0,3}$/u

/** Bits a letter that no word of a known language has. */
const oddWord = 3.5
/** Bits a letter that the words of a text seldom have in its language. */
const commonWord = 3.5
/** Bits by which words must be likelier as written, all told, and each on average. */
const leastGain = 14
const leastAverage = 6
/** Bits that it takes to assume two charsets neither of which is of Windows. */
const rarePairCost = 8

/** What was read in which charset, and the language that it is written in. */
interface Verdict {
  readonly pair: Pair
  readonly letters: Letters
  /** Quarters of a bit by which the words are likelier as written. */
  readonly gain: number
}

/**
 * Finds words that are none of any language as they stand, and common ones when read in another charset.
 *
 * @param taken - What is explained already.
 */
export function findMisreadWords(text: string, taken: readonly Stretch[]): SingleByteReading[] {
  if (text.length > longestText) return []
  const suspects = new Map<string, Token>()
  const others: Token[] = []
  for (const {0: actual, index} of text.slice(0, sampleLength).matchAll(tokens)) {
    if (touches(taken, index - 1, index + actual.length + 1)) continue
    const token = {actual, opens: isOpening(text, index)}
    if (onlyMarks.test(actual)) {
      if (others.length < mostWords) others.push(token)
    } else if (suspects.size < mostSuspects) suspects.set(actual, token)
  }
  const words = [...suspects.values()]
  if (!words.some(({actual, opens}) => actual.split(marks).some((part) => isOdd(part, opens))))
    return []
  const verdict = judge(words, others)
  return verdict ? readWords(text, taken, verdict) : []
}

/** Where several charsets explain a text equally well, its words decide: “itÕs” was “it’s”, not “itås”. */
export function chooseByWords(
  text: string,
  readings: readonly SingleByteReading[]
): readonly SingleByteReading[] {
  const open = readings.find(({options}) => options.length > 1)
  if (open === undefined) return readings
  const from = text.lastIndexOf('\n', open.start) + 1
  const page = text.slice(from, from + longestText)
  const chosen = new Map(
    findMisreadWords(page, []).map((reading) => [page.slice(reading.start, reading.end), reading])
  )
  return readings.map((reading) => {
    const {start, end, options} = reading
    const choice = chosen.get(text.slice(start, end))
    const isOption = options.length > 1 && choice && options.includes(choice.options[0]!)
    return isOption ? {start, end, options: choice.options, cause: choice.cause} : reading
  })
}

function isOpening(text: string, start: number): boolean {
  return sentenceEnd.test(text.slice(Math.max(0, start - 8), start))
}

/** The language in which a word was sound last: most words are of the same. */
let lastSound = 0

function isOdd(actual: string, opens: boolean): boolean {
  if (actual.length < 2 || onlyMarks.test(actual)) return false
  const known = knownLanguages()
  for (let index = 0; index < known.length; index++) {
    const language = (lastSound + index) % known.length
    const cost = costOfToken(lettersOf(known[language]!), actual, opens)
    if (cost > bit * oddWord * (actual.length + 1)) continue
    lastSound = language
    return false
  }
  return known.length > 0
}

/** The pair of charsets that makes common words of a language that the rest of the words is likely in. */
function judge(suspects: readonly Token[], others: readonly Token[]): Verdict | undefined {
  const languages = knownLanguages().map((language) => {
    const letters = lettersOf(language)
    const costs = suspects.map(({actual, opens}) => costOfToken(letters, actual, opens))
    let rest = 0
    for (const {actual, opens} of others) rest += costOfToken(letters, actual, opens)
    return {letters, costs, rest}
  })
  const leasts = suspects.map((_, index) => Math.min(...languages.map(({costs}) => costs[index]!)))
  let best: Verdict | undefined
  for (const pair of [...loadPairs(), lostApostrophe]) {
    const written = suspects.map(({actual}) => decode(actual, pair))
    const changed = [...suspects.keys()].filter(
      (index) => written[index] !== suspects[index]!.actual
    )
    if (changed.length === 0) continue
    const length = changed.reduce((sum, index) => sum + written[index]!.length + 1, 0)
    let before = 0
    for (const index of changed) before += leasts[index]!
    // What stays as it is tells the language.
    const stays = languages.map(({costs, rest}) =>
      costs.reduce((sum, cost, index) => (changed.includes(index) ? sum : sum + cost), rest)
    )
    const likeliest = Math.min(...stays)
    const least = bit * Math.max(leastGain, leastAverage * changed.length)
    for (const [row, {letters}] of languages.entries()) {
      const lag = stays[row]! - likeliest + (isWindows(pair) ? 0 : bit * rarePairCost)
      const most = Math.min(
        bit * commonWord * length,
        before - lag - Math.max(least, best?.gain ?? 0)
      )
      let after = 0
      for (const index of changed) {
        if (after >= most) break
        after += costOfToken(letters, written[index]!, suspects[index]!.opens)
      }
      if (after < most) best = {pair, letters, gain: before - lag - after}
    }
  }
  return best
}

/** Whether one of a pair is a charset of Windows, or the one that stands for any: the rest seldom meet. */
function isWindows({written, readAs}: Pair): boolean {
  return `${written} ${readAs}`.includes('windows-') || readAs === latin1
}

/** Every word of a text that is likelier as written. */
function readWords(
  text: string,
  taken: readonly Stretch[],
  {pair, letters}: Verdict
): SingleByteReading[] {
  const loss = pair === lostApostrophe ? ', bytes lost' : ''
  const cause = `${pair.written} read as ${pair.readAs}${loss}`
  const readings: SingleByteReading[] = []
  for (const {0: actual, index} of text.matchAll(tokens)) {
    const decoded = decode(actual, pair)
    if (decoded === actual || touches(taken, index, index + actual.length)) continue
    const opens = isOpening(text, index)
    if (costOfToken(letters, decoded, opens) > costOfToken(letters, actual, opens)) continue
    for (const {0: run, index: at} of actual.matchAll(/[^\0-\x7f]+/g)) {
      const start = index + at
      readings.push({start, end: start + run.length, options: [decodeRun(run, pair)], cause})
    }
  }
  return readings
}

/** What a token was written as; itself where it holds a letter that the other charset lacks. */
function decode(token: string, pair: Pair): string {
  if (pair === lostApostrophe && !lostContraction.test(token)) return token
  return decodeRun(token, pair)
}

function decodeRun(token: string, {decoded, same}: Pair): string {
  let written = ''
  for (const character of token) {
    const other = decoded.get(character)
    if (
      other === undefined &&
      character > '\x7f' &&
      !same.has(character) &&
      isLetter.test(character)
    )
      return token
    written += other ?? character
  }
  return written
}

/** Bits of an apostrophe before what is left of a word behind it. */
const contractionCost = 4
const contraction = /[’'](?:s|t|re|ve|ll|d|m)$/i

/** What the words in a token cost in a language, and the signs between them in any. */
function costOfToken(letters: Letters, token: string, opens: boolean): number {
  const tail = contraction.exec(token)
  let cost = tail ? bit * contractionCost : 0
  let word = ''
  const length = tail ? tail.index : token.length
  for (let index = 0; index <= length; index++) {
    const character = index < length ? token[index]! : ''
    if (isLetter.test(character)) {
      word += character
      continue
    }
    if (word !== '') cost += costOfWord(letters, word, opens)
    word = ''
    if (character === '') break
    const before = index === 0 ? space : token.charCodeAt(index - 1)
    const after = index + 1 < token.length ? token.charCodeAt(index + 1) : space
    cost += costOf(character, before, after)
  }
  return cost
}

const space = 32
