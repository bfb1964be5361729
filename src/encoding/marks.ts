/** Which mark stood where a mark was lost: decided for a paragraph at a time, from what stands around each place. */

/** What a place in a sentence can be. */
type Role =
  'openDouble' | 'closeDouble' | 'openSingle' | 'closeSingle' | 'apostrophe' | 'dash' | 'question'

const roles: readonly Role[] = [
  'openDouble',
  'closeDouble',
  'openSingle',
  'closeSingle',
  'apostrophe',
  'dash',
  'question'
]

/** A place where a mark may have stood. */
export interface Slot {
  readonly start: number
  readonly end: number
  /** The characters that it may have been; `?` among them when it may stand as it is. */
  readonly options: readonly string[]
}

/** Whether a character is a mark that a slot can be filled with. */
export function isMark(character: string): boolean {
  return /^[‘’“”„‚–—]$/.test(character)
}

/** What stood in a slot. */
export interface Filling {
  /** The likeliest character first; one only when the rest are out of the question. */
  readonly marks: readonly string[]
}

/** Bits by which the likeliest role must lead for it to be sure. */
const sureMargin = 2

/** Neither role nor neighbours allow it. */
const impossible = 40

/** Whether the text is outside quotations, inside double marks, single marks, single in double, double in single. */
const states = 5

interface Place {
  readonly start: number
  readonly end: number
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

const marksOfRoles: Readonly<Record<Role, readonly string[]>> = {
  openDouble: ['“'],
  closeDouble: ['”'],
  openSingle: ['‘'],
  closeSingle: ['’'],
  apostrophe: ['’'],
  dash: ['–', '—'],
  question: ['?']
}

/**
 * Finds the likeliest marks for all slots of a text.
 *
 * @param slots - In order, none overlapping another.
 * @returns One filling for each slot, in the same order.
 */
export function fillSlots(text: string, slots: readonly Slot[]): Filling[] {
  const fillings: Filling[] = []
  const dashes = rankDashes(text)
  const singleFirst = countOf(text, '‘') > countOf(text, '“')
  for (let index = 0; index < slots.length;) {
    const start = text.lastIndexOf('\n', slots[index]!.start - 1) + 1
    const newline = text.indexOf('\n', slots[index]!.start)
    const end = newline === -1 ? text.length : newline
    const inside: Slot[] = []
    while (index < slots.length && slots[index]!.start < end) inside.push(slots[index++]!)
    if (inside.length === 0) inside.push(slots[index++]!)
    fillings.push(...fillParagraph(text, start, end, inside, dashes, singleFirst))
  }
  return fillings
}

function countOf(text: string, character: string): number {
  let count = 0
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) count++
  return count
}

/** – and — when they can't be told apart: the one that survived elsewhere first, alone if it alone survived. */
function rankDashes(text: string): readonly string[] {
  const en = countOf(text, ' – ')
  const em = countOf(text, '—')
  if (en > 0 && em === 0) return ['–']
  if (em > 0 && en === 0) return ['—']
  return en >= em ? ['–', '—'] : ['—', '–']
}

function fillParagraph(
  text: string,
  start: number,
  end: number,
  slots: readonly Slot[],
  dashes: readonly string[],
  singleFirst: boolean
): Filling[] {
  const places = placesOf(text, start, end, slots)
  const steps = places.map(({costs}) => stepCosts(costs, singleFirst))
  const forward = passForward(steps)
  const backward = passBackward(steps)
  return places.flatMap((place, index) => {
    if (!place.slot) return []
    const ranked = rankRoles(steps[index]!, forward[index]!, backward[index + 1]!)
    return [{marks: marksOf(place.slot, ranked, text, dashes)}]
  })
}

/** Slots and intact marks of a paragraph, in order. */
function placesOf(text: string, start: number, end: number, slots: readonly Slot[]): Place[] {
  const places: Place[] = []
  const inSlots = new Set<number>()
  for (const slot of slots) for (let unit = slot.start; unit < slot.end; unit++) inSlots.add(unit)
  let next = 0
  for (let index = start; index < end || next < slots.length; index++) {
    const slot = slots[next]
    if (slot?.start === index) {
      places.push({start: index, end: slot.end, slot, costs: roleCosts(text, slot, inSlots)})
      index = slot.end - 1
      next++
      continue
    }
    const intact = intactRoles[text[index] ?? '']
    if (!intact) continue
    const costs = roles.map((role) => {
      const rank = intact.indexOf(role)
      // German closes with “ and Danish with «: the second reading costs, but is open.
      return rank === -1 ? impossible : rank * 2
    })
    places.push({start: index, end: index + 1, costs})
  }
  return places
}

