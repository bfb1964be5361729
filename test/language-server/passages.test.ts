import {beforeAll, describe, expect, it} from 'vitest'
import type {
  Hover,
  Location,
  LocationLink,
  MarkupContent,
  Position
} from 'vscode-languageserver-protocol'
import {makeFolder} from '../cli/command.js'
import {type Client, pulling, startClient} from './client.js'
import {draft, wire} from './story.js'

/** Where a text begins, and a little after it. */
function inside(text: string, words: string): Position {
  const before = text.slice(0, text.indexOf(words) + 3).split('\n')
  return {line: before.length - 1, character: before.at(-1)!.length}
}

const rich = {
  ...pulling,
  textDocument: {
    ...pulling.textDocument,
    hover: {contentFormat: ['markdown' as const, 'plaintext' as const]},
    definition: {linkSupport: true}
  }
}

async function hover(client: Client, uri: string, position: Position): Promise<Hover | null> {
  return client.request('textDocument/hover', {textDocument: {uri}, position})
}

function textOf({contents}: Hover): string {
  return (contents as MarkupContent).value
}

describe('where words come from', () => {
  let client: Client
  let uri: string
  beforeAll(async () => {
    client = await startClient(makeFolder({'draft.md': draft, 'wire.txt': wire}), {
      capabilities: rich
    })
    uri = await client.open('draft.md')
  })

  it('shows the source of a sentence when one hovers over it', async () => {
    const shown = await hover(client, uri, inside(draft, 'after divers'))
    expect(textOf(shown!)).toMatch(
      /^\*\*The Ardmore Echo\*\*, wire\\\.txt\\:5 \((?:near-verbatim|paraphrase), \d+ % sure\)\n\n```text\nThe harbour board of Ardmore [^`]*oak piles\.\n```$/
    )
    expect(shown!.range).toEqual({
      start: {line: 6, character: 0},
      end: {line: 6, character: 128}
    })
  })

  it('shows the source of a quotation', async () => {
    const shown = await hover(client, uri, inside(draft, 'someone'))
    expect(textOf(shown!)).toMatch(/\(quotation, \d+ % of its words\)/)
    expect(textOf(shown!)).toContain('somebody')
  })

  it('shows nothing where nothing comes from a source', async () => {
    expect(await hover(client, uri, {line: 0, character: 1})).toBeNull()
    expect(await hover(client, uri, {line: 999, character: 1})).toBeNull()
  })

  it('leads to the passage in the source', async () => {
    const links = await client.request<LocationLink[]>('textDocument/definition', {
      textDocument: {uri},
      position: inside(draft, 'after divers')
    })
    const range = {start: {line: 4, character: 0}, end: {line: 4, character: 120}}
    expect(links).toEqual([
      {
        originSelectionRange: {start: {line: 6, character: 0}, end: {line: 6, character: 128}},
        targetUri: client.uri('wire.txt'),
        targetRange: range,
        targetSelectionRange: range
      }
    ])
  })

  it('never takes what a source holds for markup', async () => {
    const hostile =
      '---\npublisher: "[Echo](command:run) <img src=x> `x`"\n---\n\n' +
      'The ```harbour``` board of Ardmore closed the <b onclick="run()">east</b> pier on Monday [night](command:run) after divers found rot in nine of forty piles.\u202e\n'
    client.write('hostile.txt', hostile)
    const text =
      '---\nsources: hostile.txt\n---\nThe harbour board of Ardmore closed the east pier on Monday night after divers found rot in nine of forty piles.\n'
    const other = await client.open('other.txt', text)
    expect(JSON.stringify(await client.pull(other))).not.toContain('\u202e')
    const value = textOf((await hover(client, other, inside(text, 'closed')))!)
    expect(value).toContain('\n\n````text\n')
    expect(value.split('\n\n')[0]).toContain(
      '\\[Echo\\]\\(command\\:run\\) \\<img src\\=x\\> \\`x\\`'
    )
    expect(value).not.toContain('\u202e')
    expect(value.endsWith('\n````')).toBe(true)
  })

  it('is told plainly to an editor that wants plain text and no links', async () => {
    const plain = await startClient(client.folder, {capabilities: {textDocument: {diagnostic: {}}}})
    const same = await plain.open('draft.md')
    const shown = await hover(plain, same, inside(draft, 'after divers'))
    expect(shown!.contents).toMatchObject({
      kind: 'plaintext',
      value: expect.stringMatching(/^The Ardmore Echo, wire\.txt:5 \(.*\)\n\nThe harbour/) as string
    })
    const location = await plain.request<Location>('textDocument/definition', {
      textDocument: {uri: same},
      position: inside(draft, 'after divers')
    })
    expect(location.uri).toBe(client.uri('wire.txt'))
  })
})
