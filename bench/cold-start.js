// What a cold run of the command costs beside a bare script of retext-english and retext-quotes on
// the same 12 kB article, process for process, in one run.
//
//   npm run build && node bench/cold-start.js
import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'

const rounds = 9
const here = fileURLToPath(new URL('./', import.meta.url))
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ibid-bench-'))
const paragraph = (/** @type {number} */ n) =>
  `The harbour board met on day ${n} and, after two hours of argument, closed the east pier. ` +
  `“Nobody asked us,” said Mara Quill, who runs the shop at ${n} Pier Street. “We read it in the Echo.” ` +
  `Some ${n} of the oak piles were rotten, according to a report by divers from Ardmore.\n\n`
const draft = path.join(folder, 'draft.txt')
const source = path.join(folder, 'source.txt')
fs.writeFileSync(draft, Array.from({length: 44}, (_, n) => paragraph(n)).join(''))
fs.writeFileSync(source, Array.from({length: 32}, (_, n) => paragraph(n * 2)).join(''))

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

/** @param {number[]} values */
const median = (values) => values.sort((a, b) => a - b)[values.length >> 1]

const runs = Array.from({length: rounds}, () => [
  run([bare, draft]),
  run([ibid, '--source', source, draft])
])
const [bareRuns, ibidRuns] = [0, 1].map((which) => runs.map((pair) => pair[which]))
for (const [name, list] of [
  ['retext-english + retext-quotes', bareRuns],
  ['ibid with one source', ibidRuns]
]) {
  const time = median(list.map(({milliseconds}) => milliseconds))
  const memory = median(list.map(({megabytes}) => megabytes))
  console.log(
    `${name.padEnd(32)} ${time.toFixed(0).padStart(5)} ms ${memory.toFixed(0).padStart(5)} MB`
  )
}
console.log(
  `ratio of time, pair by pair, median: ${median(runs.map(([a, b]) => b.milliseconds / a.milliseconds)).toFixed(2)}`
)
fs.rmSync(folder, {recursive: true})
