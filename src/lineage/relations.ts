/** How versions are related, two by two. */
import type {Article} from '../article/model/article.js'
import {findRelatives} from './candidates.js'
import {type Difference, VersionComparer} from './differences.js'
import {
  type Evidence,
  ROOT,
  compareDates,
  credits,
  plausibility,
  weighedEvidence
} from './plausibility.js'
import {Numbering, type Version, readVersion} from './versions.js'

/** A version that another may have been made from. */
export interface Relation {
  readonly child: number
  readonly parent: number
  /** What the child has that the parent has not, and the other way round. */
  readonly gained: Difference
  readonly lost: Difference
  readonly evidence: Evidence
  /** Log-odds, up to what all possible parents of a child have in common. */
  readonly weight: number
}

/** Versions, and by child and parent how they are related. */
export interface Relations {
  /** By version those that credit it. */
  readonly creditors: readonly (readonly number[])[]
  readonly versions: readonly Version[]
  readonly byChild: readonly ReadonlyMap<number, Relation>[]
}

/** Texts of which neither has so much from the other, as a share of its words, have nothing to do with each other. */
const leastDerived = 0.2

/** Compares the versions that may have to do with each other. */
export function relate(articles: readonly Article[]): Relations {
  const numbering = new Numbering()
  const versions = articles.map((article) => readVersion(article, numbering))
  const comparer = new VersionComparer(versions, numbering)
  const byChild = versions.map(() => new Map<number, Relation>())
  const relatives = findRelatives(versions, numbering.size)
  const creditors = versions.map((version, place) =>
    relatives[place]!.filter((other) => credits(versions[other]!, version))
  )
  const weigh = (child: number, parent: number, gained: Difference, lost: Difference): Relation => {
    const credited = {
      byChild: creditors[parent]!.includes(child),
      byOthers: creditors[parent]!.some(
        (other) => other !== child && compareDates(versions[other]!, versions[child]!) <= 0
      ),
      byParent: creditors[child]!.includes(parent)
    }
    const evidence = weighedEvidence(versions[child]!, versions[parent]!, gained, lost, credited)
    return {child, parent, gained, lost, evidence, weight: plausibility(evidence)}
  }
  for (const [child, others] of relatives.entries()) {
    for (const parent of others.filter((other) => other > child)) {
      const own = comparer.compare(child, parent)
      const back = comparer.compare(parent, child)
      if (Math.max(own.derived, back.derived) < leastDerived) continue
      byChild[child]!.set(parent, weigh(child, parent, own, back))
      byChild[parent]!.set(child, weigh(parent, child, back, own))
    }
  }
  return {versions, byChild, creditors}
}

/** The probability of one parent among all that a version may have. */
export function among(own: ReadonlyMap<number, Relation>, parent: number): number {
  const {weight} = own.get(parent)!
  let sum = Math.exp(ROOT - weight)
  for (const other of own.values()) sum += Math.exp(other.weight - weight)
  return 1 / sum
}
