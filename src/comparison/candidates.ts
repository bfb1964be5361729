import type {DraftSentence} from './draft-sentence.js'
import type {SourceIndex} from './source-index.js'

/** Postings read for one draft sentence, however large the sources: this bounds the time. */
const POSTING_BUDGET = 6000
/** Terms read even when the first alone exceeds the budget. */
const LEAST_TERMS = 2
/** Source sentences kept for exact scoring. */
const MOST_CANDIDATES = 24

/** Finds the source sentences that share the most telling terms with a draft sentence. */
export class CandidateFinder {
  readonly #index: SourceIndex
  /** Accumulated weight by source sentence; zero between calls. */
  readonly #weights: Float64Array
  readonly #touched: number[] = []

  constructor(index: SourceIndex) {
    this.#index = index
    this.#weights = new Float64Array(index.sentenceCount)
  }

  /** Numbers of source sentences, best first, at most 24. */
  find(draft: DraftSentence): number[] {
    const terms = draft.contentTerms
      .filter((term) => this.#index.frequency(term) > 0)
      .sort((a, b) => this.#index.frequency(a) - this.#index.frequency(b))
    let budget = POSTING_BUDGET
    for (const [read, term] of terms.entries()) {
      if (budget <= 0 && read >= LEAST_TERMS) break
      budget -= this.#accumulate(term)
    }
    return this.#takeBest()
  }

  #accumulate(term: number): number {
    const {postings, postingStarts, weights} = this.#index
    const start = postingStarts[term]!
    const end = postingStarts[term + 1]!
    for (let at = start; at < end; at++) {
      const sentence = postings[at]!
      if (this.#weights[sentence] === 0) this.#touched.push(sentence)
      this.#weights[sentence]! += weights[term]!
    }
    return end - start
  }

  #takeBest(): number[] {
    const {sentenceWeights} = this.#index
    const best: number[] = []
    const ranks: number[] = []
    for (const sentence of this.#touched) {
      const rank = this.#weights[sentence]! / Math.sqrt(1 + sentenceWeights[sentence]!)
      this.#weights[sentence] = 0
      if (best.length === MOST_CANDIDATES && rank <= ranks[MOST_CANDIDATES - 1]!) continue
      let place = Math.min(best.length, MOST_CANDIDATES - 1)
      while (place > 0 && ranks[place - 1]! < rank) {
        best[place] = best[place - 1]!
        ranks[place] = ranks[place - 1]!
        place--
      }
      best[place] = sentence
      ranks[place] = rank
    }
    this.#touched.length = 0
    return best
  }
}
