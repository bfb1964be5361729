import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {makeFolder} from '../cli/command.js'
import {startClient} from './client.js'
import {draft, wire} from './story.js'

const body = draft.replace(/---[^]*---\n/, '')

describe.concurrent('commands', () => {
  it('check a draft against sources that are named for the session', async () => {
    const folder = makeFolder({'desk/draft.md': body, 'old wire/é [1].txt': wire, 'draft.md': body})
    const client = await startClient(folder, {folders: [path.join(folder, 'desk')]})
    expect(client.initialized.capabilities.executeCommandProvider?.commands).toEqual([
      'ibid.checkAgainst',
      'ibid.report'
    ])
    const uri = await client.open('desk/draft.md')
    expect(await client.pull(uri)).toHaveLength(1)
    const run = (...uris: unknown[]) =>
      client.request('workspace/executeCommand', {command: 'ibid.checkAgainst', arguments: uris})
    expect(await run(uri, [client.uri('old wire/é [1].txt')])).toBeNull()
    const [derived] = await client.pull(uri)
    expect(derived!.relatedInformation![0]!.location.uri).toBe(client.uri('old wire/é [1].txt'))
    await client.close(uri)
    expect(await client.pull(await client.open('desk/draft.md'))).toHaveLength(5)

    await expect(run(uri, client.uri('none.txt'))).rejects.toThrow(
      `Cannot read source \`${path.join(folder, 'none.txt')}\`, named for this session: no such file`
    )
    await expect(run(uri, 'https://np.example.org/storm')).rejects.toThrow(
      'Unexpected source `"https://np.example.org/storm"`, expected the URI of a file'
    )
    await expect(run()).rejects.toThrow('Missing URI of a draft for `ibid.checkAgainst`')
    expect(await client.pull(uri)).toHaveLength(5)
    expect(await run(uri)).toBeNull()
    expect(await client.pull(uri)).toHaveLength(1)
  })

  it('make the side-by-side page of what the editor shows', async () => {
    const client = await startClient(makeFolder({'draft.md': draft, 'wire.txt': wire}))
    const uri = await client.open('draft.md')
    await client.change(uri, {text: `${draft}\nThis was not saved.\n`})
    const run = (uri: string) =>
      client.request<string>('workspace/executeCommand', {command: 'ibid.report', arguments: [uri]})
    const page = await run(uri)
    expect(page).toMatch(/^<!doctype html>/)
    expect(page).toContain('This was not saved.')
    expect(page).toContain('altered-quotation')
    await expect(run(client.uri('none.md'))).rejects.toThrow('it is not open')
    await expect(
      client.request('workspace/executeCommand', {command: 'ibid.sing'})
    ).rejects.toThrow('Unknown command `ibid.sing`')
  })
})
