/** A Hunspell dictionary as the `dictionary-*` packages export it. */
export interface DictionaryFiles {
  readonly aff: string | Uint8Array
  readonly dic: string | Uint8Array
}

/** What reads the files of a package; undefined where the package is not installed. */
export type FindFiles = (name: string) => (() => DictionaryFiles | undefined) | undefined
