/** Looking up ordered ranges by offset. */
import {firstPlace} from '../../binary-search.js'

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
  return firstPlace(ranges.length, (place) => ranges[place]!.from >= offset)
}
