import type {Article, Span} from '../../src/article/model/article.js'
import {findDisguises} from '../../src/encoding/index.js'
import {defineRule} from '../../src/rule.js'
import {outermost, touches} from '../../src/spans.js'

export default defineRule({
  id: 'disguised-characters',
  severity: 'error',
  knowsNoLanguage: true,
  fixable: true,
  *check({article}) {
    const code = outermost(codeOf(article))
    const damage = damageOf(article)
    for (const {start, end, actual, expected, cause} of findDisguises(article.value)) {
      if (touches(code, start, end) || touches(damage, start, end)) continue
      yield {
        at: {start, end},
        reason: `Unexpected disguise in \`${show(actual)}\`: ${cause}`,
        ...(expected && {expected}),
        sharedCause: cause
      }
    }
  }
})

function codeOf({paragraphs, regions}: Article): Span[] {
  return [...paragraphs, ...regions].filter(({kind}) => kind === 'code')
}

/** Damage that may hide in a word: what is left of a letter, `LuÃ<U+00AD>s`, `encoding-corruption` tells. */
function damageOf({damage}: Article): Span[] {
  return damage.filter(({actual}) => /[^\p{L}\p{M}]/u.test(actual))
}

/** A word with what hides in it made visible. */
function show(word: string): string {
  return word.replace(
    /\p{DI}/gu,
    (character) => `<U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}>`
  )
}
