/** How likely a text is, from the classes of its characters. */
import * as generated from './generated/likelihood.js'

/** A bit of information, in the units costs are counted in. */
export const bit = 4

interface Model {
  readonly size: number
  /** The class of each code unit. */
  readonly classes: Uint8Array
  /** The cost of each code unit within its class. */
  readonly characterCosts: Uint8Array
  /** The cost of class `b` after class `a`, at `a * size + b`. */
  readonly pairCosts: Uint8Array
}

let model: Model | undefined

/** The tables, unpacked when damage is first suspected: 2 ms, and 140 kB of memory. */
function loadModel(): Model {
  if (model) return model
  const names = generated.classNames.split(' ')
  const classes = unpackRuns(generated.classRuns, 0x10000)
  const characterCosts = unpackRuns(generated.characterCostRuns, 0x10000)
  markCommon(classes, 0x4e00, generated.commonHan, names.indexOf('hanCommon'))
  markCommon(classes, 0xac00, generated.commonHangul, names.indexOf('hangulCommon'))
  const uniform = new Map(
    Object.entries(generated.uniformCosts).map(([name, cost]) => [names.indexOf(name), cost])
  )
  for (let unit = 0x3400; unit < classes.length; unit++) {
    const cost = uniform.get(classes[unit]!)
    if (cost !== undefined) characterCosts[unit] = cost
  }
  const pairCosts = unpackRuns(generated.pairCostRuns, names.length ** 2)
  return (model = {size: names.length, classes, characterCosts, pairCosts})
}

function unpackRuns(runs: string, length: number): Uint8Array {
  const values = new Uint8Array(length)
  let end = 0
  for (const [, letter, times] of runs.matchAll(/([^0-9])([0-9]*)/g)) {
    const start = end
    end += times ? Number(times) : 1
    values.fill(letter!.charCodeAt(0) - 0xc0, start, end)
  }
  return values
}

function markCommon(classes: Uint8Array, first: number, bits: string, common: number): void {
  for (let index = 0; index < bits.length; index++) {
    const six = digitOf(bits[index]!)
    for (let place = 0; place < 6; place++) {
      if (six & (1 << place)) classes[first + index * 6 + place] = common
    }
  }
}

function digitOf(character: string): number {
  const code = character.charCodeAt(0)
  return code < 92 ? code - 48 : code - 49
}

/**
 * The cost of a text between two neighbours: Σ −log2 P(class | class before) − log2 P(character | class),
 * the step to the neighbour after it included.
 *
 * @param before - Code unit before the text; a line break at the start of a text.
 * @param after - Code unit after it.
 * @returns Quarters of a bit.
 */
export function costOf(text: string, before: number, after: number): number {
  const {size, classes, characterCosts, pairCosts} = loadModel()
  let cost = 0
  let last = classes[before]!
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    const next = classes[unit]!
    cost += pairCosts[last * size + next]! + characterCosts[unit]!
    last = next
  }
  return cost + pairCosts[last * size + classes[after]!]!
}

/**
 * Stretches are judged by themselves, about a page each, so that one pasted passage shows. Beyond 14 bits a character, clean
 * text of nine European languages has 1 to 67 bits of surprise on a page, damaged text 140 to 1900; runs of four letters
 * and more cost 5.6 to 6.3 bits a letter in clean Greek, Russian and Thai, 6.4 to 12 where one charset was read as another.
 */
const stretchLength = 4096
const commonCost = 14
const leastSurprise = 4
const surpriseOfPage = 70
const longRun = 4
const longRunCost = 7

/** Finds stretches whose characters are odder than those of clean text. Han and Hangul, of which none is common, are left out. */
export function findOddStretches(text: string, runs: Uint32Array): {start: number; end: number}[] {
  const {size, classes, characterCosts, pairCosts} = loadModel()
  const found: {start: number; end: number}[] = []
  let [start, surprise, longCost, longLength] = [0, 0, 0, 0]
  const close = (end: number) => {
    const allowed = bit * (leastSurprise + (surpriseOfPage * (end - start)) / stretchLength)
    if (surprise >= allowed || longCost > bit * longRunCost * longLength) found.push({start, end})
    start = end
    surprise = longCost = longLength = 0
  }
  // A text may hold no white space at all, and is not to be searched for it at each run.
  let searched = 0
  const closeBefore = (end: number) => {
    while (end - start > stretchLength) {
      searched = firstSpace(text, Math.max(searched, start + stretchLength), end)
      if (searched === end) return
      close(searched)
    }
  }
  for (let run = 0; run < runs.length; run += 2) {
    const first = runs[run]!
    const end = runs[run + 1]!
    closeBefore(first)
    const unit = text.charCodeAt(first)
    if (unit >= 0x2e80 && unit !== 0xfffd) continue
    let last = classes[first === 0 ? lineBreak : text.charCodeAt(first - 1)]!
    let cost = 0
    for (let index = first; index < end; index++) {
      const own = classes[text.charCodeAt(index)]!
      cost += pairCosts[last * size + own]! + characterCosts[text.charCodeAt(index)]!
      last = own
    }
    cost += pairCosts[last * size + classes[end < text.length ? text.charCodeAt(end) : lineBreak]!]!
    const length = end - first
    surprise += Math.max(0, cost - bit * commonCost * length)
    if (length >= longRun) {
      longCost += cost
      longLength += length
    }
  }
  closeBefore(text.length)
  close(text.length)
  return found
}

/** The first white space or control from one offset to another, or the other. */
function firstSpace(text: string, from: number, to: number): number {
  while (from < to && text.charCodeAt(from) > 32) from++
  return from
}

const lineBreak = 10
