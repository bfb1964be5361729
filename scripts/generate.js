// Makes every generated file anew by running each `scripts/generate-*.js`. With `--check` nothing is
// written, and a file that differs from what is committed fails the run.
import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import {fileURLToPath} from 'node:url'

const folder = fileURLToPath(new URL('./', import.meta.url))
const scripts = fs.readdirSync(folder).filter((name) => name.startsWith('generate-'))
for (const script of scripts.sort()) {
  const run = spawnSync(process.execPath, [`${folder}${script}`, ...process.argv.slice(2)], {
    stdio: 'inherit'
  })
  if (run.status !== 0) process.exitCode = 1
}
