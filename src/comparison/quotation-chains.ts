import {readQuotedWords, type QuotedWord} from './align-words.js'
import type {Article, Quotation} from '../article/article.js'

/** One speech: a quotation and those that go on with it after an interruption or in the next paragraph. */
export interface QuotationChain {
  readonly article: Article
  readonly pieces: readonly Quotation[]
  readonly words: readonly QuotedWord[]
  /** For each word the place of its piece. */
  readonly pieceOf: readonly number[]
}

const chainsByArticle = new WeakMap<Article, readonly QuotationChain[]>()

/** The speeches of an article, in its order. */
export function readChains(article: Article): readonly QuotationChain[] {
  let chains = chainsByArticle.get(article)
  if (chains === undefined) {
    chains = groupPieces(article.quotations).map((pieces) => joinPieces(pieces, article))
    chainsByArticle.set(article, chains)
  }
  return chains
}

function groupPieces(quotations: readonly Quotation[]): Quotation[][] {
  const groups = new Map<Quotation, Quotation[]>()
  for (const quotation of quotations) {
    const group = quotation.continues && groups.get(quotation.continues)
    if (group === undefined) groups.set(quotation, [quotation])
    else {
      group.push(quotation)
      groups.set(quotation, group)
    }
  }
  return [...new Set(groups.values())]
}

function joinPieces(pieces: readonly Quotation[], article: Article): QuotationChain {
  const words: QuotedWord[] = []
  const pieceOf: number[] = []
  for (const [place, piece] of pieces.entries()) {
    for (const word of readQuotedWords(piece.words, article)) {
      words.push(word)
      pieceOf.push(place)
    }
  }
  return {article, pieces, words, pieceOf}
}
