/** A spelling dictionary, asked only about forms that we make ourselves. */
import {findFiles} from '#dictionaries'
import nspell from 'nspell'
import type {Option} from '../../options.js'
import type {DictionaryFiles} from './dictionary-files.js'

export interface Dictionary {
  /** `Germany`, `quarry`: a word whose form with an s is none, so that the s can only be a possessive’s. */
  hasNoPlural(singular: string): boolean
  /** `Roberts`, `Wales`: a name that ends in s by itself. */
  isNameInS(word: string): boolean
}

/** What a language’s package is called; `en-US` is ibid’s own dependency. */
const packages = {
  'en-US': 'dictionary-en',
  'en-GB': 'dictionary-en-gb',
  'en-AU': 'dictionary-en-au',
  'en-CA': 'dictionary-en-ca',
  'en-ZA': 'dictionary-en-za'
} as const

export type Language = keyof typeof packages

const opened = new Map<DictionaryFiles | Language, Dictionary | undefined>()

/**
 * Opens a dictionary, once: nspell takes 350 ms to read English.
 *
 * @returns Undefined where a language’s files cannot be read: in a browser.
 */
export function openDictionary(given: DictionaryFiles | Language): Dictionary | undefined {
  if (!opened.has(given)) {
    const files = typeof given === 'string' ? findFiles(packages[given])?.() : given
    opened.set(given, files && readDictionary(files))
  }
  return opened.get(given)
}

function readDictionary({aff, dic}: DictionaryFiles): Dictionary {
  const spelling = nspell(decode(aff), decode(dic))
  return {
    hasNoPlural: (singular) => spelling.correct(singular) && !spelling.correct(`${singular}s`),
    // Only what is a name of its own takes a possessive: `Roberts's`, never `Trumps's`.
    isNameInS: (word) => spelling.correct(`${word}'s`)
  }
}

function decode(file: string | Uint8Array): string {
  return typeof file === 'string' ? file : new TextDecoder().decode(file)
}

/** A language whose dictionary is installed, by default American English. */
export const languageOption: Option<Language> = {
  default: 'en-US',
  takes: `${Object.keys(packages)
    .map((language) => `\`${language}\``)
    .join(', ')}, all but the first with its package installed, such as \`${packages['en-GB']}\``,
  accepts: (value): value is Language =>
    typeof value === 'string' &&
    Object.hasOwn(packages, value) &&
    findFiles(packages[value as Language]) !== undefined
}

/** The files of a dictionary, instead of a language. */
export const dictionaryOption: Option<DictionaryFiles | undefined> = {
  default: undefined,
  takes: 'the files of a Hunspell dictionary, `{aff, dic}`, as the `dictionary-*` packages export',
  accepts: (value): value is DictionaryFiles => {
    if (typeof value !== 'object' || value === null || !('aff' in value && 'dic' in value))
      return false
    return [value.aff, value.dic].every(
      (file) => typeof file === 'string' || file instanceof Uint8Array
    )
  }
}
