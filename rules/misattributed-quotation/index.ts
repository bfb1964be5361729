import {confirmedSpeaker} from '../../src/article/attribution/confirmed-speaker.js'
import {restoreSpeaker} from '../../src/comparison/quotations/restore-speaker.js'
import {comparePersons} from '../../src/comparison/quotations/compare-speakers.js'
import {positiveInteger} from '../../src/options.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'misattributed-quotation',
  severity: 'error',
  needsSource: true,
  options: {
    /** Shorter quotations may have been said by several. */
    minimumWords: positiveInteger(3)
  },
  *check({article, comparison}, {minimumWords}) {
    for (const {draft, source, similarity} of comparison.quotations) {
      if (!draft.speaker || !source?.quotation?.speaker) continue
      if (draft.depth > 0 || draft.words.length < minimumWords) continue
      const own = confirmedSpeaker(article, draft)
      const other = confirmedSpeaker(source.article, source.quotation)
      if (!own || !other) continue
      if (comparePersons(article, own, source.article, other) !== 'different') continue
      yield {
        ...restoreSpeaker(article, draft, source.article, other),
        reason: `Unexpected speaker \`${own.name}\` of a quotation, expected \`${other.name}\``,
        note: `In the source these are the words of ${other.name}`,
        related: [source],
        confidence: similarity
      }
    }
  }
})
