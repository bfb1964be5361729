// What stands before and behind a word in its sentence, as a vector: two quasi-recurrent layers (Bradbury et al. 2017), one in each
// direction, over words and tags. Their gates depend on three neighbouring words alone, so that in use what a word adds to them
// is looked up, and only the recurrence itself is computed.
import {addRow, multiplyAdd, multiplyBack, Weights} from './network.js'

/** Words before and behind that gates see. */
export const CONTEXT_REACH = 1
const WINDOW = 2 * CONTEXT_REACH + 1
const GATES = 3

export class Context {
  /**
   * @param {number} inputs values of a word's vector
   * @param {number} tagCount
   * @param {number} size values of each direction
   * @param {() => number} random
   */
  constructor(inputs, tagCount, size, random, dropout) {
    const start = (range) => () => (random() - 0.5) * range
    this.inputs = inputs
    this.size = size
    /** Values of a context vector. */
    this.width = 2 * size
    this.random = random
    this.dropout = dropout
    this.gateWidth = 2 * GATES * size
    this.tagCount = tagCount
    this.window = new Weights(WINDOW * inputs, this.gateWidth, start(0.25))
    this.tagTable = new Weights(WINDOW * (tagCount + 1), this.gateWidth, start(0.2))
    this.bias = new Weights(1, this.gateWidth)
  }

  /** Vectors of a sentence's words, one after another. */
  read(length, vectors, tags, learns) {
    const {size, gateWidth, inputs, width} = this
    const gates = new Float32Array(length * gateWidth)
    for (let at = 0; at < length; at++) {
      const to = at * gateWidth
      addRow(gates, to, this.bias.values, 0, gateWidth)
      for (let offset = -CONTEXT_REACH; offset <= CONTEXT_REACH; offset++) {
        const place = offset + CONTEXT_REACH
        addRow(gates, to, this.tagTable.values, this.#tagRow(tags, at, offset, length), gateWidth)
        if (at + offset >= 0 && at + offset < length)
          multiplyAdd(
            gates,
            to,
            vectors,
            (at + offset) * inputs,
            inputs,
            this.window.values,
            place * inputs * gateWidth,
            gateWidth
          )
      }
      for (let k = 0; k < gateWidth; k++)
        gates[to + k] =
          k % (GATES * size) < size ? Math.tanh(gates[to + k]) : 1 / (1 + Math.exp(-gates[to + k]))
    }
    const memory = new Float32Array(length * width)
    const result = new Float32Array(length * width)
    const mask = new Float32Array(width).fill(1)
    if (learns)
      for (let k = 0; k < width; k++)
        mask[k] = this.random() < this.dropout ? 0 : 1 / (1 - this.dropout)
    for (let direction = 0; direction < 2; direction++)
      for (let step = 0; step < length; step++) {
        const at = direction === 0 ? step : length - 1 - step
        const before = direction === 0 ? at - 1 : at + 1
        const gate = at * gateWidth + direction * GATES * size
        for (let k = 0; k < size; k++) {
          const own = at * width + direction * size + k
          const last = step === 0 ? 0 : memory[before * width + direction * size + k]
          const forget = gates[gate + size + k]
          memory[own] = forget * last + (1 - forget) * gates[gate + k]
          result[own] = memory[own] * gates[gate + 2 * size + k] * mask[direction * size + k]
        }
      }
    this.last = {length, vectors, tags, gates, memory, mask}
    return result
  }

  #tagRow(tags, at, offset, length) {
    const place = offset + CONTEXT_REACH
    const tag = at + offset >= 0 && at + offset < length ? tags[at + offset] : this.tagCount
    return place * (this.tagCount + 1) + tag
  }

  /** Takes the gradient of what was read last, and adds that of the words' vectors to `vectorSlopes`. */
  back(slopes, vectorSlopes) {
    const {size, gateWidth, inputs, width} = this
    const {length, vectors, tags, gates, memory, mask} = this.last
    const gateSlopes = new Float32Array(gates.length)
    for (let direction = 0; direction < 2; direction++) {
      const carried = new Float32Array(size)
      for (let step = length - 1; step >= 0; step--) {
        const at = direction === 0 ? step : length - 1 - step
        const before = direction === 0 ? at - 1 : at + 1
        const gate = at * gateWidth + direction * GATES * size
        for (let k = 0; k < size; k++) {
          const own = at * width + direction * size + k
          const last = step === 0 ? 0 : memory[before * width + direction * size + k]
          const [value, forget, out] = [
            gates[gate + k],
            gates[gate + size + k],
            gates[gate + 2 * size + k]
          ]
          const slope = slopes[own] * mask[direction * size + k]
          const inner = slope * out + carried[k]
          gateSlopes[gate + k] = inner * (1 - forget) * (1 - value * value)
          gateSlopes[gate + size + k] = inner * (last - value) * forget * (1 - forget)
          gateSlopes[gate + 2 * size + k] = slope * memory[own] * out * (1 - out)
          carried[k] = inner * forget
        }
      }
    }
    for (let at = 0; at < length; at++) {
      const from = at * gateWidth
      addRow(this.bias.gradient, 0, gateSlopes, from / gateWidth, gateWidth)
      for (let offset = -CONTEXT_REACH; offset <= CONTEXT_REACH; offset++) {
        const place = offset + CONTEXT_REACH
        const row = this.#tagRow(tags, at, offset, length)
        this.tagTable.touch(row)
        addRow(this.tagTable.gradient, row * gateWidth, gateSlopes, at, gateWidth)
        if (at + offset >= 0 && at + offset < length)
          multiplyBack(
            gateSlopes,
            from,
            vectors,
            vectorSlopes,
            (at + offset) * inputs,
            inputs,
            this.window.values,
            this.window.gradient,
            place * inputs * gateWidth,
            gateWidth
          )
      }
    }
  }

  update(rate) {
    for (const dense of [this.window, this.bias]) {
      dense.touchAll()
      dense.update(rate)
    }
    this.tagTable.update(rate)
  }
}
