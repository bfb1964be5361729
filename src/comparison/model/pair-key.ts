/** What the comparing of a sentence with its passage depends on, as a key for a memory. */
import {outsideQuotations} from '../../article/attribution/attributions.js'
import {quotationsAround} from '../../article/quotations/quoted-words.js'
import {Question} from '../../session.js'
import type {AlignedSentence, Comparison} from './comparison.js'

const keys = new Question<string>()

/**
 * A key of all that a sentence and the passage it comes from say beside each other, wherever the sentence stands in
 * its draft: the passage, the sentence as read and as the file has it, and the quotation marks around.
 */
export function pairKey({draft, sources, session}: Comparison, sentence: AlignedSentence): string {
  return session.derive(keys, sentence, () => {
    const {article, span} = sentence.source!
    const {text} = sentence.draft
    const written = draft.value.slice(sentence.draft.start, sentence.draft.end)
    const outside = outsideQuotations(draft, sentence.draft)
    return [
      `${sources.indexOf(article)} ${span.from} ${span.to}`,
      quotationsAround(draft, sentence.draft),
      text,
      written === text ? '' : written,
      outside === text ? '' : outside
    ].join('\n')
  })
}
