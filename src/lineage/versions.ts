/** Texts made ready to be compared word by word with each other. */
import type {Article, Sentence} from '../article/model/article.js'
import {english, pressCredit} from '../english/index.js'

/** A sentence as numbers: the same word or mark has the same number in every version. */
export interface VersionSentence {
  /** Words and marks in order, and 0 where a paragraph begins. */
  readonly tokens: readonly number[]
  readonly words: readonly number[]
  /** As it is read, and as it stands in the file. */
  readonly text: string
  readonly raw: string
  readonly isFurniture: boolean
  /** Whether it names somebody who has reported it. */
  readonly hasCredit: boolean
}

/** One of the texts. */
export interface Version {
  readonly article: Article
  /** Those with words, and all by their places in the article. */
  readonly sentences: readonly VersionSentence[]
  readonly sentencesByPlace: readonly VersionSentence[]
  readonly words: number
  /** What else tells an original from what was made of it. */
  readonly counts: {
    readonly damage: number
    readonly furniture: number
    readonly quotations: number
    readonly apostrophes: number
  }
}

const token = /[\p{L}\p{N}]+(?:['’]\p{L}+)?|[^\s\p{L}\p{N}]/gu
const letter = /[\p{L}\p{N}]/u

/** Numbers the words and marks of all versions. */
export class Numbering {
  readonly #numbers = new Map<string, number>()
  /** By number: whether it is a word. */
  readonly isWord: boolean[] = [false]
  /** By number: whether it is a word that every text has. */
  readonly isStopWord: boolean[] = [false]
  /** By number: whether it is a quotation mark. */
  readonly isQuotationMark: boolean[] = [false]
  /** By number: whether it is a word with a digit. */
  readonly isNumber: boolean[] = [false]

  get size(): number {
    return this.isWord.length
  }

  /** The number of a word or mark: without case, apostrophes and the shape of quotation marks. */
  numberOf(text: string): number {
    const form = letter.test(text)
      ? text.toLowerCase().replace(/['’]/g, '')
      : text.replace(/[“”„«»]/, '"').replace(/[‘’]/, "'")
    let number = this.#numbers.get(form)
    if (number === undefined) {
      number = this.isWord.length
      this.#numbers.set(form, number)
      this.isWord.push(letter.test(form))
      this.isStopWord.push(english.stopWords.has(form))
      this.isQuotationMark.push(form === '"')
      this.isNumber.push(/\d/.test(form))
    }
    return number
  }
}

export function readVersion(article: Article, numbering: Numbering): Version {
  const sentencesByPlace = article.sentences.map((sentence) =>
    readSentence(article, sentence, numbering)
  )
  const sentences = sentencesByPlace.filter(({words}) => words.length > 0)
  const prose = sentences.filter(({isFurniture}) => !isFurniture)
  return {
    article,
    sentences,
    sentencesByPlace,
    words: prose.reduce((sum, {words}) => sum + words.length, 0),
    counts: {
      damage: article.damage.length,
      furniture:
        article.residue.length + article.paragraphs.filter(({kind}) => kind === 'furniture').length,
      quotations: article.quotations.filter(({depth}) => depth === 0).length,
      apostrophes: article.words.filter(({text}) => /\p{L}['’]\p{L}/u.test(text)).length
    }
  }
}

function readSentence(article: Article, sentence: Sentence, numbering: Numbering): VersionSentence {
  const {text, start, end, paragraph} = sentence
  const tokens = Array.from(text.matchAll(token), ([each]) => numbering.numberOf(each))
  const words = tokens.filter((number) => numbering.isWord[number])
  if (paragraph.sentences[0] === sentence) tokens.unshift(0)
  return {
    tokens,
    words,
    text,
    raw: article.value.slice(start, end),
    isFurniture: paragraph.kind === 'furniture',
    hasCredit: pressCredit.test(text)
  }
}
