/**
 * Sums of many rows of weights, two weights to an integer: what a network does most, in a quarter of the time that
 * floating-point numbers take. A pair is high × 2¹⁶ + low; sums of pairs are pairs of sums as long as each sum fits 16 bits,
 * whatever the order and however far it strays in between.
 */

/** A weight of 1: sums from −64 to 64 fit. */
const ONE = 512

/** Pairs of values: half as many integers. */
export function pack(values: ArrayLike<number>): Int32Array {
  const packed = new Int32Array(values.length / 2)
  packInto(packed, 0, values, values.length)
  return packed
}

/** Packs `count` values to `target` from `to` on. */
export function packInto(
  target: Int32Array,
  to: number,
  values: ArrayLike<number>,
  count: number
): void {
  for (let at = 0, pair = to; at < count; at += 2, pair++)
    target[pair] = Math.round(values[at + 1]! * ONE) * 0x10000 + Math.round(values[at]! * ONE)
}

/** Adds to a sum as many pairs of `rows`, from `start` on, as the sum has. */
export function addPacked(sum: Int32Array, rows: Int32Array, start: number): void {
  for (let at = 0; at < sum.length; at++) sum[at] = (sum[at]! + rows[start + at]!) | 0
}

/** Adds rows of a matrix, four at a time. @param numbers Of rows; the first `count` are added. */
export function addPackedRows(
  sum: Int32Array,
  matrix: Int32Array,
  numbers: Int32Array,
  count: number
): void {
  const width = sum.length
  let place = 0
  for (; place + 3 < count; place += 4) {
    const a = numbers[place]! * width
    const b = numbers[place + 1]! * width
    const c = numbers[place + 2]! * width
    const d = numbers[place + 3]! * width
    for (let at = 0; at < width; at++)
      sum[at] =
        (sum[at]! + matrix[a + at]! + matrix[b + at]! + matrix[c + at]! + matrix[d + at]!) | 0
  }
  for (; place < count; place++) addPacked(sum, matrix, numbers[place]! * width)
}

/** Writes the values of a sum to `target`. */
export function unpack(sum: Int32Array, target: Float64Array): void {
  for (let pair = 0, at = 0; pair < sum.length; pair++, at += 2) {
    const low = (sum[pair]! << 16) >> 16
    target[at] = low / ONE
    target[at + 1] = ((sum[pair]! - low) >> 16) / ONE
  }
}

/** Writes the values of a sum to `target`, with 0 for those below 0. */
export function unpackPositive(sum: Int32Array, target: Float64Array): void {
  for (let pair = 0, at = 0; pair < sum.length; pair++, at += 2) {
    const low = (sum[pair]! << 16) >> 16
    const high = (sum[pair]! - low) >> 16
    // The sign bit makes a mask: a branch would be guessed wrong every other time.
    target[at] = (low & ~(low >> 31)) / ONE
    target[at + 1] = (high & ~(high >> 31)) / ONE
  }
}
