import {findOddMarks} from '../../src/article/quotations/odd-marks.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'quotation-style',
  severity: 'info',
  knowsNoLanguage: true,
  fixable: true,
  *check({article}) {
    for (const {expected, kind, ...at} of findOddMarks(article)) {
      const shape = /["']/.test(expected) ? 'curly' : 'straight'
      const written = article.value.slice(at.start, at.end)
      yield {
        at,
        reason: `Unexpected ${shape} ${kind === 'quote' ? 'quotation mark' : 'apostrophe'} \`${written}\`, expected \`${expected}\``,
        expected: [expected],
        note: 'Most of this text has the other shape: a change of shape often shows where a passage was pasted in'
      }
    }
  }
})
