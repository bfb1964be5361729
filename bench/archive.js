// Finding a draft's source in an archive, beside PostgreSQL's own full text search:
// `node bench/archive.js <folder of corpora> [--engines pglite,postgres,partitions] [--sizes 1000,10000,100000]`,
// `… --tables` (arrays with a GIN index beside a table of postings), `… --kills 50` (loads that are killed).
//
// Stories as they were published and 401 rewrites of them, by language models and people, among any number of texts made
// of other real ones. CPU is that of this process and of the server's. It starts servers of its own, from Debian's PostgreSQL.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {compareArticles, readArticle} from '../dist/src/index.js'
import {openArchive} from '../dist/src/archive/index.js'
import {createPartitions} from '../dist/src/archive/partitions.js'
import {killLoads} from './archive/kills.js'
import {comparePeers} from './archive/peers.js'
import {startServers} from './archive/servers.js'
import {compareTables} from './archive/tables.js'
import {measureStoring} from './archive/storing.js'
import {makeTexts, readStories} from './archive/texts.js'
import {cpuOf, round} from './archive/measures.js'

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    engines: {type: 'string', default: 'pglite,postgres,partitions'},
    sizes: {type: 'string', default: '1000,10000,100000'},
    kills: {type: 'string'},
    tables: {type: 'boolean', default: false},
    peers: {type: 'boolean', default: false},
    storing: {type: 'boolean', default: false}
  }
})
const [corpora] = positionals
if (!corpora) {
  console.error('Usage: node bench/archive.js <folder of corpora> [--engines …] [--sizes …]')
  process.exit(2)
}
const sizes = values.sizes.split(',').map(Number)
const engines = values.engines.split(',')
const root = fs.mkdtempSync(path.join(os.tmpdir(), 'ibid-archive-'))
const servers = await startServers(root, 4)
let databases = 0
try {
  if (values.kills) {
    for (const engine of engines)
      console.log(engine, await killLoads(await makeAddress(engine), Number(values.kills)))
  } else if (values.tables) await compareTables(servers[0], corpora, sizes.at(-1))
  else if (values.peers) {
    for (const size of sizes) await comparePeers(servers[0], corpora, size)
  } else if (values.storing) {
    for (const engine of engines)
      console.log(engine, await measureStoring(await makeAddress(engine), corpora, sizes.at(-1)))
  } else await measureLookups()
} finally {
  for (const server of servers) server.remove()
  fs.rmSync(root, {recursive: true, force: true})
}

/** The address of an archive that is empty or not there yet. */
async function makeAddress(engine) {
  const name = `bench_${databases++}`
  if (engine === 'pglite') return path.join(root, name)
  if (engine === 'postgres') {
    servers[0].run(`create database ${name}`)
    return servers[0].url(name)
  }
  for (const server of servers) server.run(`create database ${name}`)
  const address = servers[0].url(name)
  await createPartitions(
    address,
    servers.slice(1).map(({port}) => `127.0.0.1:${port}`)
  )
  return address
}

async function measureLookups() {
  const {sources, rewrites} = readStories(corpora)
  const baseline = measureComparison(rewrites, sources)
  console.log(`reading and comparing 1,000 words with 1,000 words: ${round(baseline)} ms of CPU`)
  for (const engine of engines) {
    const costs = []
    for (const size of sizes) {
      const archive = await openArchive(await makeAddress(engine), {create: true})
      const start = performance.now()
      await archive.add(sources)
      await archive.add(makeTexts(corpora, size))
      const loaded = (performance.now() - start) / 1000
      const counts = {first: 0, among: 0, source: 0, wrong: 0, drafts: 0}
      for (const {draft, sources: own} of rewrites) {
        const found = await archive.findSources(readArticle(draft))
        counts.drafts++
        if (own.includes(found[0]?.path)) counts.first++
        if (found.slice(0, 10).some((one) => own.includes(one.path))) counts.among++
        if (found.some((one) => one.isSource && own.includes(one.path))) counts.source++
        if (found.some((one) => one.isSource && !own.includes(one.path))) counts.wrong++
      }
      const cost = await measureLookup(archive, longDrafts(rewrites).slice(0, 60))
      costs.push(cost)
      const share = (count) => `${round((100 * count) / counts.drafts)} %`
      console.log(
        `${engine} ${size}: right first ${share(counts.first)}, among 10 ${share(counts.among)}, taken for a source ` +
          `${share(counts.source)}, another one taken ${share(counts.wrong)}; lookup of 1,000 words ${round(cost)} ms of CPU, ` +
          `${round(cost / baseline)} × comparing; loaded in ${round(loaded)} s`
      )
      await archive.close()
    }
    const growth = Math.log(costs.at(-1) / costs[0]) / Math.log(sizes.at(-1) / sizes[0])
    if (sizes.length > 1) console.log(`${engine}: growth exponent ${growth.toFixed(2)}`)
  }
}

/** Drafts of about a thousand words, of rewrites one after the other. */
function longDrafts(rewrites) {
  const drafts = []
  let text = ''
  for (const {draft} of rewrites.filter(({kind}) => kind !== 'stories')) {
    text += `${draft}\n\n`
    if (text.split(/\s+/).length < 1000) continue
    drafts.push(
      text
        .split(/(?<=\s)/)
        .slice(0, 1000)
        .join('')
    )
    text = ''
  }
  return drafts
}

function measureComparison(rewrites, sources) {
  const drafts = longDrafts(rewrites).slice(0, 40)
  const values = longDrafts(sources.map(({value}) => ({draft: value})))
  const run = () => {
    for (const [place, draft] of drafts.entries()) {
      const source = readArticle(values[place % values.length])
      void compareArticles(readArticle(draft), [source]).coverage
    }
  }
  run()
  const start = cpuOf([])
  run()
  return (cpuOf([]) - start) / drafts.length
}

async function measureLookup(archive, drafts) {
  const articles = drafts.map((draft) => readArticle(draft))
  const pids = servers.flatMap((server) => server.backends())
  const start = cpuOf(pids)
  for (const article of articles) await archive.findSources(article)
  return (cpuOf(pids) - start) / articles.length
}
