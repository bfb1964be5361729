import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {beforeAll, describe, expect, it} from 'vitest'
import {rewrite, stories} from '../archive/stories.js'
import {describeWithProgram, requiresPrograms} from '../programs.js'
import {bin, makeFolder, runIbid} from './command.js'

function frontMatter({value, publisher, url, published}: (typeof stories)[number]): string {
  const lines = Object.entries({publisher, url, published}).flatMap(([name, each]) =>
    each === undefined ? [] : `${name}: ${each}\n`
  )
  return lines.length > 0 ? `---\n${lines.join('')}---\n\n${value}` : value
}

const files = Object.fromEntries(stories.map((story) => [story.path!, frontMatter(story)]))

let made = ''
let empty = ''

function copyArchive(from: string, to: string): void {
  const name = '.ibid-archive'
  fs.cpSync(path.join(from, name), path.join(to, name), {recursive: true})
}

/** A folder with an archive of the stories. */
function makeArchive(more: Readonly<Record<string, string>> = {}): string {
  const folder = makeFolder({...files, 'draft.txt': rewrite, ...more})
  copyArchive(made, folder)
  return folder
}

/** A folder with an archive that holds nothing. */
function makeEmptyArchive(more: Readonly<Record<string, string>>): string {
  const folder = makeFolder(more)
  copyArchive(empty, folder)
  return folder
}

