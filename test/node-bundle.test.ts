/** Programs that bundle ibid for Node: what it finds is the same. */
import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {afterAll, expect, it} from 'vitest'
import {describeWithProgram, requiresPrograms} from './programs.js'

const root = path.resolve(import.meta.dirname, '..')
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ibid-bundle-'))

afterAll(() => {
  fs.rmSync(folder, {recursive: true, force: true})
})

const program = `
import ibid, {readArticle} from 'ibid'
import {unified} from 'unified'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import {VFile} from 'vfile'

const html = readArticle('<p>The <b>pier</b> &amp; the road.</p>', {format: 'html'})
const markdown = readArticle('The *pier* and the road.', {format: 'markdown'})
const file = new VFile({path: 'draft.md', value: 'Its “late," she said. The barns roof fell. CafÃ© Noir Straße naÏve'})
unified().use(remarkParse).use(remarkStringify).use(ibid, {sources: ['The barn’s roof fell.']}).process(file).then(() => {
  console.log(JSON.stringify([html.text.trim(), markdown.text, file.messages.map(({ruleId}) => ruleId)]))
})
`

type Format = 'esm' | 'cjs'

/** What the program finds when it is not bundled. */
const found = [
  'quotation-style',
  'unattributed-paraphrase',
  'dropped-apostrophe',
  'encoding-corruption'
]

const bundlers: Record<string, (entry: string, output: string, format: Format) => Promise<void>> = {
  async esbuild(entry, output, format) {
    const {build} = await import('esbuild-wasm')
    const {warnings} = await build({
      entryPoints: [entry],
      outfile: output,
      bundle: true,
      platform: 'node',
      format,
      logLevel: 'silent',
      absWorkingDir: root,
      // Packages of CommonJS that are bundled to a module ask for Node's own modules by \`require\`.
      ...(format === 'esm' && {
        banner: {
          js: "import {createRequire} from 'node:module'; const require = createRequire(import.meta.url)"
        }
      })
    })
    // A bundle of CommonJS has no address, which installed dictionaries are looked up from.
    const others = warnings.filter(({id}) => id !== 'empty-import-meta')
    expect(others).toEqual([])
  },
  async rolldown(entry, output, format) {
    const {rolldown} = await import('rolldown')
    const build = await rolldown({input: entry, platform: 'node', cwd: root})
    await build.write({file: output, format, codeSplitting: false})
    await build.close()
  }
}

describeWithProgram('a bundle for Node', requiresPrograms('bundlers'), () => {
  it.each([
    ['esbuild', 'esm'],
    ['esbuild', 'cjs'],
    ['rolldown', 'esm'],
    ['rolldown', 'cjs']
  ] as const)(
    'made by %s as %s reads Markdown and HTML and runs the preset',
    async (name, format) => {
      const entry = path.join(root, `.bundle-test-${name}-${format}.mjs`)
      const output = path.join(folder, `${name}.${format === 'esm' ? 'mjs' : 'cjs'}`)
      fs.writeFileSync(entry, program)
      try {
        await bundlers[name]!(entry, output, format)
      } finally {
        fs.rmSync(entry)
      }
      const printed = execFileSync(process.execPath, [output], {encoding: 'utf8', cwd: folder})
      const [html, markdown, rules] = JSON.parse(printed) as [string, string, string[]]
      expect(html).toBe('The pier & the road.')
      expect(markdown).toBe('The pier and the road.')
      expect(rules).toEqual(found)
    }
  )
})
