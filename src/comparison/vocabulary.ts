import {joinedTerms, readTerms, type Term} from './terms.js'
import type {Part} from '../article/article.js'
import {FormTable} from './form-table.js'

/**
 * Terms by number. A draft's vocabulary lies over that of its sources: terms that the sources have
 * keep their number, and new ones are numbered on, without changing the sources'.
 */
export class Vocabulary {
  readonly #base: Vocabulary | undefined
  readonly #first: number
  readonly #terms: Term[] = []
  readonly #numbers = new Map<string, number>()
  /** By form as it stands: its term, or the complement of a place in `#groups` when it has not just one. */
  readonly #forms = new FormTable()
  readonly #groups: number[][] = []
  /** Second terms of joined pairs, by number, with the first that must stand before. */
  readonly #joined = new Map<number, ReadonlyMap<string, Term>>()

  constructor(base?: Vocabulary) {
    this.#base = base
    this.#first = base?.size ?? 0
  }

  get size(): number {
    return this.#first + this.#terms.length
  }

  term(number: number): Term {
    return number < this.#first ? this.#base!.term(number) : this.#terms[number - this.#first]!
  }

  /** The number of a stem, when it has one. */
  find(stem: string): number | undefined {
    return this.#base?.find(stem) ?? this.#numbers.get(stem)
  }

  /** Appends to `terms` the terms of words of a text, and to `wordOf` for each the index of its word. */
  read(
    text: string,
    words: readonly Pick<Part, 'from' | 'to'>[],
    terms: number[],
    wordOf: number[]
  ): void {
    const start = terms.length
    for (let index = 0; index < words.length; index++) {
      const {from, to} = words[index]!
      const number = this.#forms.find(text, from, to, this.#readForm)
      if (number >= 0) this.#push(number, start, index, terms, wordOf)
      else for (const part of this.#groups[~number]!) this.#push(part, start, index, terms, wordOf)
    }
  }

  #push(number: number, start: number, index: number, terms: number[], wordOf: number[]): void {
    const firsts = this.#joined.size === 0 ? undefined : this.#joined.get(number)
    if (firsts !== undefined && terms.length > start) {
      const joined = firsts.get(this.term(terms[terms.length - 1]!).word)
      if (joined !== undefined) {
        terms[terms.length - 1] = this.#number(joined)
        return
      }
    }
    terms.push(number)
    wordOf.push(index)
  }

  readonly #readForm = (form: string): number => {
    const numbers = readTerms(form).map((term) => this.#number(term))
    return numbers.length === 1 ? numbers[0]! : ~(this.#groups.push(numbers) - 1)
  }

  #number(term: Term): number {
    let number = this.find(term.stem)
    if (number === undefined) {
      number = this.size
      this.#terms.push(term)
      this.#numbers.set(term.stem, number)
    }
    const firsts = joinedTerms.get(term.word)
    if (firsts !== undefined) this.#joined.set(number, firsts)
    return number
  }
}
