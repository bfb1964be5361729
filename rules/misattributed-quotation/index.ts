import type {Article, Part, Quotation} from '../../src/article/article.js'
import {lastAt} from '../../src/article/ranges.js'
import {comparePersons, nameIn} from '../../src/comparison/same-person.js'
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
      const at = withTag(article, draft)
      const name = nameIn(article, other)
      const canReplace = own.start >= at.start && own.end <= at.end && endsTag(article, own, draft)
      yield {
        at,
        reason: `Unexpected speaker \`${own.name}\` of a quotation, expected \`${other.name}\``,
        ...(canReplace && {
          expected: [
            article.value.slice(at.start, own.start) + name + article.value.slice(own.end, at.end)
          ]
        }),
        note: `In the source these are the words of ${other.name}`,
        related: [source],
        confidence: similarity
      }
    }
  }
})

/** A quotation together with its tag, where that stands in the same sentence. */
function withTag(article: Article, {from, to, speaker, cue}: Quotation): Part {
  const sentence = lastAt(article.sentences, from)
  const near = [speaker, cue].filter(
    (part): part is Part =>
      part !== undefined && part.from >= (sentence?.from ?? from) - 1 && part.to <= to + 300
  )
  return article.part(
    Math.min(from, ...near.map((part) => part.from)),
    Math.max(to, ...near.map((part) => part.to))
  )
}

/** Whether another name fits: nothing that describes the speaker follows, and the name is written out. */
function endsTag({text}: Article, own: Part, {cue, to}: Quotation): boolean {
  if (!/^\p{Lu}/u.test(text.slice(own.from)) || !cue || own.from < to) return false
  const before = text.slice(to, own.from).trim()
  if (before !== '' && before !== text.slice(cue.from, cue.to)) return false
  return /^(?:[.;]|\s*$|\s+\p{Ll}+(?:[.,;]|\s))/u.test(text.slice(own.to, own.to + 30))
}
