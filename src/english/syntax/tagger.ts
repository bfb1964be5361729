/** Tags of the Penn Treebank: a network with one hidden layer that sees a word and two neighbours on each side. */
import {Memory} from '../../memory.js'
import {addPacked, pack, packInto, unpackPositive} from './packed-sums.js'
import {PackedTable} from './packed-table.js'
import type {SyntaxTables} from './syntax-tables.js'
import {reach, TaggerFeatures} from './tagger-features.js'
import {multiply, readDoubles, readMatrix, scoreRows} from './weights.js'
import {type ListNumbers, WordVectors} from './word-vectors.js'

/** Places around a word, its own included. */
const PLACES = 2 * reach + 1

export class Tagger {
  readonly tags: readonly string[]
  readonly #features: TaggerFeatures
  readonly #vectors: WordVectors
  readonly #window: Float64Array
  readonly #table: PackedTable
  readonly #bias: Int32Array
  readonly #output: Float64Array
  readonly #outputBias: Float64Array
  /** What words add to the hidden layer, by words as the tables spell them: 1 kB each. */
  readonly #parts = new Memory<Int32Array>()

  constructor(tables: SyntaxTables, numbers: ListNumbers) {
    const text = (name: string) => tables.weights[`tagger ${name}`]!
    this.tags = tables.tags.split(' ')
    this.#features = new TaggerFeatures(numbers)
    this.#vectors = new WordVectors(tables, numbers, 'tagger')
    this.#window = readDoubles(text('window'))
    this.#table = new PackedTable(text('table'))
    this.#bias = pack(readMatrix(text('bias')).values)
    this.#output = readDoubles(text('output'))
    this.#outputBias = readDoubles(text('outputBias'))
  }

  /**
   * Numbers of tags.
   *
   * @param words As they are written.
   * @param spelt As the tables spell them.
   */
  tag(words: readonly string[], spelt: readonly string[]): Int32Array {
    const parts = spelt.map((word) => this.#parts.recall(word, () => this.#readParts(word)))
    const sum = new Int32Array(this.#bias.length)
    const hidden = new Float64Array(2 * sum.length)
    const scores = new Float64Array(this.tags.length)
    const rows = new Int32Array(PLACES)
    const result = new Int32Array(words.length)
    const shapes = this.#features.shapes(words)
    for (let at = 0; at < words.length; at++) {
      sum.set(this.#bias)
      for (let place = 0; place < PLACES; place++) {
        rows[place] = this.#features.shapeRow(shapes, at, place - reach)
        const part = parts[at + place - reach]
        if (part !== undefined) addPacked(sum, part, place * sum.length)
      }
      this.#table.addRows(sum, rows, PLACES)
      unpackPositive(sum, hidden)
      scoreRows(hidden, this.#output, this.#outputBias, 0, scores)
      let best = 0
      for (let tag = 1; tag < scores.length; tag++) if (scores[tag]! > scores[best]!) best = tag
      result[at] = best
    }
    return result
  }

  /** What a word adds to the hidden layer: a row for each of the places where it may stand, the first before the word in question. */
  #readParts(word: string): Int32Array {
    const width = this.#bias.length
    const vector = this.#vectors.read(word)
    const product = new Float64Array(2 * width)
    const parts = new Int32Array(PLACES * width)
    for (let place = 0; place < PLACES; place++) {
      const start = place * vector.length * product.length
      multiply(product, vector, 0, vector.length, this.#window, start)
      packInto(parts, place * width, product, product.length)
      const row = parts.subarray(place * width, (place + 1) * width)
      for (const number of this.#features.affixRows(word, place - reach))
        this.#table.addRow(row, number)
    }
    return parts
  }
}
