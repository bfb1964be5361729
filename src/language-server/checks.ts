/** Drafts of an editor and what was found in them, each version checked once. */
import path from 'node:path'
import {VFile} from 'vfile'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {readFrontMatter} from '../article/markup/metadata.js'
import type {Config} from '../project/config.js'
import type {FoundText} from '../project/draft-checker.js'
import {describeFailure, isBug} from '../project/failures.js'
import type {SourceList} from '../sources/read-source-files.js'
import {checkSize} from '../sources/size-limit.js'
import {fileOf, formatByLanguage, mayBeDraft} from './documents.js'
import {FoundSources} from './found-sources.js'
import type {Project, Settings, Workspace} from './workspace.js'

/** One version of a draft, checked. */
export interface Checked {
  /** The text that was checked. */
  readonly document: TextDocument
  /** The folder that paths in messages are relative to. */
  readonly cwd: string
  /** The draft with its messages; absent when it was not checked. */
  readonly file?: VFile
  /** The draft's config; absent where there can be none. */
  readonly config?: Config
  /** Checks a file, as one that has another text, by what the draft was checked by. */
  readonly checkAgain?: (file: VFile) => void
  /** Why it could not be checked. */
  readonly failure?: string
}

/** Tells which draft is about to be checked and how many UTF-16 code units it has; null when it is. */
export type Announce = (draft: {readonly uri: string; readonly length: number} | null) => void

export interface ChecksOptions {
  readonly workspace: Workspace
  readonly documentOf: (uri: string) => TextDocument | undefined
  /** Tells the person what keeps drafts from being checked. */
  readonly tell: (text: string) => void
  /** How many bytes a draft may have. */
  readonly sizeLimit: number
  /** Called when a draft would be found to be otherwise than before. */
  readonly changed: () => void
  readonly announce: Announce
}

export class Checks {
  readonly #options: ChecksOptions
  /** One file for all versions of a draft. */
  readonly #files = new Map<string, VFile>()
  readonly #checked = new Map<string, Checked>()
  /** Sources that the person has named for a draft, by its URI. */
  readonly #named = new Map<string, readonly SourceList[]>()
  readonly #found = new FoundSources()
  /** How often something changed that drafts are checked by. */
  #generation = 0

  constructor(options: ChecksOptions) {
    this.#options = options
  }

  /** Has every draft checked again when it is next asked for. */
  invalidate(): void {
    this.#generation++
    this.#checked.clear()
  }

  /**
   * Has a draft checked against sources beside those of its config, until the session ends.
   *
   * @param files Absolute; none takes back what was named before.
   * @throws {Error} When one cannot be read.
   */
  name(uri: string, files: readonly string[]): void {
    const {workspace, changed} = this.#options
    const {cwd, reader} = workspace.projectOf(fileOf(uri))
    const entries = files.map((file) => ({path: file, credit: {}}))
    const list = {entries, folder: cwd, namedIn: 'for this session'}
    reader.read([list])
    this.#named.set(uri, [list])
    changed()
  }

  close(uri: string): void {
    this.#checked.delete(uri)
    this.#files.delete(uri)
    this.#found.close(uri)
  }

  /** The current version of a document, checked; undefined when it is not open, or no draft. */
  async check(uri: string): Promise<Checked | undefined> {
    const {workspace, documentOf, tell} = this.#options
    const saved = fileOf(uri)
    const opened = documentOf(uri)
    if (!opened || !mayBeDraft(opened)) return undefined
    const project = workspace.projectOf(saved)
    const draft = saved ?? path.join(project.cwd, 'untitled')
    let settings: Settings | undefined
    let failure = ''
    let generation: number
    do {
      generation = this.#generation
      settings = undefined
      try {
        settings = await workspace.settingsOf(draft, project)
      } catch (error) {
        failure = describe(error)
      }
      // What changed in the meantime is not what was asked for.
    } while (generation !== this.#generation)
    if (!settings) tell(failure)
    const found = settings ? await this.#findSources(opened, draft, settings.config) : []
    // Nothing is awaited from here on: what is checked is what the document holds now.
    const current = documentOf(uri)
    if (!current) return undefined
    const known = this.#checked.get(uri)
    const {languageId, version} = current
    const text = current.getText()
    // Some editors count a version twice.
    if (known?.document.version === version && known.document.getText() === text) return known
    const document = TextDocument.create(uri, languageId, version, text)
    const checked = settings
      ? this.#checkVersion(document, draft, project, settings, found)
      : {document, cwd: project.cwd, failure}
    this.#checked.set(uri, checked)
    return checked
  }

  /** What the draft's archive has of its sources; without it the draft is checked all the same. */
  async #findSources(
    document: TextDocument,
    draft: string,
    {archive}: Config
  ): Promise<readonly FoundText[]> {
    if (archive === undefined) return []
    const {workspace, sizeLimit, tell} = this.#options
    if (!workspace.isTrusted) {
      tell(notTrusted)
      return []
    }
    const value = document.getText()
    if (Buffer.byteLength(value) > sizeLimit) return []
    const format = formatByLanguage(draft, document)
    try {
      return await this.#found.findSources({uri: document.uri, path: draft, value}, archive, format)
    } catch (error) {
      tell(describe(error))
      return []
    }
  }

  #checkVersion(
    document: TextDocument,
    draft: string,
    project: Project,
    {config, ignored}: Settings,
    found: readonly FoundText[]
  ): Checked {
    const {uri} = document
    const {cwd, checker} = project
    const {workspace, sizeLimit, tell, announce} = this.#options
    const named = this.#named.get(uri) ?? []
    const value = document.getText()
    const shown = path.relative(cwd, draft)
    try {
      checkSize(Buffer.byteLength(value), sizeLimit, `draft \`${shown}\``)
    } catch (error) {
      const failure = describe(error)
      tell(failure)
      return {document, cwd, failure}
    }
    try {
      if (project.isNowhere && namesSources(value)) return {document, cwd, failure: notSaved}
      if (ignored || checker.isSource(draft, config, named)) return {document, cwd}
      let file = this.#files.get(uri)
      if (file?.path !== shown) this.#files.set(uri, (file = new VFile({cwd, path: shown})))
      file.value = value
      const checkAgain = (version: VFile) => {
        announce({uri, length: value.length})
        try {
          checker.check(version, config, named, found, formatByLanguage(draft, document))
        } finally {
          announce(null)
        }
        try {
          workspace.baselineOf(project)?.suppress(version)
        } catch (error) {
          tell(describe(error))
        }
      }
      checkAgain(file)
      return {document, cwd, file, checkAgain, ...(!project.isNowhere && {config})}
    } catch (error) {
      return {document, cwd, failure: describe(error)}
    } finally {
      void workspace.watch(project, config)
    }
  }
}

/** Whoever wrote the config would be sent the draft. */
const notTrusted =
  "The config's archive is not searched: the editor does not say that this workspace is trusted"

const notSaved = 'Cannot read the sources that the front matter names: save the draft first'

function namesSources(value: string): boolean {
  return Boolean(readFrontMatter(value, 'the draft').metadata.sources)
}

/** Why a draft could not be checked. The command's way out is a flag, the server's a setting. */
function describe(error: unknown): string {
  const failure = describeFailure(error).replace(/--max-size (\d+)/, 'the setting `maxSize: $1`')
  if (!isBug(error)) return failure
  // Clients show what comes by stderr in the log of the server.
  console.error(error)
  return `Cannot check the draft: ${failure} (bug in ibid; the server's log has a stack trace)`
}
