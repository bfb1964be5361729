/** How sure the direction of each edge is: which version may be the original decides over all edges on the way to it. */
import {type Edge, findBranching} from './branching.js'

/** Families that are larger are taken as they are: each of their versions as the original would be a branching of its own. */
const largestFamily = 60
/** What no branching leaves out. */
const certain = 1e6

/**
 * By version, the probability that it was made from its parent rather than the other way round; 1 for one without.
 *
 * Each version of a family is taken for the original by turns, and its best branching counts by its likelihood.
 *
 * @param parents The best branching of all.
 */
export function weighRoots(parents: readonly number[], edges: readonly Edge[]): number[] {
  const directions = parents.map(() => 1)
  for (const family of familiesOf(parents)) {
    if (family.length < 2 || family.length > largestFamily) continue
    const places = new Map(family.map((version, place) => [version, place]))
    const own = edges.flatMap(({from, to, weight}) => {
      const [first, second] = [places.get(from), places.get(to)]
      return first === undefined || second === undefined ? [] : [{from: first, to: second, weight}]
    })
    const branchings = family.map((_, root) => {
      const rootWeights = family.map((_, place) => (place === root ? 0 : -certain))
      const found = findBranching(rootWeights, own)
      return {found, weight: weightOf(found, own)}
    })
    const best = Math.max(...branchings.map(({weight}) => weight))
    for (const [place, version] of family.entries()) {
      const parent = places.get(parents[version]!)
      if (parent === undefined) continue
      let forth = 0
      let back = 0
      for (const {found, weight} of branchings) {
        const probability = Math.exp(weight - best)
        if (found[place] === parent) forth += probability
        if (found[parent] === place) back += probability
      }
      directions[version] = forth + back === 0 ? 1 : forth / (forth + back)
    }
  }
  return directions
}

/** What the edges of a branching weigh together; −Infinity when it has not one root alone. */
function weightOf(parents: readonly number[], edges: readonly Edge[]): number {
  if (parents.filter((parent) => parent < 0).length !== 1) return -Infinity
  return edges.reduce((sum, {from, to, weight}) => sum + (parents[to] === from ? weight : 0), 0)
}

/** Versions that hang together. */
function familiesOf(parents: readonly number[]): number[][] {
  const families = new Map<number, number[]>()
  for (const version of parents.keys()) {
    let root = version
    while (parents[root]! >= 0) root = parents[root]!
    const family = families.get(root)
    if (family) family.push(version)
    else families.set(root, [version])
  }
  return [...families.values()]
}
