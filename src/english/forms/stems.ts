import {stemmer} from 'stemmer'
import {irregularForms} from './irregular-forms.js'

/** The stem of a word in lower case: its base form when it is irregular, else Porter's stem. */
export function stem(word: string): string {
  const base = irregularForms.get(word) ?? word
  // A stemmer makes nonsense of names with full stops and of numbers.
  return /^[a-zà-ÿ']+$/.test(base) ? stemmer(base) : base
}
