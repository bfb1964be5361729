// Compiles `src/` and `rules/` to `dist/`, bundles the commands and makes them executable.
import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import {createRequire} from 'node:module'
import {bundle} from './bundle.js'

const root = new URL('../', import.meta.url)
const manifest = JSON.parse(fs.readFileSync(new URL('package.json', root), 'utf8'))
const typescript = createRequire(import.meta.url).resolve('typescript/bin/tsc')

fs.rmSync(new URL('dist', root), {recursive: true, force: true})
try {
  execFileSync(process.execPath, [typescript, '--project', 'tsconfig.json'], {
    cwd: root,
    stdio: 'inherit'
  })
} catch (error) {
  process.exit(error.status ?? 1)
}
const commands = Object.values(manifest.bin).map((bin) => bin.replace(/^dist\//, ''))
await bundle([
  ...commands,
  'src/language-server/worker.js',
  'src/archive/analysis-worker.js',
  'src/archive/create-database.js'
])
for (const bin of Object.values(manifest.bin)) fs.chmodSync(new URL(bin, root), 0o755)
