import {Question, type Session} from '../../session.js'
import {chooseInOrder, type Choice} from './choose-in-order.js'
import {probabilityOf} from './score.js'
import {ALIGNED_PROBABILITY} from '../model/thresholds.js'
import {PassageMatch} from './word-matches.js'
import type {Sentence} from '../../article/model/article.js'
import type {AlignedSentence, Closeness, Passage, WordMatch} from '../model/comparison.js'
import type {DraftCandidates} from './draft-candidates.js'
import type {SentenceMatch} from './sentence-match.js'
import type {SourceIndex} from '../index/source-index.js'

/**
 * Chooses for every sentence of a draft the passage that it most probably comes from.
 *
 * @param session What is remembered of drafts beside these very sources.
 */
export function alignSentences(
  found: DraftCandidates,
  index: SourceIndex,
  session: Session
): AlignedSentence[] {
  return chooseInOrder(found.candidates).map(
    (choice, place) => new Alignment(place, choice, found, index, session)
  )
}

/** By the match of a sentence with its window, which is remembered as long as the sentence is. */
const passageMatches = new Question<PassageMatch>()

/** An aligned sentence; its words are matched when a rule first asks. */
class Alignment implements AlignedSentence {
  readonly draft: Sentence
  readonly source?: Passage
  readonly passage: readonly Sentence[] = []
  readonly probability: number
  readonly kind: Closeness = 'none'
  readonly #match: () => PassageMatch | undefined
  #matches: readonly WordMatch[] | undefined

  constructor(
    place: number,
    choice: Choice | undefined,
    {draft, sentences}: DraftCandidates,
    index: SourceIndex,
    session: Session
  ) {
    this.draft = draft.sentences[place]!
    this.probability = choice === undefined ? 0 : probabilityOf(choice.logOdds)
    if (choice === undefined || this.probability < ALIGNED_PROBABILITY) {
      this.#match = () => undefined
      return
    }
    const article = index.articles[choice.article]!
    const {first, last} = choice.match
    this.passage =
      first === last ? [index.sentence(first)] : [index.sentence(first), index.sentence(last)]
    this.source = {article, span: article.part(this.passage[0]!.from, this.passage.at(-1)!.to)}
    this.kind = judgeCloseness(choice.match)
    this.#match = () =>
      session.derive(
        passageMatches,
        choice.match,
        () => new PassageMatch(sentences[place]!, this.passage, article, index.vocabulary)
      )
  }

  get matches(): readonly WordMatch[] {
    return (this.#matches ??= (this.#match()?.words ?? []).map(({place, source, kind, weight}) => ({
      draft: this.draft.words[place]!,
      source,
      kind,
      weight
    })))
  }
}

/** Shares of the draft sentence's terms, and lengths in terms, from which on it is more than a paraphrase. */
const VERBATIM_RUN = 0.9
const NEAR_VERBATIM_SUBSEQUENCE = 0.72
const LONG_RUN_LENGTH = 12
const NEAR_VERBATIM_RUN = 0.55
const NEAR_VERBATIM_RUN_LENGTH = 6

/** How closely a draft sentence follows the window that it was derived from. */
function judgeCloseness({run, runLength, subsequence}: SentenceMatch): Closeness {
  if (run >= VERBATIM_RUN) return 'verbatim'
  if (subsequence >= NEAR_VERBATIM_SUBSEQUENCE || runLength >= LONG_RUN_LENGTH)
    return 'near-verbatim'
  if (run >= NEAR_VERBATIM_RUN && runLength >= NEAR_VERBATIM_RUN_LENGTH) return 'near-verbatim'
  return 'paraphrase'
}
