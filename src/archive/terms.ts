/** What texts are looked up by: their words as numbers. */
import {SharedLexicon} from '../comparison/index/lexicon.js'
import {Vocabulary} from '../comparison/index/vocabulary.js'
import type {Article} from '../article/model/article.js'

/** Terms kept of one text, the rarest in everyday English: a book has more, and its row is to stay small. */
const mostTerms = 2000

/**
 * The terms of a text, each with its rarity in everyday English, .1–1. A term is a number that stands for a stem, by
 * FNV-1a of 32 bits: of a million stems a hundred share their number with another, and no table of stems needs to be
 * kept in step by those who write at the same time.
 */
export function termsOf(article: Article): Map<number, number> {
  const vocabulary = new Vocabulary(SharedLexicon.of(article.session))
  const found: number[] = []
  const known = vocabulary.knownForms()
  for (const {words} of article.sentences) vocabulary.read(article.text, words, found, [], known)
  const weights = new Map<number, number>()
  for (let number = 0; number < vocabulary.size; number++) {
    const {stem, stop, weight} = vocabulary.term(number)
    if (!stop) weights.set(numberOf(stem), weight)
  }
  if (weights.size <= mostTerms) return weights
  const rarest = [...weights].sort(([a, left], [b, right]) => right - left || a - b)
  return new Map(rarest.slice(0, mostTerms))
}

function numberOf(stem: string): number {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(stem)) hash = Math.imul(hash ^ byte, 0x01000193)
  // Its low bits are weak, and PostgreSQL's integers have a sign.
  return (hash ^ (hash >>> 15)) | 0
}
