/** An archive of texts that drafts may have been made from. */
import type {Article} from '../article/model/article.js'
import {analysisVersion} from './analysis-version.js'
import {type Option, listOfStrings, positiveInteger, readOptions} from '../options.js'
import {creditFields} from '../sources/source-entries.js'
import {Analysts} from './analysts.js'
import type {Database} from './database.js'
import {archiveError, nameOf} from './failures.js'
import {type CopyRow, copyFrom} from './copies.js'
import type {
  AddOptions,
  Added,
  ArchiveStats,
  ArchiveText,
  FindOptions,
  FoundSource,
  ListedText
} from './model.js'
import {patternOf} from './name-patterns.js'
import {type PreparedText, prepareText} from './prepare.js'
import {migrateTables, readArchiveRow, schemaVersion} from './schema.js'
import {type AnalysedText, asWriter, findStored, removeTexts, storeTexts} from './store.js'

/**
 * Texts and characters that are stored at once: more are stored faster, and take more memory. With these a load takes
 * 285 MB on a server, and 370 MB in a folder, of which PGlite takes 140.
 */
const mostTexts = 500
const mostCharacters = 1_000_000
/** Rows read at once where all are gone through. */
const pageSize = 500

const findOptions = {
  limit: positiveInteger(40),
  before: creditFields.published,
  publishers: {...listOfStrings(), default: undefined} satisfies Option<
    readonly string[] | undefined
  >
}

interface Sums {
  added: number
  known: number
  replaced: number
  readonly problems: string[]
}

/** An archive that is open. What is asked of it at the same time is answered one after the other. */
export class Archive {
  readonly #address: string
  readonly #database: Database
  readonly #sizeLimit: number
  #last: Promise<unknown> = Promise.resolve()

  /** From `openArchive`. */
  constructor(address: string, database: Database, sizeLimit: number) {
    this.#address = address
    this.#database = database
    this.#sizeLimit = sizeLimit
  }

  /** Its address without a password. */
  get name(): string {
    return nameOf(this.#address)
  }

  /**
   * Stores texts, in parts: each is stored whole or not at all, and what is stored already is left as it is, so that an
   * interrupted load resumes when it is run again.
   *
   * @returns What became of them. A text that cannot be stored does not keep others from it.
   * @throws {Error} When the archive cannot be written; what `onProgress` has told of is stored.
   */
  async add(
    texts: AsyncIterable<ArchiveText> | Iterable<ArchiveText>,
    {replace = false, threads, onProgress}: AddOptions = {}
  ): Promise<Added> {
    const analysts = new Analysts(threads)
    const sums: Sums = {added: 0, known: 0, replaced: 0, problems: []}
    const failed: Error[] = []
    const parts: Promise<void>[] = []
    try {
      let before = Promise.resolve()
      for await (const part of this.#prepare(texts, sums.problems)) {
        // So many parts wait in memory.
        if (parts.length > analysts.threads) await parts.shift()
        if (failed.length > 0) break
        const analysed = this.#analyse(part, analysts, replace, sums)
        before = this.#store(analysed, before, replace, sums).then(
          () => onProgress?.({...sums}),
          (error: unknown) => void failed.push(error as Error)
        )
        parts.push(before)
      }
    } finally {
      await Promise.all(parts)
      await analysts.close()
    }
    const [first] = failed
    if (first === undefined) return sums
    throw new Error(`${first.message}; ${sums.added} texts were stored, run it again to go on`, {
      cause: first
    })
  }

