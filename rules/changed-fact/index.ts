import {findChangedFacts} from '../../src/comparison/facts/changed-facts.js'
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
        confidence
      }
    }
  }
})

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
