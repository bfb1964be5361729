import {judgeCloseness} from './closeness.js'
import {chooseInOrder, type Choice} from './order.js'
import {probabilityOf} from './score.js'
import {ALIGNED_PROBABILITY} from './thresholds.js'
import {matchWords, shareInQuotations} from './word-matches.js'
import type {Sentence} from '../article/article.js'
import type {AlignedSentence, Closeness, Passage, WordMatch} from './comparison.js'
import type {DraftCandidates} from './draft-candidates.js'
import type {DraftSentence} from './draft-sentence.js'
import type {SourceIndex} from './source-index.js'
import type {Vocabulary} from './vocabulary.js'

/** Chooses for every sentence of a draft the passage that it most probably comes from. */
export function alignSentences(
  {draft, vocabulary, sentences, candidates}: DraftCandidates,
  index: SourceIndex
): AlignedSentence[] {
  return chooseInOrder(candidates).map(
    (choice, place) =>
      new Alignment(draft.sentences[place]!, sentences[place]!, choice, index, vocabulary)
  )
}

/** An aligned sentence; its words are matched when a rule first asks. */
class Alignment implements AlignedSentence {
  readonly draft: Sentence
  readonly source?: Passage
  readonly passage: readonly Sentence[] = []
  readonly probability: number
  readonly kind: Closeness = 'none'
  readonly #vocabulary: Vocabulary
  readonly #own: DraftSentence
  #matches: readonly WordMatch[] | undefined

  constructor(
    draft: Sentence,
    own: DraftSentence,
    choice: Choice | undefined,
    index: SourceIndex,
    vocabulary: Vocabulary
  ) {
    this.#own = own
    this.#vocabulary = vocabulary
    this.draft = draft
    this.probability = choice === undefined ? 0 : probabilityOf(choice.logOdds)
    if (choice === undefined || this.probability < ALIGNED_PROBABILITY) return
    const article = index.articles[choice.article]!
    const {first, last} = choice.match
    this.passage =
      first === last ? [index.sentence(first)] : [index.sentence(first), index.sentence(last)]
    this.source = {article, span: article.part(this.passage[0]!.from, this.passage.at(-1)!.to)}
    this.kind = judgeCloseness(choice.match)
  }

  get matches(): readonly WordMatch[] {
    return (this.#matches ??=
      this.source === undefined
        ? []
        : matchWords(this.#own, this.passage, this.source.article, this.#vocabulary))
  }

  get quotedShare(): number {
    return this.source === undefined ? 0 : shareInQuotations(this.matches, this.source.article)
  }
}
