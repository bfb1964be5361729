// Joins the modules that a command loads into a few files, which node opens and compiles in half the time of six
// hundred. The library's modules stay as they are; what is bundled is the commands' own copy.
import fs from 'node:fs'
import path from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {rolldown} from 'rolldown'
import {parseAst} from 'rolldown/parseAst'
import {describePackage, joinNotices} from './notices.js'

const dist = fileURLToPath(new URL('../dist/', import.meta.url))

/**
 * Bundles a command in place. Modules that it imports on demand stay on demand.
 *
 * @param {string[]} commands Paths of commands' modules, from `dist/`.
 */
export async function bundle(commands) {
  const build = await rolldown({
    cwd: dist,
    input: Object.fromEntries(commands.map((file) => [file.replace(/\.js$/, ''), file])),
    platform: 'node',
    logLevel: 'warn',
    checks: {ineffectiveDynamicImport: false},
    // Packages that read files beside their modules, and the server's, which is loaded once a day.
    external: [/^dictionary-/, /^vscode-/, /^@electric-sql\//, /^pg(?:-|$)/],
    plugins: [noPluginsByName(), lazyModules(), lazyUnicodePatterns()]
  })
  const {output} = await build.write({
    dir: dist,
    entryFileNames: '[name].js',
    chunkFileNames: 'bundle/[name]-[hash].js',
    // Large tables stay apart: they are ASCII, which takes half the memory and time of a file that is not.
    codeSplitting: {
      groups: [{name: 'tables', test: /[\\/]english[\\/](?:syntax[\\/])?generated[\\/]/}]
    }
  })
  await build.close()
  const modules = output.flatMap((chunk) => ('modules' in chunk ? Object.keys(chunk.modules) : []))
  fs.writeFileSync(path.join(dist, 'bundle/THIRD-PARTY-NOTICES.txt'), notices(modules))
}

/** Leaves out what loads plugins by their names, which ibid's configs have none of: a third of what unified-engine imports. */
function noPluginsByName() {
  const id = '\0no-plugins-by-name'
  return {
    name: 'no-plugins-by-name',
    resolveId: (source) => (source === 'load-plugin' ? id : undefined),
    load: (loaded) =>
      loaded === id
        ? 'export function loadPlugin(name) { throw new Error(`Cannot load plugin ${name}`) }\nexport const resolvePlugin = loadPlugin'
        : undefined
  }
}

/** Packages, and modules of ibid, that are imported wherever they may be needed, and that a run on one draft rarely needs. */
const rarelyNeeded = [
  'concat-stream',
  'glob',
  'nspell',
  'parse-json',
  'unist-util-inspect',
  'vfile-reporter',
  'yaml',
  'src/article/markup/parse-html.js',
  'src/article/markup/parse-markdown.js',
  'src/article/quotations/check-marks.js',
  'src/encoding/model/all-letter-tables.js',
  'src/english/syntax/all-syntax-tables.js'
]

/** Puts in a module's place what loads it when something of it is first called, constructed or looked at. */
function lazyModules() {
  const prefix = '\0lazy:'
  const isOwn = (name) => name.startsWith('src/')
  return {
    name: 'lazy-modules',
    async resolveId(source, importer) {
      // What is emitted below has no importer, and is the module itself.
      if (importer === undefined || importer.startsWith(prefix)) return
      const resolved = await this.resolve(source, importer, {skipSelf: true})
      const own = resolved && path.relative(dist, resolved.id).split(path.sep).join('/')
      const name = rarelyNeeded.find((known) => known === (isOwn(known) ? own : source))
      if (name === undefined) return
      this.emitFile({
        type: 'chunk',
        id: resolved.id,
        fileName: `bundle/${path.basename(name, '.js')}.js`
      })
      return prefix + name
    },
    async load(id) {
      if (!id.startsWith(prefix)) return
      const name = id.slice(prefix.length)
      const module = await import(isOwn(name) ? pathToFileURL(path.join(dist, name)).href : name)
      const exports = Object.keys(module).filter((key) => /^[a-z]\w*$/i.test(key))
      return [
        "import {createRequire} from 'node:module'",
        'let module',
        `const load = (name) => {
          module ??= createRequire(import.meta.url)('./${path.basename(name, '.js')}.js')
          return name in module ? module[name] : module.default[name]
        }`,
        `const lazy = (name) => new Proxy(function () {}, {
          apply: (_, self, values) => Reflect.apply(load(name), self, values),
          construct: (_, values) => Reflect.construct(load(name), values),
          get: (_, key) => Reflect.get(load(name), key)
        })`,
        ...exports.map((key) =>
          key === 'default'
            ? "export default /* @__PURE__ */ lazy('default')"
            : `export const ${key} = /* @__PURE__ */ lazy('${key}')`
        )
      ].join('\n')
    }
  }
}

/**
 * Has patterns with Unicode classes made when they are first used. V8 builds the class of a literal to check its syntax
 * while it merely parses the module: 300 of them took 30 ms. Patterns that keep no place are made once.
 */
function lazyUnicodePatterns() {
  return {
    name: 'lazy-unicode-patterns',
    transform(code) {
      if (!/\\[pP]\{/.test(code)) return
      /** @type {{start: number, end: number, regex: {pattern: string, flags: string}}[]} */
      const found = []
      collectPatterns(parseAst(code), found)
      const names = []
      let result = ''
      let from = 0
      for (const {start, end, regex} of found.sort((a, b) => a.start - b.start)) {
        const made = `new RegExp(${JSON.stringify(regex.pattern)}, ${JSON.stringify(regex.flags)})`
        const name = `pattern${start}_`
        if (!/[gy]/.test(regex.flags)) names.push(name)
        result +=
          code.slice(from, start) + (/[gy]/.test(regex.flags) ? made : `(${name} ??= ${made})`)
        from = end
      }
      const declared = names.length > 0 ? `\nvar ${names.join(', ')}\n` : ''
      return {code: result + code.slice(from) + declared, map: null}
    }
  }
}

function collectPatterns(node, found) {
  if (node === null || typeof node !== 'object') return
  if (node.type === 'Literal' && node.regex && /\\[pP]\{/.test(node.regex.pattern)) found.push(node)
  for (const child of Object.values(node)) collectPatterns(child, found)
}

/** The notices of the packages that modules come from, and of what the bundled tables are made of. @param {string[]} modules */
function notices(modules) {
  const folders = modules.flatMap(
    (id) => /^\0?(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id)?.[1] ?? []
  )
  const packages = Array.from(new Set(folders), (folder) => describePackage(folder))
  const tables = fs.readFileSync(path.join(dist, '../THIRD-PARTY-NOTICES'), 'utf8')
  return `${joinNotices(packages)}\n${'-'.repeat(80)}\n\n${tables}`
}
