/** Derived passages: runs of draft sentences that come from one source. */
import type {Article, Paragraph, Part} from '../../article/model/article.js'
import type {AlignedSentence, Comparison} from '../model/comparison.js'
import {DERIVED_PROBABILITY} from '../model/thresholds.js'

/** Sentences of one paragraph, one after the other, that derive from one source. */
export interface DerivedPassage extends Part {
  readonly paragraph: Paragraph
  readonly source: Article
  readonly sentences: readonly AlignedSentence[]
  /** That of its surest sentence. */
  readonly probability: number
}

/**
 * The derived passages of a draft, in order. Headings are left out: a headline says in its few words
 * what every report of an event must say.
 */
export function findDerivedPassages({sentences, draft}: Comparison): DerivedPassage[] {
  const passages: DerivedPassage[] = []
  let run: AlignedSentence[] = []
  for (const sentence of sentences) {
    const last = run.at(-1)
    const continues =
      last &&
      sentence.source?.article === last.source?.article &&
      sentence.draft.paragraph === last.draft.paragraph
    if (!isDerived(sentence) || !continues) close()
    if (isDerived(sentence)) run.push(sentence)
  }
  close()
  return passages

  function close(): void {
    const [first] = run
    if (!first?.source) return
    const {start, end, from, to} = draft.part(first.draft.from, run.at(-1)!.draft.to)
    passages.push({
      start,
      end,
      from,
      to,
      paragraph: first.draft.paragraph,
      source: first.source.article,
      sentences: run,
      probability: run.reduce((most, {probability}) => Math.max(most, probability), 0)
    })
    run = []
  }
}

/** A label of a few words (“Politics”, “The trial”) stands in any text on the matter. */
const shortestDerived = 4

function isDerived({source, probability, draft}: AlignedSentence): boolean {
  const {kind} = draft.paragraph
  if (source === undefined || probability < DERIVED_PROBABILITY) return false
  return kind !== 'heading' && kind !== 'furniture' && draft.words.length >= shortestDerived
}
