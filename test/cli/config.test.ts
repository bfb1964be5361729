import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {clean, damaged, makeFolder, runIbid} from './command.js'

interface Draft {
  path: string
  messages: {ruleId: string; fatal?: boolean}[]
  coverage: {source: string; share: number}[]
}

async function report(folder: string, args: readonly string[]): Promise<Draft[]> {
  const {stdout, stderr} = await runIbid(folder, [...args, '--report', 'json'])
  expect(stderr).toBe('')
  return JSON.parse(stdout) as Draft[]
}

const off = {rules: {'encoding-corruption': 'off'}}

describe.concurrent('a config', () => {
  it.each([
    ['.ibidrc', JSON.stringify(off)],
    ['.ibidrc.json', JSON.stringify(off)],
    ['.ibidrc.yml', 'rules:\n  encoding-corruption: off\n'],
    ['.ibidrc.yaml', 'rules: {encoding-corruption: off}\n'],
    ['.ibidrc.mjs', `export default ${JSON.stringify(off)}`],
    ['.ibidrc.cjs', `module.exports = ${JSON.stringify(off)}`],
    ['.ibidrc.js', `module.exports = ${JSON.stringify(off)}`],
    ['package.json', JSON.stringify({ibid: off})]
  ])('is found as %s above the draft', async (name, content) => {
    const folder = makeFolder({[name]: content, 'desk/a.txt': damaged})
    expect((await report(folder, ['desk/a.txt']))[0]!.messages).toEqual([])
  })

  it('is the nearest one, and a package.json without the field is none', async () => {
    const folder = makeFolder({
      '.ibidrc': JSON.stringify(off),
      'a.txt': damaged,
      'desk/package.json': '{}',
      'desk/a.txt': damaged,
      'wire/.ibidrc': '{}',
      'wire/a.txt': damaged
    })
    const drafts = await report(folder, ['.'])
    expect(drafts.map(({path, messages}) => [path, messages.length])).toEqual([
      ['a.txt', 0],
      ['desk/a.txt', 0],
      ['wire/a.txt', 1]
    ])
  })

  it.each([
    ['c.json', JSON.stringify(off)],
    ['c.yml', 'rules:\n  encoding-corruption: off\n'],
    ['c.mjs', `export default ${JSON.stringify(off)}`]
  ])('may be given by any name: %s', async (name, content) => {
    const folder = makeFolder({[name]: content, 'a.txt': damaged, '.ibidrc': '{'})
    expect((await report(folder, ['a.txt', '--config', name]))[0]!.messages).toEqual([])
  })

  it('with a tag that YAML does not know is warned of in one line that steers no terminal', async () => {
    const folder = makeFolder({
      '.ibidrc.yml': 'allow: !x [a] # \u009b31m\n',
      'a.txt': clean
    })
    const {code, stderr} = await runIbid(folder, ['a.txt'])
    expect(code).toBe(0)
    expect(stderr).toBe(
      'ibid: YAMLWarning: Unresolved tag: !x at line 1, column 8: allow: !x [a] # \\u{9B}31m ^^ \n'
    )
  })

  it('sets severities and what is allowed', async () => {
    const folder = makeFolder({
      'a.txt': damaged,
      '.ibidrc': '{"rules": {"encoding-corruption": ["warn", {}]}}',
      'b/a.txt': damaged,
      'b/.ibidrc': JSON.stringify({allow: [damaged.trim()]})
    })
    const drafts = await report(folder, ['.'])
    expect(drafts.map(({messages}) => messages.map(({fatal}) => fatal))).toEqual([[false], []])
  })

  it('names sources relative to itself, or anywhere, with what is known of them', async () => {
    const folder = makeFolder({
      'desk/.ibidrc': JSON.stringify({
        sources: [
          '../wire/*.txt',
          {path: '../wire/b.txt', publisher: 'The Post', aliases: ['Post'], published: '2025-03-04'}
        ]
      }),
      'desk/a.txt': clean,
      'wire/b.txt': clean,
      'wire/c.txt': clean
    })
    expect((await report(folder, ['desk/a.txt']))[0]!.coverage.map(({source}) => source)).toEqual([
      'wire/b.txt',
      'wire/c.txt'
    ])
    expect(
      (await report(path.join(folder, 'desk'), ['a.txt']))[0]!.coverage.map(({source}) => source)
    ).toEqual([path.join(folder, 'wire/b.txt'), path.join(folder, 'wire/c.txt')])
  })
})

