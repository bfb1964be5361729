/** From this probability on a sentence is compared with its passage. */
export const ALIGNED_PROBABILITY = 0.5

/** From this probability on a sentence is said to derive from its passage. */
export const DERIVED_PROBABILITY = 0.8
