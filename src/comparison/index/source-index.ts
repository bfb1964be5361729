import {firstFrom} from '../../article/model/ranges.js'
import {firstPlace} from '../../binary-search.js'
import {grow} from './form-table.js'
import {SharedLexicon} from './lexicon.js'
import {Vocabulary} from './vocabulary.js'
import type {Session} from '../../session.js'
import type {Article, Sentence} from '../../article/model/article.js'

/** Local rarity: of a term in every sentence, and of a term in one, as factors on its background weight. */
const LEAST_LOCAL_RARITY = 0.4

export type Numbers = Uint16Array | Int32Array

/**
 * The sources of a comparison, made ready for looking up: every sentence as numbered terms, and for every
 * term the sentences that have it. Sentences are numbered through all articles.
 */
export class SourceIndex {
  readonly articles: readonly Article[]
  readonly vocabulary: Vocabulary
  /** Terms of all sentences, one after the other. */
  readonly terms: Numbers
  /** One bit for each of `terms`: whether its word begins with a capital inside a sentence, as names do. */
  readonly capitals: Uint32Array
  /** Where each sentence's terms begin in `terms`; one more entry ends the last. */
  readonly sentenceStarts: Int32Array
  /** Number of each article's first sentence; one more entry ends the last. */
  readonly articleStarts: Int32Array
  /** Sentences that have a term, by `postingStarts`; stop words have none. */
  readonly postings: Numbers
  readonly postingStarts: Int32Array
  /** What a term tells among these sentences, 0–1, by term. */
  readonly weights: Float32Array
  /** Summed weight of the different terms of a sentence. */
  readonly sentenceWeights: Float32Array
  #places: Map<Article, number> | undefined
  /** By article; made when first asked for. */
  readonly #wordStarts: (Int32Array | undefined)[] = []

  /** @param session What indexes share of their words. */
  constructor(articles: readonly Article[], session: Session) {
    this.articles = articles
    this.vocabulary = new Vocabulary(SharedLexicon.of(session))
    this.articleStarts = countSentences(articles)
    const size = this.articleStarts[articles.length]!
    this.sentenceStarts = new Int32Array(size + 1)
    const {terms, capitals} = this.#readTerms()
    this.terms = terms
    this.capitals = capitals
    this.weights = new Float32Array(this.vocabulary.size)
    this.sentenceWeights = new Float32Array(size)
    this.postingStarts = this.#countPostings()
    this.postings = this.#fillPostings()
    this.#weigh()
  }

  get sentenceCount(): number {
    return this.sentenceWeights.length
  }

  /** What its typed arrays take; the terms themselves come to it, once each. */
  get bytes(): number {
    const arrays = [
      this.terms,
      this.capitals,
      this.sentenceStarts,
      this.articleStarts,
      this.postings,
      this.postingStarts,
      this.weights,
      this.sentenceWeights
    ]
    return arrays.reduce((sum, {byteLength}) => sum + byteLength, 0)
  }

  /** The place of the article that a sentence belongs to. */
  articleOf(sentence: number): number {
    const starts = this.articleStarts
    return firstPlace(this.articles.length, (place) => starts[place]! > sentence) - 1
  }

  sentence(number: number): Sentence {
    const article = this.articleOf(number)
    return this.articles[article]!.sentences[number - this.articleStarts[article]!]!
  }

