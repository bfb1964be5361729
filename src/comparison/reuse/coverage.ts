import {DERIVED_PROBABILITY} from '../model/thresholds.js'
import type {Article} from '../../article/model/article.js'
import type {AlignedSentence, Coverage} from '../model/comparison.js'

/** What share of the draft's words stands in sentences derived from each source. */
export function measureCoverage(
  sentences: readonly AlignedSentence[],
  sources: readonly Article[]
): Coverage[] {
  const derived = new Map<Article, number>()
  let all = 0
  for (const {draft, source, probability} of sentences) {
    all += draft.words.length
    if (source === undefined || probability < DERIVED_PROBABILITY) continue
    derived.set(source.article, (derived.get(source.article) ?? 0) + draft.words.length)
  }
  return sources.map((source) => ({source, share: (derived.get(source) ?? 0) / Math.max(1, all)}))
}
