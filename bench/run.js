// Runs every benchmark of this folder that needs no corpus, one after the other.
import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import {fileURLToPath} from 'node:url'

const folder = fileURLToPath(new URL('./', import.meta.url))
for (const name of fs
  .readdirSync(folder)
  .filter((file) => file.endsWith('.js') && file !== 'run.js')
  .sort()) {
  const [first] = fs.readFileSync(`${folder}${name}`, 'utf8').split('\n\n', 1)
  if (first.includes('<corpora')) continue
  console.log(`\n${name}`)
  spawnSync(process.execPath, [`${folder}${name}`], {stdio: 'inherit'})
}
