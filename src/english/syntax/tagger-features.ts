/** What the tagger looks at beside the words themselves: endings, beginnings and shapes of a word and of its neighbours. */
import {shapeCount, shapeOf} from './word-shape.js'

/** Words before and behind that are looked at. */
export const reach = 2

export interface AffixNumbers {
  /** Numbers of the endings of one to four letters, and of the beginnings of one to three, that are told apart. */
  readonly endings: ReadonlyMap<string, number>
  readonly beginnings: ReadonlyMap<string, number>
}

const longestEnding = 4
const longestBeginning = 3

export class TaggerFeatures {
  readonly #endingCount: number
  readonly #shapeStart: number
  readonly #beginningStart: number
  /** Rows of the table that features choose from. */
  readonly rowCount: number

  constructor(private readonly affixes: AffixNumbers) {
    this.#endingCount = affixes.endings.size
    // Endings of the word itself, of the one before and of the one behind.
    this.#shapeStart = 3 * this.#endingCount
    this.#beginningStart = this.#shapeStart + (2 * reach + 1) * (shapeCount + 1)
    this.rowCount = this.#beginningStart + affixes.beginnings.size
  }

  shapes(words: readonly string[]): number[] {
    return words.map((word, at) => shapeOf(word, at === 0))
  }

  /** The row for the shape of the word `offset` words from `at`, or for there being none. */
  shapeRow(shapes: readonly number[], at: number, offset: number): number {
    const shape = shapes[at + offset] ?? shapeCount
    return this.#shapeStart + (offset + reach) * (shapeCount + 1) + shape
  }

  /**
   * The rows for the affixes of a word.
   *
   * @param spelt The word as the tables spell it.
   * @param offset Where it stands beside the word that is tagged, in words.
   */
  affixRows(spelt: string, offset: number): number[] {
    if (Math.abs(offset) > 1) return []
    const rows = []
    const start = offset === 0 ? 0 : (offset < 0 ? 1 : 2) * this.#endingCount
    for (let size = 1; size <= longestEnding && size < spelt.length; size++) {
      const ending = this.affixes.endings.get(spelt.slice(-size))
      if (ending !== undefined) rows.push(start + ending)
    }
    for (let size = 1; offset === 0 && size <= longestBeginning && size < spelt.length; size++) {
      const beginning = this.affixes.beginnings.get(spelt.slice(0, size))
      if (beginning !== undefined) rows.push(this.#beginningStart + beginning)
    }
    return rows
  }
}
