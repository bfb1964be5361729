/** The shape of a lineage: which text of several was made from which. */
import type {Article} from '../article/model/article.js'

export type SignKind =
  | 'credit'
  | 'date'
  | 'contradictory-date'
  | 'words'
  | 'cut'
  | 'added'
  | 'marks-dropped'
  | 'apostrophes-dropped'
  | 'damaged'
  | 'furniture'
  | 'numbers'
  | 'credit-lost'

/** Something that speaks for a text having been made from another, or that happened on the way. */
export interface Sign {
  readonly kind: SignKind
  /** How many words, sentences, marks, characters or numbers; 1 for a credit and a date. */
  readonly count: number
  /** The same in plain words: “12 sentences left out”. */
  readonly text: string
}

/** What a text was made from. */
export interface Parent {
  readonly article: Article
  /** Share of the text's words that the parent has in the same order, 0–1. */
  readonly share: number
  /** That the text was made from this one, among all that were given, 0–1. */
  readonly confidence: number
  readonly evidence: readonly Sign[]
}

export interface TracedText {
  readonly article: Article
  /** The likeliest first; none for an original, or for a text whose ties are undirected. */
  readonly parents: readonly Parent[]
  /** Steps from an original, 0 for one. */
  readonly depth: number
}

/** Two texts of which one was made from the other, and nothing says which. */
export interface Tie {
  readonly articles: readonly [Article, Article]
  /** Share of the words of the shorter one that the other has in the same order, 0–1. */
  readonly share: number
  /** That one was made from the other without a step between, 0–1. */
  readonly confidence: number
  readonly evidence: readonly Sign[]
}

export interface Lineage {
  /** In the order given. */
  readonly texts: readonly TracedText[]
  readonly undirected: readonly Tie[]
}