  /** The number of one of an article's sentences. */
  numberOf(article: Article, sentence: Sentence): number {
    const {sentences} = article
    this.#places ??= new Map(this.articles.map((own, place) => [own, place]))
    return this.articleStarts[this.#places.get(article)!]! + firstFrom(sentences, sentence.from)
  }

  /** The place of a sentence's first word in `words` of its article. */
  wordStart(sentence: number): number {
    const article = this.articleOf(sentence)
    const starts = (this.#wordStarts[article] ??= readWordStarts(this.articles[article]!))
    return starts[sentence - this.articleStarts[article]!]!
  }

  /** Whether the word of an entry of `terms` has a capital inside a sentence, as names do. */
  isName(at: number): boolean {
    return ((this.capitals[at >> 5]! >>> (at & 31)) & 1) === 1
  }

  /** Where the sentences of an article, by its place, stand among a term's postings. */
  postingsIn(article: number, term: number): {start: number; end: number} {
    if (term >= this.weights.length) return {start: 0, end: 0}
    const last = this.postingStarts[term + 1]!
    const start = this.#findPosting(this.postingStarts[term]!, last, this.articleStarts[article]!)
    return {start, end: this.#findPosting(start, last, this.articleStarts[article + 1]!)}
  }

  /** How many sentences of an article, by its place, have a term. */
  frequencyIn(article: number, term: number): number {
    const {start, end} = this.postingsIn(article, term)
    return end - start
  }

  /** The first of a term's postings that is not before a sentence. */
  #findPosting(start: number, end: number, sentence: number): number {
    const {postings} = this
    return start + firstPlace(end - start, (place) => postings[start + place]! >= sentence)
  }

  /** How many sentences have a term. */
  frequency(term: number): number {
    return term < this.weights.length
      ? this.postingStarts[term + 1]! - this.postingStarts[term]!
      : 0
  }

  /** Weight of a term, 0–1: its background weight by how rare it is among these sentences. */
  weigh(background: number, frequency: number): number {
    const rarity =
      Math.log((this.sentenceCount + 1.5) / (frequency + 0.5)) / Math.log(this.sentenceCount + 2)
    const local = Math.min(1, Math.max(0.05, rarity))
    return background * (LEAST_LOCAL_RARITY + (1 - LEAST_LOCAL_RARITY) * local)
  }

  #readTerms(): {terms: Numbers; capitals: Uint32Array} {
    // A word with hyphens is several terms, so the words' number is a guess.
    let terms = new Int32Array(1 + this.articles.reduce((sum, {text}) => sum + text.length / 5, 0))
    let capitals = new Uint32Array((terms.length >> 5) + 1)
    const known = this.vocabulary.knownForms()
    const own: number[] = []
    const wordOf: number[] = []
    let length = 0
    let number = 0
    for (const article of this.articles) {
      for (const {words} of article.sentences) {
        this.sentenceStarts[number++] = length
        own.length = 0
        wordOf.length = 0
        this.vocabulary.read(article.text, words, own, wordOf, known)
        if (length + own.length > terms.length) {
          terms = grow(terms, new Int32Array(2 * (length + own.length)))
          capitals = grow(capitals, new Uint32Array((terms.length >> 5) + 1))
        }
        for (let at = 0; at < own.length; at++, length++) {
          terms[length] = own[at]!
          const word = wordOf[at]!
          if (word > 0 && isCapitalised(article.text, words[word]!.from))
            capitals[length >> 5]! |= 1 << (length & 31)
        }
      }
    }
    this.sentenceStarts[number] = length
    return {
      terms: grow<Numbers>(terms.subarray(0, length), makeNumbers(length, this.vocabulary.size)),
      capitals: capitals.slice(0, (length >> 5) + 1)
    }
  }

  /** Calls back for each different content term of each sentence, in order. */
  #eachPosting(visit: (term: number, sentence: number) => void): void {
    const stop = new Uint8Array(this.vocabulary.size)
    for (let term = 0; term < stop.length; term++)
      stop[term] = this.vocabulary.term(term).stop ? 1 : 0
    const lastSentence = new Int32Array(stop.length).fill(-1)
    for (let sentence = 0; sentence < this.sentenceCount; sentence++) {
      const end = this.sentenceStarts[sentence + 1]!
      for (let at = this.sentenceStarts[sentence]!; at < end; at++) {
        const term = this.terms[at]!
        if (stop[term] === 1 || lastSentence[term] === sentence) continue
        lastSentence[term] = sentence
        visit(term, sentence)
      }
    }
  }

  #countPostings(): Int32Array {
    const starts = new Int32Array(this.vocabulary.size + 1)
    this.#eachPosting((term) => {
      starts[term + 1]!++
    })
    for (let term = 0; term < this.vocabulary.size; term++) starts[term + 1]! += starts[term]!
    return starts
  }

  #fillPostings(): Numbers {
    const postings = makeNumbers(this.postingStarts[this.vocabulary.size]!, this.sentenceCount)
    const next = this.postingStarts.slice()
    this.#eachPosting((term, sentence) => {
      postings[next[term]!++] = sentence
    })
    return postings
  }

  #weigh(): void {
    for (let term = 0; term < this.weights.length; term++) {
      const weight = this.weigh(this.vocabulary.term(term).weight, this.frequency(term))
      this.weights[term] = weight
      const end = this.postingStarts[term + 1]!
      for (let at = this.postingStarts[term]!; at < end; at++) {
        this.sentenceWeights[this.postings[at]!]! += weight
      }
    }
  }
}

/** Numbers below `limit`, in half the memory where they are small. */
function makeNumbers(length: number, limit: number): Numbers {
  return limit <= 65_536 ? new Uint16Array(length) : new Int32Array(length)
}

/** Whether a capital letter stands at a place of a text. */
export function isCapitalised(text: string, at: number): boolean {
  const first = text.charCodeAt(at)
  if (first < 128) return first >= 65 && first <= 90
  return /^\p{Lu}/u.test(text.slice(at, at + 2))
}

function countSentences(articles: readonly Article[]): Int32Array {
  const starts = new Int32Array(articles.length + 1)
  for (const [place, article] of articles.entries()) {
    starts[place + 1] = starts[place]! + article.sentences.length
  }
  return starts
}

/** For each sentence of an article the place of its first word in `words`. */
function readWordStarts({sentences}: Article): Int32Array {
  const starts = new Int32Array(sentences.length)
  let start = 0
  for (const [place, {words}] of sentences.entries()) {
    starts[place] = start
    start += words.length
  }
  return starts
}
