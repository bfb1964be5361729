/** A text cut where anything that covers parts of it begins or ends. */
import type {Span} from '../../article/article.js'

/** Something to show on a range of a text. */
export interface Layer<Value> {
  readonly span: Span
  readonly value: Value
}

/** A range that the same layers cover from its start to its end. */
export interface Segment<Value> extends Span {
  readonly values: readonly Value[]
}

/** Cuts a range into segments, in order and without gaps. Layers that only touch it are left out. */
export function cutSegments<Value>(range: Span, layers: readonly Layer<Value>[]): Segment<Value>[] {
  const inside = layers.filter(({span}) => span.start < range.end && span.end > range.start)
  const cuts = new Set([range.start, range.end])
  for (const {span} of inside) {
    cuts.add(Math.max(range.start, span.start))
    cuts.add(Math.min(range.end, span.end))
  }
  const places = Array.from(cuts).sort((a, b) => a - b)
  return places.slice(1).map((end, index) => {
    const start = places[index]!
    const values = inside
      .filter(({span}) => span.start < end && span.end > start)
      .map(({value}) => value)
    return {start, end, values}
  })
}
