// Makes generated files anew: all of them, or those that are named, each by its own `scripts/generate-<name>.js`:
//
//   npm run generate
//   npm run generate -- synonyms nouns
//
// With `--check` nothing is written, and a file that differs from what is committed fails the run.
import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import {fileURLToPath} from 'node:url'

const folder = fileURLToPath(new URL('./', import.meta.url))
const known = fs
  .readdirSync(folder)
  .flatMap((file) => /^generate-(.*)\.js$/.exec(file)?.[1] ?? [])
  .sort()
const names = process.argv.slice(2).filter((argument) => !argument.startsWith('-'))
const flags = process.argv.slice(2).filter((argument) => argument.startsWith('-'))
const unknown = names.filter((name) => !known.includes(name))

if (unknown.length > 0) {
  console.error(`Unknown name \`${unknown[0]}\`, expected one of ${known.join(', ')}`)
  process.exit(2)
}
for (const name of names.length > 0 ? names : known) {
  const run = spawnSync(process.execPath, [`${folder}generate-${name}.js`, ...flags], {
    stdio: 'inherit'
  })
  if (run.status !== 0) process.exitCode = 1
}