describe.concurrent('front matter of a draft', () => {
  it.each([
    ['a path', 'sources: b.txt', ['desk/b.txt']],
    ['a list with a glob', 'sources: ["*.txt"]', ['desk/b.txt', 'desk/c.txt']],
    ['what is known', 'sources:\n  - path: b.txt\n    publisher: The Post', ['desk/b.txt']],
    ['a path above, below the config', 'sources: ../d.txt', ['d.txt']],
    ['nothing', 'sources:', []]
  ])('names sources by %s', async (_, yaml, sources) => {
    const folder = makeFolder({
      '.ibidrc': '{}',
      'desk/a.md': `---\n${yaml}\n---\n${clean}`,
      'desk/b.txt': clean,
      'desk/c.txt': clean,
      'd.txt': clean
    })
    expect((await report(folder, ['desk/a.md']))[0]!.coverage.map(({source}) => source)).toEqual(
      sources
    )
  })

  it('serves its own draft only', async () => {
    const folder = makeFolder({
      'a.md': `---\nsources: c.txt\n---\n${clean}`,
      'b.md': clean,
      'c.txt': clean,
      'd.txt': clean
    })
    const drafts = await report(folder, ['a.md', 'b.md', '--source', 'd.txt'])
    expect(drafts.map(({coverage}) => coverage.map(({source}) => source))).toEqual([
      ['d.txt', 'c.txt'],
      ['d.txt']
    ])
  })

  it.each([
    ['by dots', '../b.txt'],
    ['by an absolute path', '/etc/hostname'],
    ['by a glob', '../*.txt'],
    ['by braces', '{../b,c}.txt'],
    ['by braces of dots', '{.,..}/b.txt'],
    ['by braces inside', 'x/{..,y}/../*.txt'],
    ['by classes', '[.][.]/*.txt'],
    ['by many folders and dots', '**/../*.txt'],
    ['by a link', 'link.txt'],
    ['by a glob over a link', 'l*.txt'],
    ['by a folder that is a link', 'up/b.txt'],
    ['by a folder that is a link, even to what does not exist', 'up/nothing.txt'],
    ['by a glob below a link', 'up/*.txt'],
    ['even to what does not exist', '../nothing.txt']
  ])('does not reach outside the root of the config %s', async (_, source) => {
    const folder = makeFolder({
      'desk/.ibidrc': '{}',
      'desk/a.md': `---\nsources: ${JSON.stringify(source)}\n---\n${clean}`,
      'b.txt': clean
    })
    fs.symlinkSync('../b.txt', path.join(folder, 'desk/link.txt'))
    fs.symlinkSync('..', path.join(folder, 'desk/up'))
    const {code, stdout, stderr} = await runIbid(folder, ['desk/a.md'])
    expect(stderr).toBe(
      `ibid: Refused to read source \`${source}\`, named in the front matter of draft \`desk/a.md\`: ` +
        'it lies outside `FOLDER/desk`; name it in the config or with --source\n'
    )
    expect([code, stdout]).toEqual([2, ''])
  })

  it.each([
    ['a star for a folder', '*/b.txt'],
    ['extended patterns', '@(..|.)/b.txt'],
    ['any folders', '**/b.txt']
  ])('finds nothing outside the root by %s', async (_, source) => {
    const folder = makeFolder({
      'desk/.ibidrc': '{}',
      'desk/a.md': `---\nsources: ${JSON.stringify(source)}\n---\n${clean}`,
      'b.txt': clean
    })
    fs.symlinkSync('..', path.join(folder, 'desk/up'))
    expect((await runIbid(folder, ['desk/a.md'])).stderr).toMatch(
      /^ibid: (?:Cannot read source .*, \.htm file in `FOLDER\/desk` matches|Refused to read .*)\n$/
    )
  })

  it('is confined to the current folder when the config lies elsewhere', async () => {
    const folder = makeFolder({
      'c.json': '{}',
      'desk/a.md': `---\nsources: b.txt\n---\n${clean}`,
      'desk/b.txt': clean,
      'desk/deep/d.json': '{}'
    })
    const desk = path.join(folder, 'desk')
    expect(
      (await report(desk, ['a.md', '--config', 'deep/d.json']))[0]!.coverage.map(
        ({source}) => source
      )
    ).toEqual(['b.txt'])
    expect(
      (await runIbid(path.join(desk, 'deep'), ['../a.md', '--config', 'd.json'])).stderr
    ).toContain('Refused to read source `b.txt`')
  })
})
