import {readDraftSentence, type DraftSentence} from './draft-sentence.js'
import type {Candidate} from './order.js'
import {articleSupport, probabilityOf, roughScore, score} from './score.js'
import {searchOf} from './source-search.js'
import {Vocabulary} from './vocabulary.js'
import type {Article} from '../article/article.js'
import type {SentenceMatcher, Window} from './sentence-match.js'
import type {SourceIndex} from './source-index.js'

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
  readonly vocabulary: Vocabulary
  readonly sentences: readonly DraftSentence[]
  readonly candidates: readonly (readonly Candidate[])[]
}

export function findCandidates(draft: Article, index: SourceIndex): DraftCandidates {
  const {finder, matcher} = searchOf(index)
  const vocabulary = new Vocabulary(index.vocabulary)
  const sentences = draft.sentences.map(({words}) =>
    readDraftSentence(draft.text, words, vocabulary, index)
  )
  const found = sentences.map((sentence) => finder.find(sentence))
  const favourites = findFavourites(found, index)
  const candidates = sentences.map((sentence, place) => {
    const likely = favourites.map((article) => finder.findIn(article, sentence))
    matcher.begin(sentence, vocabulary)
    const scored = scoreCandidates(found[place]!, likely, matcher, index)
    matcher.end()
    return scored
  })
  return {draft, vocabulary, sentences, candidates: supportByArticle(candidates)}
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
