import fs from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {beforeAll, describe, expect, it} from 'vitest'
import type {
  CodeAction,
  Diagnostic,
  TextDocumentEdit,
  TextEdit
} from 'vscode-languageserver-protocol'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {makeFolder} from '../cli/command.js'
import {type Client, startClient} from './client.js'
import {draft, wire} from './story.js'

const damaged = 'The pier isn\u00e2\u20ac\u2122t safe.'

/** Asks what can be done about one diagnostic. */
async function actionsFor(
  client: Client,
  uri: string,
  {range}: Pick<Diagnostic, 'range'>,
  context: object = {diagnostics: []}
): Promise<CodeAction[]> {
  return client.request('textDocument/codeAction', {textDocument: {uri}, range, context})
}

function titled(actions: readonly CodeAction[], title: string): CodeAction {
  const action = actions.find((one) => one.title.includes(title))
  if (!action) throw new Error(`No “${title}” among ${actions.map((one) => one.title).join('; ')}`)
  return action
}

/** The texts of files after an edit, by their names. */
function applied(client: Client, {edit}: CodeAction, texts: Record<string, string>) {
  const changes: [string, TextEdit[]][] = edit?.documentChanges
    ? edit.documentChanges
        .filter((change): change is TextDocumentEdit => 'textDocument' in change)
        .map(({textDocument, edits}) => [textDocument.uri, edits as TextEdit[]])
    : Object.entries(edit?.changes ?? {})
  return Object.fromEntries(
    changes.map(([uri, edits]) => {
      const name = path.relative(client.folder, fileURLToPath(uri))
      const document = TextDocument.create(uri, '', 0, texts[name] ?? '')
      return [name, TextDocument.applyEdits(document, edits)]
    })
  )
}

const whole = {range: {start: {line: 0, character: 0}, end: {line: 99, character: 0}}}

describe('code actions', () => {
  let client: Client
  beforeAll(async () => {
    client = await startClient(makeFolder({'wire.txt': wire}))
  })

  it('put in place each text that a finding expects', async () => {
    const uri = await client.open('fix.md', draft)
    const found = (await client.pull(uri)).find(({code}) => code === 'encoding-corruption')!
    const actions = await actionsFor(client, uri, found, {diagnostics: [found]})
    const action = titled(actions, 'Replace “â€™” with “’”')
    expect(action).toMatchObject({kind: 'quickfix', isPreferred: true, diagnostics: [found]})
    expect(action.edit?.documentChanges).toMatchObject([{textDocument: {uri, version: 1}}])
    expect(applied(client, action, {'fix.md': draft})).toEqual({
      'fix.md': draft.replace('â€™', '’')
    })
  })

  it('name the words that change, of a quotation however long', async () => {
    const uri = await client.open('long.md', draft)
    const actions = await actionsFor(client, uri, whole)
    expect(actions.map(({title}) => title)).toContain('Replace “someone” with “somebody”')
  })

  it('make all sure repairs at once', async () => {
    const text = `${damaged} ${damaged}\n\n618 Views\n`
    const uri = await client.open('all.txt', text)
    const only = {diagnostics: [], only: ['source.fixAll.ibid']}
    const [action, ...others] = await actionsFor(client, uri, whole, only)
    expect(others).toEqual([])
    expect(action).toMatchObject({kind: 'source.fixAll.ibid'})
    const {'all.txt': fixed} = applied(client, action!, {'all.txt': text})
    expect(fixed).toContain('The pier isn’t safe. The pier isn’t safe.')
    // At each step of the cursor nobody asks for it.
    const automatic = await actionsFor(client, uri, whole, {diagnostics: [], triggerKind: 2})
    expect(automatic.map(({kind}) => kind)).not.toContain('source.fixAll.ibid')
    await client.change(uri, {text: fixed})
    expect(await actionsFor(client, uri, whole, only)).toEqual([])
    const kinds = await actionsFor(client, uri, whole, {diagnostics: [], only: ['refactor']})
    expect(kinds).toEqual([])
  })

  it.each([
    [
      'here.txt',
      `One.\r\n\r\n${damaged}\r\n`,
      `One.\r\n\r\n[ibid-ignore encoding-corruption]\r\n${damaged}\r\n`
    ],
    [
      'here.md',
      `# One\n\n${damaged}\n`,
      `# One\n\n<!-- ibid-ignore encoding-corruption -->\n\n${damaged}\n`
    ],
    [
      'quoted.md',
      `> One.\n>\n> ${damaged}\n`,
      `> One.\n>\n> ${damaged} <!-- ibid-ignore encoding-corruption -->\n`
    ],
    [
      'list.md',
      `- One.\n- ${damaged}\n`,
      `- One.\n- ${damaged} <!-- ibid-ignore encoding-corruption -->\n`
    ],
    [
      'heading.md',
      `## ${damaged}\n\nOne.\n`,
      `<!-- ibid-ignore encoding-corruption -->\n\n## ${damaged}\n\nOne.\n`
    ],
    [
      'here.html',
      `<div>\n  <p class="a">${damaged}</p>\n</div>`,
      `<div>\n  <!-- ibid-ignore encoding-corruption -->\n  <p class="a">${damaged}</p>\n</div>`
    ],
    [
      'inline.html',
      `<p>One.</p><p>${damaged}</p>`,
      `<p>One.</p><p><!-- ibid-ignore encoding-corruption -->${damaged}</p>`
    ]
  ])(
    'ignore a finding in %s with a directive for its paragraph alone',
    async (name, text, expected) => {
      const uri = await client.open(name, text)
      const [found] = await client.pull(uri)
      const actions = await actionsFor(client, uri, found!)
      const action = titled(actions, 'Ignore `encoding-corruption` here')
      expect(applied(client, action, {[name]: text})).toEqual({[name]: expected})
      await client.change(uri, {text: expected})
      expect(await client.pull(uri)).toEqual([])
    }
  )

  it('offer no directive where none would do', async () => {
    const text = `- One.\n\n  \`\`\`\n  ${damaged}\n  \`\`\`\n`
    const uri = await client.open('code.md', text)
    for (const found of await client.pull(uri)) {
      const actions = await actionsFor(client, uri, found)
      expect(actions.filter(({title}) => title.endsWith('here'))).toEqual([])
    }
  })
})

