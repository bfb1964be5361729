import type {DraftSentence} from './draft-sentence.js'
import type {SourceIndex} from './source-index.js'

/**
 * Postings read for one draft sentence, however large the sources: this bounds the time. With 6,000 the seeds among
 * 835 other documents are found no better.
 */
const POSTING_BUDGET = 500
/** Source sentences kept for one draft sentence. */
const MOST_CANDIDATES = 24
/** Source sentences of one article that are added for one draft sentence. */
const MOST_IN_ARTICLE = 3

/** Finds the source sentences that share the most telling terms with a draft sentence. */
export class CandidateFinder {
  readonly #index: SourceIndex
  /** Accumulated weight by source sentence; zero between calls. */
  readonly #weights: Float32Array
  readonly #touched: number[] = []

  constructor(index: SourceIndex) {
    this.#index = index
    this.#weights = new Float32Array(index.sentenceCount)
  }

  /** Numbers of source sentences, best first, at most 24: by the draft sentence's rarest terms. */
  find(draft: DraftSentence): number[] {
    const {postingStarts} = this.#index
    const terms = draft.contentTerms
      .filter((term) => this.#index.frequency(term) > 0)
      .sort((a, b) => this.#index.frequency(a) - this.#index.frequency(b))
    let budget = POSTING_BUDGET
    for (const term of terms) {
      if (budget <= 0) break
      const start = postingStarts[term]!
      const end = Math.min(postingStarts[term + 1]!, start + POSTING_BUDGET)
      this.#accumulate(term, start, end)
      budget -= end - start
    }
    return this.#takeBest(MOST_CANDIDATES)
  }

  /** Numbers of sentences of one article, by its place, best first, at most three: by all terms. */
  findIn(article: number, draft: DraftSentence): number[] {
    for (const term of draft.contentTerms) {
      const {start, end} = this.#index.postingsIn(article, term)
      this.#accumulate(term, start, end)
    }
    return this.#takeBest(MOST_IN_ARTICLE)
  }

  #accumulate(term: number, start: number, end: number): void {
    const {postings, weights} = this.#index
    const weight = weights[term]!
    for (let at = start; at < end; at++) {
      const sentence = postings[at]!
      if (this.#weights[sentence] === 0) this.#touched.push(sentence)
      this.#weights[sentence]! += weight
    }
  }

  #takeBest(most: number): number[] {
    const {sentenceWeights} = this.#index
    const best: number[] = []
    const ranks: number[] = []
    for (const sentence of this.#touched) {
      const rank = this.#weights[sentence]! / Math.sqrt(1 + sentenceWeights[sentence]!)
      this.#weights[sentence] = 0
      if (best.length === most && rank <= ranks[most - 1]!) continue
      let place = Math.min(best.length, most - 1)
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
