import {readQuotedWords, type QuotedWord} from './align-words.js'
import {Question} from '../../session.js'
import {firstFrom} from '../../article/model/ranges.js'
import type {Article, Quotation} from '../../article/model/article.js'

/** One speech: a quotation and those that go on with it after an interruption or in the next paragraph. */
export interface QuotationChain {
  readonly article: Article
  readonly pieces: readonly Quotation[]
  readonly words: readonly QuotedWord[]
  /** The forms of the words, with a space around each. */
  readonly phrase: string
  /** For each word the place of its piece. */
  readonly pieceOf: readonly number[]
}

const chainsIn = new Question<ReadonlyMap<Quotation, QuotationChain>>()

function chainsByQuotation(article: Article): ReadonlyMap<Quotation, QuotationChain> {
  return article.session.derive(chainsIn, article, () => {
    const chains = groupPieces(article.quotations).map((pieces) => joinPieces(pieces, article))
    return new Map(chains.flatMap((chain) => chain.pieces.map((piece) => [piece, chain])))
  })
}

/** The speech that a quotation of an article is a piece of. */
export function chainOf(article: Article, quotation: Quotation): QuotationChain | undefined {
  return chainsByQuotation(article).get(quotation)
}

/** The speeches of an article, in its order. */
export function chainsOf(article: Article): QuotationChain[] {
  return [...new Set(chainsByQuotation(article).values())]
}

/** The speeches of an article that have words between two offsets of its text. */
export function* chainsBetween(
  article: Article,
  from: number,
  to: number
): Generator<QuotationChain> {
  const {quotations} = article
  // A quotation and what it nests begin before the sentence they reach into: three levels at most.
  for (let i = Math.max(0, firstFrom(quotations, from) - 3); i < quotations.length; i++) {
    const quotation = quotations[i]!
    if (quotation.from >= to) return
    if (quotation.to > from) yield chainOf(article, quotation)!
  }
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
  const phrase = ` ${words.map(({form}) => form).join(' ')} `
  return {article, pieces, words, phrase, pieceOf}
}
