/** The one processor of the command: it leaves files as they are, and checks each draft beside its sources. */
import path from 'node:path'
import type {Plugin} from 'unified'
import type {FileSet} from 'unified-engine'
import type {VFile} from 'vfile'
import {type Clash, type Fix, fixFile} from '../fix.js'
import {SourceReader} from '../sources/read-source-files.js'
import type {SourceEntry} from '../sources/source-entries.js'
import {readPath} from '../sources/read-path.js'
import {isOwnPage} from '../report/own-page.js'
import {checkSize} from '../sources/size-limit.js'
import type {Baseline} from '../project/baseline.js'
import type {ArchiveSearch} from '../project/archive-search.js'
import type {ArchiveSetting, Config} from '../project/config.js'
import {DraftChecker} from '../project/draft-checker.js'
import type {Progress} from './progress.js'

export interface CheckerOptions {
  /** Absolute. */
  readonly cwd: string
  /** What the command line names beside the sources of configs. */
  readonly sources: readonly SourceEntry[]
  /** Drafts that were named and not found in a folder; absolute. */
  readonly named: ReadonlySet<string>
  /** Where the report will stand, which is no draft; absolute. */
  readonly output?: string
  readonly sizeLimit: number
  readonly baseline?: Baseline
  /** Whether to put sure repairs in place. */
  readonly fix: boolean
  readonly progress: Progress
  readonly archives: ArchiveSearch
  /** The archive that the command line names; it goes before those of configs. */
  readonly archive?: ArchiveSetting
}

/** What the checker of a run has met. */
export interface Checker {
  /** The plugin that checks a draft as a config says. */
  readonly use: (config: Config) => Plugin
  /** The configs and sources that were read, absolute. */
  readonly read: () => string[]
  /** The folders that globs of sources look into, absolute. */
  readonly folders: () => string[]
}

/** Makes the plugins that run the rules of configs. They share the sources that they read. */
export function createChecker({cwd, ...options}: CheckerOptions): Checker {
  const {named, output, sizeLimit, baseline, progress, archives} = options
  const reader = new SourceReader(cwd, sizeLimit)
  const checker = new DraftChecker(cwd, reader)
  const given = [{entries: options.sources, folder: cwd, namedIn: 'by --source'}]
  const configs = new Set<Config>()

  return {
    use(config) {
      configs.add(config)
      // unified-engine hands over its set of files after the settings.
      return (...[, drafts]: unknown[]) =>
        async (_, file) => {
          if (isNoDraft(file, config)) {
            file.data.skipped = true
            return
          }
          file.value = validText(file, sizeLimit)
          progress.show(file, (drafts as FileSet).valueOf().length)
          // What repairs change is not what a draft is known by.
          const found = await archives.findSources(file, options.archive ?? config.archive)
          const check = () => {
            checker.check(file, config, given, found)
            baseline?.suppress(file)
          }
          const original = file.value
          check()
          if (options.fix) file.data.fixes = {original, ...fixFile(file, check)}
        }
    },
    read: () => [...reader.files, ...Array.from(configs, ({file = ''}) => file).filter(Boolean)],
    folders: () => reader.folders
  }

  /** Whether a text that was met in a folder is a source of its config or the command line, or the report of an earlier run. */
  function isNoDraft(file: VFile, config: Config): boolean {
    const draft = path.resolve(cwd, file.path)
    if (named.has(draft) || file.data.stdin) return false
    return draft === output || isOwnPage(String(file)) || checker.isSource(draft, config, given)
  }
}

/**
 * The draft's text. unified-engine reads with replacement characters where bytes are not UTF-8, so that a text with
 * one of them is read again, to tell a replacement from a replacement character that stands in the file.
 *
 * @throws {Error} When it is too large, empty, binary or not UTF-8.
 */
function validText(file: VFile, sizeLimit: number): string {
  const value = String(file)
  checkSize(Buffer.byteLength(value), sizeLimit, `draft \`${file.path}\``)
  if (value !== '' && !/[\0\uFFFD]/.test(value)) return value
  // What came by stdin was checked when it was read.
  if (file.data.stdin) return value
  return readPath(path.resolve(file.cwd, file.path), `draft \`${file.path}\``)
}

export interface DraftFixes {
  readonly original: string
  readonly applied: readonly Fix[]
  readonly clashes: readonly Clash[]
}

declare module 'vfile' {
  interface DataMap {
    /** Whether the text came by stdin. */
    stdin: true
    /** Whether a text that was met in a folder is no draft. */
    skipped: true
    /** What `--fix` did; the file's value is the fixed one. */
    fixes: DraftFixes
  }
}
