/** The folders that are open in an editor, with what their drafts are checked by. */
import fs from 'node:fs'
import path from 'node:path'
import {type Config, configName, ignoreName} from '../cli/config.js'
import {DraftChecker} from '../cli/draft-checker.js'
import {FileWatcher} from '../cli/file-watcher.js'
import {isIgnored, loadConfigAnew} from '../cli/load-config.js'
import {SourceReader, isBelow} from '../sources/read-source-files.js'
import {fileOf} from './documents.js'

/** A folder whose drafts share what is read of their sources. */
export interface Project {
  /** Absolute; paths in messages are relative to it. */
  readonly cwd: string
  readonly reader: SourceReader
  readonly checker: DraftChecker
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
    this.forget(file)
  })
  #folders: readonly string[] = []

  constructor(options: WorkspaceOptions) {
    this.#options = options
  }

  /** The folders that are open, absolute. */
  set folders(folders: readonly string[]) {
    this.#folders = folders
  }

  /**
   * The project of a draft: the innermost folder that is open and holds it, else the draft's own folder.
   *
   * @param draft Absolute; undefined for a draft that was never saved, which belongs to the first folder.
   */
  projectOf(draft: string | undefined): Project {
    const holders = this.#folders.filter((folder) => draft === undefined || isBelow(folder, draft))
    const [folder] = draft === undefined ? holders : holders.sort((a, b) => b.length - a.length)
    const cwd =
      folder ?? (draft === undefined ? path.parse(process.cwd()).root : path.dirname(draft))
    let project = this.#projects.get(cwd)
    if (!project) {
      const reader = new SourceReader(cwd, undefined, this.#options.textOf)
      project = {cwd, reader, checker: new DraftChecker(cwd, reader)}
      this.#projects.set(cwd, project)
    }
    return project
  }

  /**
   * What a draft is checked by.
   *
   * @throws {Error} When its config cannot be read or is wrong.
   */
  async settingsOf(draft: string, {cwd}: Project): Promise<Settings> {
    const key = JSON.stringify([cwd, draft])
    let settings = this.#settings.get(key)
    if (!settings) this.#settings.set(key, (settings = this.#load(draft, cwd)))
    return settings
  }

  async #load(draft: string, cwd: string): Promise<Settings> {
    const folders = foldersBetween(cwd, path.dirname(draft))
    const files = folders.map((folder) => path.join(folder, configName))
    await this.#watcher.follow({files, folders: []})
    const [config, ignored] = await Promise.all([loadConfigAnew(draft, cwd), isIgnored(draft, cwd)])
    return {config, ignored}
  }

  /** Watches what drafts of a project were checked by. */
  async watch({reader}: Project, {file}: Config): Promise<void> {
    const since = Date.now()
    const files = [...(file === undefined ? [] : [file]), ...reader.files]
    const {folders} = reader
    if (!(await this.#watcher.follow({files, folders}))) return
    // What was written since it was read and before it was watched.
    for (const file of files)
      if ((fs.statSync(file, {throwIfNoEntry: false})?.mtimeMs ?? 0) >= since) this.forget(file)
  }

  /** Has a source read again whose text was changed in the editor. */
  edited(uri: string): void {
    const file = fileOf(uri)
    const projects = Array.from(this.#projects.values())
    if (file !== undefined && projects.some(({reader}) => reader.files.includes(file)))
      this.forget(file)
  }

  /**
   * Has a file read again that was changed on the disk.
   *
   * @param file Absolute.
   */
  forget(file: string): void {
    const name = path.basename(file)
    if (name.startsWith(configName) || name === ignoreName || name === 'package.json') {
      this.#settings.clear()
      this.#options.settingsChanged()
    }
    for (const {checker} of this.#projects.values()) checker.forget(file)
    this.#options.changed()
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
