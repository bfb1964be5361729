/**
 * How probable a passage must be. Measured on drafts compared with one and with five articles that have nothing to do
 * with them (`npm run evaluate` and, for the second, the news of PolNeAR):
 *
 *   4,552 sentences of Wikinews, half of which the weights were fitted on: no false alignment at either threshold;
 *   11,129 sentences of PolNeAR, of which they were not: none with one article; with five, which report the same
 *   campaign, three at .5 and none at .8.
 *
 * At .5 the seeds give 49 of 53 sentences with a source rightly and one wrongly, and two of 31 without one.
 */

/** From this probability on a sentence is compared with its passage. */
export const ALIGNED_PROBABILITY = 0.5

/** From this probability on a sentence is said to derive from its passage. */
export const DERIVED_PROBABILITY = 0.8
