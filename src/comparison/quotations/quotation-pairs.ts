import {alignWords, readQuotedWords, sameForm, type QuotedWord, type Step} from './align-words.js'
import {Question} from '../../session.js'
import {chainsBetween, chainsOf, type QuotationChain} from './quotation-chains.js'
import type {SourceSearch} from '../alignment/source-search.js'
import type {SourceSet} from '../alignment/source-set.js'
import {describeChanges} from './word-changes.js'
import {firstFrom} from '../../article/model/ranges.js'
import {detach} from '../../memory.js'
import type {Article, Part, Quotation} from '../../article/model/article.js'
import type {AlignedSentence, QuotationPair, WordChange} from '../model/comparison.js'
import type {SourceIndex} from '../index/source-index.js'

/** Less than half the words in common is another quotation. */
const LEAST_SIMILARITY = 0.5
/** The source's own prose is taken for the origin of a quotation when it fits this much better than any speech. */
const NARRATION_MARGIN = 0.2
/** Source sentences whose quotations a draft's quotation is compared with. */
const MOST_SENTENCES = 12

/** What a draft's quotation may be taken from: a speech, or a source sentence as it stands. */
interface Origin {
  readonly article: Article
  readonly words: readonly QuotedWord[]
  readonly chain?: QuotationChain
}

interface Fit extends Origin {
  readonly steps: readonly Step[]
  readonly similarity: number
}

const origins = new Question<QuotationOrigin>()

/** Finds for every quotation of a draft the source's words that it most probably repeats. */
export function pairQuotations(
  draft: Article,
  aligned: readonly AlignedSentence[],
  {index, search, session}: SourceSet
): QuotationPair[] {
  const derivedFrom = new Set(aligned.flatMap(({source}) => source?.article ?? []))
  const places = Array.from(derivedFrom, (article) => index.articles.indexOf(article)).join(' ')
  return draft.quotations.map((quotation) => {
    const {words, content} = quotation
    if (words.length === 0) return {draft: quotation, similarity: 0, changes: []}
    const sentences = findSourceSentences(quotation, draft, aligned, search)
    const start = content.from
    const key = [
      places,
      [...sentences].join(' '),
      `${words[0]!.from - start} ${words.at(-1)!.to - start}`,
      draft.text.slice(start - 1, content.to)
    ]
    const pair = session.recall(origins, key.join('\n'), () =>
      move(pairQuotation(quotation, draft, sentences, index, derivedFrom), -start)
    )
    const {changes, ...rest} = move(pair, start)
    return {
      draft: quotation,
      ...rest,
      changes: changes.map((change) => ({
        ...change,
        draft: draft.part(change.draft.from, change.draft.to)
      }))
    }
  })
}

/** What a pair says whatever stands before the quotation in its draft. */
export interface QuotationOrigin extends Omit<QuotationPair, 'draft' | 'changes'> {
  readonly changes: readonly PlacedChange[]
}

type PlacedChange = Omit<WordChange, 'draft'> & {readonly draft: Pick<Part, 'from' | 'to'>}

function move({changes, ...rest}: QuotationOrigin, by: number): QuotationOrigin {
  return {
    ...rest,
    changes: changes.map(({draft: {from, to}, ...change}) => ({
      ...change,
      draft: {from: from + by, to: to + by}
    }))
  }
}

function pairQuotation(
  quotation: Quotation,
  draft: Article,
  sentences: ReadonlySet<number>,
  index: SourceIndex,
  derivedFrom: ReadonlySet<Article>
): QuotationOrigin {
  const own = readQuotedWords(quotation.words, draft)
  const speech =
    chooseBest(own, chainsIn(sentences, index)) ?? chooseBest(own, chainsWith(own, derivedFrom))
  const narration =
    speech?.similarity === 1 ? undefined : chooseBest(own, sentencesOf(sentences, index))
  const fit =
    narration !== undefined && narration.similarity > (speech?.similarity ?? 0) + NARRATION_MARGIN
      ? narration
      : speech
  if (fit === undefined || fit.similarity < LEAST_SIMILARITY) return {similarity: 0, changes: []}
  const places = fit.steps.map(({source}) => source).filter((source) => source >= 0)
  const first = places[0]!
  const last = places.at(-1)!
  const piece = fit.chain?.pieces[fit.chain.pieceOf[first]!]
  const span = fit.article.part(fit.words[first]!.word.from, fit.words[last]!.word.to)
  return {
    source: {article: fit.article, span, ...(piece && {quotation: piece})},
    similarity: fit.similarity,
    changes: describeChanges({draft, quotation, own, ...fit})
  }
}

function chooseBest(own: readonly QuotedWord[], origins: Iterable<Origin>): Fit | undefined {
  let best: Fit | undefined
  for (const origin of origins) {
    if (origin.words.length === 0) continue
    const steps = alignWords(own, origin.words)
    const same = steps.filter(
      ({draft, source}) =>
        draft >= 0 &&
        source >= 0 &&
        (own[draft]!.bracketed || sameForm(own[draft]!, origin.words[source]!))
    ).length
    const similarity = same / own.length
    const better =
      best === undefined ||
      similarity > best.similarity ||
      (similarity === best.similarity && steps.length < best.steps.length)
    if (same > 0 && better) best = {...origin, steps, similarity}
  }
  return best
}

/** The source sentences that a quotation's words are looked for in, by number. */
function findSourceSentences(
  quotation: Quotation,
  draft: Article,
  aligned: readonly AlignedSentence[],
  search: SourceSearch
): Set<number> {
  const sentences = new Set<number>()
  // Where its own sentence comes from goes before what the quotation’s words are found in: the same words may have been said twice.
  const first = Math.max(0, firstFrom(draft.sentences, quotation.from + 1) - 1)
  for (const {draft: sentence, source, passage} of sentencesFrom(aligned, first)) {
    if (sentence.from >= quotation.to) break
    if (source !== undefined)
      for (const own of passage) sentences.add(search.index.numberOf(source.article, own))
  }
  const words = draft.part(quotation.words[0]!.from, quotation.words.at(-1)!.to)
  for (const number of search.find(detach(draft.slice(words))).found.slice(0, MOST_SENTENCES))
    sentences.add(number)
  return sentences
}

function* sentencesFrom(aligned: readonly AlignedSentence[], first: number) {
  for (let i = first; i < aligned.length; i++) yield aligned[i]!
}

function* chainsIn(sentences: ReadonlySet<number>, index: SourceIndex): Generator<Origin> {
  const seen = new Set<QuotationChain>()
  for (const number of sentences) {
    const article = index.articles[index.articleOf(number)]!
    const {from, to} = index.sentence(number)
    for (const chain of chainsBetween(article, from, to)) {
      if (seen.has(chain)) continue
      seen.add(chain)
      yield {article, words: chain.words, chain}
    }
  }
}

/** Speeches of some articles that hold a quotation word for word: its words may be too common for any index to find it by. */
function* chainsWith(own: readonly QuotedWord[], articles: Iterable<Article>): Generator<Origin> {
  const phrase = ` ${own.map(({form}) => form).join(' ')} `
  for (const article of articles) {
    for (const chain of chainsOf(article)) {
      if (chain.phrase.includes(phrase)) yield {article, words: chain.words, chain}
    }
  }
}

function* sentencesOf(sentences: ReadonlySet<number>, index: SourceIndex): Generator<Origin> {
  for (const number of sentences) {
    const article = index.articles[index.articleOf(number)]!
    yield {article, words: readQuotedWords(index.sentence(number).words, article)}
  }
}
