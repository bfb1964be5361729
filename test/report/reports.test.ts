import {describe, expect, it} from 'vitest'
import {reports} from '../../src/report/reports.js'
import {clean, damaged, makeFolder, runIbid} from '../cli/command.js'

const beginnings: Record<keyof typeof reports, RegExp> = {
  text: /^a\.txt\n/,
  json: /^\[\{"path":"a\.txt"/,
  sarif: /^\{"\$schema":"https:\/\/docs\.oasis-open\.org\//,
  github: /^::error file=.*\/a\.txt,line=1,/,
  junit: /^<\?xml version="1\.0"/,
  html: /^<!doctype html><html lang="en">/
}

describe.each(Object.entries(beginnings))('--report %s', (name, beginning) => {
  it('is all that goes to stdout, whole', async () => {
    const folder = makeFolder({'a.txt': damaged, 'b.txt': clean})
    const {code, stdout, stderr} = await runIbid(folder, ['a.txt', 'b.txt', '--report', name])
    expect([code, stderr]).toEqual([1, ''])
    expect(stdout).toMatch(beginning)
    expect(stdout.endsWith('\n')).toBe(true)
    expect(await runIbid(folder, ['b.txt', '--report', name])).toMatchObject({code: 0, stderr: ''})
  })
})
