/** Directions and order in time: small words that turn a fact round. */
import {articles, formsOfBe, formsOfGo, memberOf} from '../lexicon/function-words.js'

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
