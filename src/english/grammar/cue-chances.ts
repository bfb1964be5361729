/** How often a word says who vouches for something: a logistic regression, fitted to news that people annotated. */
import {openCues} from '../syntax/models.js'
import type {CueTables} from '../syntax/syntax-tables.js'
import {cueFeatures} from './cue-features.js'
import type {PossibleReport} from './possible-reports.js'
import type {Tree} from './tree.js'

/** Weights stand in the tables as whole numbers of this. */
export const WEIGHT_UNIT = 0.05

let read: {readonly of: CueTables; readonly weights: ReadonlyMap<string, number>} | undefined

/** The chance, 0–1, that a possible report is one. */
export function cueChance(tree: Tree, report: PossibleReport): number {
  // Whoever asks has a tree, and cues come with what makes trees.
  const cues = openCues()!
  if (read?.of !== cues) read = {of: cues, weights: readWeights(cues.weights)}
  const {weights} = read
  let sum = cues.bias
  for (const feature of cueFeatures(tree, report)) sum += weights.get(feature) ?? 0
  return 1 / (1 + Math.exp(-WEIGHT_UNIT * sum))
}

function readWeights(lines: string): Map<string, number> {
  const weights = new Map<string, number>()
  for (const line of lines.split('\n')) {
    const space = line.lastIndexOf(' ')
    weights.set(line.slice(0, space), Number(line.slice(space + 1)))
  }
  return weights
}
