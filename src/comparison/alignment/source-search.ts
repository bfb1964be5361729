import {Question, type Session} from '../../session.js'
import {CandidateFinder} from '../index/candidate-finder.js'
import {readDraftSentence, type DraftSentence} from '../index/draft-sentence.js'
import type {SourceIndex} from '../index/source-index.js'
import type {Candidate} from './choose-in-order.js'
import {SentenceMatcher} from './sentence-match.js'

/** A draft's sentence and the numbers of the source sentences that share its most telling terms, best first. */
export interface SearchedSentence extends DraftSentence {
  readonly found: readonly number[]
  /** Its candidates by the articles that its draft keeps finding. */
  readonly candidates: Map<string, readonly Candidate[]>
}

const searched = Question.ofSentence<SearchedSentence>()

/** What looks through an index for drafts. Its scratch arrays are as long as the sources. */
export class SourceSearch {
  readonly finder: CandidateFinder
  readonly matcher: SentenceMatcher
  readonly #session: Session

  /** @param session What is remembered of drafts beside these very sources. */
  constructor(
    readonly index: SourceIndex,
    session: Session
  ) {
    this.finder = new CandidateFinder(index)
    this.matcher = new SentenceMatcher(index)
    this.#session = session
  }

  /** Looks up a text of its own that begins and ends with its words, mostly a sentence. */
  find(text: string): SearchedSentence {
    return this.#session.recall(searched, text, () => {
      const sentence = readDraftSentence(text, this.index)
      return {...sentence, found: this.finder.find(sentence), candidates: new Map()}
    })
  }
}
