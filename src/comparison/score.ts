/**
 * Log-odds that a draft sentence was derived from a window of the sources.
 *
 * The weights are those of a logistic regression on the sentences of the stories whose source is known and on
 * half of Wikinews against other articles of it; neither seeds, nor Clough and Stevenson, nor PAN, nor the other
 * half were fitted on. `npm run evaluate` measures on all of them.
 */
import type {Overlap, SentenceMatch} from './sentence-match.js'

const BASE = -6.46
const DRAFT_SHARE = 1.48
const SOURCE_SHARE = 1.31
const MEAN_SHARE = 1.24
const DRAFT_SYNONYMS = 0.43
const SOURCE_SYNONYMS = 0.24
const DISTINCTIVE_WEIGHT = 1.02
const PLAIN_WEIGHT = 0.7
const ENOUGH_PLAIN_WEIGHT = 0.77
const ADJACENCY = 0.44
const SUBSEQUENCE = 4.71
const RUN = 1.32
const FEW_TERMS = -0.99
const SHORT_SENTENCE = 0.72

/** Matched weight of plain words that is enough: names and numbers alone are what every report of an event shares. */
const PLAIN_ENOUGH = 1.5
/** Fewer matched terms than this are few; a draft sentence of fewer content terms than this is short. */
const FEW = 3
const SHORT = 6
/** One matched word is no evidence, nor is a sentence of one or two (“Ted Cruz.”), unless the words around are copied as well. */
const LEAST_MATCHED = 2
const LEAST_CONTENT = 3
const TELLING_RUN = 5
/** Names and numbers alone are none either (“Saturday, January 5, 2019”), unless many follow one another. */
const TELLING_RUN_OF_NAMES = 8
const CHANCE_PENALTY = 8

/** Log-odds of a match by itself, before the rest of the draft is looked at. */
export function score(match: SentenceMatch): number {
  const {draftShare, sourceShare, plainWeight, matched, contentTerms} = match
  const chance =
    ((matched < LEAST_MATCHED || contentTerms < LEAST_CONTENT) && match.runLength < TELLING_RUN) ||
    (plainWeight === 0 && match.runLength < TELLING_RUN_OF_NAMES)
  return (
    BASE +
    DRAFT_SHARE * draftShare +
    SOURCE_SHARE * sourceShare +
    MEAN_SHARE * Math.sqrt(draftShare * sourceShare) +
    DRAFT_SYNONYMS * match.draftSynonyms +
    SOURCE_SYNONYMS * match.sourceSynonyms +
    DISTINCTIVE_WEIGHT * Math.log1p(match.distinctiveWeight) +
    PLAIN_WEIGHT * Math.log1p(plainWeight) +
    ENOUGH_PLAIN_WEIGHT * Math.min(1, plainWeight / PLAIN_ENOUGH) +
    ADJACENCY * match.adjacency +
    SUBSEQUENCE * match.subsequence +
    RUN * match.run +
    FEW_TERMS * Math.max(0, 1 - matched / FEW) +
    SHORT_SENTENCE * Math.max(0, 1 - contentTerms / SHORT) -
    (chance ? CHANCE_PENALTY : 0)
  )
}

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
const OFFSET = 2.2

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
