import fs from 'node:fs'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {describe, expect, it} from 'vitest'
import type {Diagnostic} from 'vscode-languageserver-protocol'
import {makeFolder, runIbid} from '../cli/command.js'
import {pulling, startClient} from './client.js'
import {draft, wire} from './story.js'

const damaged = 'The pier isn\u00e2\u20ac\u2122t safe.\n'

function codes(diagnostics: readonly Diagnostic[]): unknown[] {
  return diagnostics.map(({code}) => code)
}

describe.concurrent('configs', () => {
  it('are found from the draft upwards, in each folder that is open', async () => {
    const folder = makeFolder({
      'a/.ibidrc.yml': 'rules:\n  encoding-corruption: off\n',
      'a/desk/draft.txt': damaged,
      'b/.ibidrc': '{"rules": {"encoding-corruption": "info"}}',
      'b/draft.txt': damaged,
      'c/draft.txt': damaged
    })
    const client = await startClient(folder, {
      folders: [path.join(folder, 'a'), path.join(folder, 'b')],
      capabilities: {...pulling, workspace: {...pulling.workspace, workspaceFolders: true}}
    })
    expect(await client.pull(await client.open('a/desk/draft.txt'))).toEqual([])
    expect(await client.pull(await client.open('b/draft.txt'))).toMatchObject([{severity: 3}])
    // Outside of every folder too.
    expect(await client.pull(await client.open('c/draft.txt'))).toMatchObject([{severity: 1}])
  })

  it('are read again when they come, change and go', async () => {
    const client = await startClient(makeFolder({}), {initializationOptions: {trusted: true}})
    const forms = [
      [
        '.ibidrc',
        '{"rules": {"encoding-corruption": "warn"}}',
        '{"rules": {"encoding-corruption": "info"}}'
      ],
      ['.ibidrc.yml', 'rules: {encoding-corruption: warn}', 'rules: {encoding-corruption: info}'],
      [
        '.ibidrc.mjs',
        "export default {rules: {'encoding-corruption': 'warn'}}",
        "export default {rules: {'encoding-corruption': 'info'}}"
      ],
      [
        '.ibidrc.cjs',
        "module.exports = {rules: {'encoding-corruption': 'warn'}}",
        "module.exports = {rules: {'encoding-corruption': 'info'}}"
      ],
      [
        'package.json',
        '{"ibid": {"rules": {"encoding-corruption": "warn"}}}',
        '{"ibid": {"rules": {"encoding-corruption": "info"}}}'
      ]
    ] as const
    await Promise.all(
      forms.map(async ([base, first, second], index) => {
        fs.mkdirSync(path.join(client.folder, `${index}`))
        const name = `${index}/${base}`
        const uri = await client.open(`${index}/draft.txt`, damaged)
        await client.pull(uri)
        client.write(name, first)
        await client.eventually(uri, (found) => {
          expect(found, name).toMatchObject([{severity: 2}])
        })
        client.write(name, second)
        await client.eventually(uri, (found) => {
          expect(found, name).toMatchObject([{severity: 3}])
        })
        fs.rmSync(path.join(client.folder, name))
        await client.eventually(uri, (found) => {
          expect(found, name).toMatchObject([{severity: 1}])
        })
      })
    )
  })

  it('and a baseline hold what is not shown, until they change', async () => {
    const folder = makeFolder({'desk/a.txt': damaged, 'b.txt': damaged})
    await runIbid(folder, ['desk', '--baseline', 'base.json', '--update-baseline'])
    const client = await startClient(folder, {initializationOptions: {baseline: 'base.json'}})
    const uri = await client.open('desk/a.txt')
    expect(await client.pull(uri)).toEqual([])
    expect(await client.pull(await client.open('b.txt'))).toHaveLength(1)
    await client.change(uri, {text: `${damaged}\n${damaged}`})
    expect(await client.pull(uri)).toHaveLength(1)
    client.write('base.json', '{"version":1,"drafts":{}}')
    await client.eventually(uri, (found) => {
      expect(found).toHaveLength(2)
    })
    client.write('base.json', '[]')
    await client.eventually(uri, (found) => {
      expect([found.length, client.shown.length]).toEqual([2, 1])
    })
    expect(client.shown).toEqual([
      'ibid: Cannot read baseline `base.json`: it is no baseline of ibid; remove the file and write it anew with --update-baseline'
    ])
  })

  it('that are scripts are not run in a workspace that nobody trusts', async () => {
    const client = await startClient(
      makeFolder({
        '.ibidrc.mjs': "import fs from 'node:fs'\nfs.writeFileSync('run', '')\nexport default {}",
        'a.txt': damaged,
        'json/.ibidrc.json': '{"rules": {"encoding-corruption": "info"}}',
        'json/.ibidrc.js': 'throw 1',
        'json/b.txt': damaged,
        'package/package.json': '{"ibid": {"rules": {"encoding-corruption": "info"}}}',
        'package/c.txt': damaged
      })
    )
    expect((await client.pull(await client.open('a.txt'))).map(({message}) => message)).toEqual([
      'Cannot read config `.ibidrc.mjs`: it is a script, and the editor does not say that this workspace is trusted; write it as JSON or YAML'
    ])
    for (const name of ['json/b.txt', 'package/c.txt'])
      expect(await client.pull(await client.open(name))).toMatchObject([{severity: 3}])
    expect(fs.existsSync(path.join(client.folder, 'run'))).toBe(false)
  })

  it('that are wrong are told once, and again when they were changed', async () => {
    const client = await startClient(
      makeFolder({
        '.ibidrc.mjs': 'export default {rules: {quotes: 1}}',
        'a.txt': damaged,
        'b.txt': damaged
      }),
      {initializationOptions: {trusted: true}}
    )
    const uri = await client.open('a.txt')
    const [item] = await client.pull(uri)
    expect(item).toMatchObject({
      severity: 1,
      source: 'ibid',
      range: {start: {line: 0, character: 0}},
      message: expect.stringMatching(
        /^Cannot read config `\.ibidrc\.mjs`: Unexpected rule `quotes`/
      ) as string
    })
    await client.pull(await client.open('b.txt'))
    await client.change(uri, {text: `${damaged}${damaged}`})
    await client.pull(uri)
    expect(client.shown).toEqual([`ibid: ${item!.message as string}`])

    client.write('.ibidrc.mjs', 'export default {')
    await client.eventually(uri, ([failure]) => {
      expect(failure!.message).not.toBe(item!.message)
    })
    expect(client.shown).toHaveLength(2)
    expect(client.shown[1]).toMatch(/^ibid: Cannot read config `\.ibidrc\.mjs`: /)

    client.write('.ibidrc.mjs', 'export default {}')
    await client.eventually(uri, (found) => {
      expect(codes(found)).toEqual(['encoding-corruption', 'encoding-corruption'])
    })
    expect(client.shown).toHaveLength(2)
  })

  it('and .ibidignore say what is a draft, as for the command', async () => {
    const client = await startClient(
      makeFolder({
        '.ibidrc.yml': 'sources: [wire/*.txt]\n',
        '.ibidignore': 'old/\n',
        'old/draft.txt': damaged,
        'wire/a.txt': damaged,
        'draft.txt': damaged
      })
    )
    expect(await client.pull(await client.open('old/draft.txt'))).toEqual([])
    expect(await client.pull(await client.open('wire/a.txt'))).toEqual([])
    expect(await client.pull(await client.open('draft.txt'))).toHaveLength(1)
  })

  it('of folders that are opened and closed later count too', async () => {
    const folder = makeFolder({'.ibidrc': '{"sources": ["wire.txt"]}', 'wire.txt': wire})
    const client = await startClient(folder, {
      folders: null,
      capabilities: {...pulling, workspace: {...pulling.workspace, workspaceFolders: true}}
    })
    const uri = await client.open(
      'untitled:Untitled-1',
      draft.replace(/---[^]*---\n/, ''),
      'markdown'
    )
    expect(codes(await client.pull(uri))).toEqual(['encoding-corruption'])
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: {added: [{uri: pathToFileURL(folder).href, name: 'desk'}], removed: []}
    })
    await client.eventually(uri, (found) => {
      expect(codes(found)).toContain('altered-quotation')
    })
  })
})

