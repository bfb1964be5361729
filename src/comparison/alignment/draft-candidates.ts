import type {Candidate} from './choose-in-order.js'
import {articleSupport, probabilityOf, roughScore, score} from './score.js'
import type {SearchedSentence, SourceSearch} from './source-search.js'
import type {Article} from '../../article/model/article.js'
import type {SentenceMatcher, Window} from './sentence-match.js'
import type {SourceIndex} from '../index/source-index.js'

/** Windows of a draft sentence that the order through the document chooses from. */
const CHOSEN_FROM = 8
/** Each sentence votes for the articles of its best candidates; this many of them count, and this many articles win. */
const VOTES = 3
const MOST_FAVOURITES = 3
/** Two sentences make a window when the second adds this share of the draft's weight. */
const WORTHWHILE_GAIN = 0.1

/** The windows that each sentence of a draft may come from, best first. */
export interface DraftCandidates {
  readonly draft: Article
  readonly sentences: readonly SearchedSentence[]
  readonly candidates: readonly (readonly Candidate[])[]
}

export function findCandidates(draft: Article, search: SourceSearch): DraftCandidates {
  const {index} = search
  const sentences = draft.sentences.map(({text}) => search.find(text))
  const favourites = findFavourites(sentences, index)
  const key = favourites.join(' ')
  const candidates = sentences.map((sentence) => {
    let own = sentence.candidates.get(key)
    if (!own) sentence.candidates.set(key, (own = scoreCandidates(sentence, favourites, search)))
    return own
  })
  return {draft, sentences, candidates: supportByArticle(candidates)}
}

/**
 * The articles, by place, that the draft's sentences keep finding. Sentences of common words find their source only
 * when they look in these, for elsewhere there are better ones by chance.
 */
function findFavourites(sentences: readonly SearchedSentence[], index: SourceIndex): number[] {
  if (index.articles.length === 1) return []
  const votes = new Map<number, number>()
  for (const {found} of sentences) {
    const articles = new Set(found.slice(0, VOTES).map((sentence) => index.articleOf(sentence)))
    for (const article of articles) votes.set(article, (votes.get(article) ?? 0) + 1)
  }
  return [...votes]
    .filter(([, count]) => count > 1)
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_FAVOURITES)
    .map(([article]) => article)
}

function scoreCandidates(
  sentence: SearchedSentence,
  favourites: readonly number[],
  {finder, matcher, index}: SourceSearch
): Candidate[] {
  const likely = favourites.flatMap((article) => finder.findIn(article, sentence))
  matcher.begin(sentence)
  const candidates = scoreWindows(
    findWindows(sentence.found, likely, matcher, index),
    matcher,
    index
  )
  matcher.end()
  return candidates
}

/** The windows worth scoring: of one sentence, and of two where the second adds enough. */
function findWindows(
  found: readonly number[],
  likely: readonly number[],
  matcher: SentenceMatcher,
  index: SourceIndex
): Window[] {
  const singles = found.map((sentence) => matcher.overlap({first: sentence, last: sentence}))
  singles.sort((a, b) => roughScore(b) - roughScore(a))
  singles.length = Math.min(singles.length, CHOSEN_FROM)
  for (const sentence of likely) {
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
  return windows
}

function scoreWindows(
  windows: readonly Window[],
  matcher: SentenceMatcher,
  index: SourceIndex
): Candidate[] {
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
  const derived = new Map<number, number>()
  for (const own of candidates) {
    for (const candidate of own) {
      const {article, score: logOdds} = candidate
      if (bestOf(own, article) === candidate)
        derived.set(article, (derived.get(article) ?? 0) + probabilityOf(logOdds))
    }
  }
  return candidates.map((own) =>
    own.map(({match, article, score: logOdds}) => {
      const byOthers = derived.get(article)! - probabilityOf(bestOf(own, article).score)
      return {match, article, score: logOdds + articleSupport(byOthers, candidates.length - 1)}
    })
  )
}

/** The best candidate of an article among those of a sentence, which has one. */
function bestOf(own: readonly Candidate[], article: number): Candidate {
  return own.find((candidate) => candidate.article === article)!
}
