import type {Word} from '../article/article.js'
import {isCapitalised, type SourceIndex} from './source-index.js'
import type {Vocabulary} from './vocabulary.js'

/** Words of the draft, mostly a sentence, as numbered terms, weighed as its sources would weigh them. */
export interface DraftSentence {
  readonly words: readonly Word[]
  readonly terms: readonly number[]
  /** For each term the index of its word. */
  readonly wordOf: readonly number[]
  /** Weight of each term, 0 for a stop word. */
  readonly weights: readonly number[]
  /** Whether each term's word begins with a capital inside the sentence, as names do. */
  readonly names: readonly boolean[]
  /** The different content terms. */
  readonly contentTerms: readonly number[]
  /** Summed weight of the different content terms. */
  readonly weight: number
}

export function readDraftSentence(
  text: string,
  words: readonly Word[],
  vocabulary: Vocabulary,
  index: SourceIndex
): DraftSentence {
  const terms: number[] = []
  const wordOf: number[] = []
  vocabulary.read(text, words, terms, wordOf)
  const weights: number[] = []
  const contentTerms = new Set<number>()
  let weight = 0
  const names = wordOf.map((word) => word > 0 && isCapitalised(text, words[word]!.from))
  for (const term of terms) {
    const own = weighTerm(term, vocabulary, index)
    weights.push(own)
    if (own > 0 && !contentTerms.has(term)) {
      contentTerms.add(term)
      weight += own
    }
  }
  return {words, terms, wordOf, weights, names, contentTerms: [...contentTerms], weight}
}

function weighTerm(term: number, vocabulary: Vocabulary, index: SourceIndex): number {
  if (term < index.weights.length) return index.weights[term]!
  return index.weigh(vocabulary.term(term).weight, 0)
}
