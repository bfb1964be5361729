/** The examples for pipelines, run as a pipeline runs them. */
import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {beforeEach, describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {bin, makeFolder} from './command.js'

const examples = fileURLToPath(new URL('../../examples/ci/', import.meta.url))

const wire =
  'The harbour board has shut the east pier after divers found that nine of its forty oak piles are rotten.\n'
const good = 'Skippers were told on Tuesday that they must tie up at the fish quay.\n'
const fixable = 'Skippers were told that they mustnâ€™t tie up there.\n'
const faulty = `${wire}\n618 Views\n`

/** A project that has ibid among its packages. */
function makeProject(files: Readonly<Record<string, string>>): string {
  const command = 'node_modules/.bin/ibid'
  const folder = makeFolder({
    [command]: `#!/bin/sh\nexec '${process.execPath}' '${bin}' "$@"\n`,
    'package.json': '{}',
    ...files
  })
  fs.chmodSync(path.join(folder, command), 0o755)
  return folder
}

function run(folder: string, command: string, ...args: readonly string[]) {
  const env = {...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null'}
  const {status, stdout, stderr} = spawnSync(command, args, {cwd: folder, env, encoding: 'utf8'})
  return {code: status, stdout, stderr}
}

const list = (folder: string, name: string) => fs.readdirSync(path.join(folder, name)).sort()

describe('examples/ci', () => {
  it('github.yml annotates and reports', () => {
    const workflow = parse(fs.readFileSync(`${examples}github.yml`, 'utf8')) as {
      jobs: {check: {steps: {run?: string}[]}}
    }
    const [install, annotate, report, ...others] = workflow.jobs.check.steps.flatMap(
      ({run}) => run ?? []
    )
    expect([install, others]).toEqual(['npm ci', []])
    const folder = makeProject({'drafts/a.md': fixable, 'wire/b.txt': wire})
    const annotated = run(folder, 'bash', '-e', '-c', annotate!)
    expect(annotated.code).toBe(1)
    expect(annotated.stdout).toMatch(/^::error file=.*drafts\/a\.md,line=1,/)
    expect(run(folder, 'bash', '-e', '-c', report!)).toMatchObject({code: 0, stdout: ''})
    expect(JSON.parse(fs.readFileSync(path.join(folder, 'ibid.sarif'), 'utf8'))).toMatchObject({
      version: '2.1.0',
      runs: [{results: [{ruleId: 'encoding-corruption'}]}]
    })
  })

  describe('pre-commit', () => {
    let folder = ''
    const commit = () => {
      run(folder, 'git', 'add', '.')
      const author = ['-c', 'user.name=Desk', '-c', 'user.email=desk@example.org']
      return run(folder, 'git', ...author, 'commit', '-m', 'Copy')
    }
    beforeEach(() => {
      folder = makeProject({'.gitignore': 'node_modules\n', 'notes.md': faulty})
      run(folder, 'git', 'init')
      fs.copyFileSync(`${examples}pre-commit`, path.join(folder, '.git/hooks/pre-commit'))
    })

    it('lets drafts without errors pass, and stops the others', () => {
      expect(commit().code).toBe(0)
      fs.mkdirSync(path.join(folder, 'drafts/desk'), {recursive: true})
      fs.writeFileSync(path.join(folder, 'drafts/desk/a b.md'), fixable)
      const stopped = commit()
      expect(stopped.stderr + stopped.stdout).toMatch(
        /drafts\/desk\/a b\.md\n[^]*encoding-corruption[^]*ibid stopped this commit/
      )
      expect(stopped.code).toBe(1)
      run(folder, 'npx', '--no-install', 'ibid', 'drafts', '--fix')
      expect(commit().code).toBe(0)
    })
  })

  it('check-export.sh sorts articles and leaves the export as it is', () => {
    const folder = makeProject({
      'export/a.html': `<p>${good}</p>`,
      'export/b.md': fixable,
      'export/c d.txt': faulty,
      'wire/e.txt': wire
    })
    const {code, stdout, stderr} = run(folder, `${examples}check-export.sh`, 'export', 'wire')
    expect([code, stdout]).toEqual([0, 'c d.txt: for review\n'])
    expect(stderr).toContain('ibid: Fixed 1 place in 1 draft\n')
    expect(list(folder, 'ready')).toEqual(['a.html', 'b.md'])
    expect(list(folder, 'review')).toEqual(['c d.txt', 'c d.txt.report.html'])
    expect(fs.readFileSync(path.join(folder, 'ready/b.md'), 'utf8')).toBe(
      fixable.replace('â€™', '’')
    )
    expect(fs.readFileSync(path.join(folder, 'export/b.md'), 'utf8')).toBe(fixable)
    fs.writeFileSync(path.join(folder, 'wire/e.txt'), '')
    expect(run(folder, `${examples}check-export.sh`, 'export', 'wire').code).toBe(2)
  })
})
