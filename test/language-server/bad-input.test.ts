import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {CancellationTokenSource, type Diagnostic} from 'vscode-languageserver-protocol'
import {makeFolder} from '../cli/command.js'
import {startClient} from './client.js'
import {draft, wire} from './story.js'

const damaged = 'The pier isn\u00e2\u20ac\u2122t safe.\n'

function codes(diagnostics: readonly Diagnostic[]): unknown[] {
  return diagnostics.map(({code}) => code)
}

describe.concurrent('documents', () => {
  it('that were never saved are checked by the config of the folder, and without one by no source', async () => {
    const folder = makeFolder({'.ibidrc': '{"sources": ["wire.txt"]}', 'wire.txt': wire})
    const client = await startClient(folder)
    const body = draft.replace(/---[^]*---\n/, '')
    const uri = await client.open('untitled:Untitled-1', body, 'markdown')
    expect(codes(await client.pull(uri))).toContain('altered-quotation')
    const alone = await startClient(folder, {folders: null})
    const other = await alone.open('untitled:Untitled-1', body, 'markdown')
    expect(codes(await alone.pull(other))).toEqual(['encoding-corruption'])
    const names = await alone.open('untitled:Untitled-2', `---\nsources: ${folder}/wire.txt\n---\n`)
    expect((await alone.pull(names)).map(({message}) => message)).toEqual([
      'Cannot read the sources that the front matter names: save the draft first'
    ])
  })

  it('with no folder open are checked by the config beside them', async () => {
    const folder = makeFolder({
      'draft.md': draft,
      'wire.txt': wire,
      '.ibidrc': '{"allow": ["isn\u00e2\u20ac\u2122t"]}'
    })
    const client = await startClient(folder, {folders: null})
    const found = codes(await client.pull(await client.open('draft.md')))
    expect(found).toContain('altered-quotation')
    expect(found).not.toContain('encoding-corruption')
  })

  it('whose sources lie outside of the folder are refused them', async () => {
    const folder = makeFolder({'desk/draft.md': draft.replace('wire', '../wire'), 'wire.txt': wire})
    const client = await startClient(folder, {folders: [path.join(folder, 'desk')]})
    expect(
      (await client.pull(await client.open('desk/draft.md'))).map(({message}) => message)
    ).toEqual([
      expect.stringMatching(
        /^Refused to read source `\.\.\/wire\.txt`, named in the front matter of draft `draft\.md`: it lies outside/
      )
    ])
  })

  it('may be deleted and renamed while they are open', async () => {
    const client = await startClient(makeFolder({'draft.md': draft, 'wire.txt': wire}))
    const uri = await client.open('draft.md')
    expect(await client.pull(uri)).toHaveLength(5)
    fs.rmSync(path.join(client.folder, 'draft.md'))
    await client.change(uri, {text: `${draft}\n${damaged}`})
    expect(await client.pull(uri)).toHaveLength(6)
    await client.close(uri)
    expect(await client.pull(uri)).toEqual([])
    expect(await client.pull(await client.open('moved.md', draft))).toHaveLength(5)
  })

  it('that are too large are refused, which is told once', async () => {
    const client = await startClient(makeFolder({}))
    const large = damaged.repeat(5_000_000 / damaged.length)
    const uri = await client.open('large.txt', large)
    const told =
      'Cannot read draft `large.txt`: it has 6.1 MB, more than 1 MB; the setting `maxSize: 7` lets it pass'
    expect((await client.pull(uri)).map(({message}) => message)).toEqual([told])
    await client.change(uri, {
      range: {start: {line: 0, character: 0}, end: {line: 0, character: 0}},
      text: 'A'
    })
    await client.pull(uri)
    expect(client.shown).toEqual([`ibid: ${told}`])
    await client.change(uri, {text: damaged})
    expect(codes(await client.pull(uri))).toEqual(['encoding-corruption'])
  })

  it('may be as large as the client says', async () => {
    const client = await startClient(makeFolder({}), {initializationOptions: {maxSize: 0.001}})
    const [failure] = await client.pull(await client.open('a.txt', damaged.repeat(50)))
    expect(failure!.message).toContain('more than 0.001 MB')
    const wrong = await startClient(makeFolder({}), {
      initializationOptions: {maxSize: 'all', size: 1}
    })
    expect((await wrong.told(1))[0]).toBe(
      'ibid: Unexpected value `"all"` for option `maxSize` of the settings, which takes megabytes; ' +
        'Unexpected option `size` for the settings, which takes `maxSize`, `trusted`, `baseline`'
    )
    expect(await wrong.pull(await wrong.open('a.txt', damaged))).toHaveLength(1)
  })

  it('that are no files of this machine are left alone', async () => {
    const client = await startClient(makeFolder({}))
    for (const uri of [
      'git:/desk/draft.txt?HEAD',
      'https://np.example.org/draft.txt',
      'file://other-host/share/draft.txt',
      'file:///desk%2Fdraft.txt',
      'file:///desk/draft%00.txt',
      'file:///desk/%E9.txt',
      'draft.txt',
      ''
    ]) {
      await client.connection.sendNotification('textDocument/didOpen', {
        textDocument: {uri, languageId: 'plaintext', version: 1, text: damaged}
      })
      expect(await client.pull(uri), uri).toEqual([])
    }
  })

  it('have names of all sorts', async () => {
    const name = 'Ça va? 100 % [new] #1.md'
    const folder = makeFolder({[name]: draft, 'wire.txt': wire})
    const client = await startClient(folder)
    const encoded = client.uri(name)
    expect(await client.pull(await client.open(name))).toHaveLength(5)
    // As VS Code writes it: more is escaped than need be.
    const other = encoded.replace('[', '%5B').replace('va', '%76%61')
    expect(await client.pull(await client.open(other, draft, 'markdown'))).toHaveLength(5)
    const drive = await client.open('file:///c%3A/desk/draft.txt', damaged)
    expect(codes(await client.pull(drive))).toEqual(['encoding-corruption'])
  })

  it('that change while they are checked are answered in their last version', async () => {
    const client = await startClient(makeFolder({'draft.md': draft, 'wire.txt': wire}))
    const uri = await client.open('draft.md')
    await client.pull(uri)
    await client.change(uri, {text: damaged})
    const pulling = client.pull(uri)
    await client.change(uri, {text: `${damaged}\n${damaged}`})
    expect(codes(await pulling)).toEqual(['encoding-corruption', 'encoding-corruption'])
  })

  it('are not checked for a request that was cancelled', async () => {
    const client = await startClient(makeFolder({'draft.md': draft, 'wire.txt': wire}))
    const uri = await client.open('draft.md')
    await client.change(uri, {text: damaged})
    const source = new CancellationTokenSource()
    const answer = client.connection.sendRequest(
      'textDocument/diagnostic',
      {textDocument: {uri}},
      source.token
    )
    source.cancel()
    await expect(answer).rejects.toMatchObject({code: -32800})
  })
})

