/** Vectors of words: what the tables know of a word or, for a word that they don't know, of its ending. */
import type {SyntaxTables} from './syntax-tables.js'
import type {AffixNumbers} from './tagger-features.js'
import {addStoredRow, type MatrixText} from './weights.js'

/** In `SyntaxTables.changed`. */
const bits = {tagger: 1, parser: 2}

/** Numbers of what the tables list, by its text. */
export interface ListNumbers extends AffixNumbers {
  readonly words: ReadonlyMap<string, number>
}

export function numberLists(tables: SyntaxTables): ListNumbers {
  return {
    words: numbersOf(tables.words),
    endings: numbersOf(tables.endings),
    beginnings: numbersOf(tables.beginnings)
  }
}

/** Rows are read when a word is first asked for: a text has few of the words that the tables know. */
export class WordVectors {
  /** Values of a vector. */
  readonly width: number
  readonly #numbers: ListNumbers
  /** What running text tells of each word. */
  readonly #vectors: MatrixText
  /** What training added for words of the treebank. */
  readonly #changes: MatrixText
  /** Rows of `#changes` by words, −1 where a word has none. */
  readonly #changed: Int32Array
  /** For each ending, and at last for words without a known one. */
  readonly #endings: MatrixText

  constructor(tables: SyntaxTables, numbers: ListNumbers, model: 'tagger' | 'parser') {
    this.#numbers = numbers
    this.#vectors = tables.weights.vectors
    this.#changes = tables.weights[`${model} changes`]!
    this.#endings = tables.weights[`${model} endings`]!
    this.width = this.#vectors.width
    const {changed} = tables
    this.#changed = new Int32Array(changed.length)
    for (let word = 0, row = 0; word < changed.length; word++)
      this.#changed[word] = (Number(changed[word]) & bits[model]) > 0 ? row++ : -1
  }

  /** The vector of a word. */
  read(spelt: string): Float64Array {
    const vector = new Float64Array(this.width)
    const word = this.#numbers.words.get(spelt)
    if (word === undefined) {
      addStoredRow(this.#endings, endingOf(spelt, this.#numbers.endings), vector)
      return vector
    }
    const changed = this.#changed[word]!
    addStoredRow(this.#vectors, word, vector)
    if (changed >= 0) addStoredRow(this.#changes, changed, vector)
    return vector
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
