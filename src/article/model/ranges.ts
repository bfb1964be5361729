/** Looking up ordered ranges by offset. */

/** The last of some ordered ranges that starts at or before an offset. */
export function lastAt<T extends {readonly from: number}>(
  ranges: readonly T[],
  offset: number
): T | undefined {
  const index = firstFrom(ranges, offset + 1)
  return ranges[index - 1]
}

/** The index of the first of some ordered ranges that starts at or after an offset. */
export function firstFrom(ranges: readonly {readonly from: number}[], offset: number): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ranges[middle]!.from < offset) low = middle + 1
    else high = middle
  }
  return low
}
