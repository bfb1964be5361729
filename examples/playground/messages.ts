/** What the page and its worker say to each other. */
import type {Format} from 'ibid'

/** A text as it was pasted or dropped. */
export interface Text {
  readonly name: string
  readonly value: string
  readonly format: Format
}

export interface SourceText extends Text {
  /** Empty where it is not known, as the author is. */
  readonly publisher: string
  readonly author: string
}

/** Texts to check. */
export interface Job {
  readonly draft: Text
  readonly sources: readonly SourceText[]
}

export interface Found {
  /** The id of its card in the view. */
  readonly id: string
  readonly start: number
  readonly end: number
  /** What may stand there instead, best first. */
  readonly expected: readonly string[]
}

/** What became of a job. */
export interface Result {
  /** The side-by-side view, written by ibid: nothing of a text is markup in it. */
  readonly view: string
  readonly findings: readonly Found[]
  /** The report to copy, as plain text and as HTML without links. */
  readonly text: string
  readonly html: string
}

export type Request = {readonly kind: 'check'; readonly job: Job} | {readonly kind: 'page'}

export type Answer =
  | {readonly kind: 'result'; readonly result: Result}
  | {readonly kind: 'problem'; readonly reason: string}
  | {readonly kind: 'page'; readonly page: string}
