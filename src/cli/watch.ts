/** `--watch`: another run whenever something that the last one read has changed. */
import path from 'node:path'
import {configName} from '../project/config.js'
import {FileWatcher, type Watched} from '../project/file-watcher.js'

/** Milliseconds in which changes count as one: editors and exports write several files at a time. */
const pause = 100

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
  let changed: string[] = []
  let timer: NodeJS.Timeout | undefined
  let running = false
  const watcher = new FileWatcher((file) => {
    if (isOurs(file)) return
    changed.push(file)
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (!running && changed.length > 0) void runOnce()
    }, pause)
  })

  await runOnce()
  return new Promise(() => {
    // Node ends with nothing to wait for, and a watcher is something.
  })

  async function runOnce(): Promise<void> {
    running = true
    const since = changed
    changed = []
    const {files, folders} = await run(since)
    await watcher.follow({files: [path.join(cwd, configName), ...files], folders})
    running = false
    if (changed.length > 0) await runOnce()
    else await idle()
  }
}
