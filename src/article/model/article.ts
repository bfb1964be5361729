/**
 * The shape of an Article: one text, read once. Draft and source are the same thing and go through
 * the same reader (`read-article.ts`); everything later reads this and never the file again.
 */
import type {Damage} from '../../encoding/index.js'
import type {Session} from '../../session.js'

/** A range of the file as read: UTF-16 code units, `end` exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A range of an article: `start` and `end` in the file, `from` and `to` in `Article.text`. */
export interface Part extends Span {
  readonly from: number
  readonly to: number
}

/** How a file is marked up. */
export type Format = 'text' | 'markdown' | 'html'

/** What is known of where a text was published: what a draft must name to credit it. */
export interface Credit {
  readonly title?: string
  readonly publisher?: string
  readonly aliases?: readonly string[]
  readonly author?: string
  readonly url?: string
  /** A date as YYYY-MM-DD. */
  readonly published?: string
  /** Where others published the same text: crediting one of them credits it. */
  readonly copies?: readonly Credit[]
}

/** English, or a language that ibid knows nothing of. */
export type TextLanguage = 'en' | 'other'

/** A run of letters or digits, with the apostrophes, hyphens and separators inside it. */
export interface Word extends Part {
  readonly text: string
}

export interface Sentence extends Part {
  /** The sentence as it stands in `Article.text`. */
  readonly text: string
  readonly words: readonly Word[]
  readonly paragraph: Paragraph
}

/**
 * What a paragraph is to its page. Plain text shows it by its form, Markdown and HTML by their markup.
 * `furniture` is page residue and no part of the article.
 */
export type ParagraphKind =
  'prose' | 'heading' | 'list-item' | 'caption' | 'cell' | 'code' | 'furniture'

export interface Paragraph extends Part {
  readonly kind: ParagraphKind
  /** Whether it stands in a block quotation. */
  readonly quoted: boolean
  readonly sentences: readonly Sentence[]
}

/** Inline markup that means something to a reader. */
export interface Region extends Part {
  readonly kind: 'link' | 'code' | 'quotation'
  /** Where a link leads. */
  readonly url?: string
}

/** Who speaks. */
export interface Speaker extends Part {
  /** The name as it stands, or the full name that a surname or pronoun resolves to. */
  readonly name: string
  /** Set where the name is a pronoun that could be anybody's. */
  readonly unsure?: true
}

/** A passage in quotation marks, in `<q>`, or a block quotation. */
export interface Quotation extends Part {
  /** The words inside the marks. */
  readonly content: Part
  readonly words: readonly Word[]
  readonly kind: 'marks' | 'element' | 'block'
  /** 0 outermost, 1 inside another quotation. */
  readonly depth: number
  /** False when the closing mark is missing, whether by fault or because the speech goes on in the next paragraph. */
  readonly closed: boolean
  /** The quotation whose speech this one goes on with: after an interrupting cue, or reopened in the next paragraph. */
  readonly continues?: Quotation
  readonly speaker?: Speaker
  /** The speech verb. */
  readonly cue?: Part
}

/** A quotation mark without its partner. */
export interface UnpairedMark extends Part {
  readonly side: 'opening' | 'closing'
  /** Whether what it opens may go on at the next mark: a speech whose paragraphs were joined to one. */
  readonly goesOn?: boolean
}

/** Who says what: a cue such as “said” or “according to”, its speaker and its scope. */
export interface Attribution extends Part {
  readonly kind: 'speech' | 'report' | 'belief' | 'hedge'
  readonly cue: Part
  readonly speaker?: Speaker
  /** What is attributed. */
  readonly content: Part
  /** Where the cue stands to its content. */
  readonly position: 'before' | 'after' | 'within'
  /** Whether a whole clause is attributed (“said that …”, “…, he said”), or less (“denied the claim”, “hopes to return”). */
  readonly governs: 'clause' | 'phrase'
  /** How likely such a cue attributes what it governs, 0–1. Hedges are not weighed and have 1. */
  readonly confidence: number
}

/** Furniture of a web page that is left in the text. */
export interface Residue extends Part {
  /** What it is, in words: `view count`, `share bar`. */
  readonly kind: string
  /** Whether it is the whole paragraph, or stands inside a sentence. */
  readonly wholeParagraph: boolean
}

/** A damaged place: `actual` and `expected` are written as the file writes them. */
export type DamagedPart = Part & Damage

/** What a text tells ibid about itself, in a comment or on a line of its own. */
export interface Directive extends Span {
  /** `ibid-ignore`, `ibid-disable` or `ibid-enable`, or what else it says after `ibid-`. */
  readonly name: string
  /** The rules that it names; none means all. */
  readonly rules: readonly string[]
  /** What an `ibid-ignore` applies to: the block it stands in, or the next one. */
  readonly scope: Span
}

/** Front matter that is no YAML, at the line where the parser saw it. */
export interface FrontMatterFault extends Span {
  /** In the file, from 1. */
  readonly line: number
  /** What the parser says. */
  readonly reason: string
}

export interface Article {
  readonly path?: string
  readonly format: Format
  /** The file as read. */
  readonly value: string
  /** Its prose: markup and front matter gone, character references decoded, damaged characters repaired, inline page residue blanked. */
  readonly text: string
  /** What the text says of its own publication, completed by what the caller knows. */
  readonly credit: Credit
  /** Front matter as it stands, when there is any. */
  readonly metadata: Readonly<Record<string, unknown>>
  /** Why fields of the front matter may be missing in `metadata`. */
  readonly frontMatterFault?: FrontMatterFault
  /** The language of most of its words. */
  readonly language: TextLanguage
  readonly paragraphs: readonly Paragraph[]
  readonly sentences: readonly Sentence[]
  readonly words: readonly Word[]
  readonly regions: readonly Region[]
  readonly quotations: readonly Quotation[]
  readonly unpairedMarks: readonly UnpairedMark[]
  readonly attributions: readonly Attribution[]
  /** Damaged characters of the file, in file order. */
  readonly damage: readonly DamagedPart[]
  readonly residue: readonly Residue[]
  /** In file order. They are no part of `text`’s paragraphs. */
  readonly directives: readonly Directive[]
  /** The part that a range of `text` makes. */
  readonly part: (from: number, to: number) => Part
  /** The prose of a part. */
  readonly slice: (part: Part) => string
  /** What whoever reads the article remembers of texts. */
  readonly session: Session
}
