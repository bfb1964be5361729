import type {DraftSentence} from './draft-sentence.js'
import type {SourceIndex} from './source-index.js'

/** Matched neighbours in the draft count as neighbours in the source within this many terms. */
const NEIGHBOUR_DISTANCE = 3

/** One or two adjacent source sentences, by number, `last` inclusive. */
export interface Window {
  readonly first: number
  readonly last: number
}

/** What a draft sentence and a window of the sources have in common. All shares are 0–1. */
export interface SentenceMatch extends Window {
  /** Different content terms that match. */
  readonly matched: number
  /** Their summed weight. */
  readonly matchedWeight: number
  /** Share of the draft's content weight that matches, and of the window's. */
  readonly draftShare: number
  readonly sourceShare: number
  /** Longest part of the matched terms that stands in the same order on both sides, as a share of them. */
  readonly order: number
  /** Share of neighbouring matched terms of the draft that are neighbours in the source too. */
  readonly adjacency: number
  /** Longest common subsequence and longest common run of all terms, stop words too, as shares of the draft's. */
  readonly subsequence: number
  readonly run: number
  /** The longest common run, in terms. */
  readonly runLength: number
}

/** Matches one draft sentence after the other with windows of the sources. Its arrays are made once and reused. */
export class SentenceMatcher {
  readonly #index: SourceIndex
  /** By term: its last place in the draft sentence plus one, 0 when it has none. */
  readonly #lastPlace: Int32Array
  /** By place in the draft sentence: the place before it that has the same term, plus one. */
  #earlier: Int32Array = new Int32Array(64)
  #draft: DraftSentence | undefined

  constructor(index: SourceIndex) {
    this.#index = index
    this.#lastPlace = new Int32Array(index.vocabulary.size)
  }

  /** Sets the draft sentence that `match` is about. */
  begin(draft: DraftSentence): void {
    this.end()
    this.#draft = draft
    if (draft.terms.length > this.#earlier.length)
      this.#earlier = new Int32Array(2 * draft.terms.length)
    for (const [place, term] of draft.terms.entries()) {
      if (term >= this.#lastPlace.length) continue
      this.#earlier[place] = this.#lastPlace[term]!
      this.#lastPlace[term] = place + 1
    }
  }

  end(): void {
    if (this.#draft === undefined) return
    for (const term of this.#draft.terms) {
      if (term < this.#lastPlace.length) this.#lastPlace[term] = 0
    }
    this.#draft = undefined
  }

  match({first, last}: Window): SentenceMatch {
    const draft = this.#draft!
    const {terms, sentenceStarts, weights, sentenceWeights} = this.#index
    const start = sentenceStarts[first]!
    const end = sentenceStarts[last + 1]!
    const draftPlaces: number[] = []
    const sourcePlaces: number[] = []
    const seen = new Set<number>()
    let matchedWeight = 0
    for (let at = start; at < end; at++) {
      const term = terms[at]!
      const place = this.#lastPlace[term]!
      if (place === 0 || weights[term] === 0 || seen.has(term)) continue
      seen.add(term)
      matchedWeight += weights[term]!
      draftPlaces.push(place - 1)
      sourcePlaces.push(at)
    }
    let sourceWeight = 0
    for (let sentence = first; sentence <= last; sentence++)
      sourceWeight += sentenceWeights[sentence]!
    const length = Math.max(1, draft.terms.length)
    const runLength = this.#longestRun(start, end)
    return {
      first,
      last,
      matched: seen.size,
      matchedWeight,
      draftShare: matchedWeight / Math.max(draft.weight, 1e-9),
      sourceShare: Math.min(1, matchedWeight / Math.max(sourceWeight, 1e-9)),
      order: longestRise(draftPlaces) / Math.max(1, draftPlaces.length),
      adjacency: shareOfNeighbours(draftPlaces, sourcePlaces),
      subsequence: this.#commonSubsequence(start, end) / length,
      run: runLength / length,
      runLength
    }
  }

  #longestRun(start: number, end: number): number {
    const runs = new Int32Array(this.#draft!.terms.length + 1)
    const stamps = new Int32Array(runs.length)
    let longest = 0
    for (let at = start; at < end; at++) {
      // Places come last first, so that the run that ends before a place is still the one of the term before.
      for (
        let place = this.#lastPlace[this.#index.terms[at]!]!;
        place > 0;
        place = this.#earlier[place - 1]!
      ) {
        const run = stamps[place - 1] === at && place > 1 ? runs[place - 1]! + 1 : 1
        runs[place] = run
        stamps[place] = at + 1
        if (run > longest) longest = run
      }
    }
    return longest
  }

  #commonSubsequence(start: number, end: number): number {
    const draft = this.#draft!.terms
    const row = new Int32Array(draft.length + 1)
    for (let at = start; at < end; at++) {
      const term = this.#index.terms[at]!
      if (this.#lastPlace[term] === 0) continue
      let diagonal = 0
      for (let place = 1; place <= draft.length; place++) {
        const above = row[place]!
        row[place] = draft[place - 1] === term ? diagonal + 1 : Math.max(above, row[place - 1]!)
        diagonal = above
      }
    }
    return row[draft.length]!
  }
}

/** Length of the longest rising subsequence. */
function longestRise(places: readonly number[]): number {
  const tails: number[] = []
  for (const place of places) {
    let at = tails.length
    while (at > 0 && tails[at - 1]! >= place) at--
    tails[at] = place
  }
  return tails.length
}

function shareOfNeighbours(
  draftPlaces: readonly number[],
  sourcePlaces: readonly number[]
): number {
  if (draftPlaces.length < 2) return 0
  const order = draftPlaces
    .map((_, index) => index)
    .sort((a, b) => draftPlaces[a]! - draftPlaces[b]!)
  let neighbours = 0
  for (let index = 1; index < order.length; index++) {
    const distance = sourcePlaces[order[index]!]! - sourcePlaces[order[index - 1]!]!
    if (distance > 0 && distance <= NEIGHBOUR_DISTANCE) neighbours++
  }
  return neighbours / (order.length - 1)
}
