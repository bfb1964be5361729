/** The examples for Neovim and Emacs, in the real editors. `IBID_NVIM` and `IBID_EMACS` are for other versions than those on the path. */
import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {beforeAll, expect, it} from 'vitest'
import {makeFolder} from '../cli/command.js'
import {describeWithProgram} from '../programs.js'
import {
  type Diagnostic,
  type Editor,
  examples,
  findInTexts,
  fixTexts,
  runSessions,
  type Session,
  typed
} from './session.js'

const config = `sources:
  - path: wire.txt
    publisher: The Ardmore Echo
    aliases: [the Echo]
`
const wire = `The harbour board closed the east pier on Monday night after divers found rot in nine of its forty oak piles.

“We would rather be shouted at in March than pull somebody out of the water in July,” said Ann Lee, the harbour master.
`
const story =
  '🌊🌊 The islandsâ€™ council was told late, the Echo reports. “We would rather be shouted at in May than pull somebody out of the water in July,” said Ann Lee.'

const drafts = {
  'draft.txt': `${story}\n`,
  'draft.md': `# The *pier* 🌊 is shut\n\n> 🌊\n\n${story}\n`,
  'draft.html': `<!doctype html>\n<title>Pier</title>\n<p title="🌊">&#x1F30A; ${story}</p>\n`
}
const names = Object.keys(drafts) as (keyof typeof drafts)[]

const script = (name: string) => fileURLToPath(new URL(name, import.meta.url))

const neovim: Editor = {
  command: process.env.IBID_NVIM ?? 'nvim',
  args: [
    '--headless',
    '--clean',
    '--cmd',
    `set runtimepath^=${path.join(examples, 'neovim')}`,
    '-c',
    `luafile ${script('neovim.lua')}`
  ]
}
const emacs: Editor = {
  command: process.env.IBID_EMACS ?? 'emacs',
  args: ['--batch', '-l', path.join(examples, 'emacs/ibid.el'), '-l', script('emacs.el')]
}

describeEditor('examples/neovim', neovim, ['--version'], 'neovim')
// Eglot is a package of its own for Emacs 28.
describeEditor(
  'examples/emacs',
  emacs,
  ['--batch', '--eval', "(require 'eglot)"],
  'emacs-nox elpa-eglot'
)

function describeEditor(name: string, editor: Editor, probe: readonly string[], packages: string) {
  const isThere = spawnSync(editor.command, probe).status === 0
  const missing = isThere ? undefined : `${editor.command} is missing: apt-get install ${packages}`
  describeWithProgram(name, missing, () => {
    let folder: string
    let sessions: Map<string, Session>
    /** What the command finds in every text that was seen. */
    let found: Map<string, Diagnostic[]>
    let repaired: Map<string, string>

    beforeAll(async () => {
      folder = makeFolder({'.ibidrc.yml': config, 'wire.txt': wire, ...drafts})
      const seen = await runSessions(editor, names, folder)
      sessions = new Map(names.map((name, index) => [name, seen[index]!]))
      const texts = (step: 'fixed' | 'typed') =>
        Object.fromEntries(
          Array.from(sessions, ([name, session]) => [`${step}-${name}`, session[step].content])
        )
      found = await findInTexts(folder, {
        ...Object.fromEntries(names.map((name) => [`opened-${name}`, drafts[name]])),
        ...texts('fixed'),
        ...texts('typed')
      })
      repaired = await fixTexts(folder, texts('typed'))
    })

    it.each(names)('shows what the command finds in %s, where it is', (name) => {
      const {opened} = sessions.get(name)!
      expect(opened.diagnostics).toEqual(found.get(`opened-${name}`))
      expect(opened.diagnostics.map(({rule, text}) => [rule, text])).toEqual([
        ['encoding-corruption', 'â€™'],
        ['altered-quotation', expect.stringMatching(/^We would .* May .* July,$/)]
      ])
    })

    it.each(names)('offers a repair in %s and makes it', (name) => {
      const {offered, fixed} = sessions.get(name)!
      expect(offered).toContain('Replace “â€™” with “’”')
      expect(fixed.content).toBe(drafts[name].replace('â€™', '’'))
      expect(fixed.diagnostics).toEqual(found.get(`fixed-${name}`))
    })

    it.each(names)('moves along when %s is typed into', (name) => {
      const {fixed, typed: after} = sessions.get(name)!
      expect(after.content).toBe(`${typed}\n\n${fixed.content}`)
      expect(after.diagnostics).toEqual(found.get(`typed-${name}`))
    })

    it.each(names)('repairs in %s what the command repairs, and saves it', (name) => {
      const {content} = sessions.get(name)!.repaired
      expect(content).toBe(repaired.get(`typed-${name}`))
      expect(fs.readFileSync(path.join(folder, name), 'utf8')).toBe(content)
    })
  })
}
