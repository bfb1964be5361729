/**
 * Damaged characters of an article. They are looked for in the prose, where a format's own character
 * references are decoded: `&rsquo;` is right in HTML, and `&amp;rsquo;` is residue there.
 */
import {findDamage} from '../../encoding/index.js'
import {outermost, touches} from '../../spans.js'
import type {Article, DamagedPart, Format} from '../model/article.js'
import type {Prose} from './prose.js'

/** A damaged place and the likeliest text of it, as prose. */
type RepairablePart = DamagedPart & {readonly repair?: string}

/** The damage of a prose, in order, with its places in the file. Code is left alone. */
export function readDamage(prose: Prose, format: Format, file: string): RepairablePart[] {
  const found = findDamage(prose.text)
  if (found.length === 0) return []
  const code = outermost(
    [...prose.blocks, ...prose.inlines]
      .filter(({kind}) => kind === 'code')
      .map(({from: start, to: end}) => ({start, end}))
  )
  const parts: RepairablePart[] = []
  for (const {start: from, end: to, actual, expected, kind, cause} of found) {
    if (touches(code, from, to)) continue
    const {start, end} = prose.part(from, to)
    const slice = file.slice(start, end)
    // Each literal has all its fields: objects that are spread together take eight times the memory.
    if (expected === undefined) {
      parts.push({start, end, from, to, actual: slice, kind, cause})
    } else {
      const written = format === 'html' ? expected.map((text) => toHtml(text, actual)) : expected
      const repair = expected[0]!
      parts.push({start, end, from, to, actual: slice, expected: written, kind, cause, repair})
    }
  }
  return parts
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
