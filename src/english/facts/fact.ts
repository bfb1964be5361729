/** What a fact is. */

/** A date as far as it is told. */
export interface DateParts {
  readonly year?: number
  /** The last year of a decade or range. */
  readonly lastYear?: number
  readonly month?: number
  readonly day?: number
  /** 0 for Sunday. */
  readonly weekday?: number
  /** How many days after the day of publication, for “yesterday” and its like: see `resolveDate`. */
  readonly fromToday?: number
}

export interface Fact {
  readonly kind:
    'number' | 'money' | 'share' | 'measure' | 'age' | 'clock' | 'date' | 'ordinal' | 'code'
  /** Offsets into the text that was read. */
  readonly from: number
  readonly to: number
  /** In base units: full money, shares of 1, metres, days, minutes after midnight. */
  readonly value: number
  /** The number as it stands, multipliers read. */
  readonly amount: number
  /** The currency or unit by one name. */
  readonly unit?: string
  /** What measures of one kind share: `length`, `duration`. */
  readonly dimension?: string
  readonly digits: number
  /** Whether the text says that it is about so much: “nearly”, “more than”, “or so”. */
  readonly approximate: boolean
  readonly date?: DateParts
  /** For times of day: whether morning or afternoon is told. */
  readonly meridiem?: boolean
  /** “Two years ago”: how long before the publication. */
  readonly isAgo?: true
  /** “Eight others”: what is left of a number when some have been told of. */
  readonly isRest?: true
}

export type Reading = Omit<Fact, 'from' | 'to' | 'approximate' | 'isAgo' | 'isRest'>

export interface FoundFact {
  readonly from: number
  readonly to: number
  readonly reading: Reading
}
