// What drafts of one run save by sharing their sources: N drafts beside one set of sources in one run of the command,
// and in N runs.
//
//   npm run build && node bench/shared-sources.js
import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {inventStory, makeRandom} from './invented-news.js'

const sourceCount = 20
const draftCounts = [1, 5, 20]
const length = 12_000

const ibid = fileURLToPath(new URL('../dist/src/cli/bin.js', import.meta.url))
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ibid-bench-'))
fs.mkdirSync(path.join(folder, 'wire'))
const sources = Array.from({length: sourceCount}, (_, n) => inventStory(makeRandom(n), length))
sources.forEach((text, n) => fs.writeFileSync(path.join(folder, `wire/${n}.txt`), text))

// Each draft takes every second paragraph of a source, without every twelfth word.
const drafts = Array.from({length: Math.max(...draftCounts)}, (_, n) => {
  const own = inventStory(makeRandom(1000 + n), length / 2).split('\n\n')
  const taken = sources[n % sourceCount].split('\n\n').filter((_, place) => place % 2 === 0)
  const name = `draft-${n}.txt`
  const text = [...own, ...taken].map((paragraph) =>
    paragraph
      .split(' ')
      .filter((_, place) => place % 12 !== 11)
      .join(' ')
  )
  fs.writeFileSync(path.join(folder, name), text.join('\n\n'))
  return name
})

/** @param {string[]} names */
function time(names) {
  const started = performance.now()
  const {status, stderr} = spawnSync(
    process.execPath,
    [ibid, ...names, '--source', 'wire/*.txt', '--report', 'json', '--output', 'report.json'],
    {cwd: folder, encoding: 'utf8'}
  )
  if (status === 2) throw new Error(stderr)
  return performance.now() - started
}

console.log(`${sourceCount} sources and drafts of ${length / 1000} kB each`)
for (const count of draftCounts) {
  const names = drafts.slice(0, count)
  const together = time(names)
  const apart = names.reduce((sum, name) => sum + time([name]), 0)
  console.log(
    `${String(count).padStart(3)} drafts: one run ${together.toFixed(0).padStart(6)} ms, ${count} runs ${apart.toFixed(0).padStart(6)} ms, ${(apart / together).toFixed(1)} times`
  )
}
fs.rmSync(folder, {recursive: true})
