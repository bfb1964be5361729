/** Damage to characters: found, explained, undone. */
import type {Damage, Repair} from './damage.js'

export type {Damage, DamageKind, Repair} from './damage.js'

const firstForms: readonly (readonly [string, string, string])[] = [
  ['\u00e2\u20ac\u2122', '’', 'UTF-8 read as windows-1252'],
  ['\u00e2\u20ac\u02dc', '‘', 'UTF-8 read as windows-1252'],
  ['\u00e2\u20ac\u0153', '“', 'UTF-8 read as windows-1252'],
  ['\u00e2\u20ac\u009d', '”', 'UTF-8 read as windows-1252'],
  ['\u00e2\u20ac\u201c', '–', 'UTF-8 read as windows-1252'],
  ['\u00e2\u20ac\u201d', '—', 'UTF-8 read as windows-1252'],
  ['\u00e2\u20ac\u00a6', '…', 'UTF-8 read as windows-1252']
]

/**
 * Finds characters that came to harm.
 *
 * @returns Damaged places in order, none overlapping another; offsets are UTF-16 code units.
 */
export function findDamage(text: string): Damage[] {
  const damages: Damage[] = []
  if (!/[^\x00-\x7f]/.test(text)) return damages
  for (const match of text.matchAll(/\u00e2\u20ac[\u2122\u02dc\u0153\u009d\u201c\u201d\u00a6]/g)) {
    const form = firstForms.find(([garbled]) => garbled === match[0])!
    damages.push({
      start: match.index,
      end: match.index + match[0].length,
      actual: match[0],
      expected: [form[1]],
      kind: 'mojibake',
      cause: form[2]
    })
  }
  if (!/[\u0e01-\u0e3a]/.test(text)) {
    for (const match of text.matchAll(/\u0e42/g)) {
      const before = text[match.index - 1] ?? ' '
      const after = text[match.index + 1] ?? ' '
      const mark =
        !/\w/.test(before) && /\w/.test(after)
          ? '“'
          : /\s/.test(before)
            ? '—'
            : /\w/.test(before) && /\w/.test(after)
              ? '’'
              : '”'
      damages.push({
        start: match.index,
        end: match.index + 1,
        actual: match[0],
        expected: mark === '—' ? ['—', '–'] : [mark],
        kind: 'lossy-mojibake',
        cause: 'UTF-8 read as windows-874'
      })
    }
  }
  return damages.sort((a, b) => a.start - b.start)
}

/** The most likely text of every damaged place that has one. */
export function bestRepairs(text: string): Repair[] {
  return findDamage(text).flatMap(({start, end, expected}) =>
    expected?.[0] === undefined ? [] : [{start, end, text: expected[0]}]
  )
}

/** Undoes every damage that has one sure repair. */
export function repairText(text: string): string {
  const parts: string[] = []
  let from = 0
  for (const {start, end, expected} of findDamage(text)) {
    if (expected?.length !== 1) continue
    parts.push(text.slice(from, start), expected[0]!)
    from = end
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(from)
}
