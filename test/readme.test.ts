import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'

const root = path.resolve(import.meta.dirname, '..')
const page = fs.readFileSync(path.join(root, 'README.md'), 'utf8')
const [archive, ...scripts] = Array.from(
  page.matchAll(/^```js\n([^]*?)^```$/gm),
  (match) => match[1]!
)
// Inside the package, so that `import … from 'ibid'` finds this build as a user's project would.
const folder = fs.mkdtempSync(path.join(root, 'dist/readme-'))

afterAll(() => {
  fs.rmSync(folder, {recursive: true})
})

function run(script: string) {
  const file = path.join(folder, 'example.mjs')
  fs.writeFileSync(file, script)
  const {stdout, stderr, status} = spawnSync(process.execPath, [file], {encoding: 'utf8'})
  return {stdout, stderr, status}
}

describe('README.md', () => {
  it('shows an archive that finds a source', () => {
    const place = fs.readFileSync(path.join(root, 'examples/archive/wire/echo.md'), 'utf8')
    const other = fs.readFileSync(path.join(root, 'examples/archive/draft.md'), 'utf8')
    const text = `const folder = ${JSON.stringify(path.join(folder, 'archive'))}\nconst wire = ${JSON.stringify(place)}\nconst draft = ${JSON.stringify(other)}\n`
    const {stdout, stderr, status} = run(text + archive!)
    expect([stderr, status]).toEqual(['', 0])
    expect(stdout).toMatch(/^wire\.txt 0\.9\d+ true \[\]\n$/)
  })

  it('shows a pipeline that finds the passage it is about', () => {
    const {stderr, status} = run(scripts[0]!)
    expect(stderr).toContain(
      'Unexpected passage derived from The Ardmore Echo, which is not credited anywhere'
    )
    expect(status).toBe(0)
  })

  it('shows plugins that can be attached', () => {
    const prelude =
      "import ibid from 'ibid'; import {unified} from 'unified'; import retextEnglish from 'retext-english'; const sources = []\n"
    expect(run(prelude + scripts[1]!)).toMatchObject({stderr: '', status: 0})
    expect(run(prelude + scripts[2]!)).toMatchObject({stderr: '', status: 0})
    expect(run(prelude + scripts[3]!)).toMatchObject({stderr: '', status: 0})
  })

  it('shows functions that give what it says', () => {
    const prelude =
      "const markdown = 'The pier is *shut* today.'; const text = 'The pier is shut today.'\n"
    const {stdout, stderr, status} = run(
      prelude +
        scripts[4]!.replace(/^(?:findDamage|repairText)\(.*?\)/gm, (call) => `console.log(${call})`)
    )
    expect(stderr).toBe('')
    expect(status).toBe(0)
    expect(stdout).toMatch(/^(?:near-)?verbatim 0\.\d+ 0 /)
    expect(stdout).toContain("expected: [ '’' ]")
    expect(stdout).toContain('The pier isn’t safe')
  })
})
