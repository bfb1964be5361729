/** What one version has that another has not, sentence by sentence. */
import {articleSupport, probabilityOf, score} from '../comparison/alignment/score.js'
import {type DraftSentence, readDraftSentence} from '../comparison/index/draft-sentence.js'
import {SourceSet} from '../comparison/alignment/source-set.js'
import type {SourceSearch} from '../comparison/alignment/source-search.js'
import type {Numbering, Version, VersionSentence} from './versions.js'

/** What a version has beside another. Words of page furniture are left out. */
export interface Difference {
  /** Words in sentences that the other has too. */
  sharedWords: number
  /** Those among them that the other has not in the same order, and how many of these every text has. */
  newWords: number
  newStopWords: number
  /** The same of marks and paragraph beginnings. */
  newMarks: number
  /** Numbers among the new words. */
  newNumbers: number
  /** Sentences that say who reported it, where the other does not. */
  newCredits: number
  /** Sentences without quotation marks that the other has in marks. */
  unmarked: number
  /** Sentences that the other has not. */
  ownSentences: number
  /** Lines of page furniture that the other has not. */
  ownFurniture: number
  /** Share of words in sentences that stand in the other as they are. */
  unchanged: number
  /** Share of words in sentences that come from the other, each by its probability. */
  derived: number
  /** Sentences that stand before one that the other has earlier. */
  moved: number
  /** Sentences that were made of two of the other's. */
  joined: number
  /** By sentence: words that the other has in the same order. */
  readonly kept: number[]
}

/** From this probability on a sentence is a version of the other's. */
const leastProbability = 0.5

/** The sentences of a version that another may have them from: one, or two in a row. */
interface Source {
  readonly place: number
  readonly isJoined: boolean
  readonly probability: number
}

/** Compares versions with each other. Its arrays are made once and reused. */
export class VersionComparer {
  readonly #numbering: Numbering
  readonly #search: SourceSearch
  readonly #versions: readonly Version[]
  /** By version its sentences as the index reads them; read when they are first asked for. */
  readonly #read: DraftSentence[][] = []
  #table = new Uint16Array(4096)

  constructor(versions: readonly Version[], numbering: Numbering) {
    this.#versions = versions
    this.#numbering = numbering
    this.#search = new SourceSet(versions.map(({article}) => article)).search
  }

  /** What a version, by its place, has beside another. */
  compare(own: number, others: number): Difference {
    const version = this.#versions[own]!
    const other = this.#versions[others]!
    const difference: Difference = {
      sharedWords: 0,
      newWords: 0,
      newStopWords: 0,
      newMarks: 0,
      newNumbers: 0,
      newCredits: 0,
      unmarked: 0,
      ownSentences: 0,
      ownFurniture: 0,
      unchanged: 0,
      derived: 0,
      moved: 0,
      joined: 0,
      kept: []
    }
    const raw = new Set(other.sentences.map((sentence) => sentence.raw))
    const sources = this.#findSources(own, others)
    let last = -1
    for (const [at, sentence] of version.sentences.entries()) {
      const {words, isFurniture} = sentence
      const source = sources[at]!
      difference.kept.push(0)
      if (isFurniture) {
        if (!raw.has(sentence.raw)) difference.ownFurniture++
        continue
      }
      const share = words.length / Math.max(1, version.words)
      if (raw.has(sentence.raw)) difference.unchanged += share
      difference.derived += share * source.probability
      if (source.probability < leastProbability) {
        difference.ownSentences++
        continue
      }
      if (source.place < last) difference.moved++
      last = Math.max(last, source.place)
      this.#addWords(sentence, source, other, difference)
    }
    return difference
  }

  /** By sentence of a version where another, by its place, most probably has it. */
  #findSources(own: number, others: number): Source[] {
    const {index, finder, matcher} = this.#search
    const {sentences} = this.#versions[own]!
    const read = (this.#read[own] ??= sentences.map(({text}) => readDraftSentence(text, index)))
    const start = index.articleStarts[others]!
    const end = index.articleStarts[others + 1]!
    const found = read.map((sentence) => {
      let best = {place: -1, isJoined: false, logOdds: -Infinity}
      matcher.begin(sentence)
      for (const place of finder.findIn(others, sentence)) {
        for (const [first, last] of [
          [place, place],
          [place - 1, place],
          [place, place + 1]
        ] as const) {
          if (first < start || last >= end) continue
          const logOdds = score(matcher.match({first, last}, others))
          if (logOdds > best.logOdds) best = {place: first - start, isJoined: last > first, logOdds}
        }
      }
      matcher.end()
      return best
    })
    const alone = found.map(({logOdds}) => probabilityOf(logOdds))
    const all = alone.reduce((sum, probability) => sum + probability, 0)
    return found.map(({place, isJoined, logOdds}, at) => ({
      place,
      isJoined,
      probability:
        place < 0 ? 0 : probabilityOf(logOdds + articleSupport(all - alone[at]!, found.length - 1))
    }))
  }

  /** Counts the words that a sentence has in common with its source, and those it has not. */
  #addWords(
    {tokens, words, hasCredit}: VersionSentence,
    {place, isJoined}: Source,
    {sentencesByPlace}: Version,
    difference: Difference
  ): void {
    const sources = sentencesByPlace.slice(place, place + (isJoined ? 2 : 1))
    const window = sources.flatMap((source) => source.tokens)
    const isKept = this.#commonSubsequence(tokens, window)
    const {isWord, isNumber, isStopWord, isQuotationMark} = this.#numbering
    if (hasCredit && !sources.some((source) => source.hasCredit)) difference.newCredits++
    const isMarked = (token: number) => isQuotationMark[token]!
    if (!isJoined && window.some(isMarked) && !tokens.some(isMarked)) difference.unmarked++
    let kept = 0
    for (const [at, token] of tokens.entries()) {
      if (isKept[at] === 1) kept += isWord[token] ? 1 : 0
      else if (!isWord[token]) difference.newMarks++
      else if (isStopWord[token]) difference.newStopWords++
      else if (isNumber[token]) difference.newNumbers++
    }
    difference.sharedWords += words.length
    difference.newWords += words.length - kept
    if (isJoined) difference.joined++
    difference.kept[difference.kept.length - 1] = kept
  }

  /** By place in the first: 1 where it is part of the longest common subsequence. */
  #commonSubsequence(own: readonly number[], other: readonly number[]): Uint8Array {
    const width = other.length + 1
    const size = (own.length + 1) * width
    if (this.#table.length < size) this.#table = new Uint16Array(2 * size)
    const table = this.#table
    table.fill(0, 0, size)
    for (let row = own.length - 1; row >= 0; row--) {
      for (let column = other.length - 1; column >= 0; column--) {
        const at = row * width + column
        table[at] =
          own[row] === other[column]
            ? table[at + width + 1]! + 1
            : Math.max(table[at + width]!, table[at + 1]!)
      }
    }
    const common = new Uint8Array(own.length)
    for (let row = 0, column = 0; row < own.length && column < other.length;) {
      const at = row * width + column
      if (own[row] === other[column]) {
        common[row] = 1
        row++
        column++
      } else if (table[at + width]! >= table[at + 1]!) row++
      else column++
    }
    return common
  }
}
