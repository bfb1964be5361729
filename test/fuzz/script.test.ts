import {spawnSync} from 'node:child_process'
import path from 'node:path'
import {expect, it} from 'vitest'

const script = path.resolve(import.meta.dirname, '../../scripts/fuzz.js')

it('`npm run fuzz` feeds in for as long as it is told', () => {
  const {stdout, status} = spawnSync(
    process.execPath,
    [script, '--seconds', '0.5', '--seed', '3'],
    {encoding: 'utf8'}
  )
  expect(stdout).toMatch(/[1-9]\d* inputs from seed 3, 0 failures/)
  expect(status).toBe(0)
})

it('`npm run fuzz` says what it takes', () => {
  const {stderr, status} = spawnSync(process.execPath, [script, '--seconds', 'all'], {
    encoding: 'utf8'
  })
  expect(stderr).toBe('Usage: npm run fuzz -- --seconds <more than 0> --seed <a whole number>\n')
  expect(status).toBe(2)
})
