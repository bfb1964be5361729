/** The report for people: every finding with its place, the advice and the passage of the source below it, and the counts. */
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {type RelatedPlace, articleName, foreignNote} from '../messages.js'
import type {Severity} from '../finding.js'
import {describeCopies} from './copies.js'
import {groupByCause} from './groups.js'
import {percent} from './percent.js'
import {printable} from './printable.js'
import {diffQuotation} from './quotation-diff.js'
import type {ReportOptions} from './report-options.js'
import {severityOf} from './severity.js'

/** Passages longer than this many characters are cut in the middle: enough to know a sentence by. */
const passageLength = 160
/** Places of one cause that are named beside the first. */
const mostPlaces = 5

const styles = {
  bold: [1, 22],
  dim: [2, 22],
  underline: [4, 24],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39]
} as const

type Paint = (style: keyof typeof styles, text: string) => string

const severityStyles = {error: 'red', warn: 'yellow', info: 'blue'} as const satisfies Record<
  Severity,
  keyof typeof styles
>

/** Nothing of a draft or its name reaches the terminal unescaped. */
export function reportText(
  files: readonly VFile[],
  {color, quiet, verbose = false, milliseconds}: ReportOptions
): string {
  const paint: Paint = (style, text) =>
    color ? `\u001B[${styles[style][0]}m${text}\u001B[${styles[style][1]}m` : text
  const shown = files.filter(
    (file) =>
      file.messages.length > 0 || (!quiet && (isForeign(file) || coverageOf(file).length > 0))
  )
  const blocks = shown.map((file) =>
    [paint('underline', printable(file.path)), ...describeFile(file, verbose, paint)].join('\n')
  )
  const anyFound = files.some((file) => file.messages.length > 0)
  if (anyFound || !quiet) blocks.push(summarize(files, paint, milliseconds))
  return blocks.map((block) => `${block}\n`).join('\n')
}

function describeFile(file: VFile, verbose: boolean, paint: Paint): string[] {
  const groups = verbose
    ? file.messages.map((message) => ({message, others: []}))
    : groupByCause(file.messages)
  const width = groups.reduce(
    (longest, {message}) => Math.max(longest, describePlace(message).length),
    0
  )
  const notes = new Set<string>()
  const lines = groups.flatMap(({message, others}) => {
    const severity = severityOf(message)
    const head = [
      `  ${describePlace(message).padStart(width)}`,
      paint(severityStyles[severity], severity.padEnd(5)),
      printable(message.reason),
      paint('dim', message.ruleId ?? '')
    ]
    const indent = ' '.repeat(width + 11)
    return [
      head.join('  '),
      ...(verbose ? describeDiff(message, file, paint) : []).map((line) => indent + line),
      ...describeOthers(others).map((detail) => indent + paint('dim', detail)),
      ...describeDetails(message, notes, verbose).map((detail) => indent + paint('dim', detail))
    ]
  })
  if (isForeign(file)) lines.push(paint('dim', `  ${foreignNote}`))
  for (const {source, share} of coverageOf(file)) {
    const copies = describeCopies(source)
    const from = `${printable(articleName(source))}${copies === '' ? '' : `, which is ${copies}`}`
    lines.push(paint('dim', `  ${percent(share)} comes from ${from}`))
  }
  return lines
}

function describePlace({line, column}: VFileMessage): string {
  return `${line ?? 1}:${column ?? 1}`
}

/** The first places of the same cause, and how many more there are. */
function describeOthers(others: readonly VFileMessage[]): string[] {
  if (others.length === 0) return []
  const places = others.slice(0, mostPlaces).map(describePlace)
  const rest = others.length - places.length
  const more = rest === 0 ? '' : ` and ${rest} more`
  return [`The same cause at ${places.join(', ')}${more}`]
}

/** Advice that many findings of a draft share is given with the first. */
function describeDetails(
  {note, related = []}: VFileMessage,
  notes: Set<string>,
  verbose: boolean
): string[] {
  const isNew = note !== undefined && !notes.has(note)
  if (isNew) notes.add(note)
  const passages = related.map((passage) => describePassage(passage, verbose))
  return [...(isNew ? [printable(note)] : []), ...passages]
}

function describePassage({path, place, text}: RelatedPlace, verbose: boolean): string {
  const passage = verbose ? printable(text) : shorten(printable(text))
  return `${printable(path)}:${place.start.line}:${place.start.column}: ${passage}`
}

/** Brackets tell what colours tell, for those who see none. */
function describeDiff(message: VFileMessage, file: VFile, paint: Paint): string[] {
  const parts = diffQuotation(message, file.data.ibid?.comparison)
  if (!parts) return []
  const written = parts.map(({kind, text}) => {
    if (kind === 'same') return printable(text)
    return kind === 'dropped'
      ? paint('red', `[-${printable(text)}-]`)
      : paint('green', `{+${printable(text)}+}`)
  })
  return [written.join('')]
}

function shorten(text: string): string {
  if (text.length <= passageLength) return text
  const half = passageLength / 2
  return `${text.slice(0, half).replace(/(?<!\S)\S*$/, '')}… ${text.slice(-half).replace(/^\S*\s/, '')}`
}

/** A source that gave less than half a percent is not worth a line. */
function isForeign(file: VFile): boolean {
  return file.data.ibid?.language === 'other'
}

function coverageOf(file: VFile) {
  return (file.data.ibid?.coverage ?? []).filter(({share}) => share >= 0.005)
}

function summarize(files: readonly VFile[], paint: Paint, milliseconds?: number): string {
  const counts: Record<Severity, number> = {error: 0, warn: 0, info: 0}
  for (const message of files.flatMap((file) => file.messages)) counts[severityOf(message)]++
  const parts = [
    ...(counts.error ? [paint('red', count(counts.error, 'error'))] : []),
    ...(counts.warn ? [paint('yellow', count(counts.warn, 'warning'))] : []),
    ...(counts.info ? [paint('blue', `${counts.info} info`)] : [])
  ]
  const faulty = files.filter((file) => file.messages.length > 0).length
  const suppressed = files.reduce((sum, {data}) => sum + (data.ibid?.suppressed?.length ?? 0), 0)
  const isSourceless = (file: VFile) => (file.data.ibid?.coverage ?? []).length === 0
  const details = [
    ...(suppressed > 0 ? [`, ${suppressed} suppressed`] : []),
    ...(milliseconds === undefined ? [] : [` in ${(milliseconds / 1000).toFixed(1)} s`]),
    ...(files.length > 0 && files.every(isSourceless)
      ? [' (read without a source: name one with --source)']
      : [])
  ].join('')
  const hint = details === '' ? '' : paint('dim', details)
  if (parts.length === 0) return `No findings in ${count(files.length, 'draft')}${hint}`
  const where = files.length === 1 ? '1 draft' : `${faulty} of ${count(files.length, 'draft')}`
  return `${paint('bold', parts.join(', '))} in ${where}${hint}`
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
