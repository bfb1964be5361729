/** The folders that are open in an editor, with what their drafts are checked by. */
import fs from 'node:fs'
import path from 'node:path'
import {Baseline} from '../project/baseline.js'
import {type Config, configName, emptyConfig, isSetting} from '../project/config.js'
import {DraftChecker} from '../project/draft-checker.js'
import {FileWatcher} from '../project/file-watcher.js'
import {isIgnored, loadConfigAnew} from '../project/load-config.js'
import {SourceReader, isBelow} from '../sources/read-source-files.js'
import {defaultSizeLimit} from '../sources/size-limit.js'
import {fileOf} from './documents.js'

/** Milliseconds in which changes on the disk count as one. */
const pause = 100

/** A folder whose drafts share what is read of their sources. */
export interface Project {
  /** Absolute; paths in messages are relative to it. */
  readonly cwd: string
  readonly reader: SourceReader
  readonly checker: DraftChecker
  /** Whether it is that of drafts that were never saved while no folder is open: they have no config. */
  readonly isNowhere: boolean
}

/** What a draft is checked by. */
export interface Settings {
  readonly config: Config
  /** Whether `.ibidignore` leaves the draft out. */
  readonly ignored: boolean
}

export interface WorkspaceOptions {
  /** The text of a file that is open. */
  readonly textOf: (file: string) => string | undefined
  /** How many bytes a text may have. */
  readonly sizeLimit: number
  /** Whether configs that are scripts may be run. */
  readonly isTrusted: boolean
  /** The baseline of each folder, as a path from it. */
  readonly baseline: string | undefined
  /** Called when something was changed that drafts are checked by. */
  readonly changed: () => void
  /** Called before that when it was a config. */
  readonly settingsChanged: () => void
}

export class Workspace {
  readonly #options: WorkspaceOptions
  readonly #projects = new Map<string, Project>()
  /** By the project's folder and the draft. */
  readonly #settings = new Map<string, Promise<Settings>>()
  readonly #watcher = new FileWatcher((file) => {
    this.changedOnDisk(file)
  })
  readonly #changed = new Set<string>()
  /** By their files, absolute. */
  readonly #baselines = new Map<string, Baseline>()
  #timer: NodeJS.Timeout | undefined
  #folders: readonly string[] = []

  constructor(options: WorkspaceOptions) {
    this.#options = options
  }

  /** Whether what its configs name may be run and connected to. */
  get isTrusted(): boolean {
    return this.#options.isTrusted
  }

  /** Folders were opened and closed; absolute. */
  changeFolders(added: readonly string[], removed: readonly string[]): void {
    this.#folders = [...this.#folders.filter((folder) => !removed.includes(folder)), ...added]
  }

  /**
   * The project of a draft: the innermost folder that is open and holds it, else the draft's own folder.
   *
   * @param draft Absolute; undefined for a draft that was never saved, which belongs to the first folder.
   */
  projectOf(draft: string | undefined): Project {
    const folder =
      draft === undefined
        ? this.#folders[0]
        : this.#folders.filter((one) => isBelow(one, draft)).sort((a, b) => b.length - a.length)[0]
    const cwd =
      folder ?? (draft === undefined ? path.parse(process.cwd()).root : path.dirname(draft))
    const isNowhere = draft === undefined && folder === undefined
    const key = isNowhere ? '' : cwd
    let project = this.#projects.get(key)
    if (!project) {
      const {sizeLimit, textOf} = this.#options
      const reader = new SourceReader(cwd, Math.max(sizeLimit, defaultSizeLimit), textOf)
      project = {cwd, reader, checker: new DraftChecker(cwd, reader), isNowhere}
      this.#projects.set(key, project)
    }
    return project
  }

  /**
   * What a draft is checked by.
   *
   * @throws {Error} When its config cannot be read or is wrong.
   */
  async settingsOf(draft: string, {cwd, isNowhere}: Project): Promise<Settings> {
    if (isNowhere) return {config: emptyConfig(cwd), ignored: false}
    const key = JSON.stringify([cwd, draft])
    let settings = this.#settings.get(key)
    if (!settings) this.#settings.set(key, (settings = this.#load(draft, cwd)))
    return settings
  }

  async #load(draft: string, cwd: string): Promise<Settings> {
    const folders = foldersBetween(cwd, path.dirname(draft))
    const files = folders.map((folder) => path.join(folder, configName))
    await this.#watcher.follow({files, folders: []})
    const [config, ignored] = await Promise.all([
      loadConfigAnew(draft, cwd, this.#options.isTrusted),
      isIgnored(draft, cwd)
    ])
    return {config, ignored}
  }

  /**
   * The baseline of a project; undefined where there is none.
   *
   * @throws {Error} When it is no baseline.
   */
  baselineOf({cwd, isNowhere}: Project): Baseline | undefined {
    const file = this.#baselineFile(cwd)
    if (file === undefined || isNowhere) return undefined
    let baseline = this.#baselines.get(file)
    if (!baseline && fs.existsSync(file)) {
      baseline = Baseline.read(path.relative(cwd, file), cwd, false)
      this.#baselines.set(file, baseline)
    }
    return baseline
  }

  #baselineFile(cwd: string): string | undefined {
    const {baseline} = this.#options
    return baseline ? path.resolve(cwd, baseline) : undefined
  }

  /** Watches what drafts of a project were checked by. */
  async watch({cwd, reader, checker}: Project, {file}: Config): Promise<void> {
    const settings = [file, this.#baselineFile(cwd)].filter((name) => name !== undefined)
    const files = [...settings, ...reader.files]
    if (!(await this.#watcher.follow({files, folders: reader.folders}))) return
    // What was written since it was read and before it was watched.
    for (const name of files) checker.forget(name)
    this.#options.changed()
  }

  /** Has a source read again whose text was changed in the editor. */
  edited(uri: string): void {
    const file = fileOf(uri)
    if (file === undefined) return
    const readers = Array.from(this.#projects.values()).filter(({reader}) =>
      reader.files.includes(file)
    )
    if (readers.length === 0) return
    for (const {checker} of readers) checker.forget(file)
    this.#options.changed()
  }

  /**
   * Has a file read again that was changed on the disk, once it is whole: a watcher tells when it begins to be written.
   *
   * @param file Absolute.
   */
  changedOnDisk(file: string): void {
    this.#changed.add(file)
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      const names = Array.from(this.#changed, (changed) => path.basename(changed))
      if (names.some(isSetting)) {
        this.#settings.clear()
        this.#options.settingsChanged()
      }
      for (const changed of this.#changed) {
        this.#baselines.delete(changed)
        for (const {checker} of this.#projects.values()) checker.forget(changed)
      }
      this.#changed.clear()
      this.#options.changed()
    }, pause)
  }

  async close(): Promise<void> {
    await this.#watcher.close()
  }
}

/** The folders from one down to another that lies below it. */
function foldersBetween(top: string, folder: string): string[] {
  const folders = [folder]
  while (folder !== top && isBelow(top, folder)) folders.push((folder = path.dirname(folder)))
  return folders
}
