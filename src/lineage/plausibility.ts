/** How plausible it is that one version was made from another, from what each has beside the other. */
import {findCredits, isCreditable} from '../article/attribution/credits.js'
import type {Difference} from './differences.js'
import type {Version} from './versions.js'

/**
 * What each kind of evidence counts for, in log-odds: the weights of a structured perceptron on invented lineages of real
 * stories (`node scripts/fit-lineage.js <corpora>`), of which none is measured on.
 */
const weights = {
  newCredits: 1.52,
  lostCredits: -0.62,
  derived: 1.54,
  rootOfDerived: 1.17,
  derivedOfParent: 1.9,
  shared: 1.9,
  rootOfShared: 1.25,
  sharedOfParent: 1.16,
  newStopWords: -0.12,
  lostStopWords: 0.46,
  newWords: -0.65,
  ownSentences: -0.85,
  lostWords: -0.35,
  cutSentences: -0.57,
  newMarks: 0.15,
  lostMarks: -0.49,
  unchanged: 1.97,
  unchangedOfParent: 1.28,
  newFurniture: 0.05,
  lostFurniture: -0.16,
  moved: -0.52,
  joined: -0.1,
  split: 0.17,
  damaged: 0.58,
  repaired: -0.99,
  bothDamaged: 0.7,
  moreFurniture: 0.21,
  lessFurniture: -0.51,
  fewerQuotations: 0.95,
  moreQuotations: -1.49,
  fewerApostrophes: 0.36,
  moreApostrophes: -0.8,
  later: 0.54,
  earlier: -2.64,
  alsoCreditedByOthers: -1.08,
  credits: 2.4,
  isCredited: -1.28
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
    newCredits: isKnown(parent) ? 0 : Math.log1p(gained.newCredits),
    lostCredits: isKnown(child) ? 0 : Math.log1p(lost.newCredits),
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
    damaged: growth(child.counts.damage, parent.counts.damage),
    repaired: growth(parent.counts.damage, child.counts.damage),
    bothDamaged: Number(isDamaged && wasDamaged),
    moreFurniture: growth(child.counts.furniture, parent.counts.furniture),
    lessFurniture: growth(parent.counts.furniture, child.counts.furniture),
    fewerQuotations: growth(parent.counts.quotations, child.counts.quotations),
    moreQuotations: growth(child.counts.quotations, parent.counts.quotations),
    fewerApostrophes: growth(parent.counts.apostrophes, child.counts.apostrophes),
    moreApostrophes: growth(child.counts.apostrophes, parent.counts.apostrophes),
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

/** Whether a version can be credited by name, so that other credits tell nothing of it. */
function isKnown({article}: Version): boolean {
  return isCreditable(article.credit)
}

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

/** How much more there is of something than there was, on a logarithmic scale; 0 where there is less. */
function growth(now: number, before: number): number {
  return Math.max(0, Math.log((now + 2) / (before + 2)))
}
