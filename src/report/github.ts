/**
 * The report for GitHub Actions: a workflow command for each finding, which becomes an annotation.
 * The escapes are those of `@actions/core`: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts.
 */
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import type {Severity} from '../finding.js'
import {type MessageGroup, groupByCause} from './groups.js'
import {placeOf} from './place.js'
import {printable} from './printable.js'
import {severityOf} from './severity.js'

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warn: 'warning',
  info: 'notice'
}

export function reportGithub(files: readonly VFile[]): string {
  return files
    .flatMap((file) => groupByCause(file.messages).map((group) => `${describe(file, group)}\n`))
    .join('')
}

/** GitHub shows few annotations of a run: those of one cause are one. */
function describe(file: VFile, {message, others}: MessageGroup): string {
  const properties: Readonly<Record<string, string | number | undefined>> = {
    file: absolutePath(file),
    ...describePlace(message),
    title: `ibid${message.ruleId === undefined ? '' : ` ${message.ruleId}`}`
  }
  const written = Object.entries(properties).flatMap(([name, value]) =>
    value === undefined ? [] : `${name}=${escapeProperty(printable(String(value)))}`
  )
  const lines = [
    message.reason,
    ...(others.length === 0 ? [] : [`${others.length} more of the same cause`]),
    ...(message.note === undefined ? [] : [message.note]),
    ...(message.related ?? []).map(
      ({path, place, text}) => `${path}:${place.start.line}:${place.start.column}: ${text}`
    )
  ]
  const text = lines.map((line) => escapeData(printable(line))).join('%0A')
  return `::${commands[severityOf(message)]} ${written.join(',')}::${text}`
}

/** The runner makes absolute paths relative to the repository, which need not be the folder that the command runs in. */
function absolutePath({cwd, path, data}: VFile): string | undefined {
  if (data.stdin && path === '<stdin>') return undefined
  return /^(?:[\\/]|[a-z]:)/i.test(path) ? path : `${cwd.replace(/[\\/]$/, '')}/${path}`
}

/** Columns count only where a finding begins and ends on one line. */
function describePlace(message: VFileMessage): Readonly<Record<string, number>> {
  const place = placeOf(message)
  if (!place) return {}
  const {start, end} = place
  return {
    line: start.line,
    endLine: end.line,
    ...(start.line === end.line && {col: start.column, endColumn: end.column})
  }
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
