import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {damaged, makeFolder, runIbid} from './command.js'

const args = ['a.txt', '--baseline', 'baseline.json']

async function makeBaseline(value: string): Promise<string> {
  const folder = makeFolder({'a.txt': value, 'old.txt': damaged})
  const run = await runIbid(folder, ['a.txt', 'old.txt', ...args.slice(1), '--update-baseline'])
  expect(run.stderr).toMatch(/^ibid: Wrote baseline `baseline\.json`: \d findings?\n$/)
  expect(run.stdout).toMatch(/^No findings in 2 drafts, \d suppressed/)
  expect(run.code).toBe(0)
  return folder
}

const write = (folder: string, value: string) => {
  fs.writeFileSync(path.join(folder, 'a.txt'), value)
}

describe.concurrent('a baseline', () => {
  it('holds what was found, wherever its lines move', async () => {
    const folder = await makeBaseline(`${damaged}\n618 Views\n\nThe townâ€™s fault.\n`)
    expect(JSON.parse(fs.readFileSync(path.join(folder, 'baseline.json'), 'utf8'))).toMatchObject({
      version: 1,
      drafts: {
        'a.txt': [
          {rule: 'encoding-corruption', count: 1, text: 'â€™'},
          {rule: 'page-residue', count: 1, text: '618 Views'},
          {rule: 'encoding-corruption', count: 1}
        ],
        'old.txt': [{rule: 'encoding-corruption'}]
      }
    })
    write(folder, `A new first line.\n\nThe townâ€™s \nfault.\n\n${damaged}\n618 Views\n`)
    const moved = await runIbid(folder, args)
    expect(moved.stdout).toMatch(/^No findings in 1 draft, 3 suppressed/)
    expect([moved.code, moved.stderr]).toEqual([0, ''])

    // The same words once more, and the same fault between other words, are new.
    write(folder, `${damaged}\n618 Views\n\n618 Views\n\nThe harbourâ€™s fault.\n`)
    fs.rmSync(path.join(folder, 'old.txt'))
    const other = await runIbid(folder, args)
    expect(other.stdout).toMatch(
      /^a\.txt\n +5:1 [^]*\n {2}7:12 [^]*1 error, 1 warning in 1 draft, 2 suppressed/
    )
    expect(other.stderr).toBe(
      'ibid: Baseline `baseline.json` holds 2 findings that are gone: --update-baseline takes them out\n'
    )
    expect(other.code).toBe(1)

    await runIbid(folder, [...args, '--update-baseline'])
    const report = await runIbid(path.dirname(folder), [
      path.join(folder, 'a.txt'),
      '--baseline',
      path.join(folder, 'baseline.json'),
      '--frail'
    ])
    expect([report.code, report.stderr]).toEqual([0, ''])
    expect(fs.readFileSync(path.join(folder, 'baseline.json'), 'utf8')).not.toContain('old.txt')
  })

  it('keeps what it holds of drafts that are not checked', async () => {
    const folder = await makeBaseline(damaged)
    await runIbid(folder, [...args, '--update-baseline'])
    expect((await runIbid(folder, ['old.txt', ...args.slice(1)])).code).toBe(0)
  })

  it('may begin with a byte order mark, as editors for Windows write it', async () => {
    const folder = await makeBaseline(damaged)
    const file = path.join(folder, 'baseline.json')
    fs.writeFileSync(file, `\uFEFF${fs.readFileSync(file, 'utf8')}`)
    expect((await runIbid(folder, args)).code).toBe(0)
  })

  it.each([
    ['no such file; --update-baseline writes it', undefined, []],
    ['it is not JSON', '{', []],
    ['it is empty', '', []],
    ['it is no baseline of ibid; remove the file', '[]', []],
    ['it is no baseline of ibid; remove the file', '{"version": 1}', ['--update-baseline']],
    [
      'it has version 2, expected 1; remove the file',
      '{"version": 2, "drafts": {}}',
      ['--update-baseline']
    ],
    [
      'what it holds of `a.txt` is no list of findings',
      '{"version": 1, "drafts": {"a.txt": [{}]}}',
      []
    ]
  ])('is refused when %s', async (reason, content, flags) => {
    const folder = makeFolder({
      'a.txt': damaged,
      ...(content !== undefined && {'baseline.json': content})
    })
    const {code, stdout, stderr} = await runIbid(folder, [...args, ...flags])
    expect(
      stderr.startsWith(`ibid: Cannot read baseline \`baseline.json\`: ${reason}`),
      stderr
    ).toBe(true)
    expect([code, stdout]).toEqual([2, ''])
  })
})
