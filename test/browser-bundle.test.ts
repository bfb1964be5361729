/** The core as a browser loads it: bundled from the build, weighed, and run in a real one. */
import path from 'node:path'
import {gzipSync} from 'node:zlib'
import {type OutputChunk, rolldown} from 'rolldown'
import {beforeAll, describe, expect, it} from 'vitest'
import {describeInBrowser} from './browser.js'
import {findAll} from './browser-story.js'
import {describeWithProgram, requiresPrograms} from './programs.js'

declare global {
  var found: string[]
}

const root = path.resolve(import.meta.dirname, '..')

/** Decimal kilobytes, as gzip makes them of minified modules. */
const weigh = (chunks: readonly OutputChunk[]) =>
  chunks.reduce((sum, {code}) => sum + gzipSync(code, {level: 9}).length, 0) / 1000

/**
 * @param input A package or a file.
 * @param place A bundler for workers takes what packages have for them: there is no `document`.
 */
async function bundle(input: string, place: string): Promise<OutputChunk[]> {
  const conditions = place === 'worker' ? ['worker'] : []
  const build = await rolldown({
    input: {main: input},
    cwd: root,
    platform: 'browser',
    resolve: {conditionNames: [...conditions, 'browser', 'import', 'default']},
    onLog(level, log) {
      if (level === 'warn') throw new Error(log.message)
    }
  })
  const {output} = await build.generate({format: 'esm', minify: true})
  return output.filter((file) => file.type === 'chunk')
}

/** The chunks that come with the first one, without those that are fetched when they are asked for. */
function atOnce(chunks: readonly OutputChunk[]): OutputChunk[] {
  const loaded = chunks.filter(({isEntry}) => isEntry)
  for (const {imports} of loaded) {
    loaded.push(
      ...chunks.filter((chunk) => imports.includes(chunk.fileName) && !loaded.includes(chunk))
    )
  }
  return loaded
}

/** In kB. A worker has no `document` to read the names of character references with, and loads a table of them. */
const limits = {page: 250, worker: 265}

describeWithProgram('the core', requiresPrograms('bundlers'), () => {
  describe.each(['page', 'worker'] as const)('in a %s', (place) => {
    let chunks: OutputChunk[]

    beforeAll(async () => {
      chunks = await bundle('ibid', place)
    })

    it('imports nothing that a browser lacks', () => {
      const names = new Set(chunks.map(({fileName}) => fileName))
      const imported = chunks.flatMap(({imports, dynamicImports}) => [
        ...imports,
        ...dynamicImports
      ])
      expect(imported.filter((name) => !names.has(name))).toEqual([])
      expect(chunks.filter(({code}) => /\brequire\(/.test(code))).toEqual([])
    })

    it(`weighs at most ${limits[place]} kB, and at most 3.15 MB with the tables that are fetched later`, () => {
      const core = weigh(atOnce(chunks))
      const all = weigh(chunks)
      console.log(`the core in a ${place}: ${core} kB gzip, and ${all - core} kB of tables`)
      expect(core).toBeLessThanOrEqual(limits[place])
      expect(all).toBeLessThanOrEqual(3150)
      expect(all - core).toBeGreaterThan(core)
    })
  })
})

describeInBrowser('the bundled core', (browser) => {
  it.each(['page', 'worker'])('finds in a %s what it finds in Node', async (place) => {
    const chunks = await bundle(path.join(root, 'test/browser-story.ts'), place)
    const files = new Map(chunks.map(({fileName, code}) => [`/${fileName}`, code]))
    files.set('/in-page.js', 'import {findAll} from "/main.js"; globalThis.found = await findAll()')
    files.set('/in-worker.js', 'import {findAll} from "/main.js"; postMessage(await findAll())')
    files.set(
      '/start-worker.js',
      'new Worker("/in-worker.js", {type: "module"}).onmessage = ({data}) => { globalThis.found = data }'
    )
    const start = place === 'page' ? '/in-page.js' : '/start-worker.js'
    const page = await browser().newPage()
    const complaints: string[] = []
    page.on('pageerror', ({message}) => complaints.push(message))
    await page.route('http://core.test/**', async (route) => {
      const body = files.get(new URL(route.request().url()).pathname)
      await route.fulfill(
        body === undefined
          ? {contentType: 'text/html', body: `<script type="module" src="${start}"></script>`}
          : {contentType: 'text/javascript', body}
      )
    })
    await page.goto('http://core.test/')
    const found = await page.waitForFunction(() => globalThis.found)
    expect(complaints).toEqual([])
    const lines = await found.jsonValue()
    expect(lines).toEqual(await findAll())
    expect(lines.length).toBeGreaterThan(20)
    await page.close()
  })
})
