/** Choosing one window for each draft sentence so that the choices go through the sources in order. */
import type {SentenceMatch} from './sentence-match.js'

/** A window that a draft sentence may come from. */
export interface Candidate {
  readonly match: SentenceMatch
  /** The place of its article among the sources. */
  readonly article: number
  /** Its log-odds, before the sentence that comes before is looked at. */
  readonly score: number
}

export interface Choice {
  readonly match: SentenceMatch
  readonly article: number
  /** Log-odds with the neighbour's support. */
  readonly logOdds: number
}

/** What it adds to the log-odds that the sentence before comes from the same article, by distance in sentences. */
const NEAR_SUPPORT = 1.2
const CLOSE_SUPPORT = 0.7
const SAME_ARTICLE_SUPPORT = 0.15
const NEAR = 2
const CLOSE = 4

/**
 * The most probable way through the candidates (Viterbi), with “none” at log-odds 0 as a candidate everywhere.
 *
 * @param candidates The candidates of each draft sentence.
 */
export function chooseInOrder(
  candidates: readonly (readonly Candidate[])[]
): (Choice | undefined)[] {
  let totals = [0]
  let before: readonly Candidate[] = []
  const steps: Step[] = []
  for (const own of candidates) {
    const step: Step = {from: [], own: []}
    const next: number[] = []
    for (let to = 0; to <= own.length; to++) {
      let best = -Infinity
      let bestFrom = 0
      let bestGain = 0
      for (let from = 0; from <= before.length; from++) {
        const gain = to === own.length ? 0 : support(before[from], own[to]!)
        if (totals[from]! + gain > best) {
          best = totals[from]! + gain
          bestFrom = from
          bestGain = gain
        }
      }
      step.from.push(bestFrom)
      step.own.push(bestGain)
      next.push(best)
    }
    steps.push(step)
    totals = next
    before = own
  }
  return trace(candidates, steps, totals)
}

/** For each candidate of a sentence the best one before it, and its log-odds behind that. */
interface Step {
  readonly from: number[]
  readonly own: number[]
}

function trace(
  candidates: readonly (readonly Candidate[])[],
  steps: readonly Step[],
  totals: readonly number[]
): (Choice | undefined)[] {
  let at = totals.indexOf(totals.reduce((most, total) => Math.max(most, total)))
  const choices: (Choice | undefined)[] = []
  for (let sentence = candidates.length - 1; sentence >= 0; sentence--) {
    const candidate = candidates[sentence]![at]
    const step = steps[sentence]!
    choices.push(
      candidate && {match: candidate.match, article: candidate.article, logOdds: step.own[at]!}
    )
    at = step.from[at]!
  }
  return choices.reverse()
}

/** Log-odds of a candidate after another. */
function support(before: Candidate | undefined, own: Candidate): number {
  if (before?.article !== own.article) return own.score
  const distance = Math.max(
    0,
    own.match.first - before.match.last,
    before.match.first - own.match.last
  )
  if (distance <= NEAR) return own.score + NEAR_SUPPORT
  return own.score + (distance <= CLOSE ? CLOSE_SUPPORT : SAME_ARTICLE_SUPPORT)
}
