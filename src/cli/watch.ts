/** `--watch`: another run whenever something that the last one read has changed. */
import path from 'node:path'
import {type FSWatcher, watch} from 'chokidar'
import {isBelow} from '../sources/read-source-files.js'
import {isTextFile} from '../sources/text-files.js'
import {configName} from './config.js'

/** Milliseconds in which changes count as one: editors and exports write several files at a time. */
const pause = 100

/** What a run read. */
export interface Watched {
  /** Absolute. */
  readonly files: readonly string[]
  /** Folders whose texts count, whatever they are called; absolute. */
  readonly folders: readonly string[]
}

export interface Watching {
  /** One run; called with the files that changed, and never twice at a time. */
  readonly run: (changed: readonly string[]) => Promise<Watched>
  /** Called when changes are waited for. */
  readonly idle: () => Promise<void>
  /** Whether a file is written by the runs themselves. */
  readonly isOurs: (file: string) => boolean
}

/**
 * Runs again and again, until the process is ended.
 *
 * @param cwd The absolute folder whose config is looked at even before there is one.
 */
export async function watchAndRun(cwd: string, {run, idle, isOurs}: Watching): Promise<never> {
  const files = new Set<string>()
  const parents = new Set<string>()
  const folders = new Set<string>()
  let watcher: FSWatcher | undefined
  let changed: string[] = []
  let timer: NodeJS.Timeout | undefined
  let running = false

  await runOnce()
  return new Promise(() => {
    // Node ends with nothing to wait for, and a watcher is something.
  })

  async function runOnce(): Promise<void> {
    running = true
    const since = changed
    changed = []
    await follow(await run(since))
    running = false
    if (changed.length > 0) await runOnce()
    else await idle()
  }

  /** Folders are watched and not files: most programs save by renaming a new file over the old. */
  async function follow(watched: Watched): Promise<void> {
    const fresh: string[] = []
    for (const file of [path.join(cwd, configName), ...watched.files]) {
      const parent = path.dirname(file)
      files.add(file)
      if (!parents.has(parent)) fresh.push(parent)
      parents.add(parent)
    }
    for (const folder of watched.folders) {
      if (!folders.has(folder)) fresh.push(folder)
      folders.add(folder)
    }
    if (watcher) {
      watcher.add(fresh)
      return
    }
    watcher = watch(fresh, {ignoreInitial: true, ignored: (file, stats) => !counts(file, stats)})
    watcher.on('all', (_, file) => {
      changed.push(file)
      clearTimeout(timer)
      timer = setTimeout(() => {
        if (!running && changed.length > 0) void runOnce()
      }, pause)
    })
    await new Promise<void>((resolve) => watcher?.once('ready', resolve))
  }

  function counts(file: string, stats?: {isFile: () => boolean}): boolean {
    const name = path.basename(file)
    if (name === 'node_modules' || name === '.git' || isOurs(file)) return false
    if (files.has(file) || parents.has(file)) return true
    const isSetting =
      name.startsWith(configName) || name === '.ibidignore' || name === 'package.json'
    if (isSetting && parents.has(path.dirname(file))) return true
    if (!Array.from(folders).some((folder) => isBelow(folder, file))) return false
    return !stats?.isFile() || isTextFile(file) || isSetting
  }
}
