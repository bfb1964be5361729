/** What happens to files when the command is killed, or the disk fails, while it writes. */
import fs from 'node:fs'
import path from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {spawn} from 'node:child_process'
import {describe, expect, it} from 'vitest'
import {describeWithProgram} from '../programs.js'
import {bin, damaged, makeFolder, runIbid} from './command.js'

const fixed = damaged.replace('\u00e2\u20ac\u2122', '’')
const faults = path.join(import.meta.dirname, 'faults.cjs')
const isRoot = process.getuid?.() === 0

const read = (folder: string, name: string) => fs.readFileSync(path.join(folder, name), 'utf8')
const withFault = (fault: string) => ({
  env: {NODE_OPTIONS: `--require ${JSON.stringify(faults)}`, IBID_FAULT: fault}
})

/** What writes: the arguments, the file, and its texts before and after. */
const writers: readonly [string, readonly string[], string, RegExp, RegExp][] = [
  ['--fix', ['--fix', 'a.txt'], 'a.txt', /^.*â€™.*\n$/, /^.*bridge’s.*\n$/],
  [
    '--update-baseline',
    ['--baseline', 'b.json', '--update-baseline', 'a.txt'],
    'b.json',
    /^\{"version":1,"drafts":\{\}\}$/,
    /^\{\n {2}"version": 1,[^]*\}\n$/
  ],
  [
    '--output',
    ['--report', 'json', '--output', 'o.json', 'a.txt'],
    'o.json',
    /^old$/,
    /^\[\{.*\}\]\n$/
  ]
]

const makeFiles = () =>
  makeFolder({'a.txt': damaged, 'b.json': '{"version":1,"drafts":{}}', 'o.json': 'old'})

describe.each(writers)('%s', (_, args, file, before, after) => {
  it.each(['ENOSPC', 'EROFS', 'EIO'])(
    'leaves the old file or the new when the disk answers %s',
    async (code) => {
      for (let call = 1; ; call++) {
        const folder = makeFiles()
        const run = await runIbid(folder, args, withFault(`${code} ${call}`))
        const text = read(folder, file)
        expect(fs.readdirSync(folder).sort()).toEqual(['a.txt', 'b.json', 'o.json'])
        if (run.code !== 2) {
          expect(text).toMatch(after)
          expect(call).toBeGreaterThan(4)
          break
        }
        expect(text).toMatch(before)
        expect(run.stderr.match(/^ibid: Cannot (?:read|write) .*$/gm)).toHaveLength(1)
        expect(run.stderr).not.toContain('    at ')
      }
    }
  )
})

describe('a file that is written', () => {
  it('keeps its mode and owner, and lends nobody’s rights any more', async () => {
    const folder = makeFolder({'a.txt': damaged})
    const file = path.join(folder, 'a.txt')
    if (isRoot) fs.chownSync(file, 65534, 65534)
    fs.chmodSync(file, 0o6640)
    await runIbid(folder, ['--fix', 'a.txt'])
    const {mode, uid} = fs.statSync(file)
    expect([mode & 0o7777, read(folder, 'a.txt')]).toEqual([0o640, fixed])
    expect(uid).toBe(isRoot ? 65534 : process.getuid?.())
  })

  it.runIf(isRoot)('lends another group no more than everybody', async () => {
    const folder = makeFolder({'a.txt': damaged})
    const file = path.join(folder, 'a.txt')
    fs.chmodSync(folder, 0o777)
    fs.chmodSync(file, 0o676)
    await runIbid(folder, ['--fix', 'a.txt'], {unprivileged: true})
    const {mode, gid} = fs.statSync(file)
    expect([mode & 0o777, gid, read(folder, 'a.txt')]).toEqual([0o666, 65534, fixed])
  })

  it('is refused before the work when it is a report with other names', async () => {
    const folder = makeFolder({'a.txt': damaged, 'report.txt': ''})
    fs.linkSync(path.join(folder, 'report.txt'), path.join(folder, 'other.txt'))
    expect(await runIbid(folder, ['--output', 'report.txt', 'none.txt'])).toMatchObject({
      code: 2,
      stderr:
        'ibid: Cannot write report `FOLDER/report.txt`: it has 2 names (hard links), and only this one would change\n'
    })
  })

  it('is refused when it has other names, which would keep the old text', async () => {
    const folder = makeFolder({'a.txt': damaged})
    fs.linkSync(path.join(folder, 'a.txt'), path.join(folder, 'b.txt'))
    const {code, stderr} = await runIbid(folder, ['--fix', 'a.txt'])
    expect(stderr).toContain(
      'ibid: Cannot write draft `a.txt`: it has 2 names (hard links), and only this one would change\n'
    )
    expect([code, read(folder, 'a.txt'), read(folder, 'b.txt')]).toEqual([2, damaged, damaged])
  })

  it('is refused when somebody saved it meanwhile', async () => {
    const folder = makeFolder({'a.txt': damaged})
    const {code, stderr} = await runIbid(folder, ['--fix', 'a.txt'], withFault('change a.txt'))
    expect(stderr).toContain('ibid: Cannot write draft `a.txt`: it has changed since it was read\n')
    expect([code, read(folder, 'a.txt')]).toEqual([2, 'Somebody else was here.\n'])
  })

  it('may be a device that is full', async () => {
    const folder = makeFolder({'a.txt': damaged})
    expect((await runIbid(folder, ['--output', '/dev/full', 'a.txt'])).stderr).toBe(
      'ibid: Cannot write report `/dev/full`: the disk is full\n'
    )
  })

  it('waits for a command that writes it, and takes over what a killed one left', async () => {
    const folder = makeFolder({'a.txt': damaged, '.a.txt.ibid-tmp': 'half'})
    expect((await runIbid(folder, ['--fix', 'a.txt'])).code).toBe(0)
    expect(fs.readdirSync(folder)).toEqual(['a.txt'])
    expect(read(folder, 'a.txt')).toBe(fixed)
  })
})

describeWithProgram('a command that is killed', undefined, () => {
  it.each(writers)('by %s leaves the old file or the new', async (_, args, file, before, after) => {
    const outcomes = new Set<string>()
    for (const when of ['before', 'after']) {
      for (let call = 1; ; call++) {
        const folder = makeFiles()
        const run = await runIbid(folder, args, withFault(`kill ${when} ${call}`))
        const text = read(folder, file)
        expect(
          [before, after].some((whole) => whole.test(text)),
          text
        ).toBe(true)
        if (run.code !== null) {
          expect(call).toBeGreaterThan(4)
          break
        }
        outcomes.add(before.test(text) ? 'old' : 'new')
      }
    }
    expect(outcomes).toEqual(new Set(['old', 'new']))
  })

  it('at any time leaves every draft whole', async () => {
    const names = Array.from({length: 20}, (_, index) => `${index}.txt`)
    // Fifty take a quarter of a minute.
    const kills = process.env.IBID_REQUIRE_PROGRAMS === '1' ? 50 : 15
    for (let kill = 0; kill < kills; kill++) {
      const folder = makeFolder(Object.fromEntries(names.map((name) => [name, damaged])))
      const child = spawn(process.execPath, [bin, '--fix', '.'], {cwd: folder, stdio: 'ignore'})
      const ended = new Promise((resolve) => child.on('close', resolve))
      await setTimeout(300 + (750 * kill) / kills)
      child.kill('SIGKILL')
      await ended
      for (const name of names) expect([damaged, fixed]).toContain(read(folder, name))
    }
  })
})