  /** Stores a part once it is analysed and the part before it is stored. */
  async #store(
    analysed: Promise<readonly AnalysedText[]>,
    before: Promise<void>,
    replace: boolean,
    sums: Sums
  ): Promise<void> {
    const [texts] = await Promise.all([analysed, before])
    const stored = await this.#run('write', () =>
      asWriter(this.#database, () => storeTexts(this.#database, texts, replace))
    )
    sums.added += stored.added
    sums.known += stored.known
    sums.replaced += stored.replaced
    sums.problems.push(...stored.problems)
  }

  /** Texts fit to be stored, in parts; each once in a part. */
  async *#prepare(
    texts: AsyncIterable<ArchiveText> | Iterable<ArchiveText>,
    problems: string[]
  ): AsyncGenerator<PreparedText[]> {
    let part = new Map<string, PreparedText>()
    let characters = 0
    let number = 0
    for await (const given of texts) {
      number++
      try {
        const text = prepareText(given, number, this.#sizeLimit)
        part.set(text.key, text)
        characters += text.value.length
      } catch (error) {
        problems.push((error as Error).message)
      }
      if (part.size >= mostTexts || characters >= mostCharacters) {
        yield [...part.values()]
        part = new Map()
        characters = 0
      }
    }
    if (part.size > 0) yield [...part.values()]
  }

  async #analyse(
    part: readonly PreparedText[],
    analysts: Analysts,
    replace: boolean,
    sums: Sums
  ): Promise<AnalysedText[]> {
    let fresh = part
    // What replaces others is known by its URL, which the text itself may hold.
    if (!replace) {
      const known = await this.#run('read', () =>
        findStored(
          this.#database,
          part.map(({key}) => key)
        )
      )
      sums.known += known.size
      fresh = part.filter(({key}) => !known.has(key))
    }
    const analyses = await analysts.analyse(fresh)
    return fresh.flatMap((text, place) => {
      const analysis = analyses[place]!
      if ('terms' in analysis) return {text, analysis}
      sums.problems.push(analysis.problem)
      return []
    })
  }

  /**
   * The texts that a draft may have been made from, each story once: those that count as sources are marked.
   *
   * @returns The one that most of the draft comes from first; the same for the same texts, whatever the engine.
   * @throws {Error} When an option has a value that is not taken, or the archive cannot be read.
   */
  async findSources(draft: Article, options: FindOptions = {}): Promise<FoundSource[]> {
    const {limit, before, publishers} = readOptions('findSources', findOptions, options)
    const {findSources} = await import('./find-sources.js')
    return this.#run('read', () => findSources(this.#database, draft, limit, before, publishers))
  }

  /**
   * What is stored, in the order of its keys.
   *
   * @throws {Error} When the archive cannot be read.
   */
  async *list(): AsyncGenerator<ListedText> {
    for (let last: string | undefined; ;) {
      const rows = await this.#run('read', () =>
        this.#database.query<ListedRow>(
          `select key, path, url, publisher, published, credit, added::timestamptz(0)::text as added,
             octet_length(value) as bytes
           from ibid.texts where $1::uuid is null or key > $1 order by key limit ${pageSize}`,
          [last ?? null]
        )
      )
      for (const row of rows) {
        yield {...copyFrom(row), added: new Date(row.added).toISOString(), bytes: row.bytes}
      }
      if (rows.length < pageSize) return
      last = rows.at(-1)!.key
    }
  }

  /**
   * Takes texts out.
   *
   * @param names Their paths, URLs or keys, or patterns of paths and URLs: `*` and `?` stop at a slash, `**` does not.
   * @returns How many.
   * @throws {Error} When the archive cannot be written.
   */
  async remove(names: readonly string[]): Promise<number> {
    return this.#run('write', () =>
      asWriter(this.#database, async () => {
        const rows = await this.#database.query<{key: string}>(
          `select key from ibid.texts
           where path = any($1::text[]) or url = any($1::text[]) or key::text = any($1::text[])
             or path ~ any($2::text[]) or url ~ any($2::text[])`,
          [names, names.flatMap((name) => patternOf(name) ?? [])]
        )
        await removeTexts(
          this.#database,
          rows.map(({key}) => key)
        )
        return rows.length
      })
    )
  }

  /** @throws {Error} When the archive cannot be read. */
  async stats(): Promise<ArchiveStats> {
    return this.#run('read', async () => {
      const [row] = await this.#database.query<StatsRow>(
        `select (select texts from ibid.archive)::float8 as texts,
           (select count(*) from ibid.frequencies where texts > 0)::float8 as terms,
           (pg_total_relation_size('ibid.texts') + pg_total_relation_size('ibid.frequencies'))::float8 as bytes,
           (select count(*) from pg_inherits where inhparent = 'ibid.texts'::regclass)::int as partitions,
           min(published) as first, max(published) as last
         from ibid.texts`
      )
      const publishers = await this.#database.query<{publisher: string; texts: number}>(
        `select publisher, count(*)::float8 as texts from ibid.texts where publisher is not null
         group by publisher order by count(*) desc, publisher`
      )
      const {texts, terms, bytes, partitions, first, last} = row!
      return {
        texts,
        terms,
        publishers,
        partitions: Math.max(1, partitions),
        // What lies on other servers is not counted here.
        ...(partitions === 0 && {bytes}),
        ...(first !== null && last !== null && {published: [first, last] as const})
      }
    })
  }

  /**
   * Brings an archive that an older version made up to date. Interrupted, it resumes where it stopped.
   *
   * @param onProgress Called with how many texts have been read anew.
   * @throws {Error} When the archive cannot be written.
   */
  async migrate(onProgress?: (texts: number) => void): Promise<void> {
    const database = this.#database
    const row = await this.#run('read', () => readArchiveRow(database))
    await this.#run('write', () =>
      asWriter(database, async () => {
        if (row!.version < schemaVersion) await migrateTables(database, row!.version)
        if (row!.analysis < analysisVersion)
          await database.query('update ibid.archive set analysis = $1, unfinished = true', [
            analysisVersion
          ])
      })
    )
    if (row!.analysis === analysisVersion && !row!.unfinished) return
    const {analyseAnew, countAnew} = await import('./reanalysis.js')
    for (let last: string | null = null, texts = 0; ;) {
      const read = await this.#run('write', () => analyseAnew(database, last))
      if (read.texts === 0) break
      last = read.last
      onProgress?.((texts += read.texts))
    }
    await this.#run('write', () => asWriter(database, () => countAnew(database)))
  }

  async close(): Promise<void> {
    await this.#last.catch(() => undefined)
    await this.#database.close()
  }

  /** Runs what asks the database when everything asked before is answered. */
  async #run<Result>(doing: string, ask: () => Promise<Result>): Promise<Result> {
    const answer = this.#last.then(async () => {
      try {
        return await ask()
      } catch (error) {
        throw archiveError(doing, this.#address, error)
      }
    })
    this.#last = answer.catch(() => undefined)
    return answer
  }
}

interface ListedRow extends CopyRow {
  readonly added: string
  readonly bytes: number
}

interface StatsRow {
  readonly texts: number
  readonly terms: number
  readonly bytes: number
  readonly partitions: number
  readonly first: string | null
  readonly last: string | null
}
