// Tables of weights that are trained by Adam (Kingma and Ba 2015), row by row: only rows that were used are moved.

const FIRST_DECAY = 0.9
const SECOND_DECAY = 0.99
const EPSILON = 1e-6

export class Weights {
  /**
   * @param {number} rows
   * @param {number} width
   * @param {(() => number) | undefined} start of each value
   */
  constructor(rows, width, start) {
    this.rows = rows
    this.width = width
    this.values = new Float32Array(rows * width)
    if (start) for (let at = 0; at < this.values.length; at++) this.values[at] = start()
    this.gradient = new Float32Array(rows * width)
    this.first = new Float32Array(rows * width)
    this.second = new Float32Array(rows * width)
    this.steps = new Int32Array(rows)
    this.used = new Uint8Array(rows)
    this.list = []
  }

  /** Marks a row whose gradient was added to. */
  touch(row) {
    if (this.used[row] === 1) return
    this.used[row] = 1
    this.list.push(row)
  }

  touchAll() {
    for (let row = 0; row < this.rows; row++) this.touch(row)
  }

  /** Moves the rows that were used against their gradient. */
  update(rate, decay = 0) {
    const {values, gradient, first, second, width} = this
    for (const row of this.list) {
      const step = ++this.steps[row]
      const correction = Math.sqrt(1 - SECOND_DECAY ** step) / (1 - FIRST_DECAY ** step)
      const size = rate * correction
      for (let at = row * width, end = at + width; at < end; at++) {
        const slope = gradient[at] + decay * values[at]
        first[at] += (1 - FIRST_DECAY) * (slope - first[at])
        second[at] += (1 - SECOND_DECAY) * (slope * slope - second[at])
        values[at] -= (size * first[at]) / (Math.sqrt(second[at]) + EPSILON)
        gradient[at] = 0
      }
      this.used[row] = 0
    }
    this.list.length = 0
  }
}

/** target[to…] += input[from…] times a matrix of `inputs` rows and `outputs` columns that starts at `start`. */
export function multiplyAdd(target, to, input, from, inputs, matrix, start, outputs) {
  let k = 0
  for (; k + 3 < inputs; k += 4) {
    const a = input[from + k]
    const b = input[from + k + 1]
    const c = input[from + k + 2]
    const d = input[from + k + 3]
    const rowA = start + k * outputs
    const rowB = rowA + outputs
    const rowC = rowB + outputs
    const rowD = rowC + outputs
    for (let h = 0; h < outputs; h++)
      target[to + h] +=
        a * matrix[rowA + h] + b * matrix[rowB + h] + c * matrix[rowC + h] + d * matrix[rowD + h]
  }
  for (; k < inputs; k++) {
    const a = input[from + k]
    const row = start + k * outputs
    for (let h = 0; h < outputs; h++) target[to + h] += a * matrix[row + h]
  }
}

/** The gradients of `multiplyAdd`, given that of its target; `inputs` is a multiple of four. */
export function multiplyBack(
  slope,
  to,
  input,
  inputSlope,
  from,
  inputs,
  matrix,
  gradient,
  start,
  outputs
) {
  for (let k = from, row = start; k < from + inputs; k += 4, row += 4 * outputs) {
    const a = input[k]
    const b = input[k + 1]
    const c = input[k + 2]
    const d = input[k + 3]
    let [p, q, r, t] = [0, 0, 0, 0]
    for (let h = 0; h < outputs; h++) {
      const own = slope[to + h]
      const atA = row + h
      const atB = atA + outputs
      const atC = atB + outputs
      const atD = atC + outputs
      p += own * matrix[atA]
      q += own * matrix[atB]
      r += own * matrix[atC]
      t += own * matrix[atD]
      gradient[atA] += a * own
      gradient[atB] += b * own
      gradient[atC] += c * own
      gradient[atD] += d * own
    }
    inputSlope[k] += p
    inputSlope[k + 1] += q
    inputSlope[k + 2] += r
    inputSlope[k + 3] += t
  }
}

/** Adds a row to a vector. */
export function addRow(target, to, table, row, width) {
  for (let h = 0, at = row * width; h < width; h++, at++) target[to + h] += table[at]
}

/** Turns scores into probabilities, in place. @returns the place of the greatest */
export function softmax(scores, size, allowed) {
  let best = -1
  for (let at = 0; at < size; at++)
    if ((!allowed || allowed[at]) && (best < 0 || scores[at] > scores[best])) best = at
  const top = scores[best]
  let sum = 0
  for (let at = 0; at < size; at++) {
    scores[at] = !allowed || allowed[at] ? Math.exp(scores[at] - top) : 0
    sum += scores[at]
  }
  for (let at = 0; at < size; at++) scores[at] /= sum
  return best
}
