/** Findings become vfile messages: the fields of DESIGN's contract, in order of place. */
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {location} from 'vfile-location'
import type {Article, Span, TextLanguage} from './article/model/article.js'
import type {Comparison, Coverage} from './comparison/model/comparison.js'
import type {Finding, Related, Severity} from './finding.js'
import {addressOf} from './rule-address.js'
import {Question} from './session.js'
import {firstEndingAfter} from './spans.js'
import {readDirectives} from './suppressions.js'

/** A passage of another text, as a message carries it. */
export interface RelatedPlace {
  /** The other text's path; its title or publisher when it has no path. */
  readonly path: string
  /** Line and column from 1, offset from 0, as in a message's own place. */
  readonly place: {readonly start: Point; readonly end: Point}
  /** The exact slice of the other text. */
  readonly text: string
}

/** A finding that somebody accepted: in a comment of the draft, or by recording it in the baseline. */
export interface SuppressedMessage {
  readonly message: VFileMessage
  readonly by: 'comment' | 'baseline'
}

interface Point {
  readonly line: number
  readonly column: number
  readonly offset: number
}

declare module 'vfile-message' {
  interface VFileMessage {
    /** Passages of the sources that the finding speaks of. */
    related?: RelatedPlace[]
    /** How sure the rule is, 0–1. */
    confidence?: number
    /** What caused it, where one cause has many findings of a rule: a report may tell them together. */
    sharedCause?: string
  }
}

declare module 'vfile' {
  interface DataMap {
    ibid: {
      /** The draft as read. */
      article?: Article
      /** The language of most of the draft. In paragraphs that are not English only rules that know no language report. */
      language?: TextLanguage
      /** How much of the draft comes from each source. */
      coverage: readonly Coverage[]
      /** The draft beside its sources; absent where there are none. For reports that show both. */
      comparison?: Comparison
      /** Findings that are not among the messages because somebody accepted them. */
      suppressed?: readonly SuppressedMessage[]
    }
  }
}

/**
 * Adds findings to the file, in order of place. A finding is left out when at least half
 * of its place stands in a phrase that is allowed; case and spacing of the phrase do not matter.
 * What a directive of the text suppresses is kept in `file.data.ibid.suppressed`.
 */
export function addFindings(
  file: VFile,
  article: Article,
  findings: readonly {
    readonly rule: {readonly id: string; readonly severity: Severity}
    readonly finding: Finding
  }[],
  allow: readonly string[]
): void {
  if (findings.length === 0) return
  const points = location(article.value)
  const allowed = findPhrases(article.value, allow)
  const isSilenced = readDirectives(article)
  const silenced = new Set<VFileMessage>()
  /** The pages of the rules, each looked up once. */
  const addresses = new Map<string, string>()
  const sorted = [...findings].sort(
    (a, b) => a.finding.at.start - b.finding.at.start || a.finding.at.end - b.finding.at.end
  )
  for (const {rule, finding} of sorted) {
    const {at} = finding
    if (allowed.some((spans) => cover(spans, at))) continue
    const place = {start: pointAt(points, at.start), end: pointAt(points, at.end)}
    const message = withoutStack(() =>
      file.message(finding.reason, {place, ruleId: rule.id, source: 'ibid'})
    )
    // `undefined` is vfile's word for information.
    message.fatal = rule.severity === 'info' ? undefined : rule.severity === 'error'
    const url = addresses.get(rule.id) ?? addressOf(rule.id)
    if (url !== undefined) {
      addresses.set(rule.id, url)
      message.url = url
    }
    message.actual = article.value.slice(at.start, at.end)
    if (finding.expected !== undefined) message.expected = [...finding.expected]
    if (finding.note !== undefined) message.note = finding.note
    if (finding.related !== undefined) message.related = finding.related.map(relatedPlace)
    if (finding.confidence !== undefined) message.confidence = finding.confidence
    if (finding.sharedCause !== undefined) message.sharedCause = finding.sharedCause
    if (isSilenced(rule.id, at)) silenced.add(message)
  }
  if (silenced.size > 0) suppress(file, (message) => silenced.has(message), 'comment')
}

/** Messages are errors that empty their stack as soon as they are made; V8 takes longer to record it than all else here. */
function withoutStack<Made>(make: () => Made): Made {
  const {stackTraceLimit} = Error
  Error.stackTraceLimit = 0
  try {
    return make()
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

/** Takes messages off the file's list and keeps them beside. */
export function suppress(
  file: VFile,
  isSuppressed: (message: VFileMessage) => boolean,
  by: SuppressedMessage['by']
): void {
  const kept: VFileMessage[] = []
  const suppressed = [...(file.data.ibid?.suppressed ?? [])]
  for (const message of file.messages) {
    if (isSuppressed(message)) suppressed.push({message, by})
    else kept.push(message)
  }
  if (kept.length === file.messages.length) return
  file.messages = kept
  file.data.ibid = {coverage: [], ...file.data.ibid, suppressed}
}

type Points = ReturnType<typeof location>

/** Every offset of a rule lies inside the file, which `toPoint` cannot know. */
function pointAt(points: Points, offset: number): Point {
  return points.toPoint(offset) as Point
}

const pointsIn = new Question<Points>()

function relatedPlace({article, span}: Related): RelatedPlace {
  const points = article.session.derive(pointsIn, article, () => location(article.value))
  return {
    path: articleName(article),
    place: {start: pointAt(points, span.start), end: pointAt(points, span.end)},
    text: article.value.slice(span.start, span.end)
  }
}

/** What to call a text in a message: its path, else its title or publisher. */
export function articleName({path, credit}: Article): string {
  return path ?? credit.title ?? credit.publisher ?? 'source'
}

/** What reports say of a draft that is not English. */
export const foreignNote = 'Not in English: only rules that know no language were run'

/** What to call a source whose publisher may be known. */
export function publisherOf(source: Article): string {
  return source.credit.publisher ?? articleName(source)
}

/** A passage on one line, as a message quotes it. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Whether one of some phrases stands in at least half of a place. */
function cover(phrases: readonly Span[], place: Span): boolean {
  for (let next = firstEndingAfter(phrases, place.start); next < phrases.length; next++) {
    const {start, end} = phrases[next]!
    const common = Math.min(end, place.end) - Math.max(start, place.start)
    if (common <= 0) return false
    if (common * 2 >= place.end - place.start) return true
  }
  return false
}

/** Where each phrase stands, in order. */
function findPhrases(value: string, phrases: readonly string[]): Span[][] {
  return phrases.map((phrase) => {
    const words = phrase
      .trim()
      .split(/\s+/)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    if (words[0] === '') return []
    return Array.from(value.matchAll(new RegExp(words.join('\\s+'), 'giu')), (match) => ({
      start: match.index,
      end: match.index + match[0].length
    }))
  })
}
