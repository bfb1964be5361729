// Makes every generated file anew and fails when one differs from what is committed.
// Each entry: the script, and the files it writes when called with `--check <folder>` in place of the repository.
import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import {fileURLToPath} from 'node:url'

const folder = fileURLToPath(new URL('./', import.meta.url))
let failed = false
for (const script of fs.readdirSync(folder).filter((name) => name.startsWith('generate-')).sort()) {
  try {
    execFileSync(process.execPath, [`${folder}${script}`, '--check'], {stdio: 'inherit'})
  } catch {
    failed = true
  }
}
if (failed) process.exitCode = 1
