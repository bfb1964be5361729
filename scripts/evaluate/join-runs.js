// Joins runs that go on after a changed word to the passages that were copied, as PAN's annotators mark them.

/** Runs that lie this near one another on both sides, in characters, belong to one passage. */
const mostGap = 120
/** A shorter passage is a phrase or a name, in characters of the draft. */
const leastLength = 120

/** @returns The passages as `{draft, source}`, parts of both articles. */
export function joinRuns(draft, runs) {
  const open = []
  for (const {draft: own, source} of runs) {
    const before = open.findLast(
      (passage) =>
        passage.article === source.article &&
        isNear(passage.draft, own) &&
        isNear(passage.source, source.span)
    )
    if (before === undefined)
      open.push({
        article: source.article,
        draft: {from: own.from, to: own.to},
        source: {from: source.span.from, to: source.span.to}
      })
    else {
      extend(before.draft, own)
      extend(before.source, source.span)
    }
  }
  return open
    .filter((passage) => passage.draft.to - passage.draft.from >= leastLength)
    .map((passage) => ({
      draft: draft.part(passage.draft.from, passage.draft.to),
      source: passage.article.part(passage.source.from, passage.source.to)
    }))
}

function isNear(a, b) {
  return b.from - a.to <= mostGap && a.from - b.to <= mostGap
}

function extend(range, {from, to}) {
  range.from = Math.min(range.from, from)
  range.to = Math.max(range.to, to)
}
