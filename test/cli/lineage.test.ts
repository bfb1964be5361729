import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {makeFolder, runIbid} from './command.js'

const original = `The harbour board of Ardmore closed the east pier on Monday night after divers found rot.

“We would rather be shouted at in March than pull somebody out of the water in July,” said Ann Lee.

The pier was built in 1911 and last repaired in 1986.
`
const rewrite = `The harbour board of Ardmore shut the east pier on Monday night, the Echo reported.

â€œWe would rather be shouted at in March than pull somebody out of the water in July,â€\u009d said Ann Lee.
`
const files = {'a.txt': original, 'b.txt': rewrite}

describe.concurrent('ibid lineage', () => {
  it('shows who rewrote whom', async () => {
    expect(await runIbid(makeFolder(files), ['lineage', '*.txt'])).toEqual({
      code: 0,
      stdout: expect.stringMatching(
        /^a\.txt\n└─ b\.txt {2}\d+ % of its words, \d+ % sure: /
      ) as string,
      stderr: ''
    })
  })

  it('knows of the texts what a file says', async () => {
    const folder = makeFolder({
      ...files,
      'about.yml':
        '- path: a.txt\n  publisher: The Echo\n  published: 2025-03-03\n- {path: b.txt, published: 2025-03-04}\n'
    })
    const {stdout} = await runIbid(folder, ['lineage', '*.txt', '-a', 'about.yml', '-r', 'json'])
    const {texts} = JSON.parse(stdout) as {texts: {parents: {evidence: {text: string}[]}[]}[]}
    expect(texts[1]!.parents[0]!.evidence.map(({text}) => text).slice(0, 2)).toEqual([
      'credits The Echo',
      'published later'
    ])
  })

  it.each(['mermaid', 'dot', 'html'])('writes %s to a file', async (report) => {
    const folder = makeFolder(files)
    const run = await runIbid(folder, ['lineage', 'a.txt', 'b.txt', '-r', report, '-o', 'out'])
    expect(run).toEqual({code: 0, stdout: '', stderr: ''})
    expect(fs.readFileSync(path.join(folder, 'out'), 'utf8')).toMatch(
      {mermaid: /^flowchart LR\n/, dot: /^digraph lineage \{\n/, html: /^<!doctype html>/}[report]!
    )
  })

  it('says how it is called', async () => {
    const {code, stdout} = await runIbid(makeFolder({}), ['lineage', '--help'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^Usage: ibid lineage \[options\] <file\|glob>\.\.\.\n/)
  })

  it.each([
    [[], 'Expected texts: `ibid lineage <file|glob>...`; see `ibid lineage --help`'],
    [['a.txt'], 'Expected two texts or more: one alone was made from none of the others'],
    [['a.txt', 'a.txt'], 'Expected two texts or more: one alone was made from none of the others'],
    [
      ['none.txt', 'a.txt'],
      'Cannot read source `none.txt`, named on the command line: no such file'
    ],
    [
      ['*.txt', '--report', 'svg'],
      'Unknown report `svg`, expected one of text, json, mermaid, dot, html'
    ],
    [['*.txt', '--reports'], 'Unknown flag `--reports`; `ibid lineage --help` lists them all'],
    [['*.txt', '--about'], 'Missing value for `--about`, expected `--about <value>`'],
    [['*.txt', '--about', 'c.json'], 'Cannot read `c.json`: no such file'],
    [
      ['*.txt', '--about', 'a.txt'],
      'Cannot read `a.txt`: expected a list of `path` with what is known of each text'
    ],
    [
      ['*.txt', '--max-size', '0.0001'],
      /^Cannot read source `a\.txt`.*: it has .* more than 0\.0001 MB/
    ],
    [['*.txt', '-o', 'no/such'], 'Cannot write report `FOLDER/no/such`: no such folder'],
    [['', 'a.txt'], 'Unexpected empty name of a text']
  ])('%j is refused with one line', async (args, message) => {
    const {code, stdout, stderr} = await runIbid(makeFolder(files), ['lineage', ...args])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^ibid: [^\n]+\n$/)
    if (typeof message === 'string') expect(stderr).toBe(`ibid: ${message}\n`)
    else expect(stderr.slice('ibid: '.length)).toMatch(message)
  })
})
