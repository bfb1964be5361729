// What a cold run of the command costs beside a bare script of retext-english and retext-quotes on
// the same 12 kB article, process for process, in one run. Once with an article whose paragraphs are
// all alike, so that every sentence has dozens of candidates, and once with invented news.
//
//   npm run build && node bench/cold-start.js
import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {inventStory, makeRandom} from './invented-news.js'

const rounds = 9
const here = fileURLToPath(new URL('./', import.meta.url))
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ibid-bench-'))
const paragraph = (/** @type {number} */ n) =>
  `The harbour board met on day ${n} and, after two hours of argument, closed the east pier. ` +
  `“Nobody asked us,” said Mara Quill, who runs the shop at ${n} Pier Street. “We read it in the Echo.” ` +
  `Some ${n} of the oak piles were rotten, according to a report by divers from Ardmore.\n\n`
const random = makeRandom(7)
const story = inventStory(random, 9000)
const articles = {
  alike: {
    draft: Array.from({length: 44}, (_, n) => paragraph(n)).join(''),
    source: Array.from({length: 32}, (_, n) => paragraph(n * 2)).join('')
  },
  news: {
    // Every twelfth word of the source is gone, and a quarter is new.
    draft: [...story.split('\n\n').map(shorten), inventStory(random, 3000)].join('\n\n'),
    source: story
  }
}

const bare = path.join(here, 'bare-retext.mjs')
const ibid = path.join(here, '../dist/src/cli/bin.js')
const reportMemory = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => process.stderr.write(`maxRSS ${process.resourceUsage().maxRSS}`))"
)}`

/** @param {string[]} args */
function run(args) {
  const started = performance.now()
  const {stderr} = spawnSync(process.execPath, ['--import', reportMemory, ...args], {
    encoding: 'utf8'
  })
  return {
    milliseconds: performance.now() - started,
    megabytes: Number(/maxRSS (\d+)/.exec(stderr)?.[1]) / 1024
  }
}

/** @param {string} text */
function shorten(text) {
  return text
    .split(' ')
    .filter((_, place) => place % 12 !== 11)
    .join(' ')
}

/** @param {number[]} values */
const median = (values) => values.sort((a, b) => a - b)[values.length >> 1]

for (const [name, {draft, source}] of Object.entries(articles)) {
  const [draftFile, sourceFile] = [`${name}.txt`, `${name}-source.txt`].map((file) =>
    path.join(folder, file)
  )
  fs.writeFileSync(draftFile, draft)
  fs.writeFileSync(sourceFile, source)
  const runs = Array.from({length: rounds}, () => [
    run([bare, draftFile]),
    run([ibid, '--source', sourceFile, draftFile])
  ])
  console.log(`${name}, ${(draft.length / 1000).toFixed(1)} kB`)
  for (const [which, label] of [
    'retext-english + retext-quotes',
    'ibid with one source'
  ].entries()) {
    const list = runs.map((pair) => pair[which])
    const time = median(list.map(({milliseconds}) => milliseconds))
    const fastest = Math.min(...list.map(({milliseconds}) => milliseconds))
    const memory = median(list.map(({megabytes}) => megabytes))
    console.log(
      `  ${label.padEnd(31)} ${time.toFixed(0).padStart(5)} ms (fastest ${fastest.toFixed(0)}) ${memory.toFixed(0).padStart(5)} MB`
    )
  }
  const ratio = median(runs.map(([a, b]) => b.milliseconds / a.milliseconds))
  console.log(`  ratio of time, pair by pair, median: ${ratio.toFixed(2)}`)
}
fs.rmSync(folder, {recursive: true})