describe('ignoring a phrase everywhere', () => {
  const item = '"618 Views"'
  let client: Client
  beforeAll(async () => {
    client = await startClient(makeFolder({}))
  })

  it.each([
    [
      '.ibidrc.yml',
      'rules:\n  page-residue: warn # keep\n',
      `rules:\n  page-residue: warn # keep\nallow:\n  - ${item}\n`
    ],
    [
      '.ibidrc.yml',
      'allow:\n- one # first\n\n# end\n',
      `allow:\n- one # first\n- ${item}\n\n# end\n`
    ],
    ['.ibidrc.yaml', "allow: ['one']", `allow: ['one',${item}]`],
    ['.ibidrc', '{\n\t"rules": {}\n}\n', `{\n\t"allow": [${item}],\n\t"rules": {}\n}\n`],
    ['.ibidrc.json', '{"allow": []}', `{"allow": [${item}]}`],
    [
      '.ibidrc.json',
      '{"allow": [\n  "a",\n  "b"\n]}',
      `{"allow": [\n  "a",\n  "b",\n  ${item}\n]}`
    ],
    [
      'package.json',
      '{"name": "x", "ibid": {"allow": ["a"]}}',
      `{"name": "x", "ibid": {"allow": ["a",${item}]}}`
    ]
  ])('adds it to %s %j', async (base, config, expected) => {
    const folder = fs.mkdtempSync(path.join(client.folder, 'case-'))
    const name = path.join(path.basename(folder), base)
    client.write(name, config)
    const uri = await client.open(path.join(path.dirname(name), 'draft.txt'), 'One.\n\n618 Views\n')
    const [found] = await client.pull(uri)
    const action = titled(await actionsFor(client, uri, found!), 'Ignore “618 Views” everywhere')
    expect(applied(client, action, {[name]: config})).toEqual({[name]: expected})
    client.write(name, expected)
    await client.eventually(uri, (found) => {
      expect(found).toEqual([])
    })
  })

  it('adds it to what an open config shows, saved or not', async () => {
    fs.mkdirSync(path.join(client.folder, 'open'))
    client.write('open/.ibidrc.yml', 'allow: [one]\n')
    const shown = '# Mine\nallow: [one, two]\n'
    const config = await client.open('open/.ibidrc.yml', shown, 'yaml')
    const uri = await client.open('open/draft.txt', 'One.\n\n618 Views\n')
    const [found] = await client.pull(uri)
    const action = titled(await actionsFor(client, uri, found!), 'everywhere')
    expect(action.edit?.documentChanges).toMatchObject([{textDocument: {uri: config, version: 1}}])
    expect(applied(client, action, {'open/.ibidrc.yml': shown})).toEqual({
      'open/.ibidrc.yml': `# Mine\nallow: [one, two, ${item}]\n`
    })
  })

  it('is offered once for findings on the same words', async () => {
    const uri = await client.open('same.txt', `${damaged} ${damaged}\n`)
    const found = await client.pull(uri)
    const actions = await actionsFor(client, uri, whole, {diagnostics: found})
    const everywhere = actions.filter(({title}) => title.endsWith('everywhere'))
    expect(everywhere.map(({diagnostics}) => diagnostics)).toEqual([found])
  })

  it('makes a config where there is none, if the editor can make files', async () => {
    const uri = await client.open('draft.txt', 'One.\n\n618 Views\n')
    const [found] = await client.pull(uri)
    const action = titled(await actionsFor(client, uri, found!), 'everywhere')
    expect(action.edit?.documentChanges?.[0]).toMatchObject({
      kind: 'create',
      uri: client.uri('.ibidrc.yml')
    })
    expect(applied(client, action, {})).toEqual({'.ibidrc.yml': `allow:\n  - ${item}\n`})
    const plain = await startClient(makeFolder({'.ibidrc.js': 'export default {}\n'}), {
      capabilities: {textDocument: {diagnostic: {}}},
      initializationOptions: {trusted: true}
    })
    const other = await plain.open('draft.txt', 'One.\n\n618 Views\n')
    const [same] = await plain.pull(other)
    const actions = await actionsFor(plain, other, same!)
    expect(actions.filter(({title}) => title.endsWith('everywhere'))).toEqual([])
    // An editor that does not know versions of documents gets edits without them.
    expect(titled(actions, 'here').edit?.changes?.[other]).toHaveLength(1)
  })
})
