/** Findings as an editor shows them. */
import {createHash} from 'node:crypto'
import type {VFileMessage} from 'vfile-message'
import {type Diagnostic, DiagnosticSeverity} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {Span} from '../article/model/article.js'
import {placeOf} from '../report/place.js'
import {printable} from '../report/printable.js'
import {severityOf} from '../report/severity.js'
import type {Checked} from './checks.js'
import type {Positions} from './positions.js'
import {shorten} from './shown.js'
import type {SourceDocuments} from './source-documents.js'

/** So much of a passage is shown beside its place. */
const shownLength = 200

const severities = {
  error: DiagnosticSeverity.Error,
  warn: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information
} as const

/** The diagnostics of a draft; of one that could not be checked, the one that says why. */
export function diagnose(
  checked: Checked,
  positions: Positions,
  sources: SourceDocuments
): Diagnostic[] {
  const {document, file, failure} = checked
  if (failure !== undefined) {
    return [
      {
        range: positions.rangeOf(document, {start: 0, end: firstLineEnd(document)}),
        severity: DiagnosticSeverity.Error,
        source: 'ibid',
        message: printable(failure)
      }
    ]
  }
  return (file?.messages ?? []).flatMap((message) => {
    const span = spanOf(message)
    return span ? toDiagnostic(message, span, checked, positions, sources) : []
  })
}

function toDiagnostic(
  message: VFileMessage,
  span: Span,
  {document, file, cwd}: Checked,
  positions: Positions,
  sources: SourceDocuments
): Diagnostic {
  const {reason, note, ruleId, url, related = []} = message
  const articles = file?.data.ibid?.comparison?.sources ?? []
  return {
    range: positions.rangeOf(document, span),
    severity: severities[severityOf(message)],
    source: 'ibid',
    message: [reason, ...(note === undefined ? [] : [note])].map(printable).join('\n'),
    ...(ruleId !== undefined && {code: ruleId}),
    ...(url !== undefined && {codeDescription: {href: url}}),
    relatedInformation: related.flatMap(({path: shown, place, text}) => {
      const article = articles.find((source) => source.path === shown)
      const source = article && sources.documentOf(cwd, article)
      if (!source) return []
      const span = {start: place.start.offset, end: place.end.offset}
      return {
        location: {uri: source.uri, range: positions.rangeOf(source, span)},
        message: shorten(text, shownLength)
      }
    })
  }
}

/** Where a message stands; undefined when it has no place. */
export function spanOf(message: VFileMessage): Span | undefined {
  const {start, end} = placeOf(message) ?? {}
  if (start?.offset === undefined || end?.offset === undefined) return undefined
  return {start: start.offset, end: end.offset}
}

function firstLineEnd(document: TextDocument): number {
  return document.offsetAt({line: 0, character: Number.MAX_SAFE_INTEGER})
}

/** The same for the same diagnostics, so that a client need not be sent again what it has. */
export function identify(diagnostics: readonly Diagnostic[]): string {
  return createHash('sha256').update(JSON.stringify(diagnostics)).digest('hex').slice(0, 16)
}
