/** Which passage of a source the words at a place come from. */
import type {VFile} from 'vfile'
import type {Article, Span} from '../article/model/article.js'
import type {AlignedSentence, Closeness, QuotationPair} from '../comparison/model/comparison.js'

/** A quotation or sentence of the draft and the passage that it comes from. */
export interface Origin {
  readonly draft: Span
  readonly source: Article
  readonly passage: Span
  /** The passage without its markup. */
  readonly text: string
  readonly kind: Exclude<Closeness, 'none'> | 'quotation'
  /** Of a sentence, that it comes from there; of a quotation, the share of its words that stand there. 0–1. */
  readonly probability: number
}

/** What the words at an offset come from: the innermost quotation, else the sentence. */
export function originAt({data}: VFile, offset: number): Origin | undefined {
  const comparison = data.ibid?.comparison
  if (!comparison) return undefined
  const holds = ({draft}: {draft: Span}) => draft.start <= offset && offset <= draft.end
  const quotations = comparison.quotations.filter((pair) => pair.source && holds(pair))
  const innermost = quotations.sort((a, b) => lengthOf(a.draft) - lengthOf(b.draft))[0]
  if (innermost) return quotationOrigin(innermost)
  const sentence = comparison.sentences.find((one) => one.source && holds(one))
  return sentence && sentenceOrigin(sentence)
}

function quotationOrigin({draft, source, similarity}: QuotationPair): Origin | undefined {
  return source && origin(draft, source, 'quotation', similarity)
}

function sentenceOrigin({draft, source, kind, probability}: AlignedSentence): Origin | undefined {
  return source && kind !== 'none' ? origin(draft, source, kind, probability) : undefined
}

function origin(
  draft: Span,
  {article, span}: NonNullable<AlignedSentence['source']>,
  kind: Origin['kind'],
  probability: number
): Origin {
  return {draft, source: article, passage: span, text: article.slice(span), kind, probability}
}

function lengthOf({start, end}: Span): number {
  return end - start
}
