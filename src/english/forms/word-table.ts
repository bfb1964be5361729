/** What the large word tables are. */
import type {nounClasses, verbClasses} from '../generated/word-classes.js'

export interface WordTables {
  /** A line for each stem: its ties to synsets. */
  readonly synonyms: string
  /** Synsets are numbered from 0. */
  readonly synsetCount: number
  /** Stems too rare for the table that is always there: [n, stems that occur about e^(n / 2) times in 51 million words]. */
  readonly rareStems: StemsByCount
  /** Words that are nouns and hardly ever anything else, with a space between. */
  readonly nouns: string
  /** Nouns of persons, groups and the like by class, with a space between. */
  readonly nounClasses: typeof nounClasses
  /** Verbs, likewise. */
  readonly verbClasses: typeof verbClasses
  /** A line for each pair of opposites. */
  readonly opposites: string
  /** Given names of women, with a space between. */
  readonly women: string
  /** Given names of men, likewise. */
  readonly men: string
  /** A line for each place, numbered from 0: the numbers of those that it lies in, then its names, after bars. */
  readonly places: string
  /** A line for each word for a people: the word, and the numbers of its places. */
  readonly peoples: string
  /** A line for each feature of a line of a page: the character of its weight, then the feature. */
  readonly furniture: string
}

export type StemsByCount = readonly (readonly [number, string])[]
