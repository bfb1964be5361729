import fs from 'node:fs'
import path from 'node:path'
import {expect, it} from 'vitest'
import {openArchive} from '../../src/archive/index.js'
import {rewrite, stories} from '../archive/stories.js'
import {makeFolder} from '../cli/command.js'
import {describeWithProgram, requiresPrograms} from '../programs.js'
import {startClient} from './client.js'

describeWithProgram('an editor', requiresPrograms('PGlite'), () => {
  it('the sources of a draft come from the archive of its config', async () => {
    const folder = makeFolder({'.ibidrc.yml': 'archive: archive\n', 'draft.txt': rewrite})
    const address = path.join(folder, 'archive')
    const archive = await openArchive(address, {create: true})
    await archive.add(stories)
    const wary = await startClient(folder)
    await wary.pull(await wary.open('draft.txt'))
    expect(wary.shown).toEqual([
      "ibid: The config's archive is not searched: the editor does not say that this workspace is trusted"
    ])
    const client = await startClient(folder, {initializationOptions: {trusted: true}})
    const uri = await client.open('draft.txt')
    // Somebody else has it open: the draft is checked without it, and the person is told.
    const without = await client.pull(uri)
    expect(without.map(({code}) => code)).not.toContain('unattributed-paraphrase')
    expect(client.shown[0]).toMatch(
      /^ibid: Cannot open archive `.*\/archive`: process \d+ on .* has it open; try again when that has ended$/
    )
    await archive.close()
    // It is tried again after a while.
    await new Promise((resolve) => setTimeout(resolve, 3100))
    await client.change(uri, {text: `${rewrite}\nDivers go down again in May.\n`})
    const found = await client.pull(uri)
    expect(found.map(({code}) => code)).toContain('unattributed-paraphrase')
    // No file holds the passage.
    expect(found.flatMap(({relatedInformation}) => relatedInformation ?? [])).toEqual([])
    const position = {line: 0, character: 12}
    expect(await client.request('textDocument/definition', {textDocument: {uri}, position})).toBe(
      null
    )
    expect(
      await client.request('textDocument/hover', {textDocument: {uri}, position})
    ).toMatchObject({
      contents: {value: expect.stringContaining('The Ardmore Echo') as string}
    })
    // A file that holds it is shown.
    fs.mkdirSync(path.join(folder, 'wire'))
    fs.writeFileSync(path.join(folder, 'wire/harbour.txt'), stories[0]!.value)
    await client.change(uri, {text: rewrite})
    const shown = await client.pull(uri)
    expect(shown.flatMap(({relatedInformation}) => relatedInformation ?? [])[0]).toMatchObject({
      location: {uri: expect.stringMatching(/\/wire\/harbour\.txt$/) as string}
    })
    // Nothing is kept open.
    await (await openArchive(address, {wait: 0})).close()
  })
})
