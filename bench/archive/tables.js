// Two ways to keep which texts have a term: arrays with a GIN index, and a table of postings.
import {openPostgres} from '../../dist/src/archive/postgres.js'
import {Analyst} from '../../dist/src/archive/analysis.js'
import {cpuOf, round} from './measures.js'
import {makeTexts, readStories} from './texts.js'

export async function compareTables(server, corpora, size) {
  const database = await openPostgres(server.url())
  const analyst = new Analyst()
  const terms = (value) => [...analyst.analyse({value, format: 'text', credit: {}}).terms]
  const rows = []
  for (const {value} of makeTexts(corpora, size)) rows.push(terms(value))
  await database.execute(
    'create table arrays (id int primary key, terms int[]); create index on arrays using gin (terms);' +
      'create table postings (term int, id int, primary key (term, id))'
  )
  const arrays = await load(rows, (part, first) =>
    database.copy(
      'arrays',
      ['id', 'terms'],
      part.map((own, at) => `${first + at}\t{${own.join(',')}}\n`)
    )
  )
  const postings = await load(rows, (part, first) =>
    database.copy(
      'postings',
      ['term', 'id'],
      part.map((own, at) => own.map((term) => `${term}\t${first + at}\n`).join(''))
    )
  )
  await database.execute('vacuum analyze')
  const frequencies = new Map()
  for (const own of rows)
    for (const term of own) frequencies.set(term, (frequencies.get(term) ?? 0) + 1)
  const drafts = readStories(corpora).rewrites.map(({draft}) => rarest(terms(draft), frequencies))
  await database.query('set enable_seqscan = off')
  const pids = server.backends()
  const ask = async (sql) => {
    for (const draft of drafts.slice(0, 20)) await database.query(sql, [draft])
    const start = cpuOf(pids)
    for (const draft of drafts) await database.query(sql, [draft])
    return (cpuOf(pids) - start) / drafts.length
  }
  const lookups = [
    await ask('select id, terms::text from arrays where terms && $1::int[]'),
    await ask(
      'select id, count(*) from postings where term = any($1::int[]) group by id order by 2 desc limit 40'
    )
  ]
  for (const [place, name] of ['arrays', 'postings'].entries()) {
    const [{bytes}] = await database.query(
      `select pg_total_relation_size('${name}')::float8 as bytes`
    )
    console.log(
      `${name.padEnd(8)} ${size} texts: stored in ${round([arrays, postings][place])} s, ${round(bytes / 1e6)} MB, ` +
        `a lookup ${round(lookups[place])} ms of CPU`
    )
  }
  await database.close()
}

async function load(rows, store) {
  const start = performance.now()
  for (let first = 0; first < rows.length; first += 500)
    await store(rows.slice(first, first + 500), first)
  return (performance.now() - start) / 1000
}

function rarest(terms, frequencies) {
  const known = terms.filter((term) => frequencies.has(term))
  known.sort((a, b) => frequencies.get(a) - frequencies.get(b))
  let left = 1000
  return known.filter((term) => (left -= frequencies.get(term)) >= 0)
}
