import {spawnSync} from 'node:child_process'
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
