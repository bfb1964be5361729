import type {Article} from '../../src/article/model/article.js'
import {nameOf} from '../../src/article/quotations/speakers.js'
import type {WordChange} from '../../src/comparison/model/comparison.js'
import {restoreQuotation} from '../../src/comparison/quotations/restore-quotation.js'
import {positiveInteger} from '../../src/options.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'altered-quotation',
  severity: 'error',
  knowsNoLanguage: true,
  fixable: true,
  needsSource: true,
  options: {
    /** Shorter quotations are turns of phrase that cannot be told from somebody else’s. */
    minimumWords: positiveInteger(3)
  },
  *check({article, comparison}, {minimumWords}) {
    for (const pair of comparison.quotations) {
      const {draft, source, similarity} = pair
      if (!source?.quotation || draft.depth > 0 || draft.words.length < minimumWords) continue
      const changes = pair.changes.filter(
        (change) => !isApostropheOnly(change, article, source.article)
      )
      if (changes.length === 0) continue
      const restored = restoreQuotation(article, pair)
      const speaker = nameOf(source.quotation.speaker)
      yield {
        at: draft.content,
        reason: `Unexpected change in a quotation${speaker ? ` of ${speaker}` : ''}: ${changes.map((change) => describe(change, article, source.article)).join(', ')}`,
        ...(restored !== undefined && {expected: [restored]}),
        note: 'Quote the words as they stand, mark what is left out with an ellipsis and what is put in with [brackets]',
        related: [source],
        confidence: similarity
      }
    }
  }
})

/** A lost apostrophe is a fault of its own. */
function isApostropheOnly({draft, source}: WordChange, article: Article, other: Article): boolean {
  const bare = (text: string) => text.toLowerCase().replace(/['’]/g, '')
  return source !== undefined && bare(article.slice(draft)) === bare(other.slice(source))
}

function describe({kind, draft, source}: WordChange, article: Article, other: Article): string {
  const own = article.slice(draft)
  const theirs = source ? other.slice(source) : ''
  switch (kind) {
    case 'changed':
      return `\`${own}\` for \`${theirs}\``
    case 'added':
      return `\`${own}\` added`
    case 'dropped':
      return `\`${theirs}\` left out`
    case 'spliced':
      return `two passages joined without \`${theirs}\``
    case 'cut-short':
      return `cut short before \`${theirs}\``
  }
}
