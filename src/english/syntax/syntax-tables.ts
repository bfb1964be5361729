import type {MatrixText} from './weights.js'

/** What `scripts/train-syntax.js` writes. */
export interface SyntaxTables {
  /** Words as the tables spell them, commonest first, with a space between. */
  readonly words: string
  /** For each word a digit: 1 where the tagger's training changed its vector, 2 where the parser's did, 3 for both. */
  readonly changed: string
  /** With a space between. */
  readonly endings: string
  readonly beginnings: string
  readonly tags: string
  readonly relations: string
  /** How many rows of the parser's table are left out, and kept, in turn: in base 36, with a space between. */
  readonly keptRows: string
  /** Matrices by name, as `weights.ts` spells them. */
  readonly weights: Readonly<Record<string, MatrixText>> & {readonly vectors: MatrixText}
}

/** How likely a word reports, by its features: weights as whole numbers of `WEIGHT_UNIT`. */
export interface CueTables {
  readonly bias: number
  /** A line for each feature: its name, which may hold spaces, and its weight. */
  readonly weights: string
}

export interface LemmaTables {
  /** A line for each base form: the form, then those of its forms that look as if they had another. */
  readonly exceptions: string
}
