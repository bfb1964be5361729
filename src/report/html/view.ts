/** What the page shows of one draft, in the terms of the page: numbered findings, numbered sources, ids to link them by. */
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import type {Article, Span} from '../../article/model/article.js'
import {readDraft} from '../../article/read-draft.js'
import type {AlignedSentence, Closeness, Comparison} from '../../comparison/model/comparison.js'
import {DERIVED_PROBABILITY} from '../../comparison/model/thresholds.js'
import {type RelatedPlace, type SuppressedMessage, articleName} from '../../messages.js'
import type {Severity} from '../../finding.js'
import {placeOf} from '../place.js'
import {severityOf} from '../severity.js'

export interface DraftView {
  /** Unique in the page; every id inside the draft's section begins with it. */
  readonly id: string
  readonly path: string
  readonly article: Article
  readonly findings: readonly FindingView[]
  /** The sources that gave something or that a finding points to, in order of their share. */
  readonly sources: readonly SourceView[]
  readonly links: readonly LinkView[]
  readonly comparison?: Comparison
}

export interface FindingView {
  readonly id: string
  /** From 1, in order of place. */
  readonly number: number
  readonly message: VFileMessage
  readonly severity: Severity
  readonly suppressed?: SuppressedMessage['by']
  /** Never empty: what is found between two characters is shown on the next one. */
  readonly span: Span
  /** Absent where the finding stands in no particular line. */
  readonly line?: number
  readonly passages: readonly PassageView[]
}

/** A passage that a finding points to. */
export interface PassageView {
  readonly related: RelatedPlace
  /** Absent where the passage is of a text that is not among the sources. */
  readonly source?: SourceView
}

export interface SourceView {
  readonly id: string
  /** From 1, in the order in which the page shows them. */
  readonly number: number
  readonly article: Article
  /** The name that messages call it by. */
  readonly path: string
  /** Of the draft's sentence words, 0–1. */
  readonly share: number
  /** The parts of the share, by how closely they follow the source. */
  readonly shares: Readonly<Record<Exclude<Closeness, 'none'>, number>>
}

/** A draft sentence and the passage that it was aligned with. */
export interface LinkView {
  readonly id: string
  readonly sentence: AlignedSentence
  readonly source: SourceView
  readonly passage: Span
  /** Whether it is sure enough to count as the source's share. */
  readonly derived: boolean
}

/** Gathers what the page shows of a draft. */
export function viewDraft(file: VFile, index: number): DraftView {
  const id = `d${index + 1}`
  // Without sources there is no comparison, but the draft has been read all the same.
  const comparison = file.data.ibid?.comparison
  const article = comparison?.draft ?? readDraft({type: 'root', children: []} as never, file)
  const listed = listMessages(file)
  const sources = comparison ? viewSources(comparison, listed, id) : []
  return {
    id,
    path: file.path,
    article,
    findings: listed.map((entry, at) => viewFinding(entry, at, article, sources, id)),
    sources,
    links: comparison ? viewLinks(comparison, sources, id) : [],
    ...(comparison && {comparison})
  }
}

interface Listed {
  readonly message: VFileMessage
  readonly suppressed?: SuppressedMessage['by']
}

function listMessages(file: VFile): Listed[] {
  const suppressed = (file.data.ibid?.suppressed ?? []).map(({message, by}) => ({
    message,
    suppressed: by
  }))
  return [...file.messages.map((message) => ({message})), ...suppressed].sort(
    (a, b) => offsetOf(a) - offsetOf(b)
  )
}

function offsetOf({message}: Listed): number {
  return placeOf(message)?.start.offset ?? 0
}

function viewFinding(
  {message, suppressed}: Listed,
  at: number,
  {value}: Article,
  sources: readonly SourceView[],
  id: string
): FindingView {
  const place = placeOf(message)
  const start = Math.min(place?.start.offset ?? 0, Math.max(0, value.length - 1))
  return {
    id: `${id}f${at + 1}`,
    number: at + 1,
    message,
    severity: severityOf(message),
    ...(suppressed && {suppressed}),
    span: {start, end: Math.max(start + 1, place?.end.offset ?? 0)},
    ...(place && {line: place.start.line}),
    passages: (message.related ?? []).map((related) => {
      const source = sources.find((candidate) => isFrom(related, candidate.article))
      return {related, ...(source && {source})}
    })
  }
}

/** Two sources may go by one title, but not with the same words in the same place. */
function isFrom({path, place, text}: RelatedPlace, article: Article): boolean {
  return (
    path === articleName(article) &&
    article.value.slice(place.start.offset, place.end.offset) === text
  )
}

function viewSources(
  {draft, sources, sentences, coverage}: Comparison,
  listed: readonly Listed[],
  id: string
): SourceView[] {
  const related = listed.flatMap(({message}) => message.related ?? [])
  const words = draft.sentences.reduce((sum, sentence) => sum + sentence.words.length, 0)
  return sources
    .map((article) => {
      const shares = {verbatim: 0, 'near-verbatim': 0, paraphrase: 0}
      for (const {source, probability, kind, draft: sentence} of sentences) {
        if (source?.article !== article || probability < DERIVED_PROBABILITY || kind === 'none')
          continue
        shares[kind] += sentence.words.length / Math.max(1, words)
      }
      const share = coverage.find(({source}) => source === article)?.share ?? 0
      return {article, share, shares}
    })
    .filter(
      ({article}) =>
        sentences.some(({source}) => source?.article === article) ||
        related.some((place) => isFrom(place, article))
    )
    .sort((a, b) => b.share - a.share)
    .map((source, at) => ({
      ...source,
      id: `${id}x${at + 1}`,
      number: at + 1,
      path: articleName(source.article)
    }))
}

function viewLinks(
  {sentences}: Comparison,
  sources: readonly SourceView[],
  id: string
): LinkView[] {
  return sentences.flatMap((sentence, at) => {
    const source = sources.find(({article}) => article === sentence.source?.article)
    if (!sentence.source || !source) return []
    const derived = sentence.probability >= DERIVED_PROBABILITY && sentence.kind !== 'none'
    return {id: `${id}s${at + 1}`, sentence, source, passage: sentence.source.span, derived}
  })
}
