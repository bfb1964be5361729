// Whether reading is linear: the whole command on 1 MB and on 5 MB of invented text, in time and memory.
//
//   npm run build && node bench/reading.js
import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'

const bin = fileURLToPath(new URL('../dist/src/cli/bin.js', import.meta.url))
const sentences = [
  'The harbour board met on day %d and, after two hours of argument, closed the east pier.',
  '“Nobody asked us,” said Mara Quill, who runs the shop at %d Pier Street. “We read it in the Echo.”',
  'Some %d of the oak piles were rotten, according to a report by divers from Ardmore.',
  'Ann Lee, the harbour master, told the Echo that the work could cost £%d million.',
  'The ferry ‘Gull’ will leave from the west pier, she added, and its %d passengers should come early.'
]

/** @param {number} megabytes @param {string} extension */
function invent(megabytes, extension) {
  const paragraphs = []
  for (let size = 0, n = 0; size < megabytes * 1e6; n++) {
    const paragraph = sentences
      .map((sentence, i) => sentence.replace('%d', String(n * 5 + i)))
      .join(' ')
    paragraphs.push(extension === 'html' ? `<p>${paragraph}</p>` : paragraph)
    size += Buffer.byteLength(paragraph) + 2
  }
  return paragraphs.join('\n\n')
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ibid-bench-'))
const source = path.join(folder, 'source.txt')
fs.writeFileSync(
  source,
  'The harbour board has closed the east pier. Divers found rot in nine of its oak piles.'
)

/** What the process says of its own memory when it ends. */
const reportMemory = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => process.stderr.write(`maxRSS ${process.resourceUsage().maxRSS}`))"
)}`

/** @param {string} file */
function measure(file) {
  const output = path.join(folder, 'report.json')
  const started = performance.now()
  const {stderr} = spawnSync(
    process.execPath,
    [
      '--import',
      reportMemory,
      bin,
      '--source',
      source,
      '--report',
      'json',
      '--output',
      output,
      file
    ],
    {encoding: 'utf8'}
  )
  return {
    seconds: (performance.now() - started) / 1000,
    megabytes: Number(/maxRSS (\d+)/.exec(stderr)?.[1]) / 1024
  }
}

console.log('format     1 MB     5 MB   ratio   memory at 5 MB')
for (const extension of ['txt', 'md', 'html']) {
  const [small, large] = [1, 5].map((megabytes) => {
    const file = path.join(folder, `draft.${extension}`)
    fs.writeFileSync(file, invent(megabytes, extension))
    return measure(file)
  })
  console.log(
    `${extension.padEnd(6)} ${small.seconds.toFixed(2).padStart(6)} s ${large.seconds.toFixed(2).padStart(6)} s ${(large.seconds / small.seconds).toFixed(1).padStart(7)} ${large.megabytes.toFixed(0).padStart(11)} MB`
  )
}
fs.rmSync(folder, {recursive: true})
