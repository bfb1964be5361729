/** Terms: what words are compared by. A word is one term, or several when a hyphen joins words. */
import {english} from '../../english/index.js'
import {detach} from '../../memory.js'
import {Question, type Session} from '../../session.js'
import {FormTable} from './form-table.js'

const {calendarWords, foldSpelling, foldedPairs, splitAtHyphens, stem, stopWords, weighStem} =
  english

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

/** Forms of a lexicon: some 12 MB. */
const MOST_FORMS = 50_000

/** Word forms as they stand in texts, numbered, and the terms of each. */
export class Lexicon {
  readonly #forms = new FormTable()
  readonly #terms: (readonly Term[])[] = []

  get size(): number {
    return this.#terms.length
  }

  /** The number of the form that stands at a range of a text. */
  find(text: string, from: number, to: number): number {
    const form = this.#forms.find(text, from, to)
    if (form === this.#terms.length) this.#terms.push(readTerms(detach(text.slice(from, to))))
    return form
  }

  /** The terms of a form by its number. */
  terms(form: number): readonly Term[] {
    return this.#terms[form]!
  }
}

/** The lexicon that the texts of a session share. */
export class SharedLexicon {
  #lexicon = new Lexicon()

  static of(session: Session): SharedLexicon {
    return session.derive(shared, session, () => new SharedLexicon())
  }

  /** A long session meets ever new forms, so a full lexicon gives way to an empty one. */
  get current(): Lexicon {
    if (this.#lexicon.size >= MOST_FORMS) this.#lexicon = new Lexicon()
    return this.#lexicon
  }
}

const shared = new Question<SharedLexicon>()

function readTerms(form: string): Term[] {
  return splitAtHyphens(form).map((part) => makeTerm(foldSpelling(part)))
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
