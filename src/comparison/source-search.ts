import {CandidateFinder} from './candidates.js'
import {SentenceMatcher} from './sentence-match.js'
import type {SourceIndex} from './source-index.js'

/** What looks through an index. Its scratch arrays are as long as the sources, so each index has one. */
export interface SourceSearch {
  readonly finder: CandidateFinder
  readonly matcher: SentenceMatcher
}

const searches = new WeakMap<SourceIndex, SourceSearch>()

export function searchOf(index: SourceIndex): SourceSearch {
  let search = searches.get(index)
  if (search === undefined) {
    search = {finder: new CandidateFinder(index), matcher: new SentenceMatcher(index)}
    searches.set(index, search)
  }
  return search
}
