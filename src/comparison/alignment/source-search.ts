import {countSynsets} from '../../english/forms/synonyms.js'
import {Memory, SentenceMemory} from '../../memory.js'
import {CandidateFinder} from '../index/candidate-finder.js'
import type {FoundChange} from '../facts/changed-facts.js'
import type {DraftSentence} from '../index/draft-sentence.js'
import type {FlatClause} from '../attribution/dropped-attributions.js'
import type {Candidate} from './choose-in-order.js'
import type {QuotationOrigin} from '../quotations/quotation-pairs.js'
import {SentenceMatcher} from './sentence-match.js'
import type {SourceIndex} from '../index/source-index.js'

/** A draft's sentence and the numbers of the source sentences that share its most telling terms, best first. */
export interface SearchedSentence extends DraftSentence {
  readonly found: readonly number[]
  /** Its candidates by the articles that its draft keeps finding. */
  readonly candidates: Map<string, readonly Candidate[]>
}

/** What looks through an index for drafts, and what it found for their sentences, by their text. */
export class SourceSearch {
  // The scratch arrays of these two are as long as the sources.
  readonly finder: CandidateFinder
  readonly matcher: SentenceMatcher
  readonly sentences = new SentenceMemory<SearchedSentence>()
  readonly pairs = new Memory<QuotationOrigin>()
  readonly changes = new Memory<readonly FoundChange[]>()
  readonly flatClauses = new Memory<readonly FlatClause[]>()
  readonly #synsets = countSynsets()

  constructor(index: SourceIndex) {
    this.finder = new CandidateFinder(index)
    this.matcher = new SentenceMatcher(index)
  }

  /** Whether synonyms have been loaded since. */
  get isStale(): boolean {
    return this.#synsets !== countSynsets()
  }
}

const searches = new WeakMap<SourceIndex, SourceSearch>()

export function searchOf(index: SourceIndex): SourceSearch {
  let search = searches.get(index)
  if (search === undefined || search.isStale) {
    search = new SourceSearch(index)
    searches.set(index, search)
  }
  return search
}
