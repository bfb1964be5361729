/** The drafts of a run, read and checked by unified-engine. */
import path from 'node:path'
import {engine} from 'unified-engine'
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {folderOfGlob, isGlob} from '../sources/read-source-files.js'
import {textExtensions} from '../sources/text-files.js'
import type {Arguments} from './arguments.js'
import type {Baseline} from '../project/baseline.js'
import {addressFrom, resolveAddress} from '../project/archive-address.js'
import {ArchiveSearch} from '../project/archive-search.js'
import {configName, emptyConfig, ignoreName, packageField, parseConfig} from '../project/config.js'
import {type Drafts, describeEmptyFolders, findDrafts, readStdin} from './drafts.js'
import {describeFailure, isBug} from '../project/failures.js'
import {createEmptyProcessor} from '../project/empty-processor.js'
import {type Checker, createChecker} from './processor.js'
import {Progress} from './progress.js'
import type {Surroundings} from './surroundings.js'
import {UsageError} from './usage-error.js'

export interface CheckedDrafts {
  /** Those that could be checked, with the findings of the rules as messages. */
  readonly drafts: readonly VFile[]
  /** What could not be read, and wrong configs; each once, however many drafts it stopped. */
  readonly problems: readonly string[]
  /** What is worth telling and no fault. */
  readonly notices: readonly string[]
  /** Files that were read and folders that were searched, absolute: where a change makes another run worth while. */
  readonly files: readonly string[]
  readonly folders: readonly string[]
}

/** Checks what the command line names. A draft that cannot be read does not keep the others from being checked. */
export async function checkDrafts(
  settings: Arguments,
  surroundings: Surroundings
): Promise<CheckedDrafts> {
  const {cwd, env} = surroundings
  const progress = new Progress(surroundings.stderr.isTTY ? surroundings.stderr : undefined)
  const found = await openDrafts(settings, surroundings)
  const baseline = await openBaseline(settings, cwd)
  const archives = new ArchiveSearch()
  const checker = createChecker({
    cwd,
    sources: settings.sources.map((source) => ({path: source, credit: {}})),
    named: found.named,
    ...(settings.output !== undefined && {output: path.resolve(cwd, settings.output)}),
    sizeLimit: settings.sizeLimit,
    // What is to be written anew suppresses nothing.
    ...(baseline && !settings.updateBaseline && {baseline}),
    fix: settings.fix,
    progress,
    archives,
    ...(settings.archive !== undefined && {
      archive: {
        address: addressFrom(cwd, resolveAddress(settings.archive, cwd)),
        creditCopies: true
      }
    })
  })
  let files: readonly VFile[]
  try {
    files = uniqueByPath(await runEngine(settings, found, cwd, checker))
  } finally {
    await archives.close()
  }
  progress.clear()
  const problems = new Set([...found.problems, ...describeEmptyFolders(found, files, cwd)])
  const notices: string[] = []
  const drafts: VFile[] = []
  for (const file of files) {
    const failure = file.messages.find((message) => message.fatal && message.source !== 'ibid')
    if (file.data.skipped) continue
    if (!failure) drafts.push(file)
    else if (failure.reason.endsWith('ignored'))
      notices.push(`Skipped draft \`${file.path}\`: ${ignoreName} says so`)
    else problems.add(describeProblem(file, failure, Boolean(env.IBID_DEBUG)))
  }
  if (settings.updateBaseline) {
    if (baseline) notices.push(baseline.update(drafts))
  } else notices.push(...(baseline?.describeStale() ?? []))
  return {
    drafts,
    problems: Array.from(problems),
    notices,
    files: [...files.map((file) => path.resolve(cwd, file.path)), ...checker.read()],
    folders: [
      ...found.folders,
      ...checker.folders(),
      ...settings.drafts.filter(isGlob).map((name) => folderOfGlob(name, cwd))
    ]
  }
}

async function openBaseline(
  {baseline, updateBaseline}: Arguments,
  cwd: string
): Promise<Baseline | undefined> {
  if (baseline === undefined) return undefined
  const {Baseline} = await import('../project/baseline.js')
  return Baseline.read(baseline, cwd, updateBaseline)
}

async function openDrafts(
  {drafts, stdin, stdinFilename, sizeLimit}: Arguments,
  surroundings: Surroundings
): Promise<Drafts> {
  if (drafts.length > 0) return findDrafts(drafts, surroundings.cwd)
  if (!stdin && surroundings.stdin.isTTY) {
    throw new UsageError(
      'Missing draft: name a file, folder or glob, or - for stdin; `ibid --help` shows how'
    )
  }
  const input = surroundings.stdin as AsyncIterable<Uint8Array | string>
  const file = await readStdin(input, stdinFilename ?? '<stdin>', sizeLimit)
  return {files: [file], folders: [], named: new Set(), problems: []}
}

async function runEngine(
  settings: Arguments,
  {files}: Drafts,
  cwd: string,
  checker: Checker
): Promise<readonly VFile[]> {
  if (files.length === 0) return []
  return new Promise((resolve, reject) => {
    engine(
      {
        cwd,
        files: [...files],
        // Folders are searched case by case.
        extensions: textExtensions.flatMap((extension) => [extension, extension.toUpperCase()]),
        processor: createEmptyProcessor,
        packageField,
        rcName: configName,
        rcPath: settings.config,
        configTransform: (value: unknown, file) => ({
          plugins: [checker.use(parseConfig(value, file))]
        }),
        defaultConfig: {plugins: [checker.use(emptyConfig(cwd))]},
        ignoreName,
        ignorePatterns: ['.git'],
        // The engine prints to stderr; what we print is a matter of `src/report`.
        reporter: () => '',
        out: false
      },
      (error, _, context) => {
        if (error) reject(error)
        else resolve(context?.files ?? [])
      }
    )
  })
}

/** A file that was named and lies in a folder that was named too is searched twice and checked once. */
function uniqueByPath(files: readonly VFile[]): VFile[] {
  const seen = new Set<string>()
  return files.filter(({path}) => !seen.has(path) && seen.add(path))
}

function describeProblem(file: VFile, failure: VFileMessage, debug: boolean): string {
  const {cause} = failure
  if (!(cause instanceof Error)) return `Cannot read draft \`${file.path}\`: ${failure.reason}`
  // What fails on the draft itself comes without a word of ours.
  if ('syscall' in cause && cause.cause === undefined)
    return `Cannot read draft \`${file.path}\`: ${describeFailure(cause)}`
  if (!isBug(cause)) return describeFailure(cause)
  if (debug) return cause.stack ?? cause.message
  return `Cannot check draft \`${file.path}\`: ${describeFailure(cause)} (bug in ibid; set IBID_DEBUG=1 for a stack trace)`
}
