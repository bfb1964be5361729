/** Texts are analysed: read as articles are, for their words and what they say of their publication. */
import type {Credit} from '../article/model/article.js'
import {requireFrontMatter} from '../article/markup/metadata.js'
import {readArticle} from '../article/read-article.js'
import {Session} from '../session.js'
import type {PreparedText} from './prepare.js'
import {termsOf} from './terms.js'

/** What is made of a text, or why nothing can be. */
export type Analysis =
  {readonly terms: Int32Array; readonly credit: Credit} | {readonly problem: string}

/** Analyses texts, one after the other, remembering their words. */
export class Analyst {
  #session = new Session()
  #read = 0

  analyse({value, format, path, credit: given}: Omit<PreparedText, 'key'>): Analysis {
    // What is remembered of sentences serves versions of one text, and these are others.
    if (this.#read++ % textsOfSession === 0) this.#session = new Session()
    try {
      const article = requireFrontMatter(
        readArticle(value, {format, credit: given, session: this.#session})
      )
      return {terms: Int32Array.from(termsOf(article).keys()), credit: article.credit}
    } catch (error) {
      const {message} = error as Error
      const name = path ?? given.url
      // A reader names a text by its file, which it is not given.
      return {problem: name === undefined ? message : message.replace('the text', `\`${name}\``)}
    }
  }
}

const textsOfSession = 1000
