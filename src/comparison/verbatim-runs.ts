import {foldCase} from '../english/spellings.js'
import type {Article} from '../article/article.js'
import type {VerbatimRun} from './comparison.js'
import type {DraftCandidates} from './draft-candidates.js'
import type {SourceIndex} from './source-index.js'

/** Shorter runs are phrases that everyone uses. */
const LEAST_WORDS = 5
/**
 * A candidate window with a run this long, in terms, is looked through. A run of eight words has four of them in one
 * sentence even when it goes over a sentence end.
 */
const SEED_LENGTH = 4

/** A run by places in the words of both articles. */
interface Run {
  readonly article: Article
  readonly draftStart: number
  readonly sourceStart: number
  readonly length: number
}

/** Finds the words that a draft has one after the other as a source has them, none inside another. */
export function findRuns(
  {draft, candidates: found}: DraftCandidates,
  index: SourceIndex
): VerbatimRun[] {
  const runs: Run[] = []
  /** By article and shift between the places: where in the draft the last run ends, so that a long one is not walked once a sentence. */
  const ends = new Map<string, number>()
  let draftStart = 0
  for (const [place, candidates] of found.entries()) {
    const {length} = draft.sentences[place]!.words
    for (const {match, article} of candidates) {
      if (match.runLength < SEED_LENGTH) continue
      const source = {
        article: index.articles[article]!,
        start: index.wordStart(match.first),
        end: index.wordStart(match.last) + index.sentence(match.last).words.length
      }
      const isKnown = (draftPlace: number, sourcePlace: number) =>
        draftPlace < (ends.get(`${article} ${sourcePlace - draftPlace}`) ?? 0)
      for (const run of findRunsInWindow(draft, draftStart, draftStart + length, source, isKnown)) {
        runs.push(run)
        ends.set(`${article} ${run.sourceStart - run.draftStart}`, run.draftStart + run.length)
      }
    }
    draftStart += length
  }
  return keepOutermost(runs).map((run) => describeRun(run, draft))
}

function* findRunsInWindow(
  draft: Article,
  start: number,
  end: number,
  source: {readonly article: Article; readonly start: number; readonly end: number},
  isKnown: (draftPlace: number, sourcePlace: number) => boolean
): Generator<Run> {
  const own = formsOf(draft)
  const other = formsOf(source.article)
  const places = placesByForm(other, source.start, source.end)
  for (let draftPlace = start; draftPlace < end; draftPlace++) {
    for (const sourcePlace of places.get(own[draftPlace]!) ?? []) {
      if (isKnown(draftPlace, sourcePlace)) continue
      const inside = draftPlace > start && sourcePlace > source.start
      if (inside && own[draftPlace - 1] === other[sourcePlace - 1]) continue
      const most = Math.min(draftPlace, sourcePlace)
      let before = 0
      while (before < most && own[draftPlace - before - 1] === other[sourcePlace - before - 1])
        before++
      const left = Math.min(own.length - draftPlace, other.length - sourcePlace)
      let after = 1
      while (after < left && own[draftPlace + after] === other[sourcePlace + after]) after++
      if (before + after < LEAST_WORDS) continue
      yield {
        article: source.article,
        draftStart: draftPlace - before,
        sourceStart: sourcePlace - before,
        length: before + after
      }
    }
  }
}

function placesByForm(forms: readonly string[], start: number, end: number): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (let place = start; place < end; place++) {
    const known = places.get(forms[place]!)
    if (known === undefined) places.set(forms[place]!, [place])
    else known.push(place)
  }
  return places
}

const formsByArticle = new WeakMap<Article, readonly string[]>()

/** The words of an article without case, one string for all places of a form. */
function formsOf(article: Article): readonly string[] {
  let forms = formsByArticle.get(article)
  if (forms === undefined) {
    const folded = new Map<string, string>()
    forms = article.words.map(({text}) => {
      let form = folded.get(text)
      if (form === undefined) folded.set(text, (form = foldCase(text)))
      return form
    })
    formsByArticle.set(article, forms)
  }
  return forms
}

function keepOutermost(runs: Run[]): Run[] {
  runs.sort((a, b) => a.draftStart - b.draftStart || b.length - a.length)
  let end = 0
  return runs.filter((run) => {
    if (run.draftStart + run.length <= end) return false
    end = run.draftStart + run.length
    return true
  })
}

function describeRun({article, draftStart, sourceStart, length}: Run, draft: Article): VerbatimRun {
  const words = draft.words.slice(draftStart, draftStart + length)
  const source = article.words.slice(sourceStart, sourceStart + length)
  return {
    draft: draft.part(words[0]!.from, words.at(-1)!.to),
    source: {article, span: article.part(source[0]!.from, source.at(-1)!.to)},
    words
  }
}
