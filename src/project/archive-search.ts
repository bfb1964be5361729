/** The sources of drafts that are found in archives: what the command and the language server share. */
import type {VFile} from 'vfile'
import type {Archive, FoundSource, StoredCopy} from '../archive/index.js'
import type {Credit, Format} from '../article/model/article.js'
import {readArticle} from '../article/read-article.js'
import {Session} from '../session.js'
import type {ArchiveSetting} from './config.js'
import type {FoundText} from './draft-checker.js'

/** Looks for sources in archives, each opened when a draft first needs it. */
export class ArchiveSearch {
  readonly #archives = new Map<string, Promise<Archive>>()
  readonly #session = new Session()
  readonly #wait: number

  /** @param wait Milliseconds to wait for another process that has an archive's folder open. */
  constructor(wait = 10_000) {
    this.#wait = wait
  }

  /**
   * The sources of a draft in an archive, as far as they count as sources: of a draft that is dated, those that were
   * published before it or on the same day.
   *
   * @throws {Error} When the archive cannot be opened or read.
   */
  async findSources(
    file: VFile,
    setting: ArchiveSetting | undefined,
    format?: Format
  ): Promise<FoundText[]> {
    if (setting === undefined) return []
    const {address, publishers, creditCopies} = setting
    const archive = await this.#open(address)
    const draft = readArticle(file, {session: this.#session, ...(format && {format})})
    const {published} = draft.credit
    const found = await archive.findSources(draft, {
      ...(published !== undefined && {before: dayAfter(published)}),
      ...(publishers && {publishers})
    })
    return found
      .filter(({isSource}) => isSource)
      .map((source) => describeSource(source, creditCopies))
  }

  /** Closes all archives; what is asked for later opens them again. */
  async close(): Promise<void> {
    const archives = [...this.#archives.values()]
    this.#archives.clear()
    await Promise.allSettled(archives.map(async (archive) => (await archive).close()))
  }

  async #open(address: string): Promise<Archive> {
    let archive = this.#archives.get(address)
    if (!archive) {
      archive = import('../archive/index.js').then(({openArchive}) =>
        openArchive(address, {wait: this.#wait})
      )
      this.#archives.set(address, archive)
      // The next draft may find it open.
      archive.catch(() => this.#archives.delete(address))
    }
    return archive
  }
}

function describeSource(source: FoundSource, creditCopies: boolean): FoundText {
  const {key, value, format, path, copies, url, title, publisher, aliases, author, published} =
    source
  const known = {
    ...{title, publisher, aliases, author, url, published},
    ...(copies.length > 0 && {copies: copies.map((copy) => creditOf(copy, creditCopies))})
  }
  const credit = Object.fromEntries(Object.entries(known).filter(([, each]) => each !== undefined))
  return {
    key: `archive ${key} ${JSON.stringify(known.copies)}`,
    source: {...credit, path: path ?? url ?? key, value, format}
  }
}

/** What is known of a copy; where crediting it is not to count, its title alone, which credits nobody. */
function creditOf(
  {key, path, url, publisher, aliases, author}: StoredCopy,
  counts: boolean
): Credit {
  const name = publisher ?? url ?? path ?? key
  if (!counts || publisher === undefined)
    return {title: name, ...(counts && url !== undefined && {url})}
  return {
    publisher,
    ...(aliases && {aliases}),
    ...(author !== undefined && {author}),
    ...(url !== undefined && {url})
  }
}

/** The day after one, both as YYYY-MM-DD; an impossible day stays as it is. */
function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(date.getTime())) return day
  date.setUTCDate(date.getUTCDate() + 1)
  return date.toISOString().slice(0, 10)
}
