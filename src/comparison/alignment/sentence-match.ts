import {english} from '../../english/index.js'
import type {DraftSentence} from '../index/draft-sentence.js'
import type {SourceIndex} from '../index/source-index.js'
import {longestCommonRun, longestCommonSubsequence} from './term-order.js'
import {SynonymFinder} from './synonym-finder.js'

const {tiesOf} = english

/** Matched neighbours in the draft count as neighbours in the source within this many terms. */
const NEIGHBOUR_DISTANCE = 3

/** One or two adjacent source sentences, by number, `last` inclusive. */
export interface Window {
  readonly first: number
  readonly last: number
}

/** How much of a draft sentence's weight a window has, and the other way round; shares are 0–1. */
export interface Overlap extends Window {
  readonly weight: number
  readonly draftShare: number
  readonly sourceShare: number
}

/** What a draft sentence and a window of the sources have in common. All shares are 0–1. */
export interface SentenceMatch extends Overlap {
  /** Different content terms that match. */
  readonly matched: number
  /** Different content terms of the draft sentence. */
  readonly contentTerms: number
  /** The matched weight that is neither names nor numbers. */
  readonly plainWeight: number
  /** The matched weight, of each term by how few other sentences of the article have it. */
  readonly distinctiveWeight: number
  /** Shares of the content weight for which there are synonyms only, by how alike they are. */
  readonly draftSynonyms: number
  readonly sourceSynonyms: number
  /** Share of neighbouring matched terms of the draft that are neighbours in the source too. */
  readonly adjacency: number
  /** Longest common subsequence and longest common run of all terms, stop words too, as shares of the draft's. */
  readonly subsequence: number
  readonly run: number
  /** The longest common run, in terms. */
  readonly runLength: number
}

/** Terms matched, by their places on both sides, in the source's order. */
interface MatchedPlaces {
  readonly draft: number[]
  readonly source: number[]
}

/** Matches one draft sentence after the other with windows of the sources. Its arrays are made once and reused. */
export class SentenceMatcher {
  readonly #index: SourceIndex
  /** By term: its last place in the draft sentence plus one, 0 when it has none. */
  readonly #lastPlace: Int32Array
  /** By place in the draft sentence: the place before it that has the same term, plus one. */
  #earlier = new Int32Array(64)
  /** By place in the draft sentence: the window that it was matched in last. */
  #matchedIn = new Int32Array(64)
  #windows = 0
  #draft: DraftSentence | undefined
  readonly #synonyms = new SynonymFinder()
  #synonymsRead = false
  /** By term of the sources: its ties to synsets, once they have been asked for. */
  readonly #ties: Int32Array[] = []

  constructor(index: SourceIndex) {
    this.#index = index
    this.#lastPlace = new Int32Array(index.vocabulary.size)
  }

