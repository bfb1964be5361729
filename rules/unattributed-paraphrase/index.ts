import type {Article} from '../../src/article/model/article.js'
import {
  type CreditMention,
  findCredits,
  isCreditable
} from '../../src/article/attribution/credits.js'
import {publisherOf} from '../../src/messages.js'
import {oneOf} from '../../src/options.js'
import {defineRule} from '../../src/rule.js'
import {
  type DerivedPassage,
  findDerivedPassages
} from '../../src/comparison/reuse/derived-passages.js'

export default defineRule({
  id: 'unattributed-paraphrase',
  severity: 'warn',
  needsSource: true,
  options: {
    /** How far a credit reaches: over the whole document, its paragraph, or its sentence. */
    scope: oneOf('document', 'paragraph', 'sentence')
  },
  *check({article, comparison}, {scope}) {
    const credits = new Map<Article, CreditMention[]>()
    for (const passage of findDerivedPassages(comparison)) {
      const {source} = passage
      let mentions = credits.get(source)
      if (!mentions) credits.set(source, (mentions = findCredits(article, source.credit)))
      if (mentions.some((mention) => reaches(mention, passage, scope))) continue
      yield {
        at: passage,
        reason: `Unexpected passage derived from ${publisherOf(source)}, which is not credited ${places[scope]}`,
        note: isCreditable(source.credit)
          ? `Name ${publisherOf(source)} or link to it`
          : 'Nothing is known of this source: give its publisher, aliases, author or url, so that a credit can be recognised',
        related: passage.sentences.flatMap(({source: from}) =>
          from ? [{article: from.article, span: from.span}] : []
        ),
        confidence: passage.probability
      }
    }
  }
})

const places = {document: 'anywhere', paragraph: 'in its paragraph', sentence: 'in its sentence'}

function reaches(
  mention: CreditMention,
  passage: DerivedPassage,
  scope: keyof typeof places
): boolean {
  if (scope === 'document') return true
  const {from, to} = scope === 'paragraph' ? passage.paragraph : passage
  return mention.from >= from && mention.to <= to
}
