/** Writing to an archive: each part of the texts whole or not at all, by one writer at a time. */
import type {Analysis} from './analysis.js'
import {type Database, escapeForCopy, inTransaction, readNumbers, withLock} from './database.js'
import type {PreparedText} from './prepare.js'
import {schemaVersion} from './schema.js'
import {analysisVersion} from './analysis-version.js'

/** A text that has been analysed. */
export interface AnalysedText {
  readonly text: PreparedText
  readonly analysis: Exclude<Analysis, {readonly problem: string}>
}

export interface Stored {
  readonly added: number
  readonly known: number
  readonly replaced: number
  readonly problems: readonly string[]
}

/** What stands for ibid among the advisory locks of a database. */
const lock = 0x69_62_69_64

export const columns = [
  ...['key', 'analysis', 'terms', 'path', 'url', 'publisher', 'published', 'credit', 'format'],
  ...['added', 'value']
]

/** Texts taken out at once. */
const mostAtOnce = 1000

/**
 * Runs what writes while no other process writes to the same archive. What a process that ended in the middle has left
 * is settled first: several servers end their parts of a transaction one after the other.
 */
export async function asWriter<Result>(
  database: Database,
  run: () => Promise<Result>
): Promise<Result> {
  return withLock(database, lock, async () => {
    await settle(database)
    return run()
  })
}

/** The keys among some that are stored already. */
export async function findStored(
  database: Database,
  keys: readonly string[]
): Promise<Set<string>> {
  const rows = await database.query<{key: string}>(
    'select key from ibid.texts where key = any($1::uuid[])',
    [keys]
  )
  return new Set(rows.map(({key}) => key))
}

/**
 * Stores texts that are new; to be run by `asWriter`.
 *
 * @param replace Whether texts of the same URL, or path where there is none, give way to the new ones; else a text whose
 *   URL has another text already is a problem.
 */
export async function storeTexts(
  database: Database,
  texts: readonly AnalysedText[],
  replace: boolean
): Promise<Stored> {
  await refuseOtherVersion(database)
  const known = await findStored(
    database,
    texts.map(({text}) => text.key)
  )
  const problems: string[] = []
  let fresh = texts.filter(({text}) => !known.has(text.key))
  if (!replace) fresh = await leaveOutOtherVersions(database, fresh, problems)
  if (fresh.length > 0) {
    const counts = new Counts()
    for (const {analysis} of fresh) counts.add(analysisVersion, analysis.terms)
    await writeJournal(
      database,
      fresh.map(({text}) => text.key)
    )
    await inTransaction(database, async () => {
      await database.copy('ibid.texts', columns, fresh.map(lineOf))
      await count(database, counts)
      await database.query('update ibid.archive set texts = texts + $1', [fresh.length])
      await database.query('delete from ibid.journal')
    })
  }
  const replaced = replace ? await removeEarlier(database, texts) : 0
  return {added: fresh.length, known: known.size, replaced, problems}
}

/** Takes texts out; to be run by `asWriter`. */
export async function removeTexts(database: Database, keys: readonly string[]): Promise<void> {
  for (let from = 0; from < keys.length; from += mostAtOnce) {
    const some = keys.slice(from, from + mostAtOnce)
    const rows = await database.query<{analysis: number; terms: string}>(
      'select analysis, terms::text as terms from ibid.texts where key = any($1::uuid[])',
      [some]
    )
    const counts = new Counts()
    for (const {analysis, terms} of rows) counts.add(analysis, readNumbers(terms))
    await writeJournal(database, some, counts)
    await settle(database)
  }
}

/** What is counted: by version of the analysis and term the texts that have it. */
class Counts {
  readonly #counts = new Map<number, Map<number, number>>()

  add(analysis: number, terms: Iterable<number>): void {
    const counts = this.#counts.get(analysis) ?? new Map<number, number>()
    this.#counts.set(analysis, counts)
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  }

  /** As three lists of the same length. */
  get lists(): readonly [number[], number[], number[]] {
    const lists: [number[], number[], number[]] = [[], [], []]
    for (const [analysis, counts] of this.#counts) {
      for (const [term, texts] of counts) {
        lists[0].push(analysis)
        lists[1].push(term)
        lists[2].push(texts)
      }
    }
    return lists
  }
}

