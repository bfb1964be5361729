/**
 * Tables of weights as they are stored: a character for each weight, 87 steps from −43 to 43, and for each row the character of
 * its scale. A row costs what its entropy is once gzip has seen it, and is read without a detour over bytes.
 */

/** The character of weight 0; those of −43 and 43 are `(` and `~`. */
const ZERO = 83
/** `#` stands for `\`, which a string would have to escape. */
const BACKSLASH = 92
const STAND_IN = 35
/** Greatest step. */
const MOST = 43

export interface Matrix {
  readonly rows: number
  readonly width: number
  readonly values: Float32Array
}

/** The values of a stored matrix in double precision, which processors compute in: reading single ones takes twice the time. */
export function readDoubles(text: MatrixText): Float64Array {
  return Float64Array.from(readMatrix(text).values)
}

/** A matrix as it is stored: first the scales of its rows, then their weights. */
export interface MatrixText {
  readonly width: number
  readonly text: string
}

export function rowsOf({width, text}: MatrixText): number {
  return text.length / (width + 1)
}

export function readMatrix(stored: MatrixText): Matrix {
  const {width, text} = stored
  const rows = rowsOf(stored)
  const values = new Float32Array(rows * width)
  let at = rows
  for (let row = 0, to = 0; row < rows; row++) {
    const scale = scaleOf(stepAt(text, row))
    for (let k = 0; k < width; k++) values[to++] = stepAt(text, at++) * scale
  }
  return {rows, width, values}
}

/** Adds a row of a stored matrix to `target`, without reading the others. */
export function addStoredRow(stored: MatrixText, row: number, target: Float64Array): void {
  const {width, text} = stored
  const rows = rowsOf(stored)
  const scale = scaleOf(stepAt(text, row))
  const start = rows + row * width
  // Weights are single-precision numbers wherever they are read.
  for (let k = 0; k < width; k++) target[k]! += Math.fround(stepAt(text, start + k) * scale)
}

/**
 * Writes a matrix for `readMatrix`.
 *
 * @param most Greatest step, up to 43: fewer are told apart, and take fewer bits.
 */
export function writeMatrix({rows, width, values}: Matrix, most = MOST): MatrixText {
  const scales = []
  const weights = []
  for (let row = 0; row < rows; row++) {
    const own = values.subarray(row * width, (row + 1) * width)
    let greatest = 0
    for (const value of own) greatest = Math.max(greatest, Math.abs(value))
    const step = bound(Math.ceil(4 * Math.log2(greatest / most || Number.MIN_VALUE) + 36), MOST)
    const scale = scaleOf(step)
    scales.push(character(step))
    for (const value of own) weights.push(character(bound(Math.round(value / scale), most)))
  }
  return {width, text: scales.join('') + weights.join('')}
}

function bound(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value))
}

/** Quarter powers of two around 2⁻⁹. */
function scaleOf(step: number): number {
  return 2 ** ((step - 36) / 4)
}

function stepAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return (code === STAND_IN ? BACKSLASH : code) - ZERO
}

function character(step: number): string {
  const code = step + ZERO
  return String.fromCharCode(code === BACKSLASH ? STAND_IN : code)
}

/**
 * Writes to `target` a vector times a matrix, whose width is the target's length.
 *
 * @param from Place of the vector's first value.
 * @param inputs Values of the vector: a multiple of four.
 * @param start Place of the matrix's first value.
 */
export function multiply(
  target: Float64Array,
  vector: Float64Array,
  from: number,
  inputs: number,
  matrix: Float64Array,
  start: number
): void {
  const width = target.length
  target.fill(0)
  for (let k = from, row = start; k < from + inputs; k += 4, row += 4 * width) {
    const a = vector[k]!
    const b = vector[k + 1]!
    const c = vector[k + 2]!
    const d = vector[k + 3]!
    for (let h = 0; h < width; h++) {
      const at = row + h
      target[h]! +=
        a * matrix[at]! +
        b * matrix[at + width]! +
        c * matrix[at + 2 * width]! +
        d * matrix[at + 3 * width]!
    }
  }
}

/** Writes to `scores` what rows of a matrix, from `first` on, give a vector. Four at a time take half the time. */
export function scoreRows(
  hidden: Float64Array,
  matrix: Float64Array,
  bias: Float64Array,
  first: number,
  scores: Float64Array
): void {
  const width = hidden.length
  const count = scores.length
  let row = 0
  for (; row + 3 < count; row += 4) {
    const a = (first + row) * width
    let [p, q, r, s] = [0, 0, 0, 0]
    for (let h = 0; h < width; h++) {
      const value = hidden[h]!
      p += value * matrix[a + h]!
      q += value * matrix[a + width + h]!
      r += value * matrix[a + 2 * width + h]!
      s += value * matrix[a + 3 * width + h]!
    }
    scores[row] = p + bias[first + row]!
    scores[row + 1] = q + bias[first + row + 1]!
    scores[row + 2] = r + bias[first + row + 2]!
    scores[row + 3] = s + bias[first + row + 3]!
  }
  for (; row < count; row++) {
    const a = (first + row) * width
    let p = bias[first + row]!
    for (let h = 0; h < width; h++) p += hidden[h]! * matrix[a + h]!
    scores[row] = p
  }
}
