/** What goes into an archive and what comes out of it. */
import type {Credit, Format} from '../article/model/article.js'

/** A text to store, with what is known of it beside what it says itself in front matter or `<meta>`. */
export interface ArchiveText extends Credit {
  readonly value: string
  /** What it is called where it comes from, mostly its file. */
  readonly path?: string
  /** By default by the extension of `path`, and `text` where there is none. */
  readonly format?: Format
}

/** Where a stored text was published. */
export interface StoredCopy extends Credit {
  readonly path?: string
  /** What it is stored under, a UUID: the same for the same text, format and given credit. */
  readonly key: string
}

/** A text of the archive that a draft may have been made from. */
export interface FoundSource extends StoredCopy {
  readonly value: string
  readonly format: Format
  /** Share of what the draft's words tell that this text has too, 0–1: rare words tell most. */
  readonly likeness: number
  /** Share of the draft's sentence words that stand in sentences derived from this text rather than another one found, 0–1. */
  readonly share: number
  /** Whether enough of the draft comes from it for it to count as a source. */
  readonly isSource: boolean
  /** The same story as others published it, later or undated, with few other words. */
  readonly copies: readonly StoredCopy[]
}

export interface FindOptions {
  /** Stories to compare exactly, from 1; by default 40. */
  readonly limit?: number
  /** Leaves out texts that are dated this day or later, as YYYY-MM-DD. Texts without a date stay. */
  readonly before?: string
  /** Takes texts of these publishers alone. */
  readonly publishers?: readonly string[]
}

export interface AddOptions {
  /** Whether a text of the same URL, or of the same path where it has none, gives way to the new one. */
  readonly replace?: boolean
  /** Threads that read texts, from 1; by default one less than the machine has processors. */
  readonly threads?: number
  /** Called after each part that is stored for good. */
  readonly onProgress?: (added: Added) => void
}

/** What became of the texts given. */
export interface Added {
  /** Stored now. */
  readonly added: number
  /** Stored already. */
  readonly known: number
  /** Taken out because a new text took their place. */
  readonly replaced: number
  /** What could not be stored, a line each. */
  readonly problems: readonly string[]
}

export interface ListedText extends StoredCopy {
  /** When it was stored, as an ISO 8601 date and time. */
  readonly added: string
  /** Its length in bytes. */
  readonly bytes: number
}

export interface ArchiveStats {
  readonly texts: number
  /** Different words, as stems. */
  readonly terms: number
  /** What it takes on its disk; absent where the texts lie on several servers. */
  readonly bytes?: number
  /** The earliest and latest date of publication; absent where no text has one. */
  readonly published?: readonly [string, string]
  readonly publishers: readonly {readonly publisher: string; readonly texts: number}[]
  /** How many servers it is spread over; 1 for one that is not. */
  readonly partitions: number
}
