/** Where a message stands. */
import type {Point} from 'unist'
import type {VFileMessage} from 'vfile-message'

/** Line and column from 1, offset from 0 in UTF-16 code units of the file; the end is exclusive. */
export interface Place {
  readonly start: Point
  readonly end: Point
}

/** A message's range; one that has only a point begins and ends there. */
export function placeOf({place}: VFileMessage): Place | undefined {
  if (!place) return undefined
  return 'start' in place ? place : {start: place, end: place}
}
