/**
 * Damaged characters of an article. They are looked for in the prose, where a format's own character
 * references are decoded: `&rsquo;` is right in HTML, and `&amp;rsquo;` is residue there.
 */
import {findDamage, findDisguises} from '../../encoding/index.js'
import {outermost, touches} from '../../spans.js'
import type {Article, DamagedPart, Format} from '../model/article.js'
import type {Prose, Replacement} from './prose.js'

/** A prose with its damage. */
export interface RepairedProse {
  /** The damage, in order, with its places in the file. */
  readonly damage: readonly DamagedPart[]
  /** The prose as it was before it was damaged, as far as can be told, and without disguises. */
  readonly repaired: Prose
}

/** Repairs a prose. Code is left alone. */
export function repairProse(prose: Prose, format: Format, file: string): RepairedProse {
  const found = findDamage(prose.text)
  const disguises = findDisguises(prose.text)
  const code = outermost(
    [...prose.blocks, ...prose.inlines]
      .filter(({kind}) => kind === 'code')
      .map(({from: start, to: end}) => ({start, end}))
  )
  const damage: DamagedPart[] = []
  const repairs: Replacement[] = []
  for (const {start: from, end: to, actual, expected, kind, cause} of found) {
    if (touches(code, from, to)) continue
    const {start, end} = prose.part(from, to)
    const slice = file.slice(start, end)
    // Each literal has all its fields: objects that are spread together take eight times the memory.
    if (expected === undefined) {
      damage.push({start, end, from, to, actual: slice, kind, cause})
    } else {
      const written = format === 'html' ? expected.map((text) => toHtml(text, actual)) : expected
      damage.push({start, end, from, to, actual: slice, expected: written, kind, cause})
      repairs.push({from, to, text: expected[0]!})
    }
  }
  for (const {start: from, end: to, expected} of disguises) {
    if (expected === undefined || touches(found, from, to) || touches(code, from, to)) continue
    repairs.push({from, to, text: expected[0]!})
  }
  repairs.sort((a, b) => a.from - b.from)
  return {damage, repaired: prose.replace(repairs)}
}

/** A stretch of the file with its damaged characters repaired, where that is sure: what is put in place must not bring damage with it. */
export function repairedSlice(
  {value, damage}: Pick<Article, 'value' | 'damage'>,
  start: number,
  end: number
): string {
  let repaired = ''
  let done = start
  for (const {start: from, end: to, expected} of damage) {
    if (from < done || to > end || expected?.length !== 1) continue
    repaired += value.slice(done, from) + expected[0]!
    done = to
  }
  return repaired + value.slice(done, end)
}

const reference = /^&(?:#x?[\da-f]+|[a-z]\w*);$/i

/** A repair as HTML writes it. What was escaped twice is escaped once. */
function toHtml(repair: string, actual: string): string {
  if (reference.test(actual)) return actual
  return repair.replace(/[&<]/g, (unit) => (unit === '&' ? '&amp;' : '&lt;'))
}
