/** What a rule finds, before it becomes a message. */
import type {Article, Span} from './article/model/article.js'

/** How much a finding weighs: `error` is `fatal: true` on the message, `warn` false, `info` undefined. */
export type Severity = 'info' | 'warn' | 'error'

/** A passage of another text that a finding points to. */
export interface Related {
  readonly article: Article
  readonly span: Span
}

/** A fault that a rule found. */
export interface Finding {
  /** Where, in the draft's file. */
  readonly at: Span
  /** The fault in one plain sentence, or “Unexpected `X`, expected `Y`”. */
  readonly reason: string
  /** What may replace the place as it stands, best first. */
  readonly expected?: readonly string[]
  /** Advice, or what the source says. */
  readonly note?: string
  readonly related?: readonly Related[]
  /** Whether it holds in any language although its rule judges by its English: other digits. */
  readonly knowsNoLanguage?: boolean
  /** How sure the rule is, 0–1. */
  readonly confidence?: number
  /** What caused it, where one cause has many findings of a rule: a report may tell them together. */
  readonly sharedCause?: string
}
