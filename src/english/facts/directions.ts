/** Directions, order in time and denials: small words that turn a fact round. */
import {articles, formsOfBe, formsOfGo, memberOf} from '../lexicon/function-words.js'
import {negativeVerbs, negators} from '../lexicon/contrasts.js'

/** “up” and “down”, which are a direction only beside a number or a verb of being or going. */
export const isUpOrDown = memberOf(['up', 'down'])
export const isFormOfGo = memberOf(formsOfGo)
const isOrMoves = memberOf(formsOfBe, formsOfGo, ['moved'])
const measures = /^(?:\d|by$|from$|almost$|nearly$|about$|more$|sharply$|slightly$)/

/** “put down to”, “75 and up”: no direction unless a number follows or a verb of being or going stands before. */
export function isParticle(before: string, word: string, behind: string): boolean {
  return isUpOrDown(word) && !measures.test(behind) && !isOrMoves(before)
}

/** Prepositions of time by what they say: during, before, after. */
export const timeRelations: readonly (readonly [string, number])[] = [
  ['in', 0],
  ['during', 0],
  ['on', 0],
  ['before', 1],
  ['ahead of', 1],
  ['prior to', 1],
  ['after', 2],
  ['following', 2]
]

/** What may stand between a preposition and its date. */
export const leadsToDate = memberOf(articles, ['this', 'last', 'next'])

/** What may stand between a “not” and what it denies. */
export const isPassedOver = memberOf([
  ...['be', 'been', 'being', 'yet', 'so', 'a', 'an', 'the', 'have', 'had', 'has', 'to', 'of']
])

/** “no longer”, “no doubt”: phrases that deny nothing or something else. */
const followsNo = memberOf([
  ...[
    'longer',
    'more',
    'less',
    'fewer',
    'later',
    'sooner',
    'doubt',
    'matter',
    'such',
    'one',
    'wonder'
  ]
])

/**
 * Whether a word denies what follows: “not”, “failed to”, and “No payments were made”; “had no radio” may also be “the
 * radio was dead”.
 */
export function denies(forms: readonly string[], at: number): boolean {
  const form = forms[at]!
  const next = forms[at + 1] ?? ''
  if (form === 'no') return at === 0 && !followsNo(next)
  return negators.has(form) || form.endsWith("n't") || negativeVerbs.get(form) === next
}
