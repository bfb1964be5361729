/** What each role costs at a place, from the characters around it. */
import {impossible, marksOfRoles, type Role, roles, type Slot} from './marks.js'

const tails = /^(?:s|t|re|ve|ll|d|m)(?![\p{L}\p{N}])/iu
/** Words that lose a vowel before another, in French, Italian and Catalan, and the particle of Irish and Italian names. */
const elisions =
  /(?<!\p{L})(?:[ldjmtscno]|qu|jusqu|lorsqu|puisqu|quelqu|aujourd|dell|nell|all|dall|sull|un|quest|c)$/iu
const clipped = /^(?:tis|twas|til|em|cause|round|bout|n)(?!\p{L})/iu
const shortWord = 4

/** What each role costs at a slot, in bits, from the characters around it. */
export function roleCosts(text: string, slot: Slot, inSlots: ReadonlySet<number>): number[] {
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
    currency: currencyCost(left, right),
    degree: degreeCost(left, right, before, after),
    question: questionCost(left, right, before, after),
    letter: letterCost(left, right)
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

/** Whether an apostrophe between the letters around a place is neither of a contraction nor of an elision. */
export function isOddApostrophe(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 10), start)
  const after = text.slice(end, end + 10)
  return (
    /\p{L}$/u.test(before) && /^\p{L}/u.test(after) && !tails.test(after) && !elisions.test(before)
  )
}

function dashCost(left: Neighbour, right: Neighbour, before: string, after: string): number {
  if (left === 'space' && right === 'space') return 0
  if (left === 'digit' && right === 'digit') return 0
  if (left === 'letter' && right === 'letter') {
    const words = [/(?<!\p{L})\p{L}*$/u.exec(before)![0], /^\p{L}*/u.exec(after)![0]]
    return words.every((word) => word.length >= shortWord) ? 4 : 7
  }
  if (left === 'space' || right === 'space') return before === '' || left === right ? 2 : 8
  return 4
}

/** Before a figure that no letter or figure touches. */
function currencyCost(left: Neighbour, right: Neighbour): number {
  if (right !== 'digit' || left === 'letter' || left === 'digit') return impossible
  return left === 'space' || left === 'open' ? 1 : 3
}

/** Behind a figure: “30°C”, “30 °C”, seldom “30° outside”. */
function degreeCost(left: Neighbour, right: Neighbour, before: string, after: string): number {
  if (left !== 'digit' && !/\d\s$/.test(before)) return impossible
  if (/^\s?[CF](?![\p{L}\p{N}])/u.test(after)) return 0
  return left === 'digit' && (right === 'space' || right === 'stop') ? 9 : impossible
}

function questionCost(left: Neighbour, right: Neighbour, before: string, after: string): number {
  if (right === 'letter' || right === 'digit' || right === 'open') return 14
  if (left === 'space') return right === 'space' ? 5 : 12
  // No sentence begins small: “the farmers? market”.
  if (left === 'letter' && /^\s\p{Ll}/u.test(after)) return 8
  if (left === 'stop') return /[.,;:]$/.test(before) ? 11 : 1
  return left === 'open' ? 10 : 0
}

/** A letter was lost rather than a mark: likely inside a word, possible at either end of one. */
function letterCost(left: Neighbour, right: Neighbour): number {
  if (left === 'letter' && right === 'letter') return 3
  return left === 'letter' || right === 'letter' ? 6 : 12
}
