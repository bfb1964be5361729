// Checks the example's draft. Findings are what it is there to show, so they do not fail the run.
import {spawnSync} from 'node:child_process'

const run = spawnSync(
  process.execPath,
  ['dist/src/cli/bin.js', 'examples/newsroom/draft.md', ...process.argv.slice(2)],
  {
    cwd: new URL('../', import.meta.url),
    stdio: 'inherit'
  }
)
process.exitCode = run.status === 1 ? 0 : (run.status ?? 2)
