/** nspell where its files have to be given: in browsers. */
import nspell from 'nspell'
import type {DictionaryFiles} from './dictionary.js'

export function openSpelling(aff: string, dic: string): {correct(word: string): boolean} {
  return nspell(aff, dic)
}

/** What reads the files of a package: in a browser there are none. Undefined where the package is not installed. */
export const findFiles: (name: string) => (() => DictionaryFiles | undefined) | undefined =
  () => () =>
    undefined
