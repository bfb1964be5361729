/** Texts that an older version has analysed are analysed again. */
import type {Format} from '../article/model/article.js'
import {Analyst} from './analysis.js'
import {analysisVersion} from './analysis-version.js'
import {type Database, inTransaction} from './database.js'

/** Texts read at once. */
const pageSize = 500

/** Reads some texts of an older analysis anew, from a key on. */
export async function analyseAnew(
  database: Database,
  last: string | null
): Promise<{readonly texts: number; readonly last: string | null}> {
  const rows = await database.query<{
    key: string
    format: Format
    value: string
  }>(
    `select key, format, value from ibid.texts
     where ($1::uuid is null or key > $1) and analysis <> $2 order by key limit ${pageSize}`,
    [last, analysisVersion]
  )
  const analyst = new Analyst()
  const terms = rows.map(({value, format}) => {
    const analysis = analyst.analyse({value, format, credit: {}})
    // What can no longer be read stays stored and is not found.
    return `{${'terms' in analysis ? analysis.terms.join(',') : ''}}`
  })
  await database.query(
    `update ibid.texts as old set terms = anew.terms::int[], analysis = $1
     from unnest($2::uuid[], $3::text[]) as anew(key, terms) where old.key = anew.key`,
    [analysisVersion, rows.map(({key}) => key), terms]
  )
  return {texts: rows.length, last: rows.at(-1)?.key ?? null}
}

/** Counts the texts that have each term, and lets the archive be looked into again. */
export async function countAnew(database: Database): Promise<void> {
  await inTransaction(database, async () => {
    await database.query('delete from ibid.frequencies')
    await database.query(
      `insert into ibid.frequencies (analysis, term, texts)
       select $1, term, count(*) from (select unnest(terms) as term from ibid.texts) as all_terms
       group by term`,
      [analysisVersion]
    )
    await database.query('update ibid.archive set unfinished = false')
  })
}
