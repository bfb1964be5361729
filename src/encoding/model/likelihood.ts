/** How likely a text is, from the classes of its characters. */
import * as generated from '../generated/likelihood.js'

/** A bit of information, in the units costs are counted in. */
export const bit = 4

export interface Model {
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
export function loadModel(): Model {
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
