import {Question, type Session} from '../../session.js'
import {english} from '../../english/index.js'
import type {Article} from '../../article/model/article.js'
import type {VerbatimRun} from '../model/comparison.js'
import type {DraftCandidates} from '../alignment/draft-candidates.js'
import type {SourceIndex} from '../index/source-index.js'

const {foldCase} = english

/** Shorter runs are phrases that everyone uses. */
const LEAST_WORDS = 5
/**
 * A candidate window with a run this long, in terms, is looked through. A run of eight words has four of them in one
 * sentence even when it goes over a sentence end.
 */
const SEED_LENGTH = 4

/** A word that a window has more often marks no run: every place of it would begin one. */
const MOST_PLACES = 32

/**
 * So many words are walked for each word of a draft before runs inside others are left out. Articles that have runs of
 * each other walk a few; of a text that repeats one sentence every sentence begins another run to its end.
 */
const MOST_WALKED = 32

/** More than two articles can be shifted against each other, in words, either way. */
const MOST_SHIFTS = 2 ** 32

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
  index: SourceIndex,
  session: Session
): VerbatimRun[] {
  const runs: Run[] = []
  /** By article and shift between the places: where in the draft the last run ends, so that a long one is not walked once a sentence. */
  const ends = new Map<number, number>()
  const own = formsOf(draft)
  let draftStart = 0
  let furthest = 0
  let walked = 0
  for (const [place, candidates] of found.entries()) {
    const sentence = draft.sentences[place]!
    const draftEnd = draftStart + sentence.words.length
    for (const {match, article} of candidates) {
      if (match.runLength < SEED_LENGTH) continue
      const {first, last} = match
      const start = index.wordStart(first)
      const end = index.wordStart(last) + index.sentence(last).words.length
      const other = formsOf(index.articles[article]!)
      const seeds = session.derive(seedsOf, match, () =>
        findSeeds(own.slice(draftStart, draftEnd), other.slice(start, end))
      )
      for (const seed of seeds) {
        const draftPlace = draftStart + seed.draft
        const sourcePlace = start + seed.source
        const key = article * MOST_SHIFTS + sourcePlace - draftPlace
        if (draftPlace < (ends.get(key) ?? 0)) continue
        const from = walked > MOST_WALKED * own.length ? furthest : 0
        if (draftPlace < from) continue
        const run = extend(own, other, draftPlace, sourcePlace, from)
        walked += run.length
        if (run.length < LEAST_WORDS) continue
        const end = run.draftStart + run.length
        runs.push({article: index.articles[article]!, ...run})
        ends.set(key, end)
        furthest = Math.max(furthest, end)
      }
    }
    draftStart = draftEnd
  }
  return keepOutermost(runs).map((run) => describeRun(run, draft))
}

/** By the match of a sentence with a window, which is remembered as long as the sentence is. */
const seedsOf = new Question<readonly Seed[]>()

/** Places in a sentence and in a window of a source where the same words begin. */
interface Seed {
  readonly draft: number
  readonly source: number
}

/** Where runs begin that are long enough, or may be with the words around sentence and window. */
function findSeeds(own: readonly string[], other: readonly string[]): Seed[] {
  const seeds: Seed[] = []
  const places = placesByForm(other)
  for (let draft = 0; draft < own.length; draft++) {
    const there = places.get(own[draft]!) ?? []
    if (there.length > MOST_PLACES) continue
    for (const source of there) {
      const isEdge = draft === 0 || source === 0
      if (!isEdge && own[draft - 1] === other[source - 1]) continue
      const most = Math.min(own.length - draft, other.length - source)
      let length = 1
      while (length < most && own[draft + length] === other[source + length]) length++
      if (isEdge || length === most || length >= LEAST_WORDS) seeds.push({draft, source})
    }
  }
  return seeds
}

/** The run through two places that have the same word, which begins nowhere before a place of the draft. */
function extend(
  own: readonly string[],
  other: readonly string[],
  draftPlace: number,
  sourcePlace: number,
  from: number
): Omit<Run, 'article'> {
  const most = Math.min(draftPlace - from, sourcePlace)
  let before = 0
  while (before < most && own[draftPlace - before - 1] === other[sourcePlace - before - 1]) before++
  const left = Math.min(own.length - draftPlace, other.length - sourcePlace)
  let after = 1
  while (after < left && own[draftPlace + after] === other[sourcePlace + after]) after++
  return {
    draftStart: draftPlace - before,
    sourceStart: sourcePlace - before,
    length: before + after
  }
}

function placesByForm(forms: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (let place = 0; place < forms.length; place++) {
    const known = places.get(forms[place]!)
    if (known === undefined) places.set(forms[place]!, [place])
    else known.push(place)
  }
  return places
}

const formsIn = new Question<readonly string[]>()

/** The words of an article without case, one string for all places of a form. */
function formsOf(article: Article): readonly string[] {
  return article.session.derive(formsIn, article, () => {
    const folded = new Map<string, string>()
    return article.words.map(({text}) => {
      let form = folded.get(text)
      if (form === undefined) folded.set(text, (form = foldCase(text)))
      return form
    })
  })
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
