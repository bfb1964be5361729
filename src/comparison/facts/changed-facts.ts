/** Changed facts: slots of a draft sentence that its source fills otherwise. */
import type {Article, Part} from '../../article/model/article.js'
import {Question} from '../../session.js'
import type {AlignedSentence, Comparison} from '../model/comparison.js'
import {pairKey} from '../model/pair-key.js'
import {findChangedNames} from './changed-names.js'
import {findChangedNumbers} from './changed-numbers.js'
import {findChangedOrder} from './changed-order.js'
import {findChangedPolarity} from './changed-polarity.js'
import {findChangedWords} from './changed-words.js'
import type {FoundChange} from './found-change.js'
import {RolePairs} from './role-pairs.js'
import {findExchangedRoles} from './exchanged-roles.js'
import {findNamesInRoles} from './names-in-roles.js'
import {Slots} from './slots.js'

export interface ChangedFact {
  /** The draft's value. */
  readonly draft: Part
  /** The source's. */
  readonly source: Part
  /** The source's value as it may replace the draft's; absent when the grammar would not bear it. */
  readonly expected?: string
  readonly sentence: AlignedSentence
  /** That the slot is the same, 0–1. */
  readonly confidence: number
}

/** Longer sentences are lists and tables, and comparing every place with every other would cost too much. */
const MOST_WORDS = 300
const changesIn = new Question<readonly FoundChange[]>()

/** The changed facts of a draft, in order. */
export function findChangedFacts(comparison: Comparison): ChangedFact[] {
  const {draft, sentences, session} = comparison
  return sentences.flatMap((sentence) => {
    const {from, paragraph, words} = sentence.draft
    const {kind} = paragraph
    if (!sentence.source || kind === 'heading' || kind === 'furniture' || kind === 'code') return []
    if (words.length > MOST_WORDS || sentence.passage.some((own) => own.words.length > MOST_WORDS))
      return []
    return session
      .recall(changesIn, pairKey(comparison, sentence), () => findInSentence(draft, sentence))
      .map((change) => ({
        ...change,
        draft: draft.part(from + change.from, from + change.to),
        sentence,
        confidence: change.certainty * sentence.probability
      }))
  })
}

function findInSentence(draft: Article, sentence: AlignedSentence): FoundChange[] {
  let pairs: RolePairs | undefined
  const readPairs = () => (pairs ??= new RolePairs(draft, sentence))
  const slots = new Slots(sentence)
  const words = findChangedWords(draft, sentence, slots)
  return withoutOverlaps([
    ...findChangedNumbers(draft, sentence, slots, readPairs),
    ...words,
    ...findChangedNames(draft, sentence, slots),
    ...findNamesInRoles(draft, sentence, readPairs),
    ...findExchangedRoles(draft, sentence, readPairs),
    ...findChangedOrder(draft, sentence, readPairs),
    // What is denied was found by the words around it, or is by its arguments.
    ...findChangedPolarity(draft, sentence, readPairs).filter(
      ({source}) => !words.some((own) => own.source.from < source.to && own.source.to > source.from)
    )
  ])
}

function withoutOverlaps(found: readonly FoundChange[]): FoundChange[] {
  const kept: FoundChange[] = []
  for (const change of found) {
    if (!kept.some(({from, to}) => from < change.to && to > change.from)) kept.push(change)
  }
  return kept.sort((a, b) => a.from - b.from)
}
