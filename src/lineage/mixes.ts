/** Texts made of two: what neither of them has alone, and both have together. */
import {compareDates} from './plausibility.js'
import type {Relation, Relations} from './relations.js'

/** Words that two must have more than the best one alone, and their share of all. */
const leastGain = 12
const leastShare = 0.1
/** Words of a passage that an original must have more than what else went into a mix, and the other way round. */
const leastOfSecond = 24
const leastOfFirst = 4

/** One of two that a version was mixed from. */
export interface Ingredient {
  readonly child: number
  readonly parent: number
  /** That it is one, 0–1. */
  readonly confidence: number
}

/**
 * The two that versions were mixed from, the one that gave more first. They have the most of a version's words together;
 * of equals they are the likelier ones.
 *
 * @param parents The first parents, −1 for none.
 * @param known Second parents that are known already: no text becomes its own ancestor through them either.
 */
export function findMixes(
  {versions, byChild}: Relations,
  parents: readonly number[],
  known: readonly Ingredient[]
): Ingredient[] {
  const all = parents.map((parent) => (parent < 0 ? [] : [parent]))
  for (const {child, parent} of known) all[child]!.push(parent)
  const found: Ingredient[] = []
  for (const [child, first] of parents.entries()) {
    if (first < 0) continue
    const own = [...byChild[child]!.values()].filter(
      ({parent}) =>
        compareDates(versions[parent]!, versions[child]!) <= 0 && !isAncestor(child, parent, all)
    )
    const pair = bestPair(own)
    if (pair === undefined || pair.gain < leastGain) continue
    if (pair.gain < leastShare * versions[child]!.words) continue
    all[child] = pair.parents
    const confidence = surenessOf(pair.gain, leastGain)
    for (const parent of pair.parents) found.push({child, parent, confidence})
  }
  return found
}

function bestPair(
  relations: readonly Relation[]
): {parents: [number, number]; gain: number} | undefined {
  const totals = relations.map(({gained}) => gained.kept.reduce((sum, kept) => sum + kept, 0))
  let best: {one: number; other: number; words: number; weight: number} | undefined
  for (const [one, {gained: own, weight: ownWeight}] of relations.entries()) {
    for (let other = one + 1; other < relations.length; other++) {
      const {gained, weight: otherWeight} = relations[other]!
      let words = 0
      for (const [at, kept] of own.kept.entries()) words += Math.max(kept, gained.kept[at]!)
      const weight = ownWeight + otherWeight
      const isBetter =
        best === undefined || words > best.words || (words === best.words && weight > best.weight)
      if (isBetter) best = {one, other, words, weight}
    }
  }
  if (best === undefined) return undefined
  const {one, other, words} = best
  const [more, less] = totals[one]! >= totals[other]! ? [one, other] : [other, one]
  return {
    parents: [relations[more]!.parent, relations[less]!.parent],
    gain: words - Math.max(...totals)
  }
}

/**
 * How many words more one version has of the sentences in a row that speak for it most (Kadane's algorithm), and how many
 * more the other has of the rest.
 */
function comparePassages(
  kept: readonly number[],
  known: readonly number[]
): {passage: number; rest: number} {
  let passage = 0
  let current = 0
  let all = 0
  for (const [at, words] of kept.entries()) {
    const more = words - known[at]!
    all += more
    current = Math.max(0, current) + more
    passage = Math.max(passage, current)
  }
  return {passage, rest: passage - all}
}

/**
 * Puts originals right that stand below what mixes them: a text that has nothing to do with its parent's parent, or two
 * children of one text that have nothing to do with each other, went into the text between them.
 *
 * @param parents The first parents, −1 for none; originals lose theirs.
 * @returns Where such originals are second parents.
 */
export function freeOriginals({versions, byChild}: Relations, parents: number[]): Ingredient[] {
  const found: Ingredient[] = []
  for (const [original, mix] of parents.entries()) {
    if (mix < 0 || compareDates(versions[original]!, versions[mix]!) > 0) continue
    const other =
      parents[mix]! >= 0
        ? parents[mix]!
        : parents.findIndex(
            (parent, place) => parent === mix && isStranger(byChild, original, place)
          )
    if (other < 0 || !isStranger(byChild, original, other)) continue
    const own = byChild[mix]!.get(original)!.gained.kept
    const known = byChild[mix]!.get(other)?.gained.kept ?? own.map(() => 0)
    const {passage, rest} = comparePassages(own, known)
    if (passage < leastOfSecond || rest < leastOfFirst) continue
    parents[original] = -1
    if (parents[mix]! < 0) {
      parents[mix] = other
      parents[other] = -1
    }
    found.push({child: mix, parent: original, confidence: surenessOf(passage, leastOfSecond)})
  }
  return found
}

/** Of mixes that have just what is asked for half are right, of those that have three times as much two in three. */
function surenessOf(words: number, least: number): number {
  return words / (words + least)
}

function isStranger(byChild: Relations['byChild'], one: number, other: number): boolean {
  return one !== other && !byChild[one]!.has(other)
}

/** Whether a version is the other or among what that was made from. */
function isAncestor(
  version: number,
  other: number,
  parents: readonly (readonly number[])[]
): boolean {
  const open = [other]
  const seen = new Set(open)
  for (const each of open) {
    if (each === version) return true
    for (const parent of parents[each]!) {
      if (seen.has(parent)) continue
      seen.add(parent)
      open.push(parent)
    }
  }
  return false
}
