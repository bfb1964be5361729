// The same drafts and texts with what PostgreSQL has for searching texts: its full text search, and trigrams.
import {openArchive} from '../../dist/src/archive/index.js'
import {openPostgres} from '../../dist/src/archive/postgres.js'
import {readArticle} from '../../dist/src/index.js'
import {cpuOf, round} from './measures.js'
import {makeTexts, readStories} from './texts.js'

/** Of 401, so that a run ends. */
const mostDrafts = 100

export async function comparePeers(server, corpora, size) {
  const name = `peers_${size}`
  server.run(`create database ${name}`)
  const archive = await openArchive(server.url(name), {create: true})
  const {sources, rewrites} = readStories(corpora)
  await archive.add(sources)
  await archive.add(makeTexts(corpora, size))
  const database = await openPostgres(server.url(name))
  await database.execute(
    `create extension pg_trgm;
     create table peers as select path, value, to_tsvector('english', value) as words from ibid.texts;
     create index on peers using gin (words);
     create index on peers using gist (value gist_trgm_ops(siglen=256));
     analyze`
  )
  const drafts = rewrites.filter(
    (_, place) => place % Math.ceil(rewrites.length / mostDrafts) === 0
  )
  const pids = server.backends()
  const measure = async (find) => {
    const counts = {first: 0, among: 0}
    const start = cpuOf(pids)
    for (const {draft, sources: own} of drafts) {
      const paths = await find(draft)
      if (own.includes(paths[0])) counts.first++
      if (paths.slice(0, 10).some((one) => own.includes(one))) counts.among++
    }
    const cost = (cpuOf(pids) - start) / drafts.length
    const share = (count) => `${round((100 * count) / drafts.length)} %`
    return `right first ${share(counts.first)}, among 10 ${share(counts.among)}, ${round(cost)} ms of CPU`
  }
  const paths = (rows) => rows.map(({path}) => path)
  console.log(
    `ibid ${size}: ${await measure(async (draft) => paths(await archive.findSources(readArticle(draft))))}`
  )
  const search = `with query as (select replace(plainto_tsquery('english', $1)::text, '&', '|')::tsquery as words)
    select path from peers, query where peers.words @@ query.words order by ts_rank_cd(peers.words, query.words, 1) desc limit 10`
  console.log(
    `tsvector ${size}: ${await measure(async (draft) => paths(await database.query(search, [draft])))}`
  )
  const nearest = 'select path from peers order by value <-> $1 limit 10'
  console.log(
    `pg_trgm ${size}: ${await measure(async (draft) => paths(await database.query(nearest, [draft])))}`
  )
  await database.close()
  await archive.close()
}
