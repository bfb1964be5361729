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
      const own = draft.speaker
      const other = source?.quotation?.speaker
      if (!own || !source || !other || draft.depth > 0 || draft.words.length < minimumWords)
        continue
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
