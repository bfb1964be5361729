import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {expect, it} from 'vitest'

const folder = path.resolve(import.meta.dirname, '../examples')

function run(example: string) {
  const {stdout, stderr, status} = spawnSync(process.execPath, [path.join(folder, example)], {
    encoding: 'utf8'
  })
  return {stdout, stderr, status}
}

it('examples/pipeline lets the honest rewrite pass and holds the careless one', () => {
  const {stdout, stderr, status} = run('pipeline/check-rewrites.js')
  expect([stderr, status]).toEqual(['', 0])
  expect(stdout).toContain('honest.html: passes')
  expect(stdout).toContain('careless.html: to be looked at')
  for (const rule of ['unattributed-paraphrase', 'changed-fact', 'altered-quotation']) {
    expect(stdout).toContain(`(${rule})`)
  }
})

it('examples/rerank.js gives each sentence a probability', () => {
  const {stdout, stderr, status} = run('rerank.js')
  expect([stderr, status]).toEqual(['', 0])
  expect(stdout).toMatch(/^[01]\.\d\d Until the roof/)
})

it('examples/weasel-words.js reports people whom nobody names', () => {
  const {stdout, stderr, status} = run('weasel-words.js')
  expect([stderr, status]).toEqual(['', 0])
  expect(stdout).toContain('1:1-1:8 warning Unexpected `Experts`, say who')
  expect(stdout).toContain('1 warning')
})

it('examples/lineage tells who rewrote whom, as its readme says', () => {
  const {stdout, stderr, status} = run('lineage/trace.js')
  expect([stderr, status]).toEqual(['', 0])
  expect(stdout).toContain('daily.md: digest.md\ndigest.md: echo.md\necho.md: an original\n')
  expect(stdout).toContain('roundup.md: digest.md and wire.md\n')
  const page = fs.readFileSync(path.join(folder, 'lineage/readme.md'), 'utf8')
  const [, shown] = /```txt\n([^]*?)```/.exec(page)!
  const bin = path.resolve(folder, '../dist/src/cli/bin.js')
  const told = spawnSync(process.execPath, [bin, 'lineage', 'versions/*.md'], {
    cwd: path.join(folder, 'lineage'),
    encoding: 'utf8'
  })
  expect(told.stdout).toBe(shown)
})

it('examples/archive finds where the draft comes from, as its readme says', () => {
  const {stdout, stderr, status} = run('archive/find-sources.js')
  expect([stderr, status]).toEqual(['', 0])
  const page = fs.readFileSync(path.join(folder, 'archive/readme.md'), 'utf8')
  expect(stdout).toBe(/```txt\n([^]*?)```/.exec(page)![1])
})