const tails = /^(?:s|t|re|ve|ll|d|m)(?![\p{L}\p{N}])/iu
/** Words that lose a vowel before another, in French, Italian and Catalan, and the particle of Irish and Italian names. */
const elisions =
  /(?<!\p{L})(?:[ldjmtscno]|qu|jusqu|lorsqu|puisqu|quelqu|aujourd|dell|nell|all|dall|sull|un|quest|c)$/iu
const clipped = /^(?:tis|twas|til|em|cause|round|bout|n)(?!\p{L})/iu
const shortWord = 4

/** What each role costs at a slot, in bits, from the characters around it. */
function roleCosts(text: string, slot: Slot, inSlots: ReadonlySet<number>): number[] {
  const left = neighbour(text, slot.start - 1, -1, inSlots)
  const right = neighbour(text, slot.end, 1, inSlots)
  const before = text.slice(Math.max(0, slot.start - 10), slot.start)
  const after = text.slice(slot.end, slot.end + 10)
  const costs: Record<Role, number> = {
    openDouble: openCost(left, right),
    openSingle: openCost(left, right),
    closeDouble: closeCost(left, right),
    closeSingle: closeCost(left, right),
    apostrophe: apostropheCost(left, right, before, after),
    dash: dashCost(left, right, before, after),
    question: questionCost(left, right, before)
  }
  return roles.map((role) =>
    marksOfRoles[role].some((mark) => slot.options.includes(mark)) ? costs[role] : impossible
  )
}

type Neighbour = 'letter' | 'digit' | 'space' | 'stop' | 'open' | 'close' | 'mark' | 'other'

