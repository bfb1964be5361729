/** Vectors of words: what the tables know of a word or, for a word that they don't know, of its ending. */
import type {SyntaxTables} from './syntax-tables.js'
import type {AffixNumbers} from './tagger-features.js'
import {type Matrix, readMatrix} from './weights.js'

/** In `SyntaxTables.changed`. */
const bits = {tagger: 1, parser: 2}

export class WordVectors {
  /** Values of a vector. */
  readonly width: number
  readonly #numbers: ReadonlyMap<string, number>
  readonly #endingNumbers: ReadonlyMap<string, number>
  /** What running text tells of each word. */
  readonly #vectors: Matrix
  /** What training added for words of the treebank. */
  readonly #changes: Matrix
  /** Rows of `#changes` by words, −1 where a word has none. */
  readonly #changed: Int32Array
  /** For each ending, and at last for words without a known one. */
  readonly #endings: Matrix

  constructor(tables: SyntaxTables, model: 'tagger' | 'parser') {
    this.#numbers = numbersOf(tables.words)
    this.#endingNumbers = numbersOf(tables.endings)
    this.#vectors = readMatrix(tables.weights.vectors)
    this.#changes = readMatrix(tables.weights[`${model} changes`]!)
    this.#endings = readMatrix(tables.weights[`${model} endings`]!)
    this.width = this.#vectors.width
    let row = 0
    this.#changed = Int32Array.from(tables.changed, (digit) =>
      (Number(digit) & bits[model]) > 0 ? row++ : -1
    )
  }

  /** The number of a word, −1 if the tables don't know it. */
  numberOf(spelt: string): number {
    return this.#numbers.get(spelt) ?? -1
  }

  /** Writes the vector of a word to `target`. */
  read(spelt: string, target: Float64Array): void {
    const {width} = this
    const word = this.numberOf(spelt)
    if (word < 0) {
      const start = endingOf(spelt, this.#endingNumbers) * width
      target.set(this.#endings.values.subarray(start, start + width))
      return
    }
    const changed = this.#changed[word]!
    for (let k = 0; k < width; k++) {
      const change = changed < 0 ? 0 : this.#changes.values[changed * width + k]!
      target[k] = this.#vectors.values[word * width + k]! + change
    }
  }
}

/** The number of the longest known ending, or the count of endings. */
function endingOf(spelt: string, endings: ReadonlyMap<string, number>): number {
  for (let size = Math.min(4, spelt.length - 1); size > 0; size--) {
    const ending = endings.get(spelt.slice(-size))
    if (ending !== undefined) return ending
  }
  return endings.size
}

function numbersOf(list: string): Map<string, number> {
  return new Map(list.split(' ').map((text, number) => [text, number]))
}

export function affixNumbers(tables: SyntaxTables): AffixNumbers {
  return {endings: numbersOf(tables.endings), beginnings: numbersOf(tables.beginnings)}
}
