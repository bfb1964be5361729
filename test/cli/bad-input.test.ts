import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {type Files, clean, damaged, makeFolder, runIbid} from './command.js'

const bytes = (...values: number[]) => Uint8Array.from(values)
const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

/** What is wrong, the files, the arguments, and the one line on stderr. */
const cases: readonly [string, Files, readonly string[], string][] = [
  [
    'an unknown flag',
    {},
    ['--sauce', 'a.txt'],
    'Unknown flag `--sauce`; `ibid --help` lists them all'
  ],
  [
    'a flag without its value',
    {},
    ['a.txt', '--source'],
    'Missing value for `--source`, expected `--source <file|glob>`'
  ],
  [
    'a flag that swallows the next',
    {},
    ['--config', '--quiet'],
    'Missing value for `--config`, expected `--config <file>`'
  ],
  ['an empty value', {}, ['--config', '', 'a.txt'], 'Missing value for `--config`: it is empty'],
  [
    'a value for a flag that takes none',
    {},
    ['--quiet=yes'],
    'Unexpected value for `--quiet`, which takes none'
  ],
  [
    'an unknown report',
    {},
    ['--report', 'xml'],
    'Unknown report `xml`, expected one of text, json'
  ],
  [
    'an unknown severity',
    {},
    ['--fail-on', 'all'],
    'Unknown severity `all` for `--fail-on`, expected `error`, `warn` or `info`'
  ],
  [
    'two thresholds',
    {},
    ['--frail', '--fail-on', 'error'],
    'Unexpected `--frail` beside `--fail-on error`: keep one'
  ],
  [
    'two wishes about colour',
    {},
    ['--color', '--no-color'],
    'Unexpected `--color` beside `--no-color`: keep one'
  ],
  [
    'a diff of nothing',
    {},
    ['a.txt', '--dry-run'],
    'Unexpected `--dry-run` without `--fix`: it shows what that would write'
  ],
  [
    'a baseline without a name',
    {},
    ['a.txt', '--update-baseline'],
    'Missing `--baseline <file>` beside `--update-baseline`: it names the file to write'
  ],
  [
    'a baseline of what is being fixed',
    {},
    ['a.txt', '--baseline', 'b.json', '--update-baseline', '--fix'],
    'Unexpected `--update-baseline` beside `--fix`: run one after the other'
  ],
  [
    'a baseline over and over',
    {},
    ['a.txt', '--baseline', 'b.json', '--update-baseline', '-w'],
    'Unexpected `--update-baseline` beside `--watch`: run one after the other'
  ],
  ['watching stdin', {}, ['-', '--watch'], 'Unexpected `--watch` for stdin: name a file'],
  [
    'a size in words',
    {},
    ['a.txt', '--max-size', '5MB'],
    'Unexpected value `5MB` for `--max-size`, expected megabytes'
  ],
  [
    'stdin beside files',
    {},
    ['-', 'a.txt'],
    'Unexpected `-` beside other drafts: stdin is read alone'
  ],
  [
    'a name for stdin beside files',
    {},
    ['a.txt', '--stdin-filename', 'b.md'],
    'Unexpected `--stdin-filename` beside drafts: it names what comes by stdin'
  ],
  ['an unset variable as draft', {}, [''], 'Unexpected empty name of a draft'],
  [
    'an unset variable as source',
    {},
    ['a.txt', '--source', ''],
    'Missing value for `--source`: it is empty'
  ],
  ['no draft, nothing piped', {}, [], 'Cannot read stdin: it is empty'],

  ['no such draft', {}, ['a.txt'], 'Cannot read draft `a.txt`: no such file or folder'],
  [
    'a glob without a match',
    {'a.pdf': clean},
    ['*.pdf'],
    'Cannot find drafts: no .txt, .text, .md, .markdown, .html, .htm file matches `*.pdf`'
  ],
  [
    'a folder without texts',
    {'wire/a.pdf': clean},
    ['wire'],
    'Cannot find drafts: no .txt, .text, .md, .markdown, .html, .htm file in `wire`'
  ],
  ['an empty draft', {'a.txt': ''}, ['a.txt'], 'Cannot read draft `a.txt`: it is empty'],
  [
    'a binary draft',
    {'a.txt': bytes(0x41, 0x42, 0, 1, 0x43)},
    ['a.txt'],
    'Cannot read draft `a.txt`: it is binary (a NUL byte at offset 2), expected text'
  ],
  [
    'a draft in windows-1252',
    {'a.txt': latin('It\x92s \x93new\x94.')},
    ['a.txt'],
    'Cannot read draft `a.txt`: byte 0x92 at offset 2 is not UTF-8; it is probably windows-1252, save it as UTF-8'
  ],
  [
    'a draft in macintosh',
    {'a.txt': latin('It\xd5s \xd2new\xd3.')},
    ['a.txt'],
    'Cannot read draft `a.txt`: byte 0xD5 at offset 2 is not UTF-8; it is probably macintosh, save it as UTF-8'
  ],
  [
    'a draft in UTF-16',
    {'a.txt': bytes(0xff, 0xfe, 0x41, 0, 0x42, 0)},
    ['a.txt'],
    'Cannot read draft `a.txt`: it is UTF-16LE, expected UTF-8; save it as UTF-8'
  ],
  [
    'a draft in UTF-16 without a mark',
    {'a.txt': latin('\0T\0h\0e\0 \0b\0r\0i\0d\0g\0e')},
    ['a.txt'],
    'Cannot read draft `a.txt`: it is UTF-16BE, expected UTF-8; save it as UTF-8'
  ],
  [
    'broken front matter',
    {'a.md': `---\ntitle: Bridge\nsources: [a\n---\n${clean}`},
    ['a.md'],
    'Cannot read front matter of draft `a.md`, line 3: Flow sequence in block collection must be sufficiently indented and end with a ]'
  ],
  [
    'front matter with a wrong source',
    {'a.md': `---\nsources: [{file: b.txt}]\n---\n${clean}`},
    ['a.md'],
    'Cannot read front matter of draft `a.md`: Unexpected option `file` for `sources[0]`, which takes `path`, `title`, `publisher`, `aliases`, `author`, `url`, `published`'
  ],

  [
    'no such source',
    {'a.txt': clean},
    ['a.txt', '--source', 'b.txt'],
    'Cannot read source `b.txt`, named by --source: no such file'
  ],
  [
    'no such source of a config',
    {'a.txt': clean, '.ibidrc': '{"sources": ["b.txt"]}'},
    ['a.txt'],
    'Cannot read source `b.txt`, named in `.ibidrc`: no such file'
  ],
  [
    'no such source of a draft',
    {'a.md': `---\nsources: b.txt\n---\n${clean}`},
    ['a.md'],
    'Cannot read source `b.txt`, named in the front matter of draft `a.md`: no such file'
  ],
  [
    'a source glob without a match',
    {'a.txt': clean},
    ['a.txt', '--source', 'wire/*'],
    'Cannot read source `wire/*`, named by --source: no .txt, .text, .md, .markdown, .html, .htm file in `FOLDER` matches'
  ],
  [
    'a folder as source',
    {'a.txt': clean, 'wire/': ''},
    ['a.txt', '--source', 'wire'],
    'Cannot read source `wire`, named by --source: it is a folder, expected a file'
  ],
  [
    'an empty source',
    {'a.txt': clean, 'b.txt': ''},
    ['a.txt', '--source', 'b.txt'],
    'Cannot read source `b.txt`, named by --source: it is empty'
  ],
  [
    'a binary source',
    {'a.txt': clean, 'b.txt': bytes(1, 0, 2)},
    ['a.txt', '--source', 'b.txt'],
    'Cannot read source `b.txt`, named by --source: it is binary (a NUL byte at offset 1), expected text'
  ],
  [
    'a source in windows-1252',
    {'a.txt': clean, 'b.txt': latin('caf\xe9 here')},
    ['a.txt', '--source', 'b.txt'],
    'Cannot read source `b.txt`, named by --source: byte 0xE9 at offset 3 is not UTF-8; it is probably windows-1252, save it as UTF-8'
  ],
  [
    'a text to trace with broken front matter',
    {'a.txt': clean, 'b.txt': `---\ntitle: "Bridge\n---\n${clean}`},
    ['lineage', 'a.txt', 'b.txt'],
    'Cannot read front matter of b.txt, line 2: Missing closing "quote'
  ],
  [
    'a source with two publishers',
    {
      'a.txt': clean,
      'b.txt': clean,
      '.ibidrc':
        '{"sources": [{"path": "b.txt", "publisher": "Post"}, {"path": "*b.txt", "publisher": "Herald"}]}'
    },
    ['a.txt'],
    'Unexpected second `publisher` `"Herald"` in `.ibidrc` for source `b.txt`, which has `"Post"` in `.ibidrc`: keep one'
  ],

  [
    'no such config',
    {'a.txt': clean},
    ['a.txt', '--config', 'c.json'],
    'Cannot read config `c.json`: no such file'
  ],
  [
    'broken JSON',
    {'a.txt': clean, '.ibidrc.json': '{\n  "sources": ["b.txt"],\n}\n'},
    ['a.txt'],
    'Cannot read config `.ibidrc.json`: Expected double-quoted property name in JSON, line 3\n'
  ],
  [
    'JSON behind a byte order mark',
    {'a.txt': clean, '.ibidrc.json': '\uFEFF{}'},
    ['a.txt'],
    'Cannot read config `.ibidrc.json`: it begins with a byte order mark, save it without one\n'
  ],
  [
    'an empty config',
    {'a.txt': clean, '.ibidrc': ''},
    ['a.txt'],
    'Cannot read config `.ibidrc`: Unexpected end of JSON input\n'
  ],
  [
    'a rule named twice',
    {
      'a.txt': clean,
      '.ibidrc.json':
        '{\n\t"rules": {\n\t\t"page-residue": "off",\n\t\t"page-residue": "warn"\n\t}\n}'
    },
    ['a.txt'],
    'Cannot read config `.ibidrc.json`: Unexpected second `page-residue`, line 4: keep one'
  ],
  [
    'a rule named twice in package.json',
    {
      'a.txt': clean,
      'package.json': '{"a": {"b": 1, "b": 1},\n"ibid": {"allow": [], "rules": {}, "allow": []}}'
    },
    ['a.txt'],
    'Cannot read config `package.json`: Unexpected second `allow`, line 2: keep one'
  ],
  [
    'a rule named twice in YAML',
    {'a.txt': clean, '.ibidrc.yml': 'rules:\n  page-residue: off\n  page-residue: warn\n'},
    ['a.txt'],
    'Cannot read config `.ibidrc.yml`: Map keys must be unique at line 3, column 3'
  ],
  [
    'broken YAML',
    {'a.txt': clean, '.ibidrc.yml': 'rules:\n  a: b: c\n'},
    ['a.txt'],
    'Cannot read config `.ibidrc.yml`: Nested mappings are not allowed in compact mappings at line 2, column 6'
  ],
  [
    'a script that throws',
    {'a.txt': clean, '.ibidrc.js': 'throw new Error("no newsroom")'},
    ['a.txt'],
    'Cannot read config `.ibidrc.js`: no newsroom'
  ],
  [
    'a script with a fault',
    {'a.txt': clean, '.ibidrc.mjs': 'export default desk.rules'},
    ['a.txt'],
    'Cannot read config `.ibidrc.mjs`: desk is not defined\n'
  ],
  [
    'a script without default export',
    {'a.txt': clean, '.ibidrc.mjs': 'export const rules = {}'},
    ['a.txt'],
    'Cannot read config `.ibidrc.mjs`: Expected a plugin or preset exported as the default export'
  ],
  [
    'a config that is a list',
    {'a.txt': clean, '.ibidrc': '[]'},
    ['a.txt'],
    'Cannot read config `.ibidrc`: Unexpected options `[]` for the config, expected an object'
  ],
  [
    'an unknown key',
    {'a.txt': clean, '.ibidrc': '{"source": []}'},
    ['a.txt'],
    'Cannot read config `.ibidrc`: Unexpected option `source` for the config, which takes `sources`, `rules`, `allow`'
  ],
  [
    'an unknown key in package.json',
    {'a.txt': clean, 'package.json': '{"ibid": {"rule": {}}}'},
    ['a.txt'],
    'Cannot read config `package.json`: Unexpected option `rule` for the config, which takes `sources`, `rules`, `allow`'
  ],
  [
    'sources that are no list',
    {'a.txt': clean, '.ibidrc': '{"sources": "b.txt"}'},
    ['a.txt'],
    'Cannot read config `.ibidrc`: Unexpected value `"b.txt"` for option `sources` of the config, which takes a list'
  ],
  [
    'a source that is a number',
    {'a.txt': clean, '.ibidrc': '{"sources": [5]}'},
    ['a.txt'],
    'Cannot read config `.ibidrc`: Unexpected value `5` at `sources[0]`, expected a path, a glob or an object with `path`'
  ],
  [
    'a source without path',
    {'a.txt': clean, '.ibidrc': '{"sources": [{"publisher": "Post"}]}'},
    ['a.txt'],
    'Cannot read config `.ibidrc`: Missing `path` at `sources[0]`, expected the path or glob of the source'
  ],
  [
    'a date that is none',
    {'a.txt': clean, '.ibidrc': '{"sources": [{"path": "b.txt", "published": "May"}]}'},
    ['a.txt'],
    'Cannot read config `.ibidrc`: Unexpected value `"May"` for option `published` of `sources[0]`, which takes a date as YYYY-MM-DD'
  ],
  [
    'an unknown rule',
    {'a.txt': clean, '.ibidrc': '{"rules": {"typos": "warn"}}'},
    ['a.txt'],
    'Cannot read config `.ibidrc`: Unexpected rule `typos`, expected one of '
  ],
  [
    'an unknown severity of a rule',
    {'a.txt': clean, '.ibidrc': '{"rules": {"page-residue": "loud"}}'},
    ['a.txt'],
    'Cannot read config `.ibidrc`: Unexpected severity `"loud"` for rule `page-residue`, expected `off`, `info`, `warn` or `error`'
  ],
  [
    'an unknown option of a rule',
    {'a.txt': clean, '.ibidrc': '{"rules": {"encoding-corruption": ["warn", {"loud": 1}]}}'},
    ['a.txt'],
    'Cannot read config `.ibidrc`: Unexpected option `loud` for rule `encoding-corruption`, which takes'
  ],

  [
    'an output in no folder',
    {'a.txt': clean},
    ['a.txt', '--output', 'no/report.txt'],
    'Cannot write report `FOLDER/no/report.txt`: no such folder'
  ],
  [
    'a draft that is too large',
    {'a.txt': clean.repeat(50)},
    ['a.txt', '--max-size', '.002'],
    'Cannot read draft `a.txt`: it has 0.0 MB, more than 0.002 MB; --max-size 1 lets it pass'
  ],
  [
    'a huge draft',
    {'a.txt': clean.repeat(500_000)},
    ['a.txt'],
    'Cannot read draft `a.txt`: it has 20.5 MB, more than 10 MB; --max-size 21 lets it pass'
  ],
  [
    'a huge source',
    {'a.txt': clean, 'b.txt': clean.repeat(500_000)},
    ['a.txt', '--source', 'b.txt'],
    'Cannot read source `b.txt`, named by --source: it has 20.5 MB, more than 10 MB; --max-size 21 lets it pass'
  ],
  [
    'a folder of nothing but sources',
    {'wire/b.txt': clean, '.ibidrc': '{"sources": ["wire/*"]}'},
    ['wire'],
    'Cannot find drafts: every text in `wire` is a source or a report; name one to check it'
  ],
  [
    'an output in a file',
    {'a.txt': clean},
    ['a.txt', '--output', 'a.txt/report.txt'],
    'Cannot write report `FOLDER/a.txt/report.txt`: a part of its path is no folder'
  ],
  [
    'an output that is a folder',
    {'a.txt': clean, 'out/': ''},
    ['a.txt', '--output', 'out'],
    'Cannot write report `FOLDER/out`: it is a folder, expected a file'
  ]
]