/** What stands beside a slot, over marks that touch it. */
function neighbour(
  text: string,
  from: number,
  step: 1 | -1,
  inSlots: ReadonlySet<number>
): Neighbour {
  const character = text[from]
  if (character === undefined || /\s/.test(character)) return 'space'
  if (/[\p{L}\p{M}]/u.test(character)) return inSlots.has(from) ? 'mark' : 'letter'
  if (/\p{N}/u.test(character)) return 'digit'
  if (/[“”‘’„«»"'?�–—]/.test(character)) return character === '?' && step < 0 ? 'stop' : 'mark'
  if (/[.,;:!…]/.test(character)) return 'stop'
  if (/[([{¿¡$£€]/.test(character)) return 'open'
  return /[)\]}%]/.test(character) ? 'close' : 'other'
}

function openCost(left: Neighbour, right: Neighbour): number {
  const leftCost = {space: 0, open: 0, mark: 2, other: 2, stop: 6, close: 6, letter: 10, digit: 10}[
    left
  ]
  const rightCost = {letter: 0, digit: 0, open: 1, mark: 1, other: 1, stop: 3, close: 9, space: 11}[
    right
  ]
  return leftCost + rightCost
}

function closeCost(left: Neighbour, right: Neighbour): number {
  const leftCost = {stop: 0, mark: 1, close: 1, letter: 1, digit: 1, other: 1, open: 8, space: 11}[
    left
  ]
  const rightCost = {space: 0, stop: 0, close: 0, mark: 1, other: 2, open: 3, digit: 6, letter: 9}[
    right
  ]
  return leftCost + rightCost
}

function apostropheCost(left: Neighbour, right: Neighbour, before: string, after: string): number {
  if (left === 'letter' && right === 'letter') {
    if (tails.test(after)) return 0
    return elisions.test(before) ? 1 : 6
  }
  if (left === 'digit' && right === 'letter') return /^s(?!\p{L})/u.test(after) ? 2 : 9
  if (
    left === 'letter' &&
    (right === 'space' || right === 'stop' || right === 'close' || right === 'mark')
  ) {
    if (/s$/i.test(before)) return 3
    return /in$/i.test(before) ? 4 : 6
  }
  if (right === 'digit' && left !== 'letter' && left !== 'digit') return /^\d0s/.test(after) ? 0 : 5
  if (right === 'letter' && left !== 'digit') return clipped.test(after) ? 3 : 8
  return 14
}

function dashCost(left: Neighbour, right: Neighbour, before: string, after: string): number {
  if (left === 'space' && right === 'space') return 0
  if (left === 'digit' && right === 'digit') return 0
  if (left === 'letter' && right === 'letter') {
    const words = [/\p{L}*$/u.exec(before)![0], /^\p{L}*/u.exec(after)![0]]
    return words.every((word) => word.length >= shortWord) ? 4 : 7
  }
  if (left === 'space' || right === 'space') return before === '' || left === right ? 2 : 8
  return 4
}

function questionCost(left: Neighbour, right: Neighbour, before: string): number {
  if (right === 'letter' || right === 'digit' || right === 'open') return 14
  if (left === 'space') return right === 'space' ? 5 : 12
  if (left === 'stop') return /[.,;:]$/.test(before) ? 11 : 1
  return left === 'open' ? 10 : 0
}

interface Step {
  readonly role: number
  readonly from: number
  readonly to: number
  readonly cost: number
}

/** Every way through a place: a role, the state before and after it, and the cost in bits. */
function stepCosts(costs: readonly number[], singleFirst: boolean): Step[] {
  const steps: Step[] = []
  for (const [role, cost] of costs.entries()) {
    if (cost >= impossible) continue
    for (let from = 0; from < states; from++) {
      const [to, extra] = move(roles[role]!, from, singleFirst)
      steps.push({role, from, to, cost: cost + extra})
    }
  }
  return steps
}

/** Opening what is open, and closing what is not, costs; so do single marks where double ones are the rule. */
const reopenCost = 6
const strayCloseCost = 7
const singleCost = 4

function move(role: Role, from: number, singleFirst: boolean): [to: number, cost: number] {
  switch (role) {
    case 'openDouble':
      if (from === 0) return [1, singleFirst ? 2 : 0]
      return from === 2 ? [4, 0] : [from, reopenCost]
    case 'closeDouble':
      if (from === 1) return [0, 0]
      if (from === 4) return [2, 0]
      return from === 3 ? [0, reopenCost] : [from, strayCloseCost]
    case 'openSingle':
      if (from === 0) return [2, singleFirst ? 0 : singleCost]
      return from === 1 ? [3, 1] : [from, reopenCost + 2]
    case 'closeSingle':
      if (from === 2) return [0, 0]
      if (from === 3) return [1, 0]
      return from === 4 ? [0, reopenCost] : [from, strayCloseCost + 2]
    default:
      return [from, 0]
  }
}

/** Leaving a paragraph inside a quotation costs little: a speech of several paragraphs reopens each. */
const leftOpenCost = 4

function passForward(steps: readonly (readonly Step[])[]): number[][] {
  const passes = [[0, impossible, impossible, impossible, impossible]]
  for (const each of steps) {
    const costs = Array.from({length: states}, () => Infinity)
    const last = passes.at(-1)!
    for (const {from, to, cost} of each) costs[to] = Math.min(costs[to]!, last[from]! + cost)
    passes.push(costs)
  }
  return passes
}

function passBackward(steps: readonly (readonly Step[])[]): number[][] {
  const passes = [[0, leftOpenCost, leftOpenCost + 2, leftOpenCost * 2, leftOpenCost * 2]]
  for (const each of steps.toReversed()) {
    const costs = Array.from({length: states}, () => Infinity)
    const last = passes.at(-1)!
    for (const {from, to, cost} of each) costs[from] = Math.min(costs[from]!, last[to]! + cost)
    passes.push(costs)
  }
  return passes.reverse()
}

interface RankedRole {
  readonly role: Role
  readonly cost: number
}

/** Roles of a place by the cost of the best reading of the whole paragraph with each. */
function rankRoles(
  steps: readonly Step[],
  forward: readonly number[],
  backward: readonly number[]
): RankedRole[] {
  const costs = roles.map(() => Infinity)
  for (const {role, from, to, cost} of steps) {
    costs[role] = Math.min(costs[role]!, forward[from]! + cost + backward[to]!)
  }
  return costs
    .map((cost, role) => ({role: roles[role]!, cost}))
    .filter(({cost}) => cost < Infinity)
    .sort((a, b) => a.cost - b.cost)
}

/** The marks of the roles that are near enough to the best. */
function marksOf(
  slot: Slot,
  ranked: readonly RankedRole[],
  text: string,
  dashes: readonly string[]
): string[] {
  const least = ranked[0]?.cost ?? 0
  const marks = new Set<string>()
  for (const {role, cost} of ranked) {
    if (cost > least + sureMargin) break
    for (const mark of role === 'dash' ? dashesAt(slot, text, dashes) : marksOfRoles[role]) {
      if (slot.options.includes(mark)) marks.add(mark)
    }
  }
  return [...marks]
}

/** Between figures stands –; elsewhere either may. */
function dashesAt(slot: Slot, text: string, dashes: readonly string[]): readonly string[] {
  const between = /\d/.test(text[slot.start - 1] ?? '') && /\d/.test(text[slot.end] ?? '')
  return between ? ['–'] : dashes
}