describe.concurrent('sources', () => {
  it('are read again when they change on the disk', async () => {
    const client = await startClient(makeFolder({'draft.md': draft, 'wire.txt': wire}))
    const uri = await client.open('draft.md')
    expect(codes(await client.pull(uri))).toContain('altered-quotation')
    client.write('wire.new', wire.replace('somebody', 'someone'))
    fs.renameSync(path.join(client.folder, 'wire.new'), path.join(client.folder, 'wire.txt'))
    await client.eventually(uri, (found) => {
      expect(codes(found)).not.toContain('altered-quotation')
    })
  })

  it('count as the editor shows them while they are open, saved or not', async () => {
    const client = await startClient(makeFolder({'draft.md': draft, 'wire.txt': wire}))
    const uri = await client.open('draft.md')
    expect(codes(await client.pull(uri))).toContain('altered-quotation')
    const source = await client.open('wire.txt')
    await client.change(source, {text: `One line more.\n\n${wire.replace('somebody', 'someone')}`})
    await client.eventually(uri, (found) => {
      expect(codes(found)).not.toContain('altered-quotation')
    })
    await client.close(source)
    await client.eventually(uri, (found) => {
      expect(codes(found)).toContain('altered-quotation')
    })
  })

  it('that vanish are told in the draft, and are taken up when they are back', async () => {
    const client = await startClient(makeFolder({'draft.md': draft, 'wire.txt': wire}))
    const uri = await client.open('draft.md')
    expect(await client.pull(uri)).toHaveLength(5)
    fs.rmSync(path.join(client.folder, 'wire.txt'))
    await client.eventually(uri, (found) => {
      expect(found.map(({message}) => message)).toEqual([
        'Cannot read source `wire.txt`, named in the front matter of draft `draft.md`: no such file'
      ])
    })
    client.write('wire.txt', wire)
    await client.eventually(uri, (found) => {
      expect(found).toHaveLength(5)
    })
  })

  it('that come to match a glob count', async () => {
    const client = await startClient(
      makeFolder({
        '.ibidrc': '{"sources": ["wire/**/*.txt"]}',
        'draft.txt': damaged,
        'wire/a.txt': 'One.\n'
      })
    )
    const uri = await client.open('draft.txt', draft.replace(/---[^]*---\n/, ''))
    expect(codes(await client.pull(uri))).toEqual(['encoding-corruption'])
    fs.mkdirSync(path.join(client.folder, 'wire/monday'))
    client.write('wire/monday/b.txt', wire)
    await client.eventually(uri, (found) => {
      expect(codes(found)).toContain('altered-quotation')
    })
  })

  it('are told by clients that watch files themselves', async () => {
    const client = await startClient(makeFolder({'draft.md': draft, 'wire.txt': wire}))
    const uri = await client.open('draft.md')
    await client.pull(uri)
    const refreshed = client.refreshed()
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{uri: client.uri('wire.txt'), type: 2}]
    })
    await refreshed
    expect(await client.pull(uri)).toHaveLength(5)
  })
})
