/** How plausible it is that one version was made from another, from what each has beside the other. */
import {findCredits, isCreditable} from '../article/attribution/credits.js'
import type {Difference} from './differences.js'
import type {Version} from './versions.js'

/**
 * What each kind of evidence counts for, in log-odds: the weights of a structured perceptron on invented lineages of real
 * stories (`node scripts/fit-lineage.js <corpora>`), of which none is measured on.
 */
const weights = {
  derived: 1.58,
  rootOfDerived: 1.18,
  derivedOfParent: 1.98,
  shared: 1.98,
  rootOfShared: 1.23,
  sharedOfParent: 1.16,
  newStopWords: -0.13,
  lostStopWords: 0.5,
  newWords: -0.6,
  ownSentences: -0.96,
  lostWords: -0.39,
  cutSentences: -0.66,
  newMarks: 0.15,
  lostMarks: -0.62,
  unchanged: 2.26,
  unchangedOfParent: 1.2,
  newFurniture: -0.07,
  lostFurniture: -0.18,
  moved: -0.51,
  joined: -0.13,
  split: 0.18,
  damaged: 0.91,
  bothDamaged: 1.06,
  moreFurniture: 0.44,
  fewerQuotations: 1.23,
  fewerApostrophes: 0.47,
  later: 0.5,
  earlier: -2.64,
  alsoCreditedByOthers: -1.11,
  credits: 2.49,
  isCredited: -1.25
}
/**
 * What it counts for to be made from no other text: less than any parent does. Texts that have nothing to do with each other
 * are not compared, so that of those that have, one alone is the original.
 */
export const ROOT = -10

export type Evidence = Readonly<Record<keyof typeof weights, number>>

/** Who credits whom of two versions. */
export interface Credited {
  /** Whether the child credits the parent, and whether another version that may be older than the child does so too. */
  readonly byChild: boolean
  readonly byOthers: boolean
  /** Whether the parent credits the child. */
  readonly byParent: boolean
}

/** Places that are fewer are a slip of the reader rather than damage. */
const leastDamage = 3
const mostMoved = 3

/** What is weighed for and against a version having been made from another. */
export function weighedEvidence(
  child: Version,
  parent: Version,
  gained: Difference,
  lost: Difference,
  credited: Credited
): Evidence {
  const isDamaged = child.counts.damage >= leastDamage
  const wasDamaged = parent.counts.damage >= leastDamage
  const order = compareDates(child, parent)
  return {
    derived: gained.derived,
    rootOfDerived: Math.sqrt(gained.derived),
    derivedOfParent: lost.derived,
    shared: shareKept(gained, child),
    rootOfShared: Math.sqrt(shareKept(gained, child)),
    sharedOfParent: shareKept(lost, parent),
    newStopWords: rate(gained.newStopWords, gained),
    lostStopWords: rate(lost.newStopWords, lost),
    newWords: rate(gained.newWords - gained.newStopWords, gained),
    ownSentences: Math.log1p(gained.ownSentences),
    lostWords: rate(lost.newWords - lost.newStopWords, lost),
    cutSentences: Math.log1p(lost.ownSentences),
    newMarks: rate(gained.newMarks, gained),
    lostMarks: rate(lost.newMarks, lost),
    unchanged: gained.unchanged,
    unchangedOfParent: lost.unchanged,
    newFurniture: Math.log1p(gained.ownFurniture),
    lostFurniture: Math.log1p(lost.ownFurniture),
    moved: Math.min(mostMoved, gained.moved),
    joined: Math.log1p(gained.joined),
    split: Math.log1p(lost.joined),
    damaged: logRatio(child.counts.damage, parent.counts.damage),
    bothDamaged: Number(isDamaged && wasDamaged),
    moreFurniture: logRatio(child.counts.furniture, parent.counts.furniture),
    fewerQuotations: logRatio(parent.counts.quotations, child.counts.quotations),
    fewerApostrophes: logRatio(parent.counts.apostrophes, child.counts.apostrophes),
    later: Number(order > 0),
    earlier: Number(order < 0),
    credits: Number(credited.byChild),
    alsoCreditedByOthers: Number(credited.byChild && credited.byOthers),
    isCredited: Number(credited.byParent)
  }
}

/** Share of a version's words that another has in the same order, 0–1. */
export function shareKept({kept}: Difference, {words}: Version): number {
  return kept.reduce((sum, each) => sum + each, 0) / Math.max(1, words)
}

/** Log-odds that a version was made from another, up to what all its possible parents have in common. */
export function plausibility(evidence: Evidence): number {
  let sum = 0
  for (const kind of kinds) sum += weights[kind] * evidence[kind]
  return sum
}

const kinds = Object.keys(weights) as (keyof Evidence)[]

/** Whether a version names the other's publisher, author or site. */
export function credits({article}: Version, {article: {credit}}: Version): boolean {
  return isCreditable(credit) && findCredits(article, credit).length > 0
}

/** Above 0 when the first was published later; 0 where a date is missing or both are the same. */
export function compareDates({article: own}: Version, {article: other}: Version): number {
  const [first, second] = [own.credit.published, other.credit.published].map((date) =>
    date === undefined ? NaN : Date.parse(date)
  )
  return Math.sign(first! - second!) || 0
}

/** How many of a hundred words in sentences that the other has too, on a logarithmic scale. */
function rate(count: number, {sharedWords}: Difference): number {
  return Math.log1p((100 * count) / Math.max(20, sharedWords))
}

function logRatio(more: number, fewer: number): number {
  return Math.log((more + 2) / (fewer + 2))
}
