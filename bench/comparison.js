// How fast a draft is compared with its sources, beside the tools that people use instead, in one run.
//
//   npm run build && node bench/comparison.js [draft source]
//
// On invented stories, or on two files. `sim_text` (Debian: similarity-tester) is measured where it is installed.
import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {setFlagsFromString} from 'node:v8'
import {runInNewContext} from 'node:vm'
import {File, FingerprintIndex, Region, TokenizedFile} from '@dodona/dolos-core'
import {diffWords} from 'diff'
import DiffMatchPatch from 'diff-match-patch'
import {readArticle} from '../dist/src/article/read-article.js'
import {compareArticles} from '../dist/src/comparison/compare-articles.js'
import {SourceSet} from '../dist/src/comparison/alignment/source-set.js'
import {SourceIndex} from '../dist/src/comparison/index/source-index.js'
import {Session} from '../dist/src/session.js'
import {inventStory, makeRandom, rewriteStory} from './invented-news.js'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc')
const random = makeRandom(7)
const [draftFile, sourceFile] = process.argv.slice(2)
const source = sourceFile ? fs.readFileSync(sourceFile, 'utf8') : inventStory(random, 8000)
const draft = draftFile ? fs.readFileSync(draftFile, 'utf8') : rewriteStory(random, source, 1000)

/** The draft as nobody has compared it yet, a word longer in each sentence: what is known is remembered. */
const fresh = Array.from({length: 200}, (_, place) =>
  draft.replace(/\.(?=\s|$)/g, ` number${place}.`)
)
const freshArticles = fresh.map((text) => readArticle(text))
let turn = 0
const next = (list) => list[turn++ % list.length]

/** Milliseconds of one call once the engine has warmed up: the median of many. */
function time(run, least = 15) {
  for (let warm = 0; warm < 5; warm++) run()
  const times = []
  const stop = performance.now() + 1500
  while (times.length < least || (performance.now() < stop && times.length < 300)) {
    const start = performance.now()
    run()
    times.push(performance.now() - start)
  }
  return times.sort((a, b) => a - b)[times.length >> 1]
}

comparePair()
compareLoading()
compareIndexes()
compareMany()

function comparePair() {
  const other = readArticle(source)
  const set = new SourceSet([other])
  const compare = () => compareArticles(next(freshArticles), set)
  const read = () => {
    const {quotations, runs} = compare()
    return quotations.length + runs.length
  }
  const words = time(() => diffWords(source, draft))
  const engine = new DiffMatchPatch()
  engine.Diff_Timeout = 0
  const rows = [
    ['compareArticles, sentences', time(compare)],
    ['compareArticles, quotations and runs too', time(read)],
    ['readArticle and compareArticles', time(() => compareArticles(readArticle(next(fresh)), set))],
    ['jsdiff diffWords', words],
    ['diff-match-patch', time(() => engine.diff_main(source, draft), 3)],
    ['sim_text, with its process', timeSimText()]
  ]
  console.log(
    `\ndraft of ${readArticle(draft).words.length} words, source of ${(source.length / 1000).toFixed(1)} kB`
  )
  for (const [name, milliseconds] of rows) {
    if (milliseconds === undefined) continue
    const times = (words / milliseconds).toFixed(1)
    console.log(
      `  ${name.padEnd(42)} ${milliseconds.toFixed(2).padStart(8)} ms  ${times.padStart(5)} × diffWords`
    )
  }
}

function timeSimText() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ibid-bench-'))
  const files = ['draft.txt', 'source.txt'].map((name) => path.join(folder, name))
  fs.writeFileSync(files[0], draft)
  fs.writeFileSync(files[1], source)
  const run = () => spawnSync('sim_text', ['-r', '5', ...files])
  const found = run().error === undefined
  const milliseconds = found ? time(run) : undefined
  fs.rmSync(folder, {recursive: true})
  return milliseconds
}

function compareMany() {
  console.log('\nsources    draft')
  const articles = [readArticle(source)]
  const points = []
  for (const count of [10, 100, 1000, 10_000]) {
    while (articles.length < count) articles.push(makeArticle(inventStory(random, 8000)))
    const sources = articles.slice(0, count)
    const set = new SourceSet(sources)
    const milliseconds = time(() => compareArticles(next(freshArticles), set), 200)
    points.push([Math.log(count), Math.log(milliseconds)])
    console.log(`${String(count).padStart(7)} ${milliseconds.toFixed(2).padStart(8)} ms`)
  }
  console.log(`exponent ${slope(points).toFixed(3)}`)
}

