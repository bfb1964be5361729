import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {makeFolder, runIbid} from './command.js'

const faulty =
  '\uFEFF---\r\ntitle: Bridge\r\n---\r\n\r\nThe bridgeâ€™s piers (opens in a new tab) are cracked.  \r\n\n618 Views\r\rNo end of line'
const fixed = faulty.replace('â€™', '’').replace(' (opens in a new tab)', '')

const read = (folder: string, name: string) => fs.readFileSync(path.join(folder, name), 'utf8')

describe.concurrent('--fix', () => {
  it('writes sure repairs and changes no other byte, keeps mode and link, and leaves nothing behind', async () => {
    const folder = makeFolder({'a.md': faulty, 'b.txt': 'The bridge is shut.\n'})
    const file = path.join(folder, 'a.md')
    fs.chmodSync(file, 0o666)
    fs.symlinkSync('a.md', path.join(folder, 'link.md'))
    const clean = fs.statSync(path.join(folder, 'b.txt'))
    const run = await runIbid(folder, ['link.md', 'b.txt', '--fix'])
    expect(run.stderr).toBe('ibid: Fixed 2 places in 1 draft\n')
    // What remains is reported as it stands now.
    expect(run.stdout).toContain('1 warning in 1 of 2 drafts')
    expect(run.code).toBe(1)
    expect(read(folder, 'a.md')).toBe(fixed)
    expect(fs.statSync(file).mode & 0o777).toBe(0o666)
    expect(fs.lstatSync(path.join(folder, 'link.md')).isSymbolicLink()).toBe(true)
    expect(fs.readdirSync(folder).sort()).toEqual(['a.md', 'b.txt', 'link.md'])
    expect(fs.statSync(path.join(folder, 'b.txt')).ino).toBe(clean.ino)

    const {ino} = fs.statSync(file)
    expect((await runIbid(folder, ['a.md', '--fix'])).stderr).toBe('')
    expect([read(folder, 'a.md'), fs.statSync(file).ino]).toEqual([fixed, ino])
  })

  it('leaves alone what is suppressed', async () => {
    const value =
      '[ibid-ignore page-residue]\nThe bridge (opens in a new tab) is shut.\n\nIt isnâ€™t.\n'
    const folder = makeFolder({
      'a.txt': value,
      '.ibidrc': '{"allow": ["The bridge (opens in a new tab)"]}'
    })
    await runIbid(folder, ['a.txt', '--baseline', 'b.json', '--update-baseline'])
    const {code, stdout, stderr} = await runIbid(folder, ['a.txt', '--baseline', 'b.json', '--fix'])
    expect([code, stderr, read(folder, 'a.txt')]).toEqual([0, '', value])
    expect(stdout).toContain('No findings in 1 draft, 1 suppressed')
    expect((await runIbid(folder, ['a.txt', '--fix'])).code).toBe(0)
    expect(read(folder, 'a.txt')).toBe(value.replace('â€™', '’'))
  })

  it('with --dry-run writes nothing and prints a diff that git applies', async () => {
    const folder = makeFolder({'desk/a b.md': faulty, 'c.txt': 'The townâ€™s fault.\n'})
    const {code, stdout, stderr} = await runIbid(folder, ['desk', 'c.txt', '--fix', '--dry-run'])
    expect(stdout).toMatch(
      /^--- a\/c\.txt\n\+\+\+ b\/c\.txt\n@@ -1,1 \+1,1 @@\n-The townâ€™s fault\.\n\+The town’s fault\.\n--- /
    )
    expect(stderr).toMatch(
      /1 warning in 1 of 2 drafts.*\n\s*ibid: Would fix 3 places in 2 drafts\n$/
    )
    expect([code, read(folder, 'desk/a b.md')]).toEqual([1, faulty])
    execFileSync('git', ['apply', '-'], {cwd: folder, input: stdout, stdio: 'pipe'})
    expect([read(folder, 'desk/a b.md'), read(folder, 'c.txt')]).toEqual([
      fixed,
      'The town’s fault.\n'
    ])
  })

  it('of stdin writes the fixed text to stdout and the report elsewhere', async () => {
    const folder = makeFolder({})
    const args = ['-', '--fix', '--stdin-filename', 'a.md']
    const run = await runIbid(folder, args, {stdin: faulty})
    expect(run.stdout).toBe(fixed)
    expect(run.stderr).toMatch(
      /^a\.md\n[^]*1 warning in 1 draft[^]*ibid: Fixed 2 places in 1 draft\n$/
    )
    expect(run.code).toBe(1)
    const clean = await runIbid(folder, [...args, '--report', 'json', '--output', 'report.json'], {
      stdin: 'The bridge is shut.\n'
    })
    expect(clean).toEqual({code: 0, stdout: 'The bridge is shut.\n', stderr: ''})
    expect(JSON.parse(read(folder, 'report.json'))).toMatchObject([{path: 'a.md', messages: []}])
    const diff = await runIbid(folder, [...args, '--dry-run', '-q', '--fail-on', 'error'], {
      stdin: faulty
    })
    expect([diff.code, diff.stdout.slice(0, 11)]).toEqual([0, '--- a/a.md\n'])
  })

  it('tells of two repairs at one place', async () => {
    const value = 'The bridge (photo by Annâ€™s Press) is shut.\n'
    const folder = makeFolder({'a.txt': value})
    const {stderr} = await runIbid(folder, ['a.txt', '--fix'])
    expect(stderr).toBe(
      'ibid: Two repairs at `a.txt:1:25`: taking it out (page-residue) and `’` (encoding-corruption) are as sure, so neither is made\n'
    )
    expect(read(folder, 'a.txt')).toBe(value)
  })

  it('tells of a draft that may not be written, and fixes the others', async () => {
    const folder = makeFolder({'a.txt': faulty, 'desk/b.txt': faulty, 'desk/c.txt': faulty})
    fs.chmodSync(path.join(folder, 'a.txt'), 0o444)
    fs.chmodSync(path.join(folder, 'desk'), 0o777)
    for (const name of ['b', 'c']) fs.chmodSync(path.join(folder, `desk/${name}.txt`), 0o666)
    const {code, stderr} = await runIbid(folder, ['.', '--fix'], {unprivileged: true})
    expect(stderr).toContain('ibid: Cannot write draft `a.txt`: no permission\n')
    expect(stderr).toContain('ibid: Fixed 4 places in 2 drafts\n')
    expect([code, read(folder, 'a.txt'), read(folder, 'desk/c.txt')]).toEqual([2, faulty, fixed])
  })
})
