/** What an editor may have done beside checking: naming sources for a session, and the side-by-side page. */
import {
  type ExecuteCommandParams,
  LSPErrorCodes,
  ErrorCodes,
  ResponseError
} from 'vscode-languageserver'
import {display} from '../options.js'
import type {Checks} from './checks.js'
import {fileOf} from './documents.js'

export const checkAgainst = 'ibid.checkAgainst'
export const report = 'ibid.report'

/**
 * Runs a command.
 *
 * @returns Of `ibid.checkAgainst` null, of `ibid.report` the page as HTML.
 * @throws {ResponseError} When the command is unknown, its arguments are wrong, a source cannot be read, or the draft was not checked.
 */
export async function runCommand(
  {command, arguments: given = []}: ExecuteCommandParams,
  checks: Checks
): Promise<string | null> {
  // The sources may follow the draft one by one or as a list.
  const uris: unknown[] = given.flat()
  const [draft, ...sources] = uris
  if (command !== checkAgainst && command !== report)
    throw new ResponseError(ErrorCodes.InvalidParams, `Unknown command \`${command}\``)
  if (typeof draft !== 'string')
    throw new ResponseError(ErrorCodes.InvalidParams, `Missing URI of a draft for \`${command}\``)
  if (command === report) return makeReport(draft, checks)
  try {
    checks.name(draft, sources.map(readSource))
  } catch (error) {
    throw new ResponseError(ErrorCodes.InvalidParams, (error as Error).message)
  }
  return null
}

function readSource(uri: unknown): string {
  const file = typeof uri === 'string' ? fileOf(uri) : undefined
  if (file === undefined)
    throw new Error(`Unexpected source ${display(uri)}, expected the URI of a file`)
  return file
}

async function makeReport(uri: string, checks: Checks): Promise<string> {
  const checked = await checks.check(uri)
  if (!checked?.file) {
    const reason = checked ? (checked.failure ?? 'it is a source, or ignored') : 'it is not open'
    throw new ResponseError(LSPErrorCodes.RequestFailed, `Cannot report on \`${uri}\`: ${reason}`)
  }
  const {reportHtml} = await import('../report/html/index.js')
  return reportHtml([checked.file])
}
