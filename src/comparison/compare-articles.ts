import {alignSentences} from './alignment/align-sentences.js'
import {measureCoverage} from './reuse/coverage.js'
import {findCandidates, type DraftCandidates} from './alignment/draft-candidates.js'
import {pairQuotations} from './quotations/quotation-pairs.js'
import {
  rerankCandidates,
  rerankCandidatesLater,
  type Rerank,
  type RerankLater
} from './alignment/rerank.js'
import {SourceSet} from './alignment/source-set.js'
import {findRuns} from './reuse/verbatim-runs.js'
import type {Article} from '../article/model/article.js'
import type {Comparison, Coverage, QuotationPair, VerbatimRun} from './model/comparison.js'

export interface CompareOptions {
  /** A second opinion on the passages that a sentence may come from. */
  readonly rerank?: Rerank
}

/**
 * Compares a draft with the articles that it may come from.
 *
 * Sources are indexed at every call; make a `SourceSet` of them once, and further drafts, and further versions of a
 * draft, pay only for themselves. Quotations, runs and coverage are computed when they are first read.
 *
 * In a browser, await `loadSynonyms()` once before: without synonyms some paraphrases are missed.
 *
 * @throws {RangeError} When `rerank` gives not one finite number for each candidate.
 */
export function compareArticles(
  draft: Article,
  sources: readonly Article[] | SourceSet,
  {rerank}: CompareOptions = {}
): Comparison {
  const set = setOf(sources)
  const found = findCandidates(draft, set.search)
  return compare(rerank === undefined ? found : rerankCandidates(found, set.index, rerank), set)
}

/**
 * The same with a second opinion that takes its time. It is asked for all sentences at once.
 *
 * @throws {RangeError} When `rerank` gives not one finite number for each candidate.
 */
export async function compareArticlesLater(
  draft: Article,
  sources: readonly Article[] | SourceSet,
  {rerank}: {readonly rerank: RerankLater}
): Promise<Comparison> {
  const set = setOf(sources)
  const found = findCandidates(draft, set.search)
  return compare(await rerankCandidatesLater(found, set.index, rerank), set)
}

function setOf(sources: readonly Article[] | SourceSet): SourceSet {
  return sources instanceof SourceSet ? sources : new SourceSet(sources)
}

function compare(found: DraftCandidates, set: SourceSet): Comparison {
  const {draft} = found
  const {index, session} = set
  const sentences = alignSentences(found, index, session)
  let coverage: readonly Coverage[] | undefined
  let quotations: readonly QuotationPair[] | undefined
  let runs: readonly VerbatimRun[] | undefined
  return {
    draft,
    sources: index.articles,
    sentences,
    session,
    get coverage() {
      return (coverage ??= measureCoverage(sentences, index.articles))
    },
    get quotations() {
      return (quotations ??= pairQuotations(draft, sentences, set))
    },
    get runs() {
      return (runs ??= findRuns(found, index, session))
    }
  }
}
