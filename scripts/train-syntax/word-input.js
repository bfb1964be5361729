// The vector of a word: what running text tells of it, what training adds for words of the treebank, and its ending's.
import {spellForTables} from '../../dist/src/english/syntax/table-spelling.js'
import {Weights} from './network.js'

/** A word seen once is treated as unknown every other time, one seen often hardly ever. */
const FORGETTING = 0.5
/** Words whose vector is also left out altogether now and then, so that endings are learned. */
const RARE = 8
const FORGET_ALL = 0.15

export class WordInput {
  /**
   * @param {{words: string[], vectors: Float32Array, width: number}} vocabulary
   * @param {Map<string, number>} counts of words in the treebank
   * @param {Map<string, number>} endings numbers of endings
   * @param {number} least count of words that are trained
   */
  constructor(vocabulary, counts, endings, least) {
    this.width = vocabulary.width
    this.vectors = vocabulary.vectors
    this.numbers = new Map(vocabulary.words.map((word, at) => [word, at]))
    this.endings = endings
    this.counts = vocabulary.words.map((word) => counts.get(word) ?? 0)
    /** Rows of words that are trained, −1 for others. */
    this.trained = new Int32Array(vocabulary.words.length).fill(-1)
    let rows = 0
    for (const [at, count] of this.counts.entries()) if (count >= least) this.trained[at] = rows++
    this.changes = new Weights(rows, this.width)
    this.endingVectors = new Weights(endings.size + 2, this.width)
  }

  /** Vectors of a sentence's words, one after another. */
  read(words, random) {
    const {width, vectors, changes, endingVectors} = this
    const result = new Float32Array(words.length * width)
    const used = []
    for (const [at, word] of words.entries()) {
      const spelt = spellForTables(word)
      let number = this.numbers.get(spelt) ?? -1
      const count = number < 0 ? 0 : this.counts[number]
      if (random && number >= 0 && count < RARE && random() < FORGET_ALL) number = -1
      let trained = number < 0 ? -1 : this.trained[number]
      if (random && trained >= 0 && random() < FORGETTING / count) trained = -1
      const ending = number < 0 ? this.endingOf(spelt) : -1
      used.push([trained, ending])
      const to = at * width
      for (let k = 0; k < width; k++) {
        let value = number < 0 ? 0 : vectors[number * width + k]
        if (trained >= 0) value += changes.values[trained * width + k]
        if (ending >= 0) value += endingVectors.values[ending * width + k]
        result[to + k] = value
      }
    }
    this.used = used
    return result
  }

  /** Hands back the gradient of what was read last. */
  back(slope) {
    const {width, changes, endingVectors} = this
    for (const [at, [trained, ending]] of this.used.entries()) {
      if (trained >= 0) {
        changes.touch(trained)
        for (let k = 0; k < width; k++)
          changes.gradient[trained * width + k] += slope[at * width + k]
      }
      if (ending >= 0) {
        endingVectors.touch(ending)
        for (let k = 0; k < width; k++)
          endingVectors.gradient[ending * width + k] += slope[at * width + k]
      }
    }
  }

  /** The longest known ending of an unknown word. */
  endingOf(spelt) {
    for (let size = 4; size > 0; size--) {
      const ending = spelt.length > size ? this.endings.get(spelt.slice(-size)) : undefined
      if (ending !== undefined) return ending
    }
    return this.endings.size
  }

  update(rate) {
    this.changes.update(rate, 1e-4)
    this.endingVectors.update(rate)
  }
}
