import {findChangedFacts} from '../../src/comparison/facts/changed-facts.js'
import {oneLine} from '../../src/messages.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'changed-fact',
  severity: 'warn',
  needsSource: true,
  *check({article, comparison}) {
    for (const {draft, source, expected, sentence, confidence} of findChangedFacts(comparison)) {
      const from = sentence.source!.article
      yield {
        at: draft,
        reason: `Unexpected “${oneLine(article.slice(draft))}”, the source has “${oneLine(from.slice(source))}”`,
        ...(expected !== undefined && {expected: [expected]}),
        note: `The source: ${oneLine(from.slice(sentence.source!.span))}`,
        related: [{article: from, span: source}],
        knowsNoLanguage: isDigits(article.slice(draft)) && isDigits(from.slice(source)),
        confidence
      }
    }
  }
})

/** “12,500”, “3.4”: nothing that a language would write otherwise. */
function isDigits(value: string): boolean {
  return /^\d[\d.,]*$/.test(value)
}