describe.concurrent('bad input', () => {
  it.each(cases)('tells of %s in one line', async (_, files, args, line) => {
    const {code, stdout, stderr} = await runIbid(makeFolder(files), args)
    expect(stderr.startsWith(`ibid: ${line}`), stderr).toBe(true)
    expect(stderr.match(/\n/g)).toHaveLength(1)
    expect(stderr.endsWith('\n')).toBe(true)
    expect(stdout).toBe('')
    expect(code).toBe(2)
  })

  it('tells of a fault that stops many drafts once', async () => {
    const folder = makeFolder({'a.txt': clean, 'b.txt': clean, '.ibidrc': '{"sources": ["c.txt"]}'})
    const {code, stderr} = await runIbid(folder, ['.'])
    expect(stderr).toBe('ibid: Cannot read source `c.txt`, named in `.ibidrc`: no such file\n')
    expect(code).toBe(2)
  })

  it('tells of what may not be read or written', async () => {
    const folder = makeFolder({
      'a.txt': clean,
      'b.txt': clean,
      'wire/c.txt': clean,
      'desk/d.txt': clean,
      'out/': ''
    })
    for (const name of ['b.txt', 'desk']) fs.chmodSync(path.join(folder, name), 0)
    fs.chmodSync(path.join(folder, 'wire/c.txt'), 0)
    const run = async (...args: string[]) => {
      const {code, stdout, stderr} = await runIbid(folder, args, {unprivileged: true})
      expect([code, stdout]).toEqual([2, ''])
      return stderr
    }
    expect(await run('b.txt', 'desk')).toBe(
      'ibid: Cannot read draft `b.txt`: no permission\nibid: Cannot read draft `desk`: Cannot read folder\n'
    )
    expect(await run('a.txt', '--source', 'wire/c.txt')).toBe(
      'ibid: Cannot read source `wire/c.txt`, named by --source: no permission\n'
    )
    expect(await run('a.txt', '--output', 'out/report.txt')).toBe(
      'ibid: Cannot write report `FOLDER/out/report.txt`: no permission\n'
    )
  })

  it('reports the other drafts beside bad ones', async () => {
    const folder = makeFolder({'a.txt': damaged, 'b.txt': '', 'c.txt': bytes(0xff, 0x41)})
    const {code, stdout, stderr} = await runIbid(folder, [
      'a.txt',
      'b.txt',
      'c.txt',
      'd.txt',
      '--report',
      'json'
    ])
    expect(stderr.trim().split('\n')).toEqual([
      'ibid: Cannot read draft `d.txt`: no such file or folder',
      'ibid: Cannot read draft `b.txt`: it is empty',
      'ibid: Cannot read draft `c.txt`: byte 0xFF at offset 0 is not UTF-8; it is probably windows-1252, save it as UTF-8'
    ])
    const report = JSON.parse(stdout) as {path: string; messages: {ruleId: string}[]}[]
    expect(report.map(({path, messages}) => [path, messages.map(({ruleId}) => ruleId)])).toEqual([
      ['a.txt', ['encoding-corruption']]
    ])
    expect(code).toBe(2)
  })
})

it.each([
  ['a link that leads to itself', 'loop.txt'],
  ['a link that leads to nothing', 'gone.txt']
])('tells of %s', async (_, target) => {
  const folder = makeFolder({'a.txt': clean})
  fs.symlinkSync(target, path.join(folder, 'loop.txt'))
  const draft = await runIbid(folder, ['loop.txt'])
  expect(draft).toMatchObject({
    code: 2,
    stderr: 'ibid: Cannot read draft `loop.txt`: it is a link that leads nowhere\n'
  })
  const source = await runIbid(folder, ['a.txt', '--source', 'loop.txt'])
  expect(source).toMatchObject({
    code: 2,
    stderr:
      'ibid: Cannot read source `loop.txt`, named by --source: it is a link that leads nowhere\n'
  })
})
