/** The command from its arguments to its exit code. */
import path from 'node:path'
import type {VFile} from 'vfile'
import {printable, printableLines} from '../report/printable.js'
import {reports} from '../report/reports.js'
import {reaches} from '../report/severity.js'
import {type Arguments, readArguments} from './arguments.js'
import {describeFailure, isBug} from '../project/failures.js'
import {describeNamesake, findSubcommand} from './subcommands.js'
import type {Surroundings} from './surroundings.js'
import {UsageError} from './usage-error.js'
import type {Watched} from '../project/file-watcher.js'
import {readVersion} from '../project/version.js'
import {checkWritable, writeFile} from '../project/write-file.js'
import {writeStream} from './write-stream.js'

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
    const subcommand = findSubcommand(argv)
    if (subcommand) {
      const namesake = describeNamesake(subcommand, surroundings.cwd)
      if (namesake !== undefined) await tell(stderr, [namesake])
      const {output = '', problems = []} = await subcommand.run(argv.slice(1), surroundings)
      await writeStream(stdout, output)
      await tell(stderr, problems)
      return problems.length > 0 ? 2 : 0
    }
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
    if (settings.watch) return await watch(settings, surroundings)
    return (await check(settings, surroundings)).code
  } catch (error) {
    await tell(stderr, [
      error instanceof UsageError ? error.message : describeUnexpected(error, surroundings)
    ])
    return 2
  }
}

interface Outcome extends Watched {
  readonly code: 0 | 1 | 2
}

async function check(settings: Arguments, surroundings: Surroundings): Promise<Outcome> {
  const {cwd, stdout, stderr} = surroundings
  const output = settings.output === undefined ? undefined : path.resolve(cwd, settings.output)
  const start = performance.now()
  if (output !== undefined) checkWritable(output)
  // Loaded here, so that wrong usage and --help answer at once.
  const {checkDrafts} = await import('./check-drafts.js')
  const checked = await checkDrafts(settings, surroundings)
  const {drafts} = checked
  const notices = [...checked.notices]
  const problems = [...checked.problems]
  const isFailed = drafts.some((file) =>
    file.messages.some((message) => reaches(message, settings.failOn))
  )
  let fixed: string | undefined
  if (settings.fix) {
    const {deliverFixes} = await import('./fix-drafts.js')
    const delivery = await deliverFixes(drafts, settings)
    fixed = delivery.output
    notices.push(...delivery.notices)
    problems.push(...delivery.problems)
  }
  // A file or pipe gets the very text, which is to be used; a terminal is not to be steered by it.
  if (fixed !== undefined) await writeStream(stdout, stdout.isTTY ? printableLines(fixed) : fixed)
  if (drafts.length > 0 || problems.length === 0) {
    const milliseconds = performance.now() - start
    const text = await formatReport(settings, drafts, surroundings, milliseconds)
    // What goes to stdout goes there alone.
    if (output === undefined) await writeStream(fixed === undefined ? stdout : stderr, text)
    else {
      try {
        writeFile(output, text)
      } catch (error) {
        problems.push((error as Error).message)
      }
    }
  }
  await tell(stderr, [...notices, ...problems])
  return {...checked, code: problems.length > 0 ? 2 : isFailed ? 1 : 0}
}

async function watch(settings: Arguments, surroundings: Surroundings): Promise<never> {
  const {cwd, stdout, stderr} = surroundings
  const {watchAndRun} = await import('./watch.js')
  const baseline = settings.baseline === undefined ? [] : [path.resolve(cwd, settings.baseline)]
  const output = settings.output === undefined ? undefined : path.resolve(cwd, settings.output)
  let last: Watched = {files: [], folders: []}
  return watchAndRun(cwd, {
    async run(changed) {
      if (stdout.isTTY) await writeStream(stdout, '\u001B[2J\u001B[3J\u001B[H')
      const scripts = changed.filter((file) => /\.ibidrc\.[cm]?js$/.test(file))
      await tell(
        stderr,
        scripts.map((file) => `Restart ibid to apply \`${file}\`: Node reads a script once`)
      )
      try {
        last = await check(settings, surroundings)
      } catch (error) {
        // What is wrong before the first run stops the command; later it is waited for.
        if (changed.length === 0) throw error
        await tell(stderr, [describeUnexpected(error, surroundings)])
      }
      return {...last, files: [...last.files, ...baseline]}
    },
    idle: () => tell(stderr, ['Waiting for changes']),
    isOurs: (file) => file === output
  })
}

async function formatReport(
  settings: Arguments,
  drafts: readonly VFile[],
  surroundings: Surroundings,
  milliseconds: number
): Promise<string> {
  const report = await reports[settings.report]()
  if (settings.quiet) {
    for (const file of drafts)
      file.messages = file.messages.filter((message) => reaches(message, settings.failOn))
  }
  return report(drafts, {
    color: wantsColor(settings, surroundings),
    quiet: settings.quiet,
    verbose: settings.verbose,
    version: readVersion(),
    // Where a report is kept or compared, it is the same for the same drafts.
    ...(surroundings.stdout.isTTY && settings.output === undefined && {milliseconds})
  })
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
    ? `${describeFailure(error)} (bug in ibid; set IBID_DEBUG=1 for a stack trace)`
    : describeFailure(error)
}
