import {alignSentences} from './align-sentences.js'
import {measureCoverage} from './coverage.js'
import {pairQuotations} from './quotation-pairs.js'
import {indexSources} from './source-index.js'
import {findRuns} from './verbatim-runs.js'
import type {Article} from '../article/article.js'
import type {Comparison, Coverage, QuotationPair, VerbatimRun} from './comparison.js'

/**
 * Compares a draft with the articles that it may come from.
 *
 * The sources are indexed once and the index is kept with them: further drafts, and further versions of a draft,
 * pay only for themselves. Quotations, runs and coverage are computed when they are first read.
 */
export function compareArticles(draft: Article, sources: readonly Article[]): Comparison {
  const index = indexSources(sources)
  const alignment = alignSentences(draft, index)
  let coverage: readonly Coverage[] | undefined
  let quotations: readonly QuotationPair[] | undefined
  let runs: readonly VerbatimRun[] | undefined
  return {
    draft,
    sources,
    sentences: alignment.sentences,
    get coverage() {
      return (coverage ??= measureCoverage(alignment.sentences, sources))
    },
    get quotations() {
      return (quotations ??= pairQuotations(draft, alignment.sentences, index))
    },
    get runs() {
      return (runs ??= findRuns(alignment, draft, index))
    }
  }
}
