/** The report for code scanning: SARIF 2.1.0, https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html. */
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import rules from '../../rules/index.js'
import type {RelatedPlace, SuppressedMessage} from '../messages.js'
import {homepage} from '../generated/homepage.js'
import {webAddressOf} from '../rule-address.js'
import type {Severity} from '../finding.js'
import {rulePages} from './generated/rule-pages.js'
import {type Place, placeOf} from './place.js'
import type {ReportOptions} from './report-options.js'
import {severityOf} from './severity.js'
import {printableJson} from './printable.js'

const levels = {error: 'error', warn: 'warning', info: 'note'} as const satisfies Record<
  Severity,
  string
>

/** One log with one run. Suppressed findings are among the results, marked as such. */
export function reportSarif(
  files: readonly VFile[],
  {version}: Pick<ReportOptions, 'version'> = {}
): string {
  const ids = Object.keys(rules)
  const log = {
    $schema:
      'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'ibid',
            ...(version !== undefined && {semanticVersion: version}),
            ...(homepage !== undefined && {informationUri: homepage}),
            rules: Object.values(rules).map(({id, severity}) => describeRule(id, severity))
          }
        },
        columnKind: 'utf16CodeUnits',
        artifacts: files.map(({path}) => ({
          location: {uri: uriOf(path)},
          roles: ['analysisTarget']
        })),
        results: files.flatMap((file, index) => describeResults(file, index, ids))
      }
    ]
  }
  return `${printableJson(log)}\n`
}

function describeRule(id: string, severity: Severity) {
  const helpUri = webAddressOf(id)
  const {summary, help} = rulePages[id] ?? {summary: `Reports ${id}.`, help: `Reports ${id}.`}
  return {
    id,
    shortDescription: {text: escapeBraces(summary)},
    help: {text: escapeBraces(help), markdown: escapeBraces(help)},
    ...(helpUri !== undefined && {helpUri}),
    defaultConfiguration: {level: levels[severity]}
  }
}

function describeResults(file: VFile, index: number, ids: readonly string[]) {
  const open = file.messages.map((message) => ({message, suppressions: []}))
  const suppressed = (file.data.ibid?.suppressed ?? []).map(({message, by}) => ({
    message,
    suppressions: [describeSuppression(by)]
  }))
  return [...open, ...suppressed].map(({message, suppressions}) => {
    const ruleIndex = ids.indexOf(message.ruleId ?? '')
    const place = placeOf(message)
    const artifactLocation = {uri: uriOf(file.path), index}
    const {note, related = [], expected = [], confidence} = message
    return {
      ...(message.ruleId !== undefined && {ruleId: message.ruleId}),
      ...(ruleIndex >= 0 && {ruleIndex}),
      level: levels[severityOf(message)],
      message: {
        text: escapeText(note === undefined ? message.reason : `${message.reason}.\n${note}`)
      },
      locations: [{physicalLocation: {artifactLocation, ...describeRegion(place, message.actual)}}],
      ...(related.length > 0 && {relatedLocations: related.map(describeRelated)}),
      ...(place &&
        expected.length > 0 && {
          fixes: expected.map((replacement) => describeFix(message, artifactLocation, replacement))
        }),
      // Either all results of a run have this or none.
      suppressions,
      ...(confidence !== undefined && {properties: {confidence}})
    }
  })
}

function describeSuppression(by: SuppressedMessage['by']) {
  return by === 'comment'
    ? {kind: 'inSource', justification: 'Ignored by a comment in the draft'}
    : {kind: 'external', justification: 'Recorded in the baseline'}
}

function describeRelated({path, place, text}: RelatedPlace, index: number) {
  return {
    id: index + 1,
    message: {text: 'The passage of the source'},
    physicalLocation: {
      artifactLocation: {uri: uriOf(path)},
      ...describeRegion(place, text)
    }
  }
}

/** Each of the strings that may replace a place is a fix of its own. */
function describeFix(
  message: VFileMessage,
  artifactLocation: {readonly uri: string},
  replacement: string
) {
  const text = replacement === '' ? 'Remove it' : `Replace it with “${replacement}”`
  const deletedRegion = describeRegion(placeOf(message)).region
  return {
    description: {text: escapeText(text)},
    artifactChanges: [
      {
        artifactLocation,
        replacements: [{deletedRegion, insertedContent: {text: replacement}}]
      }
    ]
  }
}

function describeRegion(place: Place | undefined, snippet?: string) {
  if (!place) return {}
  const {start, end} = place
  return {
    region: {
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
      ...(start.offset !== undefined &&
        end.offset !== undefined && {
          charOffset: start.offset,
          charLength: end.offset - start.offset
        }),
      ...(snippet && {snippet: {text: snippet}})
    }
  }
}

/** A path as a reference: relative paths stay relative, and a title that stands for a path becomes one. */
function uriOf(path: string): string {
  const encoded = path
    .replace(/\p{Cs}/gu, '\uFFFD')
    .split(/[\\/]/)
    .map((segment) => encodeURIComponent(segment))
    .join('/')
  const isAbsolute = encoded.startsWith('/') || /^[a-z]%3A(?:\/|$)/i.test(encoded)
  return isAbsolute ? `file://${encoded.replace(/^(?!\/)/, '/').replace('%3A', ':')}` : encoded
}

/** Where `[text](1)` is a link and `{0}` a placeholder, text of a draft must be neither. */
function escapeText(text: string): string {
  return escapeBraces(text).replaceAll('](', '] (')
}

function escapeBraces(text: string): string {
  return text.replace(/[{}]/g, '$&$&')
}
