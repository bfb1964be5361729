import type {Article, Part} from '../article/model/article.js'
import type {Passage, VerbatimRun} from './model/comparison.js'

/** Runs that lie this near one another on both sides, in characters, belong to one passage. */
const MOST_GAP = 120
/** A shorter passage is a phrase or a name, in characters of the draft. */
const LEAST_LENGTH = 120

/** A passage that was copied with some words changed. */
export interface CopiedPassage {
  readonly draft: Part
  readonly source: Passage
}

/** Joins runs that go on after a changed word to the passages that were copied. */
export function findPassages(draft: Article, runs: readonly VerbatimRun[]): CopiedPassage[] {
  const open: {article: Article; draft: Range; source: Range}[] = []
  for (const run of runs) {
    const {article, span} = run.source
    const before = open.findLast(
      (own) => own.article === article && isNear(own.draft, run.draft) && isNear(own.source, span)
    )
    if (before === undefined) {
      open.push({article, draft: rangeOf(run.draft), source: rangeOf(span)})
    } else {
      extend(before.draft, run.draft)
      extend(before.source, span)
    }
  }
  return open
    .filter((own) => own.draft.to - own.draft.from >= LEAST_LENGTH)
    .map((own) => ({
      draft: draft.part(own.draft.from, own.draft.to),
      source: {article: own.article, span: own.article.part(own.source.from, own.source.to)}
    }))
}

interface Range {
  from: number
  to: number
}

function rangeOf({from, to}: Part): Range {
  return {from, to}
}

function isNear(a: Range, b: Range): boolean {
  return b.from - a.to <= MOST_GAP && a.from - b.to <= MOST_GAP
}

function extend(range: Range, part: Part): void {
  range.from = Math.min(range.from, part.from)
  range.to = Math.max(range.to, part.to)
}
