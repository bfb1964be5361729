/**
 * Furniture of a page by its words and its place among other lines: a linear-chain conditional random field (Lafferty,
 * McCallum and Pereira 2001) of two states over `lineFeatures`. Furniture comes in runs, and so does prose.
 */
import {fromWordTables} from '../forms/word-tables.js'
import {lineFeatures} from './line-features.js'

/** A weight is stored as a character: steps of .1 from −4.3, `(`, to 4.3, `~`. */
const ZERO = 83
const STEP = 0.1
const MOST = 43
/** The name of a weight that is no feature's: none begins with a space. */
export const SAME = ' same'

/** The character of a weight; undefined for one that is nearly 0. */
export function writeWeight(weight: number): string | undefined {
  const steps = Math.max(-MOST, Math.min(MOST, Math.round(weight / STEP)))
  return steps === 0 ? undefined : String.fromCharCode(ZERO + steps)
}

interface Model {
  readonly weights: ReadonlyMap<string, number>
  readonly bias: number
  /** What it weighs that a line is of the same kind as the one before. */
  readonly same: number
}

const load = fromWordTables((tables): Model => {
  const weights = new Map<string, number>()
  for (const line of tables?.furniture.split('\n') ?? [])
    weights.set(line.slice(1), STEP * (line.charCodeAt(0) - ZERO))
  return {weights, bias: weights.get('') ?? -Infinity, same: weights.get(SAME) ?? 0}
})

/**
 * How much a line looks like furniture by itself, in log odds. Nothing is in a browser until `loadSynonyms` has been
 * awaited: −∞.
 *
 * @param lines The lines of the text, blocks as they stand one under the other; two before and two behind `at` are enough.
 */
export function furnitureScore(lines: readonly string[], at: number): number {
  const {weights, bias} = load()
  return lineFeatures(lines, at).reduce((sum, feature) => sum + (weights.get(feature) ?? 0), bias)
}

/**
 * How probable it is that each line of a text is furniture, 0–1.
 *
 * @param scores The `furnitureScore` of every line.
 */
export function furnitureProbabilities(scores: readonly number[]): number[] {
  const {before, behind} = passAlong(scores, load().same)
  return scores.map((score, at) => 1 / (1 + Math.exp(-(score + before[at]! + behind[at]!))))
}

/** What the lines before and behind say of each line, in log odds: the two passes of belief propagation. */
export function passAlong(
  scores: readonly number[],
  same: number
): {before: number[]; behind: number[]} {
  const before = scores.map(() => 0)
  const behind = scores.map(() => 0)
  for (let at = 1; at < scores.length; at++)
    before[at] = passOn(scores[at - 1]! + before[at - 1]!, same)
  for (let at = scores.length - 2; at >= 0; at--)
    behind[at] = passOn(scores[at + 1]! + behind[at + 1]!, same)
  return {before, behind}
}

/** The odds that a line gives to the next, log((e^(odds + same) + 1) / (e^odds + e^same)), without overflow. */
function passOn(odds: number, same: number): number {
  if (odds > 0) return -passOn(-odds, same)
  const own = Math.exp(odds)
  return Math.log((own * Math.exp(same) + 1) / (own + Math.exp(same)))
}
