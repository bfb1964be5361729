import {judgeCloseness} from './closeness.js'
import {readDraftSentence, type DraftSentence} from './draft-sentence.js'
import {chooseInOrder, type Candidate, type Choice} from './order.js'
import {articleSupport, probabilityOf, roughScore, score} from './score.js'
import {searchOf} from './source-search.js'
import {ALIGNED_PROBABILITY} from './thresholds.js'
import {Vocabulary} from './vocabulary.js'
import {matchWords, shareInQuotations} from './word-matches.js'
import type {Article, Sentence} from '../article/article.js'
import type {AlignedSentence, Closeness, Passage, WordMatch} from './comparison.js'
import type {SentenceMatcher, Window} from './sentence-match.js'
import type {SourceIndex} from './source-index.js'

/** Windows of a draft sentence that the order through the document chooses from. */
const CHOSEN_FROM = 8
/** Each sentence votes for the articles of its best candidates; this many of them count, and this many articles win. */
const VOTES = 3
const MOST_FAVOURITES = 3
/** Two sentences make a window when the second adds this share of the draft's weight. */
const WORTHWHILE_GAIN = 0.1

/** A draft's sentences beside their sources, with what the later steps need of the search. */
export interface SentenceAlignment {
  readonly draft: readonly DraftSentence[]
  readonly candidates: readonly (readonly Candidate[])[]
  readonly sentences: readonly AlignedSentence[]
}

/** Finds for every sentence of a draft the passage that it most probably comes from. */
export function alignSentences(draft: Article, index: SourceIndex): SentenceAlignment {
  const {finder, matcher} = searchOf(index)
  const vocabulary = new Vocabulary(index.vocabulary)
  const read = draft.sentences.map((sentence) =>
    readDraftSentence(draft.text, sentence.words, vocabulary, index)
  )
  const found = read.map((sentence) => finder.find(sentence))
  const favourites = findFavourites(found, index)
  const candidates = read.map((sentence, place) => {
    const likely = favourites.map((article) => finder.findIn(article, sentence))
    matcher.begin(sentence, vocabulary)
    const scored = scoreCandidates(found[place]!, likely, matcher, index)
    matcher.end()
    return scored
  })
  const supported = supportByArticle(candidates)
  const choices = chooseInOrder(supported)
  return {
    draft: read,
    candidates: supported,
    sentences: choices.map(
      (choice, place) =>
        new Alignment(draft.sentences[place]!, read[place]!, choice, index, vocabulary)
    )
  }
}

/**
 * The articles, by place, that the draft's sentences keep finding. Sentences of common words find their source only
 * when they look in these, for elsewhere there are better ones by chance.
 */
function findFavourites(found: readonly (readonly number[])[], index: SourceIndex): number[] {
  if (index.articles.length === 1) return []
  const votes = new Map<number, number>()
  for (const sentences of found) {
    const articles = new Set(sentences.slice(0, VOTES).map((sentence) => index.articleOf(sentence)))
    for (const article of articles) votes.set(article, (votes.get(article) ?? 0) + 1)
  }
  return [...votes]
    .filter(([, count]) => count > 1)
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_FAVOURITES)
    .map(([article]) => article)
}

function scoreCandidates(
  found: readonly number[],
  likely: readonly (readonly number[])[],
  matcher: SentenceMatcher,
  index: SourceIndex
): Candidate[] {
  const singles = found.map((sentence) => matcher.overlap({first: sentence, last: sentence}))
  singles.sort((a, b) => roughScore(b) - roughScore(a))
  singles.length = Math.min(singles.length, CHOSEN_FROM)
  for (const sentence of likely.flat()) {
    if (singles.some(({first}) => first === sentence)) continue
    singles.push(matcher.overlap({first: sentence, last: sentence}))
  }
  const windows: Window[] = [...singles]
  for (const {first, draftShare} of singles) {
    const article = index.articleOf(first)
    for (const start of [first - 1, first]) {
      if (start < index.articleStarts[article]! || start + 1 >= index.articleStarts[article + 1]!)
        continue
      const window = {first: start, last: start + 1}
      const known = windows.some((own) => own.first === start && own.last === start + 1)
      if (!known && matcher.overlap(window).draftShare - draftShare > WORTHWHILE_GAIN)
        windows.push(window)
    }
  }
  const candidates = windows.map((window): Candidate => {
    const article = index.articleOf(window.first)
    const match = matcher.match(window, article)
    return {match, article, score: score(match)}
  })
  candidates.sort((a, b) => b.score - a.score)
  candidates.length = Math.min(candidates.length, CHOSEN_FROM)
  return candidates
}

/** Adds to each candidate's log-odds what the other sentences of the draft say of its article. */
function supportByArticle(candidates: readonly (readonly Candidate[])[]): Candidate[][] {
  const bySentence = candidates.map((own) => {
    const best = new Map<number, number>()
    for (const {article, score: logOdds} of own) {
      best.set(article, Math.max(best.get(article) ?? 0, probabilityOf(logOdds)))
    }
    return best
  })
  const derived = new Map<number, number>()
  for (const best of bySentence) {
    for (const [article, own] of best) derived.set(article, (derived.get(article) ?? 0) + own)
  }
  return candidates.map((own, place) =>
    own.map((candidate) => {
      const {article} = candidate
      const byOthers = (derived.get(article) ?? 0) - (bySentence[place]!.get(article) ?? 0)
      const support = articleSupport(byOthers, candidates.length - 1)
      return {...candidate, score: candidate.score + support}
    })
  )
}

/** An aligned sentence; its words are matched when a rule first asks. */
class Alignment implements AlignedSentence {
  readonly draft: Sentence
  readonly source?: Passage
  readonly passage: readonly Sentence[] = []
  readonly probability: number
  readonly kind: Closeness = 'none'
  readonly #vocabulary: Vocabulary
  readonly #own: DraftSentence
  #matches: readonly WordMatch[] | undefined

  constructor(
    draft: Sentence,
    own: DraftSentence,
    choice: Choice | undefined,
    index: SourceIndex,
    vocabulary: Vocabulary
  ) {
    this.#own = own
    this.#vocabulary = vocabulary
    this.draft = draft
    this.probability = choice === undefined ? 0 : probabilityOf(choice.logOdds)
    if (choice === undefined || this.probability < ALIGNED_PROBABILITY) return
    const article = index.articles[choice.article]!
    const {first, last} = choice.match
    this.passage =
      first === last ? [index.sentence(first)] : [index.sentence(first), index.sentence(last)]
    this.source = {article, span: article.part(this.passage[0]!.from, this.passage.at(-1)!.to)}
    this.kind = judgeCloseness(choice.match)
  }

  get matches(): readonly WordMatch[] {
    return (this.#matches ??=
      this.source === undefined
        ? []
        : matchWords(this.#own, this.passage, this.source.article, this.#vocabulary))
  }

  get quotedShare(): number {
    return this.source === undefined ? 0 : shareInQuotations(this.matches, this.source.article)
  }
}
