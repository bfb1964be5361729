import type {Closeness} from '../model/comparison.js'
import type {SentenceMatch} from './sentence-match.js'

/** Shares of the draft sentence's terms, and lengths in terms, from which on it is more than a paraphrase. */
const VERBATIM_RUN = 0.9
const NEAR_VERBATIM_SUBSEQUENCE = 0.72
const LONG_RUN_LENGTH = 12
const NEAR_VERBATIM_RUN = 0.55
const NEAR_VERBATIM_RUN_LENGTH = 6

/** How closely a draft sentence follows the window that it was derived from. */
export function judgeCloseness({run, runLength, subsequence}: SentenceMatch): Closeness {
  if (run >= VERBATIM_RUN) return 'verbatim'
  if (subsequence >= NEAR_VERBATIM_SUBSEQUENCE || runLength >= LONG_RUN_LENGTH)
    return 'near-verbatim'
  if (run >= NEAR_VERBATIM_RUN && runLength >= NEAR_VERBATIM_RUN_LENGTH) return 'near-verbatim'
  return 'paraphrase'
}
