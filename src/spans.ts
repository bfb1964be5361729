/** Looking up offsets in sorted spans. */
import {firstPlace} from './binary-search.js'

interface Span {
  readonly start: number
  readonly end: number
}

/** Spans in order, without those that lie inside another. */
export function outermost(spans: readonly Span[]): Span[] {
  let end = -1
  return [...spans]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((span) => span.end > end && (end = span.end))
}

/** The index of the first of sorted spans that ends after an offset. */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  return firstPlace(spans.length, (place) => spans[place]!.end > offset)
}

/** Whether an offset lies in one of sorted spans. */
export function isCovered(spans: readonly Span[], offset: number): boolean {
  const span = spans[firstEndingAfter(spans, offset)]
  return span !== undefined && span.start <= offset
}

/** Whether a range shares a code unit with one of sorted spans. */
export function touches(spans: readonly Span[], start: number, end: number): boolean {
  const span = spans[firstEndingAfter(spans, start)]
  return span !== undefined && span.start < end
}