/**
 * An article of invented news that finds its words anew whenever they are asked for: ten thousand articles as
 * they are read hold every word as an object, which is more than a process has room for.
 */
function makeArticle(text) {
  const part = (from, to) => ({from, to, start: from, end: to})
  const sentences = [...text.matchAll(/\S[^.]*\./g)].map(({0: own, index}) => ({
    ...part(index, index + own.length),
    get words() {
      return [...own.matchAll(/[^\s.]+/g)].map((word) => {
        const from = index + word.index
        return {...part(from, from + word[0].length), text: word[0]}
      })
    }
  }))
  return {text, value: text, sentences, quotations: [], part}
}

function slope(points) {
  const meanX = points.reduce((sum, [x]) => sum + x, 0) / points.length
  const meanY = points.reduce((sum, [, y]) => sum + y, 0) / points.length
  const above = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0)
  return above / points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0)
}

/** What the first comparison waits for, each in a process of its own. */
function compareLoading() {
  const ibid = timeInProcess(`
    const {tiesOf} = await import('${new URL('../dist/src/english/forms/synonyms.js', import.meta.url)}')
    const {weighStem} = await import('${new URL('../dist/src/english/forms/word-weights.js', import.meta.url)}')
    tiesOf('harbor')
    weighStem('harbor')`)
  const nspell = timeInProcess(`
    const {default: nspell} = await import('${import.meta.resolve('nspell')}')
    const {default: dictionary} = await import('${import.meta.resolve('dictionary-en')}')
    nspell(dictionary)`)
  console.log('\nloading')
  console.log(`  synonyms and rarity            ${ibid.toFixed(0).padStart(4)} ms`)
  console.log(`  nspell with dictionary-en      ${nspell.toFixed(0).padStart(4)} ms`)
}

/** The median of five. */
function timeInProcess(code) {
  const timed = `const start = performance.now(); ${code}; console.log(performance.now() - start)`
  const times = Array.from({length: 5}, () =>
    Number(
      spawnSync(process.execPath, ['--input-type=module', '--eval', timed], {
        cwd: new URL('..', import.meta.url),
        encoding: 'utf8'
      }).stdout
    )
  )
  return times.sort((a, b) => a - b)[2]
}

function compareIndexes() {
  const stories = Array.from({length: 300}, () => inventStory(random, 8000))
  const size = stories.reduce((sum, story) => sum + story.length, 0)
  const articles = stories.map((story) => readArticle(story))
  // What the first index reads of forms the next ones of a session share.
  const session = new Session()
  const shared = countKept(() => void new SourceIndex(articles, session))
  const files = articles.map(({words}, place) => {
    const tokens = words.map(({text}) => text.toLowerCase())
    const regions = words.map((_, at) => new Region(0, at, 0, at + 1))
    return new TokenizedFile(new File(`${place}.txt`, stories[place]), tokens, regions)
  })
  // In turn, and in processor time: what else the machine does would count for one and not for the other.
  const [own, other] = timeInTurn([
    () => new SourceIndex(articles, session),
    () => new FingerprintIndex(23, 17).addFiles(files)
  ])
  const indexes = []
  const kept = countKept(() => indexes.push(new SourceIndex(articles, session)))
  console.log(`\nindex of ${(size / 1e6).toFixed(1)} MB, words already found`)
  console.log(
    `  ibid        ${(size / 1000 / own).toFixed(1).padStart(6)} MB/s  ${(other / own).toFixed(1)} × dolos`
  )
  console.log(`  dolos-core  ${(size / 1000 / other).toFixed(1).padStart(6)} MB/s`)
  console.log(
    `  keeps ${(kept / size).toFixed(2)} × the text, ${(indexes[0].bytes / size).toFixed(2)} × in typed arrays`
  )
  console.log(`  and of the forms that all indexes share ${(shared / 1e6).toFixed(1)} MB`)
}

/** Milliseconds of processor time: of each the least of many calls. */
function timeInTurn(runs, times = 20) {
  const least = runs.map(() => Infinity)
  for (let turn = 0; turn < times; turn++) {
    for (const [place, run] of runs.entries()) {
      const start = process.cpuUsage()
      run()
      const {user, system} = process.cpuUsage(start)
      least[place] = Math.min(least[place], (user + system) / 1000)
    }
  }
  return least
}

/** Bytes that a call leaves behind. */
function countKept(run) {
  const count = () => {
    for (let turn = 0; turn < 4; turn++) collectGarbage()
    const {heapUsed, arrayBuffers} = process.memoryUsage()
    return heapUsed + arrayBuffers
  }
  const before = count()
  run()
  return count() - before
}
