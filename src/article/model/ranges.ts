/** Ranges of a text: looking ordered ones up by offset, and how two lie to each other. */
import {firstPlace} from '../../binary-search.js'
import type {Range} from '../../english/index.js'

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

/** Of ordered ranges, nested two deep at most, those that reach into a stretch; one that begins before it may end there too. */
export function reachingInto<T extends Range>(ranges: readonly T[], {from, to}: Range): T[] {
  return ranges
    .slice(Math.max(0, firstFrom(ranges, from) - 2), firstFrom(ranges, to))
    .filter((range) => range.to > from)
}

/** Whether two ranges share a character. */
export function overlaps(a: Range, b: Range): boolean {
  return a.from < b.to && b.from < a.to
}

/** Whether a range lies in another. */
export function isWithin({from, to}: Range, range: Range): boolean {
  return from >= range.from && to <= range.to
}
