import {english} from '../../english/index.js'
import {isCapitalised, type SourceIndex} from './source-index.js'
import type {Vocabulary} from './vocabulary.js'

const {findWords} = english

/** Words of the draft, mostly a sentence, as numbered terms, weighed as its sources would weigh them. */
export interface DraftSentence {
  readonly terms: readonly number[]
  /** For each term the index of its word. */
  readonly wordOf: readonly number[]
  /** Weight of each term, 0 for a stop word. */
  readonly weights: readonly number[]
  /** Whether each term's word begins with a capital inside the sentence, as names do. */
  readonly names: readonly boolean[]
  /** Whether each term is such a name, a number or a date. */
  readonly distinctive: readonly boolean[]
  /** The stem of each term. */
  readonly stems: readonly string[]
  /** The different content terms. */
  readonly contentTerms: readonly number[]
  /** Summed weight of the different content terms. */
  readonly weight: number
}

/** Reads a text that begins and ends with its words. */
export function readDraftSentence(text: string, index: SourceIndex): DraftSentence {
  const words = [...findWords(text)]
  // Of this text alone, so that nothing read before changes what it is to the index.
  const vocabulary = index.vocabulary.extend()
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
  const own = terms.map((term) => vocabulary.term(term))
  return {
    terms,
    wordOf,
    weights,
    names,
    distinctive: own.map(({isNumberOrDate}, at) => isNumberOrDate || names[at]!),
    stems: own.map(({stem}) => stem),
    contentTerms: [...contentTerms],
    weight
  }
}

function weighTerm(term: number, vocabulary: Vocabulary, index: SourceIndex): number {
  if (term < index.weights.length) return index.weights[term]!
  return index.weigh(vocabulary.term(term).weight, 0)
}
