/** Watching what was read: files by the folders they lie in, and folders of texts. */
import path from 'node:path'
import {type FSWatcher, watch} from 'chokidar'
import {isBelow} from '../sources/read-source-files.js'
import {isTextFile} from '../sources/text-files.js'
import {isSetting} from './config.js'

/** What was read. */
export interface Watched {
  /** Absolute. */
  readonly files: readonly string[]
  /** Folders whose texts count, whatever they are called; absolute. */
  readonly folders: readonly string[]
}

export class FileWatcher {
  readonly #files = new Set<string>()
  readonly #parents = new Set<string>()
  readonly #folders = new Set<string>()
  readonly #changed: (file: string) => void
  readonly #watchers: FSWatcher[] = []
  /** When what was to be watched last is watched. */
  #ready = Promise.resolve()

  /**
   * @param changed Called with each file, absolute, that was written, came or went.
   */
  constructor(changed: (file: string) => void) {
    this.#changed = changed
  }

  /**
   * Watches more. Folders are watched and not files: most programs save by renaming a new file over the old.
   *
   * @returns Whether any of it was not watched before; from now on no change is missed.
   */
  async follow(watched: Watched): Promise<boolean> {
    const fresh = new Set<string>()
    for (const file of watched.files) {
      const parent = path.dirname(file)
      this.#files.add(file)
      if (!this.#parents.has(parent)) fresh.add(parent)
      this.#parents.add(parent)
    }
    for (const folder of watched.folders) {
      if (!this.#folders.has(folder)) fresh.add(folder)
      this.#folders.add(folder)
    }
    if (fresh.size === 0) {
      await this.#ready
      return false
    }
    const watcher = watch(Array.from(fresh), {
      ignoreInitial: true,
      ignored: (file, stats) => !this.#follows(file, stats)
    })
    this.#watchers.push(watcher)
    watcher.on('all', (_, file) => {
      if (this.#counts(file)) this.#changed(file)
    })
    this.#ready = new Promise<void>((resolve) => {
      watcher.once('ready', resolve)
      // Where the system lets nothing more be watched, changes are met by the next check.
      watcher.on('error', () => {
        resolve()
      })
    })
    await this.#ready
    return true
  }

  async close(): Promise<void> {
    await Promise.all(this.#watchers.map((watcher) => watcher.close()))
  }

  /** Whether to be told of a path. Of a file that comes to count later its deletion is told only when it was followed before. */
  #follows(file: string, stats?: {isFile: () => boolean}): boolean {
    const name = path.basename(file)
    if (name === 'node_modules' || name === '.git') return false
    if (this.#files.has(file) || this.#parents.has(file)) return true
    const mayCount = isSetting(name) || isTextFile(file)
    if (this.#parents.has(path.dirname(file)) && mayCount) return true
    return this.#isBelowFolder(file) && (!stats?.isFile() || mayCount)
  }

  #counts(file: string): boolean {
    if (this.#files.has(file) || this.#isBelowFolder(file)) return true
    return isSetting(path.basename(file)) && this.#parents.has(path.dirname(file))
  }

  #isBelowFolder(file: string): boolean {
    return Array.from(this.#folders).some((folder) => isBelow(folder, file))
  }
}
