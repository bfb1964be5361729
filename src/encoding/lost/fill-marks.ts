/** Which mark stood where a mark was lost: decided for a paragraph at a time, from what stands around each place. */
import {roleCosts} from '../model/mark-costs.js'
import {passBackward, passForward, type RankedRole, rankRoles, stepCosts} from './mark-paths.js'
import {impossible, marksOfRoles, type Role, roles, type Slot} from '../model/marks.js'
import {firstEndingAfter} from '../../spans.js'

/** A damaged place, and what stood there for sure. */
export interface Known {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** What stood in a slot. */
export interface Filling {
  /** The likeliest character first; one only when the rest are out of the question. */
  readonly marks: readonly string[]
}

/** Slots that are filled together: a paragraph has fewer, and each takes 3 kB meanwhile. */
const mostSlots = 1000

/** Bits by which the likeliest role must lead for it to be sure. */
const sureMargin = 2

interface Place {
  /** Cost in bits of each role, in the order of `roles`. */
  readonly costs: readonly number[]
  readonly slot?: Slot
}

const intactRoles: Readonly<Record<string, readonly Role[]>> = {
  '“': ['openDouble', 'closeDouble'],
  '”': ['closeDouble', 'openDouble'],
  '„': ['openDouble'],
  '«': ['openDouble', 'closeDouble'],
  '»': ['closeDouble', 'openDouble'],
  '‘': ['openSingle'],
  '’': ['apostrophe', 'closeSingle'],
  '‚': ['openSingle']
}

/**
 * Finds the likeliest marks for all slots of a text.
 *
 * @param slots - In order, none overlapping another.
 * @param known - Damage elsewhere whose repair is known, in order: its marks count as if they stood there.
 * @returns One filling for each slot, in the same order.
 */
export function fillSlots(
  text: string,
  slots: readonly Slot[],
  known: readonly Known[]
): Filling[] {
  const fillings: Filling[] = []
  const favourites = {
    dash: rankDashes(text),
    currency: rankCurrencies(text),
    ...doubleMarks(text, known)
  }
  const singleFirst = countOf(text, '‘') > countOf(text, '“')
  for (let index = 0; index < slots.length;) {
    const lineStart = text.lastIndexOf('\n', slots[index]!.start - 1) + 1
    const start = Math.max(lineStart, slots[index - 1]?.end ?? 0)
    const newline = text.indexOf('\n', slots[index]!.start)
    const paragraphEnd = newline === -1 ? text.length : newline
    const inside: Slot[] = []
    do inside.push(slots[index++]!)
    while (slots[index] && slots[index]!.start < paragraphEnd && inside.length < mostSlots)
    const end = Math.min(paragraphEnd, slots[index]?.start ?? paragraphEnd)
    for (const filling of fillParagraph(text, start, end, inside, known, favourites, singleFirst))
      fillings.push(filling)
  }
  return fillings
}

function countOf(text: string, character: string): number {
  let count = 0
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) count++
  return count
}

/** Marks that the place does not tell apart, the likelier first. */
type Favourites = Readonly<
  Record<'dash' | 'currency' | 'openDouble' | 'closeDouble', readonly string[]>
>

/** Letters of languages that open with „, German, Polish, Czech, Hungarian: which mark is lost there nobody can tell. */
const lettersBesideLow = /[äöüßąęłńśźżćčšžřěőű]/iu

/** What opens and closes a quotation in this text. */
function doubleMarks(
  text: string,
  known: readonly Known[]
): Pick<Favourites, 'openDouble' | 'closeDouble'> {
  const low = countOf(text, '„')
  if (low > 0 && low >= countOf(text, '“'))
    return {openDouble: ['„'], closeDouble: text.includes('“') ? ['“'] : ['”', '“']}
  return lettersBesideLow.test(text) || known.some((each) => lettersBesideLow.test(each.text))
    ? {openDouble: ['“', '„'], closeDouble: ['”', '“']}
    : {openDouble: marksOfRoles.openDouble, closeDouble: marksOfRoles.closeDouble}
}

/** – and — when they can't be told apart: the one that survived elsewhere first, alone if it alone survived. */
function rankDashes(text: string): readonly string[] {
  const en = countOf(text, ' – ')
  const em = countOf(text, '—')
  if (en > 0 && em === 0) return ['–']
  if (em > 0 && en === 0) return ['—']
  return en >= em ? ['–', '—'] : ['—', '–']
}

/** £ and € the same way. */
function rankCurrencies(text: string): readonly string[] {
  const survivors = marksOfRoles.currency.filter((sign) => text.includes(sign))
  return survivors.length === 1 ? survivors : marksOfRoles.currency
}

function fillParagraph(
  text: string,
  start: number,
  end: number,
  slots: readonly Slot[],
  known: readonly Known[],
  favourites: Favourites,
  singleFirst: boolean
): Filling[] {
  const places = placesOf(text, start, end, slots, known)
  const steps = places.map(({costs}) => stepCosts(costs, singleFirst))
  const forward = passForward(steps)
  const backward = passBackward(steps)
  return places.flatMap((place, index) => {
    if (!place.slot) return []
    const ranked = rankRoles(steps[index]!, forward[index]!, backward[index + 1]!)
    return [{marks: marksOf(place.slot, ranked, text, favourites)}]
  })
}

/** Slots and intact marks of a paragraph, in order, those of known repairs among them. */
function placesOf(
  text: string,
  start: number,
  end: number,
  slots: readonly Slot[],
  known: readonly Known[]
): Place[] {
  const places: Place[] = []
  const inSlots = new Set<number>()
  for (const slot of slots) for (let unit = slot.start; unit < slot.end; unit++) inSlots.add(unit)
  let nextSlot = 0
  let nextKnown = firstEndingAfter(known, start)
  for (let index = start; index < end || nextSlot < slots.length; index++) {
    const slot = slots[nextSlot]
    const repaired = known[nextKnown]
    if (slot?.start === index) {
      places.push({slot, costs: roleCosts(text, slot, inSlots)})
      index = slot.end - 1
      nextSlot++
    } else if (repaired?.start === index) {
      for (const character of repaired.text) places.push(...intactPlace(character))
      index = repaired.end - 1
      nextKnown++
    } else places.push(...intactPlace(text[index] ?? ''))
  }
  return places
}

/** The place of a mark that stands; none for any other character. */
function intactPlace(character: string): Place[] {
  const intact = intactRoles[character]
  if (!intact) return []
  const costs = roles.map((role) => {
    const rank = intact.indexOf(role)
    // German closes with “ and Danish with «: the second reading costs, but is open.
    return rank === -1 ? impossible : rank * 2
  })
  return [{costs}]
}

/** The marks of the roles that are near enough to the best. */
function marksOf(
  slot: Slot,
  ranked: readonly RankedRole[],
  text: string,
  favourites: Favourites
): string[] {
  const least = ranked[0]?.cost ?? 0
  const marks = new Set<string>()
  for (const {role, cost} of ranked) {
    if (cost >= least + sureMargin) break
    for (const mark of marksAt(role, slot, text, favourites)) {
      if (slot.options.includes(mark)) marks.add(mark)
    }
  }
  return [...marks]
}

/** The marks that a role may be here, the likelier first; between figures stands –. */
function marksAt(role: Role, slot: Slot, text: string, favourites: Favourites): readonly string[] {
  const between = /\d/.test(text[slot.start - 1] ?? '') && /\d/.test(text[slot.end] ?? '')
  if (role === 'dash' && between) return ['–']
  return role in favourites ? favourites[role as keyof Favourites] : marksOfRoles[role]
}
