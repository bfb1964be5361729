/** Damage to characters: found, explained, undone. */
import type {Damage, Repair} from './damage.js'
import {findDamagedPlaces} from './find-damage.js'

export type {Damage, DamageKind, Repair} from './damage.js'
export {findDisguises, type Disguise, type DisguiseKind} from './disguises.js'

/**
 * Finds characters that came to harm.
 *
 * @returns Damaged places in order, none overlapping another; offsets are UTF-16 code units.
 */
export function findDamage(text: string): Damage[] {
  return findDamagedPlaces(text).map(({start, end, actual, expected, kind, cause}) =>
    expected ? {start, end, actual, expected, kind, cause} : {start, end, actual, kind, cause}
  )
}

/** The likeliest text of every damaged place that has one, in order: the first of `expected`. */
export function bestRepairs(text: string): Repair[] {
  return findDamagedPlaces(text).flatMap(({start, end, expected}) =>
    expected?.[0] === undefined ? [] : [{start, end, text: expected[0]}]
  )
}

/** Undoes every damage that has one sure repair; a single character that is lost for good becomes U+FFFD. */
export function repairText(text: string): string {
  let repaired = ''
  let from = 0
  for (const {start, end, repair} of findDamagedPlaces(text)) {
    if (repair === undefined) continue
    repaired += text.slice(from, start) + repair
    from = end
  }
  return from === 0 ? text : repaired + text.slice(from)
}
