/** The extension for VS Code, bundled and loaded as VS Code loads it. VS Code's own modules are replaced. */
import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import {beforeAll, expect, it} from 'vitest'
import {makeFolder} from '../cli/command.js'
import {describeWithProgram, requiresPrograms} from '../programs.js'
import {examples} from './session.js'

const extension = path.join(examples, 'vscode')

interface Manifest {
  readonly main: string
  readonly activationEvents: readonly string[]
  readonly contributes: {
    readonly commands: readonly {readonly command: string}[]
    readonly menus: Readonly<Record<string, readonly {readonly command: string}[]>>
    readonly configuration: {readonly properties: Readonly<Record<string, {default: unknown}>>}
  }
}

const {main, activationEvents, contributes} = JSON.parse(
  fs.readFileSync(path.join(extension, 'package.json'), 'utf8')
) as Manifest

/** Stands for all of VS Code: whatever is asked of it is a class and a function that gives more of the same. */
const stub = `
const anything = new Proxy(class {}, {
  get: (target, key) => (key in target ? target[key] : anything),
  apply: () => anything
})
const seen = {commands: {}, asked: [], errors: []}
const known = {
  version: '1.100.0',
  seen,
  commands: {
    registerCommand: (id, act) => ((seen.commands[id] = act), {dispose() {}}),
    executeCommand: async () => {}
  },
  workspace: {
    workspaceFolders: undefined,
    getConfiguration: (section) => ({
      get: (key, otherwise) => (seen.asked.push(section + '.' + key), otherwise)
    }),
    onDidSaveTextDocument: () => ({dispose() {}}),
    onDidChangeConfiguration: () => ({dispose() {}})
  },
  window: {showErrorMessage: async (text) => void seen.errors.push(text), activeTextEditor: undefined}
}
module.exports = new Proxy(known, {get: (target, key) => (key in target ? target[key] : anything)})
`

interface Seen {
  readonly commands: Readonly<Record<string, () => Promise<void>>>
  readonly asked: readonly string[]
  readonly errors: readonly string[]
}

describeWithProgram('the extension for VS Code', requiresPrograms('bundlers'), () => {
  let seen: Seen

  beforeAll(async () => {
    const folder = makeFolder({'node_modules/vscode/index.js': `'use strict'${stub}`})
    const file = path.join(folder, main)
    // As `npm run bundle` does it.
    execFileSync('npm', ['run', 'bundle', '--', '--file', file], {cwd: extension})
    const require = createRequire(file)
    seen = (require('vscode') as {seen: Seen}).seen
    const {activate} = require(file) as {activate: (context: object) => Promise<void>}
    await activate({extensionPath: folder, subscriptions: []})
  })

  it('registers the commands that its manifest contributes, and no others', () => {
    expect(Object.keys(seen.commands).sort()).toEqual(
      contributes.commands.map(({command}) => command).sort()
    )
  })

  it('has in its menus only commands that exist', () => {
    for (const entry of Object.values(contributes.menus).flat())
      expect(Object.keys(seen.commands)).toContain(entry.command)
  })

  it('reads only settings that its manifest declares', () => {
    expect(seen.asked.length).toBeGreaterThan(0)
    for (const name of seen.asked)
      expect(Object.keys(contributes.configuration.properties)).toContain(name)
  })

  it('wakes up for the languages that it checks', () => {
    const languages = contributes.configuration.properties['ibid.languages']!.default as string[]
    expect(activationEvents).toEqual(languages.map((language) => `onLanguage:${language}`))
  })

  it('says how to get a server where there is none, and that a command needs a draft', async () => {
    expect(seen.errors).toEqual([expect.stringContaining('npm install --save-dev ibid')])
    await seen.commands['ibid.openReport']!()
    expect(seen.errors[1]).toBe('ibid: Open a draft first.')
  })
})
