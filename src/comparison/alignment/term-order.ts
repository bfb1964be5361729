/** What two sequences of terms have in common in the same order. */

/** A draft sentence's terms, and where each term stands in it. */
export interface PlacedTerms {
  readonly terms: readonly number[]
  /** By term: its last place plus one, 0 when it has none. */
  readonly lastPlace: Int32Array
  /** By place: the place before it that has the same term, plus one, 0 when there is none. */
  readonly earlier: Int32Array
}

/** Scratch by place in the draft sentence: these functions are called hundreds of times for a draft. */
let lengths = new Int32Array(64)
/** The place in the sources, plus one, where each run ends. */
let ends = new Int32Array(64)
let row = new Int32Array(64)

function makeRoom(size: number): void {
  lengths = new Int32Array(size)
  ends = new Int32Array(size)
  row = new Int32Array(size)
}

/** Length of the longest run of terms that a draft sentence and a part of the sources share. */
export function longestCommonRun(
  draft: PlacedTerms,
  terms: ArrayLike<number>,
  start: number,
  end: number
): number {
  if (draft.terms.length >= lengths.length) makeRoom(2 * draft.terms.length)
  lengths.fill(0, 0, draft.terms.length + 1)
  let longest = 0
  for (let at = start; at < end; at++) {
    // Later places come first, so that the run that ends just before a place is still that of the term before.
    for (let place = draft.lastPlace[terms[at]!]!; place > 0; place = draft.earlier[place - 1]!) {
      const length = ends[place - 1] === at && lengths[place - 1]! > 0 ? lengths[place - 1]! + 1 : 1
      lengths[place] = length
      ends[place] = at + 1
      if (length > longest) longest = length
    }
  }
  return longest
}

/** Length of the longest common subsequence. Time grows with the product of the lengths. */
export function longestCommonSubsequence(
  draft: PlacedTerms,
  terms: ArrayLike<number>,
  start: number,
  end: number
): number {
  if (draft.terms.length >= lengths.length) makeRoom(2 * draft.terms.length)
  row.fill(0, 0, draft.terms.length + 1)
  for (let at = start; at < end; at++) {
    const term = terms[at]!
    if (draft.lastPlace[term] === 0) continue
    let diagonal = 0
    for (let place = 1; place <= draft.terms.length; place++) {
      const above = row[place]!
      row[place] = draft.terms[place - 1] === term ? diagonal + 1 : Math.max(above, row[place - 1]!)
      diagonal = above
    }
  }
  return row[draft.terms.length]!
}
