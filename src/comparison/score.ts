import type {Overlap, SentenceMatch} from './sentence-match.js'

/** Log-odds that a draft sentence was derived from a window, before its neighbours are looked at. */
export function score(match: SentenceMatch): number {
  const evidence = Math.min(2, Math.log(1 + match.weight + match.draftSynonyms * 2))
  return (
    -9.5 +
    6 * (match.draftShare + match.draftSynonyms) +
    4 * (match.sourceShare + match.sourceSynonyms) +
    3 * evidence +
    match.order +
    2.5 * match.adjacency +
    2.5 * match.subsequence +
    2 * match.run
  )
}

/** A ranking of windows by the weight in common alone. */
export function roughScore({draftShare, sourceShare, weight}: Overlap): number {
  return 6 * draftShare + 4 * sourceShare + 3 * Math.min(2, Math.log(1 + weight))
}

/** Fewer matched terms, or less weight, are chance: without this gate unrelated news gives ten times the false alignments. */
const LEAST_TERMS = 3
const LEAST_WEIGHT = 1.5
/** A run this long is evidence whatever its words weigh. */
const TELLING_RUN = 7
const THIN_EVIDENCE_PENALTY = 6
/** The same, when the sentence continues an aligned passage. */
const CONTINUED_PENALTY = 1

/** What is taken off the log-odds of a match on thin evidence. */
export function penalty(match: SentenceMatch, continued: boolean): number {
  const thin = match.matched < LEAST_TERMS || match.weight < LEAST_WEIGHT
  if (!thin || match.runLength >= TELLING_RUN) return 0
  return continued ? CONTINUED_PENALTY : THIN_EVIDENCE_PENALTY
}

export function probabilityOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}
