/** `npm run new-rule` lays down a rule that passes its tests, in a copy of the repository. */
import {execFileSync, spawnSync} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {afterAll, expect, it} from 'vitest'
import {describeWithProgram, requiresPrograms} from './programs.js'

const root = path.resolve(import.meta.dirname, '..')
const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'ibid-new-rule-'))

afterAll(() => {
  fs.rmSync(copy, {recursive: true, force: true})
})

const newRule = (...names: string[]) =>
  spawnSync(process.execPath, ['scripts/new-rule.js', ...names], {cwd: copy, encoding: 'utf8'})

describeWithProgram('a new rule', requiresPrograms('bundlers'), () => {
  it('is laid down so that its page and the generated files pass', () => {
    const tracked = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
      cwd: root,
      encoding: 'utf8'
    })
    for (const file of tracked
      .split('\0')
      .filter((name) => name !== '' && fs.existsSync(path.join(root, name))))
      fs.cpSync(path.join(root, file), path.join(copy, file))
    fs.symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'))
    const made = newRule('weasel-attribution')
    expect({status: made.status, stderr: made.stderr}).toEqual({status: 0, stderr: ''})
    const {status, stdout} = spawnSync(
      process.execPath,
      ['node_modules/vitest/vitest.mjs', 'run', 'test/rules.test.ts', '-t', 'weasel-attribution'],
      {cwd: copy, encoding: 'utf8', env: {...process.env, IBID_REQUIRE_PROGRAMS: '0'}}
    )
    expect(stdout).toMatch(/6 passed/)
    expect(status).toBe(0)
    for (const name of ['rules', 'rule-pages', 'readme']) {
      const check = spawnSync(process.execPath, [`scripts/generate-${name}.js`, '--check'], {
        cwd: copy
      })
      expect({name, status: check.status}).toEqual({name, status: 0})
    }
  })

  it.each([
    [[], 'Expected one name, such as `npm run new-rule weasel-attribution`'],
    [
      ['Weasel'],
      'Unexpected name `Weasel`, expected small letters and hyphens that say what is wrong: `weasel-attribution`'
    ],
    [['changed-fact'], 'Unexpected name `changed-fact`: there is a rule of that name']
  ])('%j is refused with one line', (names, message) => {
    const {status, stderr} = newRule(...names)
    expect({status, stderr}).toEqual({status: 2, stderr: `${message}\n`})
  })
})
