/** Furniture of a page by its words and its place among other lines: a logistic regression over `lineFeatures`. */
import {fromWordTables} from '../forms/word-tables.js'
import {lineFeatures} from './line-features.js'

/** A weight is stored as a character: steps of .1 from −4.3, `(`, to 4.3, `~`. */
const ZERO = 83
const STEP = 0.1
const MOST = 43

/** The character of a weight; undefined for one that is nearly 0. */
export function writeWeight(weight: number): string | undefined {
  const steps = Math.max(-MOST, Math.min(MOST, Math.round(weight / STEP)))
  return steps === 0 ? undefined : String.fromCharCode(ZERO + steps)
}

interface Model {
  readonly weights: ReadonlyMap<string, number>
  readonly bias: number
}

const load = fromWordTables((tables): Model => {
  const weights = new Map<string, number>()
  for (const line of tables?.furniture.split('\n') ?? [])
    weights.set(line.slice(1), STEP * (line.charCodeAt(0) - ZERO))
  return {weights, bias: weights.get('') ?? -Infinity}
})

/**
 * How probable it is that a line is furniture, 0–1. Nothing is in a browser until `loadSynonyms` has been awaited.
 *
 * @param lines The lines of the text, blocks as they stand one under the other.
 */
export function furnitureProbability(lines: readonly string[], at: number): number {
  const {weights, bias} = load()
  let sum = bias
  for (const feature of lineFeatures(lines, at)) sum += weights.get(feature) ?? 0
  return 1 / (1 + Math.exp(-sum))
}
