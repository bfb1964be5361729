/** What is published: the package as npm packs it, unpacked where none of its dependencies are. */
import {execFileSync, spawnSync} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ibid-packed-'))
const installed = path.join(folder, 'node_modules/ibid')

beforeAll(() => {
  const pack = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder]
  const listed = execFileSync('npm', pack, {cwd: root, encoding: 'utf8', shell: false})
  const [{filename}] = JSON.parse(listed) as [{filename: string}]
  fs.mkdirSync(installed, {recursive: true})
  execFileSync('tar', ['xzf', path.join(folder, filename), '-C', installed, '--strip-components=1'])
  fs.cpSync(path.join(root, 'examples/newsroom'), path.join(folder, 'newsroom'), {recursive: true})
})

afterAll(() => {
  fs.rmSync(folder, {recursive: true})
})

function run(...args: string[]) {
  const manifest = fs.readFileSync(path.join(installed, 'package.json'), 'utf8')
  const bin = (JSON.parse(manifest) as {bin: {ibid: string}}).bin.ibid
  return spawnSync(process.execPath, [path.join(installed, bin), ...args], {
    cwd: path.join(folder, 'newsroom'),
    encoding: 'utf8'
  })
}

describe('the packed command', () => {
  it('checks drafts, with a config of YAML', () => {
    const {status, stdout, stderr} = run('draft.md')
    expect({status, stderr}).toEqual({status: 1, stderr: ''})
    expect(stdout).toContain('Unexpected change in a quotation of Ann Lee')
  })

  it.each(['text', 'json', 'sarif', 'github', 'junit', 'html'])('reports as %s', (report) => {
    const {status, stdout, stderr} = run('draft.md', '--report', report)
    expect({status, stderr}).toEqual({status: 1, stderr: ''})
    expect(stdout).toContain('Ann Lee')
  })

  it('shows fixes, reads HTML from stdin and globs of sources', () => {
    const fixes = run('draft.md', '--fix', '--dry-run')
    expect(fixes.stdout + fixes.stderr).toContain('+')
    fs.writeFileSync(path.join(folder, 'newsroom/page.html'), '<p>The pier isnâ€™t safe.</p>')
    const html = run('page.html', '--source', 'wire/*.txt')
    expect(html.stdout).toContain('UTF-8 read as windows-1252')
  })

  it('carries the notices of what it bundles', () => {
    const notices = fs.readFileSync(
      path.join(installed, 'dist/bundle/THIRD-PARTY-NOTICES.txt'),
      'utf8'
    )
    expect(notices).toMatch(/^unified-engine \d+\.\d+\.\d+ \(MIT\)$/m)
    expect(notices).toContain('Copyright')
  })
})
