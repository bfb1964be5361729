/** The shape of a Comparison: a draft's article beside those of its sources. Rules read this and never align anything themselves. */
import type {Article, Part, Quotation, Sentence, Word} from '../../article/model/article.js'

import type {Session} from '../../session.js'

/** How closely a sentence follows its source. */
export type Closeness = 'verbatim' | 'near-verbatim' | 'paraphrase' | 'none'

/** A passage of a source. */
export interface Passage {
  readonly article: Article
  readonly span: Part
}

/** A draft sentence and the passage of a source that it most probably comes from. */
export interface AlignedSentence {
  readonly draft: Sentence
  /** One or two adjacent source sentences; absent when `kind` is `none`. */
  readonly source?: Passage
  /** That the sentence was derived from the passage, 0–1. */
  readonly probability: number
  readonly kind: Closeness
  /** The sentences of the passage; empty when there is none. */
  readonly passage: readonly Sentence[]
  /** Which draft words stand for which source words, in the draft's order. Computed when first read. */
  readonly matches: readonly WordMatch[]
}

/** A word of the draft and the word of the source that it stands for. */
export interface WordMatch {
  readonly draft: Word
  readonly source: Word
  /** `same`: the same word, whatever its form or spelling; `synonym`: another word for it. */
  readonly kind: 'same' | 'synonym'
  /** How much the word tells, 0–1; 0 for words such as “the”. */
  readonly weight: number
}

/** Words that the draft has in the same order as a source, one after the other, through marks and sentence ends. */
export interface VerbatimRun {
  readonly draft: Part
  readonly source: Passage
  /** The words of the draft that it covers. */
  readonly words: readonly Word[]
}

/** A difference in wording between a draft's quotation and its source's. */
export interface WordChange {
  readonly kind: 'changed' | 'dropped' | 'added' | 'spliced' | 'cut-short'
  /** The words in the draft; empty when words were dropped. */
  readonly draft: Part
  /** The words in the source; absent when words were added. */
  readonly source?: Part
}

export interface QuotationPair {
  readonly draft: Quotation
  readonly source?: Passage & {readonly quotation?: Quotation}
  /** Share of the draft's quoted words that the source has in the same order, 0–1. */
  readonly similarity: number
  readonly changes: readonly WordChange[]
}

/** How much of the draft comes from one source. */
export interface Coverage {
  readonly source: Article
  /** Share of the draft's sentence words that stand in sentences derived from this source, 0–1. */
  readonly share: number
}

export interface Comparison {
  readonly draft: Article
  readonly sources: readonly Article[]
  /** One for each sentence of the draft, in its order. */
  readonly sentences: readonly AlignedSentence[]
  readonly quotations: readonly QuotationPair[]
  /** Runs of five words and more, in the draft's order, none inside another. Computed when first read. */
  readonly runs: readonly VerbatimRun[]
  /** One for each source, in their order. */
  readonly coverage: readonly Coverage[]
  /** What is remembered of drafts beside these very sources. */
  readonly session: Session
}
