/** Finds what came to harm in a text, and what it was. */
import type {Damage, DamageKind} from './damage.js'
import {findEscapeResidue} from './escape-residue.js'
import {findLostCharacters} from './lost-characters.js'
import {fillSlots, isMark, lostLetter, type Slot} from './marks.js'
import {findSingleByteReadings} from './misread-single-byte.js'
import {acceptSuspects, findSuspects} from './suspects.js'

/** A damaged place with all that is known of it. */
export interface DamagedPlace extends Damage {
  /** What to put there when a text is repaired: the sure repair, or U+FFFD for a letter that is lost for good. */
  readonly repair?: string
}

/** What is known of a place before the marks of its paragraph are settled. */
interface Place {
  readonly start: number
  readonly end: number
  /** What it may have been, likeliest first; none where nothing is known. */
  readonly options: readonly string[]
  readonly kind: DamageKind
  readonly cause: string
}

/** Finds damaged places, in order, none overlapping another. */
export function findDamagedPlaces(text: string): DamagedPlace[] {
  const misread = /[\u0080-\uffff]/.test(text) ? findMisread(text) : []
  const lost = findLost(text, misread)
  const escapes = findEscapeResidue(text).map(({start, end, text: decoded, cause}): Place => ({
    start,
    end,
    options: [decoded],
    kind: 'escape-residue',
    cause
  }))
  if (misread.length + lost.length + escapes.length === 0) return []
  const places = [...misread, ...lost, ...escapes].sort((a, b) => a.start - b.start)
  return settle(text, withoutOverlaps(places))
}

/** Text that was decoded with the wrong charset. */
function findMisread(text: string): Place[] {
  const suspects = acceptSuspects(text, findSuspects(text))
  const certain = suspects.filter(({certain}) => certain)
  const readings = findSingleByteReadings(text, certain, suspects)
  if (readings.length === 0) return suspects
  const covered = coverage(readings)
  const kept: Place[] = suspects.filter((suspect) => suspect.certain || !covered(suspect.start))
  return [...kept, ...readings.map((reading): Place => ({...reading, kind: 'mojibake'}))]
}

/** Places of which `?` or U+FFFD is left. */
function findLost(text: string, misread: readonly Place[]): Place[] {
  return findLostCharacters(text, coverage(misread)).map((place) => ({
    ...place,
    kind: 'lost-character',
    cause:
      text[place.start] === '?' ? 'a character replaced by `?`' : 'a character replaced by U+FFFD'
  }))
}

/** Tells whether an offset lies in one of the spans. */
function coverage(spans: readonly {start: number; end: number}[]): (offset: number) => boolean {
  const offsets = new Set<number>()
  for (const {start, end} of spans)
    for (let offset = start; offset < end; offset++) offsets.add(offset)
  return (offset) => offsets.has(offset)
}

function withoutOverlaps(places: readonly Place[]): Place[] {
  const kept: Place[] = []
  for (const place of places) if (place.start >= (kept.at(-1)?.end ?? 0)) kept.push(place)
  return kept
}

/** Lets the paragraph decide what the neighbours alone can't: which mark stood there, if any. */
function settle(text: string, places: readonly Place[]): DamagedPlace[] {
  const open = places.filter(({options}) => options.length > 1 && isMark(options[0]!))
  const fillings = new Map(
    fillSlots(text, open satisfies readonly Slot[]).map(({marks}, index) => [open[index]!, marks])
  )
  const settled: DamagedPlace[] = []
  for (const place of places) {
    const {start, end, kind, cause} = place
    const options = fillings.get(place) ?? place.options
    // A question mark that ends a question after all.
    if (options[0] === '?' && place.kind === 'lost-character') continue
    const actual = text.slice(start, end)
    const expected = options.includes(lostLetter) ? [] : options.filter((option) => option !== '?')
    settled.push({
      start,
      end,
      actual,
      ...(expected.length > 0 ? {expected} : {}),
      kind,
      cause,
      ...repairOf(place, expected)
    })
  }
  return settled
}

/** The one sure repair; of a letter that lost bytes only that it was one. */
function repairOf({kind, options}: Place, expected: readonly string[]): {repair?: string} {
  if (expected.length === 1) return {repair: expected[0]!}
  return kind === 'lossy-mojibake' && !isMark(options[0]!) ? {repair: '\uFFFD'} : {}
}
