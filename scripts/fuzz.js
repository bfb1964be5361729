// Feeds made-up drafts and sources to everything, and edits to the language server, for as long as you like.
//
// Usage: npm run fuzz -- --seconds 600 --seed 7
//
// What fails is shrunk and kept in `test/fuzz-cases/`, where every later test run tries it.
import {spawnSync} from 'node:child_process'
import {createRequire} from 'node:module'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'

const {values} = parseArgs({
  options: {seconds: {type: 'string', default: '60'}, seed: {type: 'string', default: '1'}}
})
const [seconds, seed] = [Number(values.seconds), Number(values.seed)]
if (!(seconds > 0) || !Number.isInteger(seed)) {
  console.error('Usage: npm run fuzz -- --seconds <more than 0> --seed <a whole number>')
  process.exit(2)
}
const require = createRequire(import.meta.url)
const vitest = path.join(path.dirname(require.resolve('vitest/package.json')), 'vitest.mjs')
const tests = ['test/fuzz/fuzz.test.ts', 'test/language-server/edits.test.ts']
const {status} = spawnSync(process.execPath, [vitest, 'run', ...tests], {
  cwd: fileURLToPath(new URL('../', import.meta.url)),
  stdio: 'inherit',
  env: {...process.env, IBID_FUZZ_SECONDS: `${seconds}`, IBID_FUZZ_SEED: `${seed}`}
})
process.exit(status ?? 1)
