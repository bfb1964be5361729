import {findMissingMarks} from '../../src/comparison/quotations/missing-marks.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'unbalanced-quotation-marks',
  severity: 'warn',
  knowsNoLanguage: true,
  fixable: true,
  *check({article, sources}) {
    for (const {at, mark, expected, isSure} of findMissingMarks(article, sources)) {
      const written = article.value.slice(mark.start, mark.end)
      yield {
        at,
        reason:
          mark.side === 'opening'
            ? `Unexpected opening quotation mark \`${written}\` that is never closed`
            : `Unexpected closing quotation mark \`${written}\` that is never opened`,
        ...(expected !== undefined && {expected: [expected]}),
        confidence: isSure ? 1 : 0.5
      }
    }
  }
})