describe.concurrent('front matter', () => {
  it('that is broken is told in the draft, without a window at each key', async () => {
    const client = await startClient(makeFolder({}))
    const uri = await client.open('a.md', '---\nsources: [a\n---\n\nOne.\n')
    const [failure] = await client.pull(uri)
    expect(failure!.message).toMatch(/^Cannot read front matter of draft `a\.md`, line 2: /)
    const alone = await startClient(client.folder, {folders: null})
    const unsaved = await alone.open('untitled:a', '---\nsources: [a\n---\n\nOne.\n')
    expect((await alone.pull(unsaved))[0]!.message).toMatch(/^Cannot read front matter/)
    expect(client.shown).toEqual([])
  })
})

describe.concurrent('messages', () => {
  it('that nobody understands are answered by errors, and the next by an answer', async () => {
    const client = await startClient(makeFolder({}))
    await expect(client.request('textDocument/sing', {})).rejects.toMatchObject({code: -32601})
    await expect(client.request('textDocument/hover', {})).rejects.toMatchObject({
      code: expect.any(Number) as number
    })
    expect(await client.request('textDocument/codeAction', {textDocument: 1})).toBeNull()
    await client.connection.sendNotification('textDocument/didOpen', {})
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: {uri: client.uri('none.txt'), version: 2},
      contentChanges: [{text: ''}]
    })
    await client.connection.sendNotification('ibid/sing', {})
    expect(await client.pull(client.uri('none.txt'))).toEqual([])
    expect(await client.pull(await client.open('a.txt', damaged))).toHaveLength(1)
  })

  it('that are no JSON are answered by an error too', async () => {
    const client = await startClient(makeFolder({}))
    const raw: string[] = []
    client.child.stdout.on('data', (chunk: Buffer) => raw.push(chunk.toString()))
    const broken = '{"jsonrpc": "2.0", "id": 7, "method": '
    client.child.stdin.write(`Content-Length: ${broken.length}\r\n\r\n${broken}`)
    expect(await client.pull(await client.open('a.txt', damaged))).toHaveLength(1)
    expect(raw.join('')).toContain('"code":-32700')
  })

  it('end the server when they say so', async () => {
    const client = await startClient(makeFolder({'draft.md': draft, 'wire.txt': wire}))
    await client.pull(await client.open('draft.md'))
    const ended = new Promise((resolve) => client.child.on('exit', resolve))
    await client.connection.sendRequest('shutdown')
    await client.connection.sendNotification('exit')
    expect(await ended).toBe(0)
    expect(client.stderr).toBe('')
  })

  it('that cease end it too', async () => {
    const client = await startClient(makeFolder({}))
    const ended = new Promise((resolve) => client.child.on('exit', resolve))
    client.child.stdin.end()
    await ended
    expect(client.stderr).toBe('')
  })
})