/** @param removed What is counted no more, where texts are taken out and not stored. */
async function writeJournal(
  database: Database,
  keys: readonly string[],
  removed?: Counts
): Promise<void> {
  await database.query('insert into ibid.journal values ($1, $2, $3, $4, $5)', [
    keys,
    removed !== undefined,
    ...(removed?.lists ?? [[], [], []])
  ])
}

/** Takes back what was not stored everywhere, and ends what was not taken out everywhere. */
async function settle(database: Database): Promise<void> {
  const [row] = await database.query<{removed: boolean; texts: number}>(
    'select removed, cardinality(keys) as texts from ibid.journal'
  )
  if (row === undefined) return
  await inTransaction(database, async () => {
    await database.query(
      'delete from ibid.texts where key = any((select keys from ibid.journal)::uuid[])'
    )
    if (row.removed) {
      await database.query(
        `update ibid.frequencies as old set texts = old.texts - gone.texts
         from (select unnest(analysis) as analysis, unnest(terms) as term, unnest(texts) as texts from ibid.journal) as gone
         where old.analysis = gone.analysis and old.term = gone.term`
      )
      await database.query('update ibid.archive set texts = texts - $1', [row.texts])
    }
    await database.query('delete from ibid.journal')
  })
}

/** Counts the texts that have terms. */
async function count(database: Database, counts: Counts): Promise<void> {
  await database.query(
    `insert into ibid.frequencies (analysis, term, texts)
     select * from unnest($1::int[], $2::int[], $3::int[])
     on conflict (analysis, term) do update set texts = frequencies.texts + excluded.texts`,
    counts.lists
  )
}

async function refuseOtherVersion(database: Database): Promise<void> {
  const [row] = await database.query<{version: number; analysis: number}>(
    'select version, analysis from ibid.archive'
  )
  if (row?.version !== schemaVersion || row.analysis !== analysisVersion)
    throw new Error('another version of ibid has migrated it meanwhile; run it again')
}

/** Leaves out texts whose URL has another text, here or in the archive. */
async function leaveOutOtherVersions(
  database: Database,
  texts: readonly AnalysedText[],
  problems: string[]
): Promise<AnalysedText[]> {
  const urls = texts.flatMap(({analysis}) => analysis.credit.url ?? [])
  const rows = await database.query<{url: string}>(
    'select url from ibid.texts where url = any($1::text[])',
    [urls]
  )
  const taken = new Set(rows.map(({url}) => url))
  return texts.filter(({text, analysis}) => {
    const {url} = analysis.credit
    if (url === undefined) return true
    if (!taken.has(url)) {
      taken.add(url)
      return true
    }
    problems.push(
      `Cannot store \`${text.path ?? url}\`: \`${url}\` is stored with another text; \`ibid archive update\` replaces it`
    )
    return false
  })
}

/** Takes out what has the name of a text that is stored now, and is another. */
async function removeEarlier(database: Database, texts: readonly AnalysedText[]): Promise<number> {
  const keys = new Set(texts.map(({text}) => text.key))
  const urls = texts.flatMap(({analysis}) => analysis.credit.url ?? [])
  const paths = texts.flatMap(({text, analysis}) =>
    analysis.credit.url === undefined ? (text.path ?? []) : []
  )
  const rows = await database.query<{key: string}>(
    `select key from ibid.texts
     where url = any($1::text[]) or (url is null and path = any($2::text[]))`,
    [urls, paths]
  )
  const earlier = rows.map(({key}) => key).filter((key) => !keys.has(key))
  await removeTexts(database, earlier)
  return earlier.length
}

export function lineOf({text, analysis}: AnalysedText): string {
  const {url, publisher, published, ...credit} = analysis.credit
  const cells = [
    text.key,
    String(analysisVersion),
    `{${analysis.terms.join(',')}}`,
    text.path,
    url,
    publisher,
    published,
    JSON.stringify(credit),
    text.format,
    new Date().toISOString(),
    text.value
  ]
  return `${cells.map(escapeForCopy).join('\t')}\n`
}
