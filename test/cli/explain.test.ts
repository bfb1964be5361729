import fs from 'node:fs'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'
import {makeFolder, runIbid} from './command.js'

describe('ibid explain', () => {
  it('shows the page of a rule, examples and all', async () => {
    const page = new URL('../../rules/changed-fact/readme.md', import.meta.url)
    expect(await runIbid(makeFolder({}), ['explain', 'changed-fact'])).toEqual({
      code: 0,
      stdout: fs.readFileSync(page, 'utf8'),
      stderr: ''
    })
  })

  it('lists the rules in its help', async () => {
    const {code, stdout} = await runIbid(makeFolder({}), ['explain', '--help'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^Usage: ibid explain <rule>\n/)
    expect(stdout).toContain('verbatim-reuse')
  })

  it.each([
    [['explain'], 'Expected one rule: `ibid explain <rule>`; `ibid explain --help` lists them'],
    [['explain', 'changed-facts'], 'Unknown rule `changed-facts`: did you mean `changed-fact`?'],
    [['explain', 'constructor'], 'Unknown rule `constructor`: `ibid explain --help` lists them'],
    [
      ['explain', 'a', 'b'],
      'Expected one rule: `ibid explain <rule>`; `ibid explain --help` lists them'
    ]
  ])('%j is refused with one line', async (args, message) => {
    expect(await runIbid(makeFolder({}), args)).toEqual({
      code: 2,
      stdout: '',
      stderr: `ibid: ${message}\n`
    })
  })

  it('goes before a folder of its name, and says so', async () => {
    const folder = makeFolder({'explain/draft.txt': 'The pier is open.\n'})
    const {code, stderr} = await runIbid(folder, ['explain', 'changed-fact'])
    expect({code, stderr}).toEqual({
      code: 0,
      stderr: 'ibid: `explain` is a subcommand; the file or folder of that name is `./explain`\n'
    })
    const drafts = await runIbid(folder, ['./explain'])
    expect(drafts).toMatchObject({code: 0, stderr: ''})
  })
})

describe('the address of a finding', () => {
  const folder = makeFolder({'draft.txt': 'Its a pity that the pier is closed.\n'})

  it('is the page of the rule as it is installed', async () => {
    const {stdout} = await runIbid(folder, ['draft.txt', '--report', 'json'])
    const [{messages}] = JSON.parse(stdout) as [{messages: [{url: string}]}]
    expect(messages[0].url).toMatch(/^file:/)
    const page = fs.readFileSync(fileURLToPath(messages[0].url), 'utf8')
    expect(page).toContain('dropped-apostrophe')
  })

  it('is no path of the machine in SARIF, which has the page itself', async () => {
    const {stdout} = await runIbid(folder, ['draft.txt', '--report', 'sarif'])
    expect(stdout).not.toContain('file:')
    expect(stdout).not.toContain('helpUri')
    expect(stdout).toContain('"markdown":"Reports')
  })
})
