/** Log-odds that a draft sentence was derived from a window of the sources. */
import type {Overlap, SentenceMatch} from './sentence-match.js'

/**
 * What each kind of evidence counts for: the weights of a logistic regression on the sentences of the stories whose
 * source is known and on half of Wikinews against other articles of it (`node scripts/fit-score.js`). Neither seeds,
 * nor Clough and Stevenson, nor PAN, nor PolNeAR, nor the other half were fitted on; `npm run evaluate` measures on
 * all of them.
 */
const weights = {
  draftShare: 1.34,
  sourceShare: 1.32,
  meanShare: 1.04,
  draftSynonyms: 0.42,
  sourceSynonyms: 0.24,
  distinctiveWeight: 0.96,
  plainWeight: 0.68,
  enoughPlainWeight: 0.74,
  adjacency: 0.46,
  subsequence: 4.59,
  run: 1.34,
  fewTerms: -0.69,
  shortSentence: 0.95
}
const BASE = -6.05

/** Matched weight of plain words that is enough: names and numbers alone are what every report of an event shares. */
const PLAIN_ENOUGH = 1.5
/** Fewer matched terms than this are few; a draft sentence of fewer content terms than this is short. */
const FEW = 3
const SHORT = 6

export type Evidence = Readonly<Record<keyof typeof weights, number>>

/** What is weighed for and against a match. */
export function evidenceOf(match: SentenceMatch): Evidence {
  const {draftShare, sourceShare, plainWeight} = match
  return {
    draftShare,
    sourceShare,
    meanShare: Math.sqrt(draftShare * sourceShare),
    draftSynonyms: match.draftSynonyms,
    sourceSynonyms: match.sourceSynonyms,
    distinctiveWeight: Math.log1p(match.distinctiveWeight),
    plainWeight: Math.log1p(plainWeight),
    enoughPlainWeight: Math.min(1, plainWeight / PLAIN_ENOUGH),
    adjacency: match.adjacency,
    subsequence: match.subsequence,
    run: match.run,
    fewTerms: Math.max(0, 1 - match.matched / FEW),
    shortSentence: Math.max(0, 1 - match.contentTerms / SHORT)
  }
}

/** One matched word is no evidence, nor is a sentence of one or two (“Ted Cruz.”), unless the words around are copied as well. */
const LEAST_MATCHED = 2
const LEAST_CONTENT = 3
const TELLING_RUN = 5
/** Names and numbers alone are none either (“Saturday, January 5, 2019”), unless many follow one another. */
const TELLING_RUN_OF_NAMES = 8
const CHANCE_PENALTY = 8

function isChance({matched, contentTerms, plainWeight, runLength}: SentenceMatch): boolean {
  const few = matched < LEAST_MATCHED || contentTerms < LEAST_CONTENT
  return (few && runLength < TELLING_RUN) || (plainWeight === 0 && runLength < TELLING_RUN_OF_NAMES)
}

/** Log-odds of a match by itself, before the rest of the draft is looked at. */
export function score(match: SentenceMatch): number {
  const evidence = evidenceOf(match)
  let logOdds = isChance(match) ? BASE - CHANCE_PENALTY : BASE
  for (const kind of kinds) logOdds += weights[kind] * evidence[kind]
  return logOdds
}

const kinds = Object.keys(weights) as (keyof Evidence)[]

/** A ranking of windows by the weight in common alone. */
export function roughScore({draftShare, sourceShare, weight}: Overlap): number {
  return 6 * draftShare + 4 * sourceShare + 3 * Math.min(2, Math.log1p(weight))
}

/**
 * A draft of which nothing else comes from an article makes chance of a sentence that seems to. The numbers were
 * chosen by hand: of those that give no false alignment on Wikinews, the ones that find the most of the seeds
 * and of the one-sentence summaries of AggreFact.
 */
const ARTICLE_SUPPORT = 1.5
const ARTICLE_DOUBT = 1
/** How soon the doubt grows: with two sentences that come from nowhere it is 1.6 already. */
const DOUBT_RATE = 2
/** What a draft of one sentence, for or against which no other speaks, is taken to say. */
const OFFSET = 1.8

/**
 * What the other sentences of a draft say of an article as the source of one of them, in log-odds.
 *
 * @param derived How many of the others seem to come from the article: the sum of their probabilities.
 * @param others How many others there are.
 */
export function articleSupport(derived: number, others: number): number {
  const unexplained = Math.max(0, others - derived)
  return (
    OFFSET +
    ARTICLE_SUPPORT * Math.log1p(derived) -
    ARTICLE_DOUBT * Math.log1p(DOUBT_RATE * unexplained)
  )
}

export function probabilityOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}
