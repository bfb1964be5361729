/** A text cut where anything that covers parts of it begins or ends. */
import {firstPlace} from '../../binary-search.js'
import type {Span} from '../../article/model/article.js'

/** Something to show on a range of a text. */
export interface Layer<Value> {
  readonly span: Span
  readonly value: Value
}

/** Finds the layers that cover some of a range, in order of their starts. Those that only touch it are left out. */
export type LayerSearch<Value> = (range: Span) => readonly Layer<Value>[]

/** A range that the same layers cover from its start to its end. */
export interface Segment<Value> extends Span {
  readonly values: readonly Value[]
}

/** Orders layers, so that asking for a paragraph's does not cost a walk through all of a book's. */
export function orderLayers<Value>(layers: readonly Layer<Value>[]): LayerSearch<Value> {
  const ordered = [...layers].sort((a, b) => a.span.start - b.span.start)
  const furthest: number[] = []
  for (const {span} of ordered) furthest.push(Math.max(span.end, furthest.at(-1) ?? 0))
  return ({start, end}) => {
    const last = firstPlace(ordered.length, (place) => ordered[place]!.span.start >= end)
    let first = last
    while (first > 0 && furthest[first - 1]! > start) first--
    return ordered.slice(first, last).filter(({span}) => span.end > start)
  }
}

/** Cuts a range into segments, in order and without gaps. */
export function cutSegments<Value>(range: Span, find: LayerSearch<Value>): Segment<Value>[] {
  const cuts = new Set([range.start, range.end])
  for (const {span} of find(range)) {
    cuts.add(Math.max(range.start, span.start))
    cuts.add(Math.min(range.end, span.end))
  }
  const places = Array.from(cuts).sort((a, b) => a - b)
  return places.slice(1).map((end, index) => {
    const start = places[index]!
    return {start, end, values: find({start, end}).map(({value}) => value)}
  })
}
