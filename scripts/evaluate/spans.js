// Spans of files, and the sentences that stand in them.
import {ALIGNED_PROBABILITY} from '../../dist/src/comparison/model/thresholds.js'

/** Two spans count as the same place when they share this much of the shorter. */
const SAME_PLACE = 0.3

/** How many characters two spans have in common. */
export function sharedLength(a, b) {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}

export function overlaps(a, b) {
  return sharedLength(a, b) > SAME_PLACE * Math.min(a.end - a.start, b.end - b.start)
}

/** The sentence of a draft that a span is mostly in, when it is aligned. */
export function findAligned(comparison, span) {
  let best
  let most = 0
  for (const sentence of comparison.sentences) {
    const shared = sharedLength(sentence.draft, span)
    if (shared <= most) continue
    most = shared
    best = sentence
  }
  return best?.source !== undefined && best.probability >= ALIGNED_PROBABILITY ? best : undefined
}
