import {pathToFileURL} from 'node:url'
import {type Diagnostic, DiagnosticSeverity} from 'vscode-languageserver-protocol'
import {describe, expect, it} from 'vitest'
import {makeFolder} from '../cli/command.js'
import {startClient} from './client.js'
import {draft, wire} from './story.js'

function codes(diagnostics: readonly Diagnostic[]): unknown[] {
  return diagnostics.map(({code}) => code)
}

/** The slice of a text that a range of lines and UTF-16 columns takes. */
function slice(text: string, {start, end}: Diagnostic['range']): string {
  const lines = text.split('\n')
  if (start.line !== end.line) throw new Error('Expected a range in one line')
  return lines[start.line]!.slice(start.character, end.character)
}

describe.concurrent('diagnostics', () => {
  it('come with their rule, its page, the severity, and the passage in the source', async () => {
    const client = await startClient(makeFolder({'draft.md': draft, 'wire.txt': wire}))
    const items = await client.pull(await client.open('draft.md'))
    expect(codes(items)).toEqual([
      'unattributed-paraphrase',
      'verbatim-reuse',
      'unattributed-paraphrase',
      'altered-quotation',
      'encoding-corruption'
    ])
    const altered = items[3]!
    expect(altered).toMatchObject({
      source: 'ibid',
      severity: DiagnosticSeverity.Error,
      codeDescription: {href: pathToFileURL('rules/altered-quotation/readme.md').href},
      message: expect.stringContaining('`someone` for `somebody`') as string
    })
    expect(slice(draft, altered.range)).toBe(
      'We would rather be shouted at in March than pull someone out of the water in July,'
    )
    const [related] = altered.relatedInformation!
    expect(related!.location.uri).toBe(client.uri('wire.txt'))
    expect(slice(wire, related!.location.range)).toBe(
      'We would rather be shouted at in March than pull somebody out of the water in July'
    )
    expect(items[0]!.severity).toBe(DiagnosticSeverity.Warning)
  })

  it('are not sent again when a client that pulls has them', async () => {
    const client = await startClient(makeFolder({'draft.md': draft, 'wire.txt': wire}))
    const uri = await client.open('draft.md')
    const first = await client.pullReport(uri)
    const second = await client.pullReport(uri, first.resultId)
    expect(second).toEqual({kind: 'unchanged', resultId: first.resultId})
    await client.change(uri, {text: 'Nothing to see.\n'})
    expect(await client.pullReport(uri, first.resultId)).toMatchObject({kind: 'full', items: []})
  })

  it('are pushed to a client that does not pull, after it has stopped typing', async () => {
    const folder = makeFolder({'draft.md': draft, 'wire.txt': wire})
    const client = await startClient(folder, {capabilities: {}})
    const uri = await client.open('draft.md')
    expect(await client.pushed(uri)).toHaveLength(5)
    // The first two versions are gone before anybody reads them.
    for (const text of ['It isn\u00e2\u20ac\u2122t.', 'It isn\u00e2\u20ac\u2122t so.', 'It is so.'])
      await client.change(uri, {text})
    expect(await client.pushed(uri)).toEqual([])
    await client.change(uri, {text: 'It isn\u00e2\u20ac\u2122t.'})
    expect(codes(await client.pushed(uri))).toEqual(['encoding-corruption'])
    await client.close(uri)
    expect(await client.pushed(uri)).toEqual([])
  })

  it('leave out what a directive, the config or a setting of a rule silences, as the command does', async () => {
    const damaged = 'The pier isn\u00e2\u20ac\u2122t safe.'
    const client = await startClient(
      makeFolder({
        '.ibidrc.json': JSON.stringify({
          rules: {'page-residue': 'off', 'encoding-corruption': 'info'},
          allow: ['isn\u00e2\u20ac\u2122t sound']
        })
      })
    )
    const text = [
      '[ibid-ignore encoding-corruption]',
      damaged,
      '',
      'The pier isn\u00e2\u20ac\u2122t sound.',
      '',
      '618 Views',
      '',
      damaged,
      ''
    ].join('\n')
    const items = await client.pull(await client.open('draft.txt', text))
    expect(items.map(({range, severity}) => [range.start.line, severity])).toEqual([
      [7, DiagnosticSeverity.Information]
    ])
  })

  it('are made of plain text, Markdown and HTML, by the extension or else the language', async () => {
    const client = await startClient(makeFolder({}))
    // An attribute is no prose, but in plain text.
    const text = 'Nobody isn\u00e2\u20ac\u2122t here.\n\n<p title="isn\u00e2\u20ac\u2122t">'
    const count = async (name: string, language?: string) =>
      (await client.pull(await client.open(name, text, language))).length
    expect(await count('a.txt')).toBe(2)
    expect(await count('a.html')).toBe(1)
    expect(await count('story', 'html')).toBe(1)
    expect(await count('story.qmd', 'markdown')).toBe(1)
    expect(await count('story.tex', 'latex')).toBe(0)
  })
})

describe.concurrent('positions', () => {
  const text =
    '“😀 Ça,” said Lee: it isn\u00e2\u20ac\u2122t. It isn\u00e2\u20ac\u2122t.\r\nNo, it isn\u00e2\u20ac\u2122t.'

  it.each([
    [undefined, 'utf-16', 25],
    [['utf-8', 'utf-16'], 'utf-8', 32],
    [['utf-32'], 'utf-32', 24],
    [['utf-7'], 'utf-16', 25]
  ])('%j are counted in %s', async (positionEncodings, encoding, character) => {
    const client = await startClient(makeFolder({}), {
      capabilities: {
        textDocument: {diagnostic: {}},
        ...(positionEncodings && {general: {positionEncodings}})
      }
    })
    expect(client.initialized.capabilities.positionEncoding).toBe(encoding)
    const uri = await client.open('a.txt', text)
    const items = await client.pull(uri)
    expect(items.map(({range}) => range.start)).toMatchObject([
      {line: 0, character},
      {line: 0},
      {line: 1, character: 10}
    ])
    // A change at the places that were told leaves the text as meant.
    await client.change(
      uri,
      {range: items[1]!.range, text: '’'},
      {range: items[0]!.range, text: '’'}
    )
    expect((await client.pull(uri)).map(({range}) => range.start)).toEqual([
      {line: 1, character: 10}
    ])
  })
})
