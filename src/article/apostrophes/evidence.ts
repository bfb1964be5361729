/** What lost apostrophes are judged by, and what a judgement is. */
import type {Dictionary} from '../../english/index.js'
import type {WordForms} from './word-forms.js'

export interface Restoration {
  /** The word with its apostrophe, which is written straight. */
  readonly restored: string
  /** How sure it is, 0–1. */
  readonly confidence: number
}

/** What a word is judged by. */
export interface Evidence {
  /** What the article and its sources write. */
  readonly forms: WordForms
  /** What the sources write. */
  readonly known: WordForms
  /** Opened only for a word that nothing cheaper decides. */
  readonly openDictionary: () => Dictionary | undefined
}
