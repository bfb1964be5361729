/** What the engine says of a damaged place. */

/** How characters came to harm, in the order of encoding.md. */
export type DamageKind =
  /** The bytes of one charset read as another, all of them still there. */
  | 'mojibake'
  /** The same with bytes dropped, or `?` or U+FFFD in their place. */
  | 'lossy-mojibake'
  /** `?` or U+FFFD where a character stood. */
  | 'lost-character'
  /** An entity or an escape that nobody decoded. */
  | 'escape-residue'

/** A damaged place of a text. */
export interface Damage {
  /** First UTF-16 code unit. */
  readonly start: number
  /** After the last UTF-16 code unit. */
  readonly end: number
  /** The text of the place as it is. */
  readonly actual: string
  /**
   * What may stand there instead, likeliest first: one string when that is sure, several when
   * the text can't decide, absent when what was lost can't be found again.
   */
  readonly expected?: string[]
  readonly kind: DamageKind
  /** How it came about, in plain words: “UTF-8 read as windows-874”. */
  readonly cause: string
}

/** What may have happened at a place: one object for all places where the same stands between the same neighbours. */
export interface Explanation {
  readonly actual: string
  /** What it may have been, likeliest first; none where nothing is known. */
  readonly options: readonly string[]
  readonly kind: DamageKind
  readonly cause: string
}

/** A place that may be damaged. */
export interface Place {
  readonly start: number
  readonly end: number
  readonly explanation: Explanation
}

/** A text to put in place of a damaged range. */
export interface Repair {
  readonly start: number
  readonly end: number
  readonly text: string
}
