/** Terms: what words are compared by. A word is one term, or several when a hyphen joins words. */
import {calendarWords, foldSpelling, foldedPairs, splitAtHyphens} from '../english/spellings.js'
import {stem} from '../english/stems.js'
import {stopWords} from '../english/stop-words.js'
import {weighStem} from '../english/word-weights.js'

export interface Term {
  /** Stem of the folded spelling. */
  readonly stem: string
  /** The folded spelling itself: what synonyms are looked up by. */
  readonly word: string
  /** Whether it says nothing of what a sentence is about. */
  readonly stop: boolean
  /** Whether it is a number, a month or a day of the week. */
  readonly isNumberOrDate: boolean
  /** Rarity in everyday English, .1–1; 0 for a stop word. */
  readonly weight: number
}

/** Forms kept read, some 10 MB. A long-lived process meets ever new ones, so the memory is emptied when full. */
const MOST_FORMS = 50_000
const readForms = new Map<string, readonly Term[]>()

/** The terms of a word as it stands in a text. */
export function readTerms(form: string): readonly Term[] {
  let terms = readForms.get(form)
  if (terms === undefined) {
    terms = splitAtHyphens(form).map((part) => makeTerm(foldSpelling(part)))
    if (readForms.size >= MOST_FORMS) readForms.clear()
    readForms.set(form, terms)
  }
  return terms
}

function makeTerm(word: string): Term {
  const stop = stopWords.has(word) || word === ''
  // Stop words keep their form: the stem of “his” is “hi”.
  const key = stop ? word : stem(word)
  const isNumberOrDate = /^\d/.test(word) || calendarWords.has(word)
  return {stem: key, word, stop, isNumberOrDate, weight: stop ? 0 : weighStem(key)}
}

/** Two terms that make one: “United States” and “U.S.”. By the first term's word, then the second's. */
export const joinedTerms: ReadonlyMap<string, ReadonlyMap<string, Term>> = readJoinedTerms()

function readJoinedTerms(): Map<string, Map<string, Term>> {
  const joined = new Map<string, Map<string, Term>>()
  for (const [pair, folded] of foldedPairs) {
    const [first = '', second = ''] = pair.split(' ')
    const seconds = joined.get(second) ?? new Map<string, Term>()
    joined.set(second, seconds.set(first, makeTerm(folded)))
  }
  return joined
}
