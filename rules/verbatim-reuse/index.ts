import {findReusedProse} from '../../src/comparison/reuse/reused-prose.js'
import {publisherOf} from '../../src/messages.js'
import {positiveInteger} from '../../src/options.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'verbatim-reuse',
  severity: 'warn',
  knowsNoLanguage: true,
  needsSource: true,
  options: {
    /** So many words one after the other, names and set phrases not counted. */
    minimumWords: positiveInteger(8)
  },
  *check({comparison}, {minimumWords}) {
    for (const {draft, source, count} of findReusedProse(comparison, minimumWords)) {
      yield {
        at: draft,
        reason: `Unexpected prose of ${publisherOf(source.article)}, word for word (${count} words) and outside quotation marks`,
        note: 'Say it in your own words, or quote it in marks and say whose words they are',
        related: [source],
        confidence: 1
      }
    }
  }
})
