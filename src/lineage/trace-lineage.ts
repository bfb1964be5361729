/** Who rewrote whom: the likeliest parents of each of several versions of a story. */
import type {Article} from '../article/model/article.js'
import {type Edge, findBranching} from './branching.js'
import type {Lineage, Parent, Tie, TracedText} from './model.js'
import {ROOT, shareKept} from './plausibility.js'
import {type Relations, among, relate} from './relations.js'
import {weighRoots} from './roots.js'
import {type Ingredient, findMixes, freeOriginals} from './mixes.js'
import {describeSigns} from './signs.js'

/** From this on a direction is told: of those below it about half would be wrong. */
const leastDirection = 0.6

/**
 * Finds out which of several texts were made from which others: the branching of greatest likelihood over what every two of
 * them share and lack, with second parents where a text has passages that its first has not. Time grows with the number
 * of texts, of which each is compared with those that share its rarest words.
 *
 * Dates (`credit.published`, days as YYYY-MM-DD) and credits tell directions best; without them it is what was cut, damaged
 * and dropped on the way. Directions that nothing tells are left open.
 *
 * @param given Texts in any order; one that is given twice counts once.
 */
export function traceLineage(given: readonly Article[]): Lineage {
  const articles = [...new Set(given)]
  const relations = relate(articles)
  const {versions, byChild} = relations
  const edges = byChild.flatMap((own) =>
    Array.from(own.values(), ({parent: from, child: to, weight}): Edge => ({from, to, weight}))
  )
  const first = findBranching(
    versions.map(() => ROOT),
    edges
  )
  const directions = weighRoots(first, edges)
  const freed = freeOriginals(relations, first)
  const parents = first.map((parent, child) =>
    parent < 0
      ? []
      : [{child, parent, confidence: directions[child]! * among(byChild[child]!, parent)}]
  )
  const undirected: Tie[] = []
  for (const [child, parent] of first.entries()) {
    if (parent < 0 || directions[child]! >= leastDirection) continue
    undirected.push(describeTie(relations, child, parent))
    parents[child] = []
  }
  const mixes = findMixes(relations, first, freed)
  for (const {child} of mixes) {
    if (directions[child]! >= leastDirection)
      parents[child] = mixes.filter((ingredient) => ingredient.child === child)
  }
  for (const original of freed)
    if (parents[original.child]!.length < 2) parents[original.child]!.push(original)
  const texts = articles.map((article, child): TracedText => ({
    article,
    parents: parents[child]!.map((ingredient) => describeParent(relations, ingredient)),
    depth: depthOf(child, parents)
  }))
  return {texts, undirected}
}

function describeParent(relations: Relations, {child, parent, confidence}: Ingredient): Parent {
  const relation = relations.byChild[child]!.get(parent)!
  return {
    article: relations.versions[parent]!.article,
    share: shareKept(relation.gained, relations.versions[child]!),
    confidence,
    evidence: describeSigns(relations, relation)
  }
}

function describeTie(relations: Relations, child: number, parent: number): Tie {
  const {versions, byChild} = relations
  const relation = byChild[child]!.get(parent)!
  const back = byChild[parent]!.get(child)!
  return {
    articles: [versions[parent]!.article, versions[child]!.article],
    share: Math.max(
      shareKept(relation.gained, versions[child]!),
      shareKept(back.gained, versions[parent]!)
    ),
    confidence: Math.max(among(byChild[child]!, parent), among(byChild[parent]!, child)),
    evidence: describeSigns(relations, relation)
  }
}

function depthOf(place: number, parents: readonly (readonly Ingredient[])[]): number {
  let depth = 0
  let level = parents[place]!
  while (level.length > 0) {
    depth++
    level = [...new Set(level.map(({parent}) => parent))].flatMap((parent) => parents[parent]!)
  }
  return depth
}
