/**
 * What stands before and behind a word, however far away, as a vector: two quasi-recurrent layers (Bradbury et al. 2017), one in
 * each direction. Their gates see three neighbouring words and tags, so that what a word adds to them can be looked up.
 */
import {addPacked, pack, packInto, unpack} from './packed-sums.js'
import {PackedTable} from './packed-table.js'
import type {SyntaxTables} from './syntax-tables.js'
import {multiply, readDoubles, readMatrix} from './weights.js'

/** Words before and behind that gates see. */
const reach = 1
/** Places of those words, the word's own included. */
const PLACES = 2 * reach + 1
/** Values, what is kept of the last one, what is shown. */
const GATES = 3

/** Steps between 0 and 1 in the tables of functions, and where the functions are as good as constant. */
const FINENESS = 128
const LIMIT = 10
const logistic = tabulate((value) => 1 / (1 + Math.exp(-value)))
const hyperbolic = tabulate(Math.tanh)

export class Surroundings {
  /** Values of a vector: the first half tells of what stands before. */
  readonly width: number
  readonly #size: number
  readonly #gateWidth: number
  readonly #window: Float64Array
  readonly #tagTable: PackedTable
  readonly #bias: Int32Array
  readonly #tagCount: number

  constructor(tables: SyntaxTables) {
    const text = (name: string) => tables.weights[`surroundings ${name}`]!
    this.#window = readDoubles(text('window'))
    this.#tagTable = new PackedTable(text('tags'))
    this.#bias = pack(readMatrix(text('bias')).values)
    this.#gateWidth = 2 * this.#bias.length
    this.#size = this.#gateWidth / (2 * GATES)
    this.width = 2 * this.#size
    // The last tag of each place is that of no word.
    this.#tagCount = this.#tagTable.rowCount / PLACES - 1
  }

  /** What a word adds to the gates of its neighbours and its own: a row for each place, packed, that of the word behind first. */
  partsOf(vector: Float64Array): Int32Array {
    const width = this.#bias.length
    const product = new Float64Array(this.#gateWidth)
    const parts = new Int32Array(PLACES * width)
    for (let place = 0; place < PLACES; place++) {
      multiply(product, vector, 0, vector.length, this.#window, place * vector.length * 2 * width)
      packInto(parts, place * width, product, product.length)
    }
    return parts
  }

  /**
   * The vectors of a sentence's words, one after another.
   *
   * @param parts For each word what `partsOf` gives.
   */
  read(parts: readonly Int32Array[], tags: Int32Array): Float64Array {
    const result = new Float64Array(parts.length * this.width)
    const gates = this.#readGates(parts, tags)
    const size = this.#size
    const last = new Float64Array(size)
    for (let at = 0; at < parts.length; at++) this.#step(gates, last, result, at, 0)
    last.fill(0)
    for (let at = parts.length - 1; at >= 0; at--) this.#step(gates, last, result, at, size)
    return result
  }

  #readGates(parts: readonly Int32Array[], tags: Int32Array): Float64Array {
    const size = this.#size
    const width = this.#gateWidth
    const sum = new Int32Array(this.#bias.length)
    const rows = new Int32Array(PLACES)
    const values = new Float64Array(width)
    const gates = new Float64Array(parts.length * width)
    for (let at = 0; at < parts.length; at++) {
      sum.set(this.#bias)
      for (let place = 0; place < PLACES; place++) {
        const part = parts[at + place - reach]
        const tag = tags[at + place - reach] ?? this.#tagCount
        rows[place] = place * (this.#tagCount + 1) + tag
        if (part !== undefined) addPacked(sum, part, place * sum.length)
      }
      this.#tagTable.addRows(sum, rows, PLACES)
      unpack(sum, values)
      const to = at * width
      for (let k = 0; k < width; k++)
        gates[to + k] = lookUp(k % (GATES * size) < size ? hyperbolic : logistic, values[k]!)
    }
    return gates
  }

  /** One step of the recurrence, to the word at `at`. @param direction Where the direction's values begin in a vector. */
  #step(
    gates: Float64Array,
    last: Float64Array,
    result: Float64Array,
    at: number,
    direction: number
  ): void {
    const size = this.#size
    const to = at * this.width + direction
    const value = at * this.#gateWidth + direction * GATES
    const keep = value + size
    const show = keep + size
    for (let k = 0; k < size; k++) {
      const kept = gates[keep + k]!
      const memory = kept * last[k]! + (1 - kept) * gates[value + k]!
      last[k] = memory
      result[to + k] = memory * gates[show + k]!
    }
  }
}

/** A function's values from −LIMIT to LIMIT: looked up, they take a tenth of the time. */
function tabulate(calculate: (value: number) => number): Float64Array {
  const steps = 2 * LIMIT * FINENESS
  return Float64Array.from({length: steps + 1}, (_, step) => calculate(step / FINENESS - LIMIT))
}

function lookUp(table: Float64Array, value: number): number {
  const step = Math.round((value + LIMIT) * FINENESS)
  return table[Math.max(0, Math.min(table.length - 1, step))]!
}