describeWithProgram('ibid archive', requiresPrograms('PGlite'), () => {
  // It takes two seconds to make one, and none to copy it.
  beforeAll(async () => {
    empty = makeFolder({})
    expect(await runIbid(empty, ['archive', 'create'])).toEqual({
      code: 0,
      stdout: `Archive \`.ibid-archive\` is ready\n`,
      stderr: ''
    })
    made = makeFolder(files)
    copyArchive(empty, made)
    expect(await runIbid(made, ['archive', 'add', 'wire/**/*'])).toEqual({
      code: 0,
      stdout: `Stored 4 texts in \`.ibid-archive\`\n`,
      stderr: ''
    })
  })

  it('stores texts, shows them, takes them out, and finds the source of a draft', async () => {
    const folder = makeArchive()
    const found = await runIbid(folder, ['draft.txt', '--archive', '.ibid-archive'])
    expect(found).toMatchObject({code: 1, stderr: ''})
    expect(found.stdout).toContain(
      'Unexpected passage derived from The Ardmore Echo, which is not credited anywhere'
    )
    expect(found.stdout).toMatch(
      /\n {2}\d+ % comes from wire\/harbour\.txt, which is also in Firth Today\n/
    )
    const {stdout} = await runIbid(folder, ['archive', 'list'])
    expect(stdout.split('\n').sort()).toEqual([
      '',
      'wire/council.md  Coast Herald  2025-01-20',
      'wire/harbour-again.txt  Firth Today  2025-03-06',
      'wire/harbour.txt  The Ardmore Echo  2025-03-04',
      'wire/school.txt  Skerra Herald  2025-02-11'
    ])
    const listed = await runIbid(folder, ['archive', 'list', '--json'])
    expect(JSON.parse(listed.stdout.split('\n')[0]!)).toMatchObject({
      key: expect.stringMatching(/^[\da-f]{8}-/) as string,
      bytes: expect.any(Number) as number,
      added: expect.stringMatching(/^\d{4}-.*Z$/) as string
    })
    const stats = await runIbid(folder, ['archive', 'stats'])
    expect(stats.stdout).toMatch(
      /^texts {13}4\ndifferent words {3}\d+\nsize {14}0\.\d MB\npublished {9}2025-01-20 to 2025-03-06\nCoast Herald {6}1\n/
    )
    expect(await runIbid(folder, ['archive', 'remove', 'wire/harbour*'])).toEqual({
      code: 0,
      stdout: `Removed 2 texts from \`.ibid-archive\`\n`,
      stderr: ''
    })
    expect(await runIbid(folder, ['archive', 'remove', 'wire/harbour*'])).toEqual({
      code: 2,
      stdout: '',
      stderr: 'ibid: No text in `.ibid-archive` has such a path, URL or key\n'
    })
    const without = await runIbid(folder, ['draft.txt', '-a', '.ibid-archive'])
    expect(without.stdout).toContain('No findings in 1 draft (read without a source')
  })

  it('is named by a config, whose copies count as credits or not', async () => {
    const credited = rewrite.replace('Ardmore has', 'Firth Today reports that Ardmore has')
    const folder = makeArchive({
      'counts/.ibidrc.yml': 'archive: ../.ibid-archive\n',
      'counts/draft.txt': credited,
      'alone/.ibidrc.yml': 'archive: {address: ../.ibid-archive, creditCopies: false}\n',
      'alone/draft.txt': credited,
      'theirs/.ibidrc.yml': 'archive: {address: ../.ibid-archive, publishers: [Skerra Herald]}\n',
      'theirs/draft.txt': credited,
      'earlier/.ibidrc.yml': 'archive: ../.ibid-archive\n',
      'earlier/draft.txt': `---\npublished: 2025-03-03\n---\n\n${credited}`
    })
    const {stdout} = await runIbid(folder, ['counts', 'alone', 'theirs', 'earlier', '-r', 'json'])
    const drafts = JSON.parse(stdout) as {
      path: string
      messages: {ruleId: string}[]
      coverage: {source: string; copies?: object[]}[]
    }[]
    const told = drafts.map(({path: name, messages, coverage}) => [
      name,
      [
        messages.some(({ruleId}) => ruleId === 'unattributed-paraphrase'),
        coverage.map(({source, copies}) => [source, copies])
      ]
    ])
    expect(Object.fromEntries(told)).toEqual({
      'counts/draft.txt': [
        false,
        [['wire/harbour.txt', [{publisher: 'Firth Today', url: 'https://firth.example/pier'}]]]
      ],
      'alone/draft.txt': [true, [['wire/harbour.txt', [{title: 'Firth Today'}]]]],
      'theirs/draft.txt': [false, []],
      'earlier/draft.txt': [false, []]
    })
  })

  it('takes JSON Lines, from a file or stdin, and goes on after lines that are wrong', async () => {
    const lines = [
      JSON.stringify({value: 'The viaduct at Glenbuck stands.', url: 'https://a.example/1'}),
      '{"value": "half',
      '',
      '["value"]',
      '{"text": "The viaduct."}',
      JSON.stringify({value: 'Kestrels nest there.', publisher: 'Glenbuck Post'})
    ]
    const folder = makeEmptyArchive({'stories.jsonl': lines.join('\r\n')})
    expect(await runIbid(folder, ['archive', 'add', 'stories.jsonl'])).toEqual({
      code: 2,
      stdout: `Stored 2 texts in \`.ibid-archive\`\n`,
      stderr: expect.stringMatching(
        /^ibid: Cannot read `stories\.jsonl`, line 2: it is no JSON \(.*\)\nibid: Cannot read `stories\.jsonl`, line 4: expected an object with `value`, the text\nibid: Unexpected option `text` for `stories\.jsonl:5`, which takes .*\n$/
      ) as string
    })
    const run = await runIbid(folder, ['archive', 'add', '-'], {stdin: lines[0]!})
    expect(run.stdout).toContain('Stored 0 texts in ')
    expect(run.stdout).toContain(', 1 text stored already\n')
  })

  it('replaces texts when it is told to', async () => {
    const folder = makeArchive()
    fs.appendFileSync(path.join(folder, 'wire/harbour.txt'), 'Divers go down again in May.\n')
    const added = await runIbid(folder, ['archive', 'add', 'wire/harbour.txt'])
    expect(added).toMatchObject({
      code: 2,
      stderr:
        'ibid: Cannot store `wire/harbour.txt`: `https://echo.example/pier` is stored with another text; `ibid archive update` replaces it\n'
    })
    const updated = await runIbid(folder, ['archive', 'update', 'wire'])
    expect(updated).toEqual({
      code: 0,
      stdout: `Stored 1 text in \`.ibid-archive\`, replaced 1 text, 3 texts stored already\n`,
      stderr: ''
    })
  })

  it('refuses a text that is too large, and says how to let it pass', async () => {
    const folder = makeEmptyArchive({'a.txt': 'A pier. '.repeat(200), 'b.txt': 'A pier.\n'})
    expect(await runIbid(folder, ['archive', 'add', '*.txt', '--max-size', '0.001'])).toMatchObject(
      {
        code: 2,
        stdout: `Stored 1 text in \`.ibid-archive\`\n`,
        stderr:
          'ibid: Cannot read `a.txt`: it has 0.0 MB, more than 0.001 MB; --max-size 1 lets it pass\n'
      }
    )
  })

  it('says that the disk is full, and keeps what was stored', async () => {
    const folder = makeArchive()
    const words = Array.from({length: 3000}, (_, at) => `word${at}`).join(' ')
    const large = Array.from({length: 40}, (_, at) =>
      JSON.stringify({path: `${at}.txt`, value: `${words} number${at}. `.repeat(10)})
    )
    fs.writeFileSync(path.join(folder, 'large.jsonl'), large.join('\n'))
    const faults = path.join(import.meta.dirname, 'full-disk.cjs')
    const {status, stdout, stderr} = spawnSync(
      process.execPath,
      ['--require', faults, bin, 'archive', 'add', 'large.jsonl'],
      {cwd: folder, encoding: 'utf8'}
    )
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(
      /^ibid: Cannot write archive `[^`]+`: the disk is full; \d+ texts were stored, run it again to go on\n$/
    )
    const again = await runIbid(folder, ['archive', 'add', 'large.jsonl', 'wire'])
    expect(again).toMatchObject({code: 0, stderr: ''})
    expect((await runIbid(folder, ['archive', 'stats'])).stdout).toMatch(/^texts +44\n/)
  })
})

describe.concurrent('ibid archive, called wrongly', () => {
  it.each([
    [[], 'Missing action, expected one of create, add, update, list, stats, remove, migrate'],
    [['put'], 'Unknown action `put`, expected one of create, add,'],
    [['add'], 'Missing texts for `archive add`; see `ibid archive --help`'],
    [['list', 'all'], 'Unexpected `all` after `archive list`'],
    [['add', ''], 'Unexpected empty name of a text'],
    [['add', 'none.txt'], 'Cannot read `none.txt`: no such file or folder'],
    [['add', 'none/*.txt'], 'Cannot find texts: no .txt, .text, .md'],
    [['add', 'empty'], 'Cannot find texts: no .txt, .text, .md'],
    [['list'], 'Cannot open archive `.ibid-archive`: there is none; `ibid archive create'],
    [['list', '--threads', '2'], 'Unexpected `--threads` beside `archive list`'],
    [['add', 'a.txt', '--threads', '0'], 'Unexpected value `0` for `--threads`, expected a whole'],
    [['add', 'a.txt', '--wait', 'long'], 'Unexpected value `long` for `--wait`, expected seconds'],
    [['add', 'a.txt', '--archive='], 'Missing value for `--archive`: it is empty'],
    [['add', 'a.txt', '--archives'], 'Unknown flag `--archives`; `ibid archive --help` lists them'],
    [['stats', '-a', 'a.txt'], 'Cannot open archive `a.txt`: it is no archive, and it is'],
    [['create', '--sql'], 'Unexpected `--sql` without `--partitions`'],
    [['create', '--partitions', 'db1'], 'Cannot create archive `.ibid-archive`: partitions'],
    [['list', '-a', 'postgres://a:b@[::g]/'], 'Cannot open archive `postgres://…`: ']
  ])('%j is refused with one line', async (args, message) => {
    const folder = makeFolder({'a.txt': 'A pier.\n', 'empty/': ''})
    const {code, stdout, stderr} = await runIbid(folder, ['archive', ...args])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^ibid: .*\n$/)
    expect(stderr.slice('ibid: '.length)).toContain(message)
    expect(fs.readdirSync(folder).sort()).toEqual(['a.txt', 'empty'])
  })

  it('says that a folder may not be written', async () => {
    const folder = makeFolder({'a.txt': 'A pier.\n'})
    const run = await runIbid(folder, ['archive', 'add', 'a.txt'], {unprivileged: true})
    expect(run).toEqual({
      code: 2,
      stdout: '',
      stderr: 'ibid: Cannot open archive `.ibid-archive`: no permission\n'
    })
  })

  it('shows the statements of partitions without a password', async () => {
    const {code, stdout} = await runIbid(makeFolder({}), [
      ...['archive', 'create', '-a', 'postgres://desk:secret@db.example/news', '--sql'],
      ...['--partitions', 'a.example', '--partitions', 'postgres://other:hidden@b.example:5433/n']
    ])
    expect(code).toBe(0)
    expect(stdout).not.toMatch(/secret|hidden/)
    expect(stdout).toContain('-- On postgres://desk@a.example/news:\ncreate schema ibid;')
    expect(stdout).toContain(');\ninsert into ibid.archive (version, analysis) values (1, 1);\n')
    expect(stdout).toContain(
      "create foreign table ibid.texts_1 partition of ibid.texts for values with (modulus 2, remainder 1) server ibid_1 options (schema_name 'ibid', table_name 'texts')"
    )
  })
})