  /** Sets the draft sentence that the matching is about, until `end`. */
  begin(draft: DraftSentence): void {
    this.#draft = draft
    this.#synonymsRead = false
    if (draft.terms.length > this.#earlier.length) {
      this.#earlier = new Int32Array(2 * draft.terms.length)
      this.#matchedIn = new Int32Array(2 * draft.terms.length)
    }
    for (let place = 0; place < draft.terms.length; place++) {
      const term = draft.terms[place]!
      if (term >= this.#lastPlace.length) continue
      this.#earlier[place] = this.#lastPlace[term]!
      this.#lastPlace[term] = place + 1
    }
  }

  end(): void {
    for (const term of this.#draft?.terms ?? []) {
      if (term < this.#lastPlace.length) this.#lastPlace[term] = 0
    }
    this.#draft = undefined
  }

  /** The weight in common: what candidates are ranked by before they are matched in full. */
  overlap({first, last}: Window): Overlap {
    const {terms, sentenceStarts, weights} = this.#index
    const end = sentenceStarts[last + 1]!
    const window = ++this.#windows
    let weight = 0
    for (let at = sentenceStarts[first]!; at < end; at++) {
      const term = terms[at]!
      const place = this.#lastPlace[term]!
      if (place === 0 || this.#matchedIn[place - 1] === window) continue
      this.#matchedIn[place - 1] = window
      weight += weights[term]!
    }
    return {first, last, weight, ...this.#shares(weight, first, last)}
  }

  /** Everything in common with a window of an article, by its place. */
  match({first, last}: Window, article: number): SentenceMatch {
    const draft = this.#draft!
    const {terms, sentenceStarts, weights} = this.#index
    const start = sentenceStarts[first]!
    const end = sentenceStarts[last + 1]!
    const places: MatchedPlaces = {draft: [], source: []}
    const window = ++this.#windows
    let weight = 0
    let plainWeight = 0
    let distinctiveWeight = 0
    for (let at = start; at < end; at++) {
      const term = terms[at]!
      const place = this.#lastPlace[term]!
      const own = weights[term]!
      if (place === 0 || own === 0 || this.#matchedIn[place - 1] === window) continue
      this.#matchedIn[place - 1] = window
      weight += own
      if (!draft.distinctive[place - 1]) plainWeight += own
      const elsewhere = this.#index.frequencyIn(article, term) - (last - first)
      distinctiveWeight += own / Math.max(1, elsewhere) ** 2
      places.draft.push(place - 1)
      places.source.push(at)
    }
    const matched = places.draft.length
    const synonyms = this.#matchSynonyms(start, end, window, places)
    const shares = this.#shares(weight, first, last)
    const placed = {terms: draft.terms, lastPlace: this.#lastPlace, earlier: this.#earlier}
    const runLength = longestCommonRun(placed, terms, start, end)
    const length = Math.max(1, draft.terms.length)
    return {
      first,
      last,
      weight,
      ...shares,
      matched,
      contentTerms: draft.contentTerms.length,
      plainWeight,
      distinctiveWeight,
      draftSynonyms: synonyms.draft / Math.max(draft.weight, 1e-9),
      sourceSynonyms: weight === 0 ? 0 : (synonyms.source * shares.sourceShare) / weight,
      adjacency: countNeighbours(places) / Math.max(1, places.draft.length - 1),
      subsequence: longestCommonSubsequence(placed, terms, start, end) / length,
      run: runLength / length,
      runLength
    }
  }

  #shares(weight: number, first: number, last: number): {draftShare: number; sourceShare: number} {
    let sourceWeight = 0
    for (let sentence = first; sentence <= last; sentence++) {
      sourceWeight += this.#index.sentenceWeights[sentence]!
    }
    return {
      draftShare: weight / Math.max(this.#draft!.weight, 1e-9),
      sourceShare: Math.min(1, weight / Math.max(sourceWeight, 1e-9))
    }
  }

  /** Pairs lower-case terms that are left over on both sides and meet in a synset; adds to `places`. */
  #matchSynonyms(
    start: number,
    end: number,
    window: number,
    places: MatchedPlaces
  ): {draft: number; source: number} {
    this.#readSynonyms()
    const {terms, weights} = this.#index
    const draft = this.#draft!
    const sum = {draft: 0, source: 0}
    const isTaken = (place: number) => this.#matchedIn[place] === window
    for (let at = start; at < end; at++) {
      const term = terms[at]!
      if (weights[term] === 0 || this.#lastPlace[term] !== 0 || this.#index.isName(at)) continue
      const found = this.#synonyms.find(this.#tiesOf(term), isTaken)
      if (found === undefined) continue
      this.#matchedIn[found.place] = window
      sum.draft += found.strength * draft.weights[found.place]!
      sum.source += found.strength * weights[term]!
      places.draft.push(found.place)
      places.source.push(at)
    }
    return sum
  }

  #readSynonyms(): void {
    if (this.#synonymsRead) return
    this.#synonymsRead = true
    this.#synonyms.clear()
    const {stems, weights, names} = this.#draft!
    for (let place = 0; place < stems.length; place++) {
      if (weights[place] === 0 || names[place] === true) continue
      this.#synonyms.add(place, stems[place]!)
    }
  }

  #tiesOf(term: number): Int32Array {
    return (this.#ties[term] ??= tiesOf(this.#index.vocabulary.term(term).stem))
  }
}

/** Matched neighbours of the draft that are neighbours in the source too. */
function countNeighbours({draft, source}: MatchedPlaces): number {
  if (draft.length < 2) return 0
  const order = draft.map((_, at) => at).sort((a, b) => draft[a]! - draft[b]!)
  let neighbours = 0
  for (let at = 1; at < order.length; at++) {
    const distance = source[order[at]!]! - source[order[at - 1]!]!
    if (distance > 0 && distance <= NEIGHBOUR_DISTANCE) neighbours++
  }
  return neighbours
}
