/** Damage to characters: found, explained, undone. */
import type {Damage, Place, Repair} from './model/damage.js'
import {findPlaces} from './find-damage.js'
import {isMark} from './model/marks.js'

export type {Damage, DamageKind, Repair} from './model/damage.js'
export {findDisguises, type Disguise, type DisguiseKind} from './disguises.js'

/**
 * Finds characters that came to harm.
 *
 * @returns Damaged places in order, none overlapping another; offsets are UTF-16 code units.
 */
export function findDamage(text: string): Damage[] {
  return findPlaces(text).map(({start, end, explanation: {actual, options, kind, cause}}) =>
    options.length === 0
      ? {start, end, actual, kind, cause}
      : {start, end, actual, expected: options.slice(), kind, cause}
  )
}

/** The likeliest text of every damaged place that has one, in order: the first of `expected`. */
export function bestRepairs(text: string): Repair[] {
  return findPlaces(text).flatMap(({start, end, explanation: {options}}) =>
    options[0] === undefined ? [] : [{start, end, text: options[0]}]
  )
}

/** Undoes every damage that has one sure repair; a single character that is lost for good becomes U+FFFD. */
export function repairText(text: string): string {
  let repaired = ''
  let from = 0
  for (const place of findPlaces(text)) {
    const repair = repairOf(place)
    if (repair === undefined) continue
    repaired += text.slice(from, place.start) + repair
    from = place.end
  }
  return from === 0 ? text : repaired + text.slice(from)
}

/** The one sure repair; of a letter that lost bytes only that it was one. */
function repairOf({explanation: {options, kind}}: Place): string | undefined {
  if (options.length < 2) return options[0]
  return kind === 'lossy-mojibake' && !isMark(options[0]!) ? '\uFFFD' : undefined
}
