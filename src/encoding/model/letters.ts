/** How likely a word is in a language, from each of its letters and the three before it. */
import {openLetterTables} from '#letter-tables'
import {bit} from './likelihood.js'

let tables: Readonly<Record<string, string>> | undefined

/** Makes the letters of languages known. */
export function useLetterTables(given: Readonly<Record<string, string>> | undefined): void {
  tables ??= given
}

/** A language’s letters by number, and what they cost. */
export interface Letters {
  readonly numbers: ReadonlyMap<string, number>
  /** Half bits, by length and numbers of a sequence. */
  readonly costs: ReadonlyMap<number, number>
  /** Half bits that letters which `costs` lacks cost more than after a shorter context, by its length and numbers. */
  readonly more: ReadonlyMap<number, number>
}

/** The end of a word, and the letters of other languages. */
const boundary = 0
const foreign = 63
/** Half bits. */
const unlistedCost = 26
const foreignCost = 30
/** Half bits by which the cheapest letter of `more` is cheaper. */
const leastMore = -5
const costOfA = 65

const opened = new Map<string, Letters>()

/** The languages there are tables of. */
export function knownLanguages(): readonly string[] {
  return Object.keys((tables ??= openLetterTables()) ?? {})
}

/** The letters of a language, unpacked at first use: about 3 ms. */
export function lettersOf(language: string): Letters {
  let letters = opened.get(language)
  if (!letters)
    opened.set(language, (letters = unpack((tables ??= openLetterTables())![language]!)))
  return letters
}

function unpack(table: string): Letters {
  const numbers = new Map<string, number>([[' ', boundary]])
  const costs = new Map<number, number>()
  const more = new Map<number, number>()
  let context: number[] = []
  for (const [, shared, rest, own, listed] of table.matchAll(/(\d)([^A-Z\d]*)([A-Z])([^\d]*)/g)) {
    context = context.slice(0, Number(shared))
    for (const letter of rest!) context.push(numberOf(numbers, letter))
    const key = context.reduce((sum, number) => sum * 64 + number, context.length)
    more.set(key, own!.charCodeAt(0) - costOfA + leastMore)
    for (let index = 0; index < listed!.length; index += 2) {
      const number = numberOf(numbers, listed![index]!)
      costs.set(key * 64 + number, listed!.charCodeAt(index + 1) - costOfA)
    }
  }
  return {numbers, costs, more}
}

function numberOf(numbers: Map<string, number>, letter: string): number {
  let number = numbers.get(letter)
  if (number === undefined) numbers.set(letter, (number = numbers.size))
  return number
}

/** What stands before a letter: the numbers of up to three letters, behind how many they are. */
export type Context = number

/** The context at the beginning of a word. */
export const wordStart: Context = 64 + boundary

const contextSize = 3
const sizes = [0, 64, 64 ** 2, 64 ** 3]

/** The context behind a letter, and what the letter costs there in quarters of a bit; `letter` is in small letters. */
export function step(
  {numbers, costs, more}: Letters,
  context: Context,
  letter: string
): {readonly context: Context; readonly cost: number} {
  const number = numbers.get(letter) ?? foreign
  let length = context < 2 * sizes[1]! ? 1 : context < 3 * sizes[2]! ? 2 : 3
  const own = context - length * sizes[length]!
  const nextLength = Math.min(contextSize, length + 1)
  const next = nextLength * sizes[nextLength]! + ((own * 64 + number) % sizes[nextLength]!)
  let cost = 0
  if (number === foreign) return {context: next, cost: (foreignCost * bit) / 2}
  for (; length > 0; length--) {
    const key = length * sizes[length]! + (own % sizes[length]!)
    const listed = costs.get(key * 64 + number)
    if (listed !== undefined) return {context: next, cost: ((cost + listed) * bit) / 2}
    cost += length > 1 ? (more.get(key) ?? 0) : 0
  }
  return {context: next, cost: ((cost + unlistedCost) * bit) / 2}
}

/** What a capital or a small letter costs, in bits, behind another of the same word or at its beginning. */
export function costOfCase(
  before: boolean | undefined,
  isCapital: boolean,
  opens: boolean
): number {
  if (before === undefined) return isCapital === opens ? 0 : 3
  if (before) return isCapital ? 1 : 0
  return isCapital ? 9 : 0
}

/** What a word costs in a language, its end included, in quarters of a bit; `opens` tells whether a sentence begins with it. */
export function costOfWord(letters: Letters, word: string, opens: boolean): number {
  let context = wordStart
  let capital: boolean | undefined
  let cost = 0
  for (const letter of word) {
    const small = letter.toLowerCase()
    const isCapital = small !== letter
    const taken = step(letters, context, small)
    cost += bit * costOfCase(capital, isCapital, opens) + taken.cost
    context = taken.context
    capital = isCapital
  }
  return cost + step(letters, context, ' ').cost
}
