/** What is done to one draft, by the command and by the language server alike: its sources are read and the rules run on it. */
import fs from 'node:fs'
import path from 'node:path'
import type {Node} from 'unist'
import type {VFile} from 'vfile'
import type {Article, Format} from '../article/model/article.js'
import {SourceSet} from '../comparison/alignment/source-set.js'
import {Session} from '../session.js'
import {describeFault, readFrontMatter} from '../article/markup/metadata.js'
import {configureRules} from '../preset.js'
import {type ConfiguredRule, rulesTransformer} from '../run-rules.js'
import {
  type SourceFile,
  type SourceList,
  type SourceReader,
  isBelow
} from '../sources/read-source-files.js'
import {type SourceDescription, readSource} from '../sources/read-sources.js'
import {type SourceEntry, parseSourceEntries} from '../sources/source-entries.js'
import type {Config} from './config.js'

/** The rules read the file itself and not its tree. */
const emptyTree = {type: 'root', children: []} as Node

/** A source that was found and not named. */
export type FoundText = Pick<SourceFile, 'key' | 'source'>

/** Checks drafts of one folder. Those with the same sources share what is read and indexed of them. */
export class DraftChecker {
  readonly #cwd: string
  readonly #reader: SourceReader
  readonly #rules = new WeakMap<Config, readonly ConfiguredRule[]>()
  readonly #session = new Session()
  readonly #articles = new WeakMap<SourceDescription, Article>()
  /** Drafts with the same sources share what is indexed of them. */
  readonly #sets = new Map<string, SourceSet>()
  /** The entries of front matter by their text: a glob is searched once for the same entry. */
  readonly #entries = new Map<string, readonly SourceEntry[]>()

  /**
   * @param cwd The absolute folder that paths of drafts are relative to.
   */
  constructor(cwd: string, reader: SourceReader) {
    this.#cwd = cwd
    this.#reader = reader
  }

  /**
   * Checks a draft: its messages of ibid become those of its value. What it suppresses itself is kept in `file.data.ibid`.
   *
   * @param named What somebody names beside the sources of config and draft.
   * @param found What an archive has among the draft's sources.
   * @param format The draft's, where its extension does not tell.
   * @throws {Error} When a source cannot be read or the front matter that names it is broken; then no message of ibid is left.
   */
  check(
    file: VFile,
    config: Config,
    named: readonly SourceList[],
    found: readonly FoundText[] = [],
    format?: Format
  ): void {
    file.messages = file.messages.filter(({source}) => source !== 'ibid')
    delete file.data.ibid
    let rules = this.#rules.get(config)
    if (!rules) this.#rules.set(config, (rules = configureRules(config.rules)))
    const sources = this.#sourcesOf(file, config, named, found)
    const session = this.#session
    void rulesTransformer(rules, {sources, allow: config.allow, format, session})(emptyTree, file)
  }

  /**
   * Whether a file is a source of the drafts beside it.
   *
   * @param file Absolute.
   */
  isSource(file: string, config: Config, named: readonly SourceList[]): boolean {
    const sources = this.#reader.read([...named, this.#configured(config)])
    return sources.some((source) => source.file === file)
  }

  /** Forgets what was read of a file, and what globs matched. */
  forget(file: string): void {
    this.#reader.forget(file)
    this.#sets.clear()
    this.#entries.clear()
  }

  #configured({sources, folder, file = ''}: Config): SourceList {
    return {entries: sources, folder, namedIn: `in \`${path.relative(this.#cwd, file)}\``}
  }

  #sourcesOf(
    file: VFile,
    config: Config,
    named: readonly SourceList[],
    found: readonly FoundText[]
  ): SourceSet {
    const draft = path.resolve(this.#cwd, file.path)
    const own = this.#frontMatterSources(file, draft, config)
    const read = this.#reader
      .read([...named, this.#configured(config), own])
      // A draft that the glob of its sources matches too is no source of itself.
      .filter((source) => source.file !== draft)
    const texts = new Set(read.map(({source}) => source.value))
    const sources = [...read, ...found.filter(({source}) => !texts.has(source.value))]
    const key = JSON.stringify(sources.map(({key}) => key))
    let set = this.#sets.get(key)
    if (!set) {
      const articles = sources.map(({source}, index) => this.#read(source, index))
      this.#sets.set(key, (set = new SourceSet(articles, this.#session)))
    }
    return set
  }

  /** A source's article; read again only when its text has changed, for then its description is another. */
  #read(source: SourceDescription, index: number): Article {
    let article = this.#articles.get(source)
    if (!article) this.#articles.set(source, (article = readSource(source, index, this.#session)))
    return article
  }

  #frontMatterSources(file: VFile, draft: string, config: Config): SourceList {
    const name = `draft \`${file.path}\``
    const {metadata, fault, end} = readFrontMatter(String(file), name)
    const {sources} = metadata
    const folder = path.dirname(draft)
    const list = {
      folder,
      namedIn: `in the front matter of ${name}`,
      root: this.#rootOf(folder, config)
    }
    // A draft that names sources is not checked without them.
    if (fault && sources === undefined && /^sources:/m.test(String(file).slice(0, end)))
      throw new Error(describeFault(fault, name))
    if (sources === undefined || sources === null) return {...list, entries: []}
    try {
      return {...list, entries: this.#parseEntries(draft, [sources].flat())}
    } catch (error) {
      throw new Error(`Cannot read front matter of ${name}: ${(error as Error).message}`, {
        cause: error
      })
    }
  }

  #parseEntries(draft: string, sources: readonly unknown[]): readonly SourceEntry[] {
    const key = JSON.stringify([draft, sources])
    let entries = this.#entries.get(key)
    if (!entries) this.#entries.set(key, (entries = parseSourceEntries(sources)))
    return entries
  }

  /** Sources that a draft names itself stay below its config, or below the current folder when the config lies elsewhere. */
  #rootOf(folder: string, config: Config): string {
    return isBelow(realFolder(config.folder), realFolder(folder)) ? config.folder : this.#cwd
  }
}

/** The folder of what comes by stdin, or is open in an editor, may not exist. */
function realFolder(folder: string): string {
  return fs.existsSync(folder) ? fs.realpathSync(folder) : folder
}
