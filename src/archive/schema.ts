/** The tables of an archive, and how they came to be. */
import {type Database, inTransaction} from './database.js'

/** @param kind What follows its columns: how it is parted, where it is. */
export function tableOfTexts(kind: string): string {
  return `create table ibid.texts (
    key uuid not null,
    analysis integer not null,
    terms integer[] not null,
    path text,
    url text,
    publisher text,
    published text,
    credit text not null,
    format text not null,
    added timestamptz not null,
    value text not null
  ) ${kind}`
}

/**
 * The steps that make the tables; a step that was released never changes, and new ones are added at the end. The version
 * of an archive is the number of steps that it has gone through.
 *
 * Texts are looked up by their words, as numbers: a GIN index over arrays takes an eighth of a table of postings, and is
 * filled in a third of the time (`node bench/archive.js --tables`). How many texts have a word is counted as they are
 * stored. The journal says what is being written where the texts lie on several servers, which end their parts of a
 * transaction one after the other.
 */
const steps: readonly string[] = [
  `create schema ibid;
  create table ibid.archive (
    version integer not null,
    analysis integer not null,
    unfinished boolean not null default false,
    texts bigint not null default 0
  );
  TEXTS;
  create table ibid.frequencies (
    analysis integer not null,
    term integer not null,
    texts integer not null,
    primary key (analysis, term)
  ) with (fillfactor = 50);
  create table ibid.journal (
    keys uuid[] not null,
    removed boolean not null,
    analysis integer[] not null,
    terms integer[] not null,
    texts integer[] not null
  )`
]

/** What a table of texts has where it really lies: on a partition's server, or beside the others. */
export const textIndexes = `
  alter table ibid.texts add primary key (key);
  alter table ibid.texts alter terms set storage main;
  create index texts_terms on ibid.texts using gin (terms);
  create index texts_url on ibid.texts using hash (url);
  create index texts_path on ibid.texts using hash (path)`

/** The version of archives that this ibid makes. */
export const schemaVersion = steps.length

/** The archive's one row of itself. */
export interface ArchiveRow {
  readonly version: number
  /** The version of the analysis of its texts. */
  readonly analysis: number
  /** Whether some texts have not gone through that analysis yet. */
  readonly unfinished: boolean
  readonly texts: number
}

export async function hasTable(database: Database, name: string): Promise<boolean> {
  const [row] = await database.query<{found: string | null}>(
    'select to_regclass($1)::text as found',
    [name]
  )
  return row?.found != null
}

/** The archive's row; undefined where the database holds no archive. */
export async function readArchiveRow(database: Database): Promise<ArchiveRow | undefined> {
  if (!(await hasTable(database, 'ibid.archive'))) return undefined
  const [row] = await database.query<ArchiveRow>(
    'select version, analysis, unfinished, texts::float8 as texts from ibid.archive'
  )
  return row
}

/**
 * The statements that make the tables of a new archive.
 *
 * @param analysis The version of the analysis of its texts.
 * @param partitions The statements that make the parts of the table of texts, where they lie on other servers.
 */
export function tableStatements(analysis: number, partitions?: string): string {
  const texts = tableOfTexts(partitions === undefined ? '' : 'partition by hash (key)')
  return [
    ...steps.map((step) => step.replace('TEXTS', texts)),
    partitions ?? textIndexes,
    `insert into ibid.archive (version, analysis) values (${schemaVersion}, ${analysis})`
  ].join(';\n')
}

/** Takes the tables of an older version through the steps that they lack. */
export async function migrateTables(database: Database, from: number): Promise<void> {
  await inTransaction(database, async () => {
    for (const step of steps.slice(from)) await database.execute(step)
    await database.query('update ibid.archive set version = $1', [schemaVersion])
  })
}
