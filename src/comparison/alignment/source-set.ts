/** The texts that drafts are compared with: read once, indexed once. */
import type {Article} from '../../article/model/article.js'
import {Session} from '../../session.js'
import {SourceSearch} from './source-search.js'
import {SourceIndex} from '../index/source-index.js'

/**
 * Sources of one or of many drafts. Whoever compares several drafts, or versions of one, with the same sources makes
 * a set once and hands it in. It never changes: other texts make another set.
 *
 * In a browser, await `loadSynonyms()` before it is first compared with: a set keeps what it found without synonyms.
 */
export class SourceSet {
  /** In the order given, each once. */
  readonly articles: readonly Article[]
  /** What is remembered of drafts beside these very texts. */
  readonly session = new Session()
  readonly #readers: Session
  #index: SourceIndex | undefined
  #search: SourceSearch | undefined

  /**
   * @param articles The texts; one that is named twice counts once.
   * @param session What is remembered of texts whatever their sources; sets that share it share their words.
   */
  constructor(articles: readonly Article[], session = new Session()) {
    this.articles = [...new Set(articles)]
    this.#readers = session
  }

  /** Made when a draft is first compared. */
  get index(): SourceIndex {
    return (this.#index ??= new SourceIndex(this.articles, this.#readers))
  }

  get search(): SourceSearch {
    return (this.#search ??= new SourceSearch(this.index, this.session))
  }
}
