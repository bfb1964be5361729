import {sameForm, type QuotedWord, type Step} from './align-words.js'
import type {Article, Part, Quotation} from '../../article/model/article.js'
import type {WordChange} from '../model/comparison.js'
import type {QuotationChain} from './quotation-chains.js'

/** A draft's quotation laid along a source's words. */
export interface AlignedQuotation {
  readonly draft: Article
  readonly quotation: Quotation
  readonly own: readonly QuotedWord[]
  readonly article: Article
  readonly words: readonly QuotedWord[]
  readonly chain?: QuotationChain
  readonly steps: readonly Step[]
}

/** The differences in wording that nothing announces: no ellipsis, no square brackets. */
export function describeChanges(aligned: AlignedQuotation): WordChange[] {
  const {own, words, steps} = aligned
  const changes: WordChange[] = []
  for (let at = 0; at < steps.length;) {
    if (isSame(steps[at]!, own, words)) {
      at++
      continue
    }
    let end = at
    while (end < steps.length && !isSame(steps[end]!, own, words)) end++
    const change = describeGap(steps.slice(at, end), nextDraftPlace(steps, end, own), aligned)
    if (change !== undefined) changes.push(change)
    at = end
  }
  const cut = findCut(aligned)
  if (cut !== undefined) changes.push(cut)
  return changes
}

function isSame(
  {draft, source}: Step,
  own: readonly QuotedWord[],
  words: readonly QuotedWord[]
): boolean {
  return draft >= 0 && source >= 0 && sameForm(own[draft]!, words[source]!)
}

function nextDraftPlace(steps: readonly Step[], end: number, own: readonly QuotedWord[]): number {
  return steps.slice(end).find(({draft}) => draft >= 0)?.draft ?? own.length
}

function describeGap(
  gap: readonly Step[],
  next: number,
  {draft, own, words, article, chain, quotation}: AlignedQuotation
): WordChange | undefined {
  const ownPlaces = gap.map((step) => step.draft).filter((place) => place >= 0)
  const places = gap.map((step) => step.source).filter((place) => place >= 0)
  const announced =
    own[next]?.afterEllipsis === true ||
    own[next]?.bracketed === true ||
    own[(ownPlaces[0] ?? next) - 1]?.bracketed === true ||
    ownPlaces.some((place) => own[place]!.bracketed || own[place]!.afterEllipsis) ||
    places.some((place) => words[place]!.bracketed)
  if (announced) return undefined
  const from = own[ownPlaces[0] ?? next]?.word.from ?? quotation.content.to
  const to = ownPlaces.length === 0 ? from : own[ownPlaces.at(-1)!]!.word.to
  const part = draft.part(from, to)
  if (places.length === 0) {
    // Behind a quotation that was never closed the writer goes on.
    const isLast = ownPlaces.at(-1) === own.length - 1
    return isLast && !quotation.closed ? undefined : {kind: 'added', draft: part}
  }
  const source = spanOf(places, words, article)
  if (ownPlaces.length > 0) return {kind: 'changed', draft: part, source}
  return {kind: crossesEnd(places, words, chain) ? 'spliced' : 'dropped', draft: part, source}
}

function spanOf(places: readonly number[], words: readonly QuotedWord[], article: Article): Part {
  return article.part(words[places[0]!]!.word.from, words[places.at(-1)!]!.word.to)
}

/** Whether the words left out go over a sentence end, or from one piece of speech into the next. */
function crossesEnd(
  places: readonly number[],
  words: readonly QuotedWord[],
  chain: QuotationChain | undefined
): boolean {
  const first = places[0]!
  const after = places.at(-1)! + 1
  for (let place = first; place <= after && place < words.length; place++) {
    if (words[place]!.afterSentenceEnd) return true
    if (chain !== undefined && chain.pieceOf[place] !== chain.pieceOf[Math.max(0, first - 1)])
      return true
  }
  return false
}

/** A whole sentence of speech that the draft ends before the source's clause does. */
function findCut({
  draft,
  quotation,
  own,
  words,
  article,
  steps,
  chain
}: AlignedQuotation): WordChange | undefined {
  const {from, to} = quotation.content
  const content = draft.text.slice(from, to)
  if (!/^\p{Lu}/u.test(content) || !/[^.…][.!?,]$/.test(content.trimEnd())) return undefined
  if (/\.\s\.\s?\.$/.test(content.trimEnd())) return undefined
  const last = steps.at(-1)!.source
  if (last < 0 || own.at(-1)!.form !== words[last]!.form) return undefined
  const next = words[last + 1]
  if (
    next === undefined ||
    (chain !== undefined && chain.pieceOf[last] !== chain.pieceOf[last + 1])
  )
    return undefined
  const between = article.text.slice(words[last]!.word.to, next.word.from)
  if (/[^\s]/.test(between)) return undefined
  const end = own.at(-1)!.word.to
  let rest = last + 1
  while (
    rest + 1 < words.length &&
    !/[.,;:!?—–]/.test(article.text.slice(words[rest]!.word.to, words[rest + 1]!.word.from))
  ) {
    rest++
  }
  return {
    kind: 'cut-short',
    draft: draft.part(end, end),
    source: article.part(next.word.from, words[rest]!.word.to)
  }
}
