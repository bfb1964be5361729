import {commonStems} from '../generated/common-stems.js'
import {fromWordTables} from './word-tables.js'

/** Words of SUBTLEXus, and the count from which on a stem counts as rare as can be. */
const CORPUS_WORDS = 51e6
const RARE_COUNT = 10
/** The weight of the commonest word; 1 is that of the rarest. */
const LEAST_WEIGHT = 0.1
const NUMBER_WEIGHT = 0.9
const SHORT_NUMBER_WEIGHT = 0.6

/**
 * Words rare in films and common in all news, by stem. At their weight in films “did not respond to a request for
 * comment” aligned reports that had nothing else in common.
 */
const newsroomStems: ReadonlySet<string> = new Set(
  (
    'accord announc ask comment confirm declin immedi interview journalist medium newspap offici percent ' +
    'polic press public report request respond spokesman spokesperson spokeswoman statement tell week year'
  ).split(' ')
)
const NEWSROOM_WEIGHT = 0.3

const loadWeights = fromWordTables((tables) => {
  const weights = new Map<string, number>()
  for (const [level, stems] of [...commonStems, ...(tables?.rareStems ?? [])]) {
    const informativeness =
      Math.log(CORPUS_WORDS / Math.exp(level / 2)) / Math.log(CORPUS_WORDS / RARE_COUNT)
    const weight = LEAST_WEIGHT + (1 - LEAST_WEIGHT) * Math.min(1, informativeness)
    for (const stem of stems.split(' ')) weights.set(stem, weight)
  }
  return weights
})

/**
 * How much a stem tells, .1 to 1: the logarithm of its rarity in everyday English (SUBTLEXus).
 * Numbers tell much, single digits less,
 * and words that every report has little.
 */
export function weighStem(stem: string): number {
  if (/^\d/.test(stem)) return stem.length === 1 ? SHORT_NUMBER_WEIGHT : NUMBER_WEIGHT
  const weight = loadWeights().get(stem) ?? 1
  return newsroomStems.has(stem) ? Math.min(weight, NEWSROOM_WEIGHT) : weight
}
