/** The command from its arguments to its exit code. */
import fs from 'node:fs'
import path from 'node:path'
import type {VFile} from 'vfile'
import {printable} from '../report/printable.js'
import {reports} from '../report/reports.js'
import {reaches} from '../report/severity.js'
import {type Arguments, readArguments} from './arguments.js'
import {describeFailure, isBug} from './failures.js'
import {UsageError} from './usage-error.js'
import {writeFile, writeStream} from './write-output.js'

/** What the command needs of its process. */
export interface Surroundings {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdin: NodeJS.ReadableStream & {readonly isTTY?: boolean}
  readonly stdout: NodeJS.WritableStream & {readonly isTTY?: boolean}
  readonly stderr: NodeJS.WritableStream
}

/**
 * Runs the command.
 *
 * @returns 0 when nothing is found, 1 when there are findings that count, 2 for wrong usage and what could not be read or written.
 */
export async function runCommand(
  argv: readonly string[],
  surroundings: Surroundings
): Promise<0 | 1 | 2> {
  const {stdout, stderr} = surroundings
  try {
    const settings = readArguments(argv)
    if (settings === 'help') {
      const {formatHelp} = await import('./help.js')
      await writeStream(stdout, formatHelp())
      return 0
    }
    if (settings === 'version') {
      await writeStream(stdout, `${readVersion()}\n`)
      return 0
    }
    return await check(settings, surroundings)
  } catch (error) {
    await tell(stderr, [
      error instanceof UsageError ? error.message : describeUnexpected(error, surroundings)
    ])
    return 2
  }
}

async function check(settings: Arguments, surroundings: Surroundings): Promise<0 | 1 | 2> {
  const {cwd, stdout, stderr} = surroundings
  // Loaded here, so that wrong usage and --help answer at once.
  const {checkDrafts} = await import('./check-drafts.js')
  const {drafts, problems, notices} = await checkDrafts(settings, surroundings)
  const isFailed = drafts.some((file) =>
    file.messages.some((message) => reaches(message, settings.failOn))
  )
  const lines = [...problems]
  if (drafts.length > 0 || problems.length === 0) {
    const text = await formatReport(settings, drafts, surroundings)
    if (settings.output === undefined) await writeStream(stdout, text)
    else {
      try {
        writeFile(path.resolve(cwd, settings.output), text)
      } catch (error) {
        lines.push((error as Error).message)
      }
    }
  }
  await tell(stderr, [...notices, ...lines])
  return lines.length > 0 ? 2 : isFailed ? 1 : 0
}

async function formatReport(
  settings: Arguments,
  drafts: readonly VFile[],
  surroundings: Surroundings
): Promise<string> {
  const report = await reports[settings.report]()
  if (settings.quiet) {
    for (const file of drafts)
      file.messages = file.messages.filter((message) => reaches(message, settings.failOn))
  }
  return report(drafts, {color: wantsColor(settings, surroundings), quiet: settings.quiet})
}

/** FORCE_COLOR goes before NO_COLOR, as in Node itself. */
function wantsColor({color, output}: Arguments, {env, stdout}: Surroundings): boolean {
  if (color !== undefined) return color
  if (output !== undefined) return false
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  return !env.NO_COLOR && env.TERM !== 'dumb' && Boolean(stdout.isTTY)
}

/** One line each, whatever the names in it are made of. */
async function tell(stderr: NodeJS.WritableStream, lines: readonly string[]): Promise<void> {
  await writeStream(stderr, lines.map((line) => `ibid: ${printable(line)}\n`).join(''))
}

function describeUnexpected(error: unknown, {env}: Surroundings): string {
  if (env.IBID_DEBUG && error instanceof Error) return error.stack ?? error.message
  return isBug(error)
    ? `${describeFailure(error)} (a fault of ibid: IBID_DEBUG=1 shows where)`
    : describeFailure(error)
}

function readVersion(): string {
  const manifest = fs.readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(manifest) as {version: string}).version
}
