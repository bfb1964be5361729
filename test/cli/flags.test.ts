import {spawn} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {flags} from '../../src/cli/flags.js'
import {bin, clean, damaged, makeFolder, runIbid} from './command.js'

const manifest = JSON.parse(
  fs.readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
) as {version: string}

const story = `The harbour bridge will close on Monday after engineers found cracks in two of its piers.

The council was told in March, but the report was not published until this week.
`

interface Draft {
  path: string
  messages: {ruleId: string; line: number; fatal?: boolean}[]
  coverage: {source: string; share: number}[]
}

const paths = (stdout: string) => (JSON.parse(stdout) as Draft[]).map(({path}) => path)
const sources = (stdout: string) =>
  (JSON.parse(stdout) as Draft[])[0]!.coverage.map(({source}) => source)

describe.concurrent('the command', () => {
  it('shows help that names every flag', async () => {
    const {code, stdout, stderr} = await runIbid(makeFolder({}), ['--help'])
    expect(stdout).toMatch(/^Usage: ibid \[options\] \[file\|folder\|glob\|-\]\.\.\.\n/)
    for (const {name} of flags) expect(stdout).toContain(` --${name}`)
    expect([code, stderr]).toEqual([0, ''])
  })

  it('shows its version', async () => {
    expect(await runIbid(makeFolder({}), ['-v'])).toEqual({
      code: 0,
      stdout: `${manifest.version}\n`,
      stderr: ''
    })
  })

  it('reads files, folders and globs, each draft once, in order', async () => {
    const folder = makeFolder({
      'b.txt': clean,
      'desk/c.md': clean,
      'desk/deep/d.HTML': `<p>${clean}</p>`,
      'desk/e.pdf': 'no text',
      'desk/node_modules/f.txt': clean,
      'wire [2].txt': clean,
      'a1.text': clean,
      'a2.text': clean
    })
    const {code, stdout} = await runIbid(folder, [
      'b.txt',
      'b.txt',
      'desk',
      'desk/c.md',
      'a*.text',
      'wire [2].txt',
      '--report',
      'json'
    ])
    expect(paths(stdout)).toEqual([
      'a1.text',
      'a2.text',
      'b.txt',
      'desk/c.md',
      'desk/deep/d.HTML',
      'wire [2].txt'
    ])
    expect(code).toBe(0)
  })

  it('takes braces, and a glob only for texts', async () => {
    const folder = makeFolder({'a.txt': clean, 'b.md': clean, 'c.txt': clean, 'd.pdf': clean})
    const {stdout} = await runIbid(folder, ['{a,b}.*', '[cd].*', '--report', 'json'])
    expect(paths(stdout)).toEqual(['a.txt', 'b.md', 'c.txt'])
  })

  it('takes the current folder and a file of another extension', async () => {
    const folder = makeFolder({'a.txt': clean, 'b.copy': clean})
    expect(paths((await runIbid(folder, ['.', 'b.copy', '--report', 'json'])).stdout)).toEqual([
      'a.txt',
      'b.copy'
    ])
  })

  it('skips what .ibidignore names, and says so of a draft that was named', async () => {
    const folder = makeFolder({
      '.ibidignore': 'old\nb.txt\n',
      'a.txt': clean,
      'b.txt': damaged,
      'old/c.txt': damaged
    })
    const {code, stdout, stderr} = await runIbid(folder, ['.', 'b.txt', 'old', '--report', 'json'])
    expect(paths(stdout)).toEqual(['a.txt'])
    expect(stderr).toBe(
      'ibid: Skipped draft `b.txt`: .ibidignore says so\nibid: Skipped draft `old`: .ibidignore says so\n'
    )
    expect(code).toBe(0)
  })

  it('takes no source or report in a folder for a draft, unless it is named', async () => {
    const folder = makeFolder({
      '.ibidrc': '{"sources": ["wire/*.txt"]}',
      'a.txt': clean,
      'b.md': clean,
      'wire/c.txt': clean,
      'wire/d.md': clean,
      'report.txt': 'an old one'
    })
    const args = ['--source', 'b.md', '--report', 'json']
    const {stdout} = await runIbid(folder, ['.', ...args])
    expect(paths(stdout)).toEqual(['a.txt', 'report.txt', 'wire/d.md'])
    await runIbid(folder, ['.', '-o', 'report.txt', ...args])
    expect(paths(fs.readFileSync(path.join(folder, 'report.txt'), 'utf8'))).toEqual([
      'a.txt',
      'wire/d.md'
    ])
    await runIbid(folder, ['a.txt', '--report', 'html', '-o', 'a.report.html'])
    expect(paths((await runIbid(folder, ['.', ...args])).stdout)).not.toContain('a.report.html')
    fs.rmSync(path.join(folder, 'a.report.html'))
    const named = await runIbid(folder, ['.', 'b.md', 'wire/*.txt', ...args])
    expect(paths(named.stdout)).toEqual(['a.txt', 'b.md', 'report.txt', 'wire/c.txt', 'wire/d.md'])
  })

  it('reads larger texts when it is told to', async () => {
    const folder = makeFolder({'a.txt': clean.repeat(50)})
    expect((await runIbid(folder, ['a.txt', '--max-size', '0.0021'])).code).toBe(0)
    const {code, stderr} = await runIbid(folder, ['--max-size', '.002'], {stdin: clean.repeat(50)})
    expect([code, stderr]).toEqual([
      2,
      'ibid: Cannot read stdin: it has 0.0 MB, more than 0.002 MB; --max-size 1 lets it pass\n'
    ])
  })

  it('takes sources as files and globs, relative to the current folder', async () => {
    const folder = makeFolder({
      'a.txt': story,
      'wire/b.txt': story,
      'wire/c.md': story,
      'd.txt': clean,
      '.ibidrc': '{"sources": ["d.txt"]}'
    })
    const {stdout} = await runIbid(folder, [
      'a.txt',
      '--source',
      'wire/*',
      '-s',
      path.join(folder, 'wire/b.txt'),
      '--report',
      'json'
    ])
    expect(sources(stdout)).toEqual(['wire/b.txt', 'wire/c.md', 'd.txt'])
  })

  it('compares no draft with itself', async () => {
    const folder = makeFolder({'a.txt': story, 'b.txt': clean})
    const {stdout} = await runIbid(folder, ['*.txt', '--source', '*.txt', '--report', 'json'])
    expect(
      (JSON.parse(stdout) as Draft[]).map(({coverage}) => coverage.map(({source}) => source))
    ).toEqual([['b.txt'], ['a.txt']])
  })

  it('reads stdin as text, or as what its name says', async () => {
    const folder = makeFolder({})
    const html = `<p>${damaged.trim()}</p>\n`
    const piped = await runIbid(folder, ['--report', 'json'], {stdin: damaged})
    expect(paths(piped.stdout)).toEqual(['<stdin>'])
    expect(piped.code).toBe(1)
    const named = await runIbid(
      folder,
      ['-', '--stdin-filename', 'desk/a.html', '--report', 'json'],
      {stdin: html}
    )
    expect((JSON.parse(named.stdout) as Draft[])[0]).toMatchObject({
      path: 'desk/a.html',
      messages: [{ruleId: 'encoding-corruption', line: 1}]
    })
  })

  it('refuses stdin that is not UTF-8', async () => {
    const {code, stderr} = await runIbid(makeFolder({}), ['-'], {
      stdin: Uint8Array.from([0x41, 0x92])
    })
    expect(stderr).toBe(
      'ibid: Cannot read stdin: byte 0x92 at offset 1 is not UTF-8; it is probably windows-1252, save it as UTF-8\n'
    )
    expect(code).toBe(2)
  })

  it('keeps a replacement character that stands in the file', async () => {
    const {code, stdout} = await runIbid(makeFolder({'a.txt': 'The bridge\uFFFDs piers.\n'}), [
      'a.txt',
      '--report',
      'json'
    ])
    expect(code).not.toBe(2)
    expect(paths(stdout)).toEqual(['a.txt'])
  })

  it.each([
    ['error', [], 1],
    ['warn', [], 1],
    ['info', [], 0],
    ['warn', ['--fail-on', 'error'], 0],
    ['error', ['--fail-on', 'error'], 1],
    ['info', ['--fail-on', 'info'], 1],
    ['info', ['--frail'], 1]
  ])('exits on a finding of severity %s with %j by %i', async (severity, flags, code) => {
    const folder = makeFolder({
      'a.txt': damaged,
      '.ibidrc': `{"rules": {"encoding-corruption": "${severity}"}}`
    })
    expect((await runIbid(folder, ['a.txt', ...flags])).code).toBe(code)
  })

  it('reports only what counts when it is quiet', async () => {
    const folder = makeFolder({
      'a.txt': damaged,
      'b.txt': clean,
      '.ibidrc': '{"rules": {"encoding-corruption": "info"}}'
    })
    expect(await runIbid(folder, ['a.txt', 'b.txt', '--quiet'])).toEqual({
      code: 0,
      stdout: '',
      stderr: ''
    })
    const {stdout} = await runIbid(folder, ['a.txt', 'b.txt', '--quiet', '--report', 'json'])
    expect((JSON.parse(stdout) as Draft[]).map(({path, messages}) => [path, messages])).toEqual([
      ['a.txt', []],
      ['b.txt', []]
    ])
    expect((await runIbid(folder, ['a.txt', 'b.txt', '-q', '--frail'])).stdout).toContain(
      '1 info in 1 of 2 drafts'
    )
  })

  it('writes the report to a file, whole, over an old one, and nothing beside it', async () => {
    const folder = makeFolder({'a.txt': damaged, 'out/report.json': 'old'})
    const {code, stdout} = await runIbid(folder, [
      'a.txt',
      '--report',
      'json',
      '--output',
      'out/report.json'
    ])
    expect([code, stdout]).toEqual([1, ''])
    expect(paths(fs.readFileSync(path.join(folder, 'out/report.json'), 'utf8'))).toEqual(['a.txt'])
    expect(fs.readdirSync(path.join(folder, 'out'))).toEqual(['report.json'])
  })

  it('writes through a link, without colour, and into a device', async () => {
    const folder = makeFolder({'a.txt': damaged, 'old.txt': 'old'})
    fs.symlinkSync('old.txt', path.join(folder, 'report.txt'))
    await runIbid(folder, ['a.txt', '-o', 'report.txt'], {env: {FORCE_COLOR: '1'}})
    expect(fs.lstatSync(path.join(folder, 'report.txt')).isSymbolicLink()).toBe(true)
    expect(fs.readFileSync(path.join(folder, 'old.txt'), 'utf8')).toMatch(/^a\.txt\n/)
    expect(await runIbid(folder, ['a.txt', '-o', '/dev/null'])).toEqual({
      code: 1,
      stdout: '',
      stderr: ''
    })
    expect(fs.statSync('/dev/null').isCharacterDevice()).toBe(true)
  })

  it('leaves drafts as they are', async () => {
    const value = `\uFEFF${damaged}\r\nNo end of line`
    const folder = makeFolder({'a.txt': value})
    await runIbid(folder, ['a.txt', '--source', 'a.txt'])
    expect(fs.readFileSync(path.join(folder, 'a.txt'), 'utf8')).toBe(value)
  })

  it.each([
    [[], {}, false],
    [['--color'], {}, true],
    [['--color'], {NO_COLOR: '1'}, true],
    [[], {FORCE_COLOR: '1'}, true],
    [[], {FORCE_COLOR: '0'}, false],
    [['--no-color'], {FORCE_COLOR: '1'}, false]
  ])('with %j in %j colours: %s', async (flags, env, coloured) => {
    const {stdout} = await runIbid(makeFolder({'a.txt': damaged}), ['a.txt', ...flags], {env})
    expect(stdout).toContain('encoding-corruption')
    expect(stdout.includes('\u001B[')).toBe(coloured)
  })

  it('ends in silence when nobody reads its output', async () => {
    const folder = makeFolder({'a.txt': damaged.repeat(4000)})
    const child = spawn(process.execPath, [bin, 'a.txt', '--report', 'json'], {cwd: folder})
    let stderr = ''
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
    child.stdout.once('data', () => child.stdout.destroy())
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect([code, stderr]).toEqual([1, ''])
  })
})
