/** Furniture of a page by its words and its place among other lines: a logistic regression over `lineFeatures`. */
import {fromWordTables} from '../forms/word-tables.js'
import {lineFeatures} from './line-features.js'

/** A weight is stored as a character: steps from −43, `(`, to 43, `~`. */
const ZERO = 83
const STEP = 0.1

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
