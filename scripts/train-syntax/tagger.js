// Trains the tagger: a network with one hidden layer that sees a word with two neighbours on each side.
import {reach, TaggerFeatures} from '../../dist/src/english/syntax/tagger-features.js'
import {spellForTables} from '../../dist/src/english/syntax/table-spelling.js'
import {addRow, multiplyAdd, multiplyBack, softmax, Weights} from './network.js'
import {randomFrom, shuffle} from './random.js'
import {WordInput} from './word-input.js'

const HIDDEN = 96
const DROPOUT = 0.3
const BATCH = 8
const RATE = 0.003
const LEAST_COUNT = 3

export class Tagger {
  constructor(resources, seed) {
    this.random = randomFrom(seed)
    const {tags, vocabulary, counts, affixes} = resources
    this.tags = tags
    this.features = new TaggerFeatures(affixes)
    this.words = new WordInput(vocabulary, counts, affixes.endings, LEAST_COUNT)
    const small = () => (this.random() - 0.5) * 0.2
    this.window = new Weights((2 * reach + 1) * vocabulary.width, HIDDEN, small)
    this.table = new Weights(this.features.rowCount, HIDDEN)
    this.bias = new Weights(1, HIDDEN, () => 0.1)
    this.output = new Weights(tags.length, HIDDEN, small)
    this.outputBias = new Weights(1, tags.length)
  }

  /** Hidden values of a sentence's words before they are cut at 0. */
  #hidden(sentence, vectors, rows) {
    const {width} = this.words
    const hidden = new Float32Array(sentence.length * HIDDEN)
    for (let at = 0; at < sentence.length; at++) {
      const to = at * HIDDEN
      addRow(hidden, to, this.bias.values, 0, HIDDEN)
      for (const row of rows[at]) addRow(hidden, to, this.table.values, row, HIDDEN)
      for (let offset = -reach; offset <= reach; offset++) {
        if (at + offset < 0 || at + offset >= sentence.length) continue
        const start = (offset + reach) * width * HIDDEN
        multiplyAdd(
          hidden,
          to,
          vectors,
          (at + offset) * width,
          width,
          this.window.values,
          start,
          HIDDEN
        )
      }
    }
    return hidden
  }

  /** The rows of the table that hold for each word. */
  #rows(words) {
    const spelt = words.map(spellForTables)
    const shapes = this.features.shapes(words)
    return words.map((_, at) => {
      const rows = []
      for (let offset = -reach; offset <= reach; offset++) {
        rows.push(this.features.shapeRow(shapes, at, offset))
        const word = spelt[at + offset]
        if (word !== undefined) rows.push(...this.features.affixRows(word, offset))
      }
      return rows
    })
  }

  #scores(hidden, from, scores) {
    for (let tag = 0; tag < this.tags.length; tag++) {
      let sum = this.outputBias.values[tag]
      const row = tag * HIDDEN
      for (let h = 0; h < HIDDEN; h++) sum += hidden[from + h] * this.output.values[row + h]
      scores[tag] = sum
    }
  }

  /** @returns {Int32Array} numbers of tags */
  tag(words) {
    const hidden = this.#hidden(words, this.words.read(words), this.#rows(words))
    const scores = new Float32Array(this.tags.length)
    const result = new Int32Array(words.length)
    for (let at = 0; at < hidden.length; at++) if (hidden[at] < 0) hidden[at] = 0
    for (let at = 0; at < words.length; at++) {
      this.#scores(hidden, at * HIDDEN, scores)
      let best = 0
      for (let tag = 1; tag < scores.length; tag++) if (scores[tag] > scores[best]) best = tag
      result[at] = best
    }
    return result
  }

  /** Adds the gradient of one sentence. */
  learn(words, gold) {
    const {random} = this
    const vectors = this.words.read(words, random)
    const rows = this.#rows(words)
    const {width} = this.words
    const hidden = this.#hidden(words, vectors, rows)
    const slope = new Float32Array(HIDDEN)
    const vectorSlope = new Float32Array(vectors.length)
    const scores = new Float32Array(this.tags.length)
    for (let at = 0; at < words.length; at++) {
      const from = at * HIDDEN
      for (let h = 0; h < HIDDEN; h++) {
        const kept = hidden[from + h] > 0 && random() >= DROPOUT
        hidden[from + h] = kept ? hidden[from + h] / (1 - DROPOUT) : 0
      }
      this.#scores(hidden, from, scores)
      softmax(scores, scores.length)
      scores[gold[at]] -= 1
      slope.fill(0)
      for (let tag = 0; tag < scores.length; tag++) {
        const s = scores[tag]
        if (Math.abs(s) < 1e-5) continue
        const row = tag * HIDDEN
        this.outputBias.gradient[tag] += s
        for (let h = 0; h < HIDDEN; h++) {
          this.output.gradient[row + h] += s * hidden[from + h]
          slope[h] += s * this.output.values[row + h]
        }
      }
      for (let h = 0; h < HIDDEN; h++)
        slope[h] = hidden[from + h] > 0 ? slope[h] / (1 - DROPOUT) : 0
      addRow(this.bias.gradient, 0, slope, 0, HIDDEN)
      for (const row of rows[at]) {
        this.table.touch(row)
        addRow(this.table.gradient, row * HIDDEN, slope, 0, HIDDEN)
      }
      for (let offset = -reach; offset <= reach; offset++) {
        if (at + offset < 0 || at + offset >= words.length) continue
        const start = (offset + reach) * width * HIDDEN
        const input = (at + offset) * width
        multiplyBack(
          slope,
          0,
          vectors,
          vectorSlope,
          input,
          width,
          this.window.values,
          this.window.gradient,
          start,
          HIDDEN
        )
      }
    }
    this.words.back(vectorSlope)
  }

  update(rate) {
    for (const dense of [this.bias, this.output, this.outputBias, this.window]) {
      dense.touchAll()
      dense.update(rate)
    }
    this.table.update(rate)
    this.words.update(rate)
  }

  /** @param {{words: string[], goldTags: Int32Array}[]} sentences */
  train(sentences, epochs, report = () => {}) {
    const order = [...sentences]
    const steps = (epochs * order.length) / BATCH
    let step = 0
    for (let epoch = 1; epoch <= epochs; epoch++) {
      shuffle(order, this.random)
      for (let start = 0; start < order.length; start += BATCH) {
        for (const {words, goldTags} of order.slice(start, start + BATCH))
          this.learn(words, goldTags)
        this.update(RATE * Math.max(0.02, 1 - step++ / steps))
      }
      report(epoch)
    }
  }
}
