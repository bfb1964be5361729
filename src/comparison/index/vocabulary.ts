import type {Part} from '../../article/model/article.js'
import {grow} from './form-table.js'
import {joinedTerms, type Lexicon, type SharedLexicon, type Term} from './lexicon.js'

/**
 * Terms by number. A draft's vocabulary lies over that of its sources: terms that the sources have
 * keep their number, and new ones are numbered on, without changing the sources'.
 */
export class Vocabulary {
  readonly #base: Vocabulary | undefined
  readonly #lexicon: SharedLexicon
  readonly #first: number
  readonly #terms: Term[] = []
  readonly #numbers = new Map<string, number>()

  /** @param lexicon Where forms are looked up. */
  constructor(lexicon: SharedLexicon, base?: Vocabulary) {
    this.#lexicon = lexicon
    this.#base = base
    this.#first = base?.size ?? 0
  }

  /** A vocabulary over this one. */
  extend(): Vocabulary {
    return new Vocabulary(this.#lexicon, this)
  }

  /** What reading many texts remembers of one for the next. */
  knownForms(): KnownForms {
    return new KnownForms(this.#lexicon.current)
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

  /**
   * Appends to `terms` the terms of words of a text, and to `wordOf` for each the index of its word.
   *
   * @param known For reading many texts into this vocabulary, from `knownForms`.
   */
  read(
    text: string,
    words: readonly Pick<Part, 'from' | 'to'>[],
    terms: number[],
    wordOf: number[],
    known?: KnownForms
  ): void {
    const lexicon = known?.lexicon ?? this.#lexicon.current
    let before: number | undefined
    for (let index = 0; index < words.length; index++) {
      const {from, to} = words[index]!
      const form = lexicon.find(text, from, to)
      const number = known?.find(form) ?? -1
      if (number >= 0) {
        terms.push(number)
        wordOf.push(index)
      } else {
        let first = before === undefined ? undefined : lexicon.terms(before).at(-1)
        const own = lexicon.terms(form)
        for (const term of own) {
          const joined = first && joinedTerms.get(term.word)?.get(first.word)
          if (joined === undefined) wordOf.push(index)
          else terms.pop()
          terms.push(this.#number(joined ?? term))
          first = term
        }
        if (own.length === 1 && !joinedTerms.has(own[0]!.word)) known?.add(form, terms.at(-1)!)
      }
      before = form
    }
  }

  #number(term: Term): number {
    let number = this.find(term.stem)
    if (number === undefined) {
      number = this.size
      this.#terms.push(term)
      this.#numbers.set(term.stem, number)
    }
    return number
  }
}

/** By form the number of its term, where it has one that stands for itself. */
export class KnownForms {
  #numbers: Int32Array

  constructor(readonly lexicon: Lexicon) {
    this.#numbers = new Int32Array(lexicon.size + 64).fill(-1)
  }

  /** The number of a form's term; -1 when it isn't known. */
  find(form: number): number {
    return form < this.#numbers.length ? this.#numbers[form]! : -1
  }

  add(form: number, number: number): void {
    if (form >= this.#numbers.length) {
      this.#numbers = grow(this.#numbers, new Int32Array(2 * form).fill(-1))
    }
    this.#numbers[form] = number
  }
}
