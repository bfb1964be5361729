import type {Article, DamagedPart} from '../../src/article/model/article.js'
import {type Disguise, findDisguises} from '../../src/encoding/index.js'
import {defineRule} from '../../src/rule.js'
import {isCovered} from '../../src/spans.js'

export default defineRule({
  id: 'encoding-corruption',
  severity: 'error',
  knowsNoLanguage: true,
  fixable: true,
  *check({article}) {
    const places = mergeWords(article)
    for (const [index, place] of places.entries()) {
      const {start, end, actual, expected, cause} = place
      const known = expected === undefined ? '' : `, expected ${listOf(expected)}`
      yield {
        at: {start, end},
        reason: `Unexpected \`${actual}\`${known}: ${cause}`,
        ...(expected && {expected}),
        sharedCause: cause,
        ...(index === 0 && places.length > 1 && {note: sumUp(places)})
      }
    }
  }
})

/** Bytes come to harm letter by letter, and readers meet words: places that touch are told together. */
function mergeWords(article: Article): DamagedPart[] {
  const merged: DamagedPart[] = []
  let disguises: readonly Disguise[] | undefined
  for (const place of article.damage) {
    // A Cyrillic letter in an English word is a disguise, which `disguised-characters` tells: as damage it would be repaired wrongly.
    const isForeign = /^[\p{Script=Cyrillic}\p{Script=Greek}]+$/u.test(place.actual)
    if (isForeign) {
      disguises ??= findDisguises(article.value)
      if (isCovered(disguises, place.start)) continue
    }
    const last = merged.at(-1)
    if (last?.cause !== place.cause || last.end !== place.start) {
      merged.push(place)
      continue
    }
    const {expected: first, ...rest} = last
    const expected = combine(first, place.expected)
    merged[merged.length - 1] = {
      ...rest,
      end: place.end,
      to: place.to,
      actual: article.value.slice(last.start, place.end),
      ...(expected && {expected})
    }
  }
  return merged
}

/** Both repairs in a row; none when one is not known, or when each leaves a choice. */
function combine(first: string[] | undefined, second: string[] | undefined): string[] | undefined {
  if (!first || !second || (first.length > 1 && second.length > 1)) return undefined
  return first.flatMap((start) => second.map((end) => start + end))
}

function listOf(expected: readonly string[]): string {
  return expected.map((text) => `\`${text}\``).join(' or ')
}

/** How much there is, and what to do about it at the source. */
function sumUp(places: readonly DamagedPart[]): string {
  const counts = new Map<string, number>()
  for (const {cause} of places) counts.set(cause, (counts.get(cause) ?? 0) + 1)
  const [[cause, count]] = [...counts].sort((a, b) => b[1] - a[1]) as [[string, number]]
  const share = count === places.length ? 'all of one kind' : `${count} of one kind`
  const advice = cause.includes(' read as ')
    ? `: ${cause}; read the file again as ${cause.split(' read as ')[0]!}`
    : `: ${cause}`
  return `${places.length} places, ${share}${advice}`
}
