// Holds every regular expression of the package to time in proportion to the text, by `recheck`.
//
// Usage: node scripts/check-patterns.js   (after a build)
//
// Literals are read from the sources. Those that `new RegExp` makes are recorded while the built package is loaded and
// checks the examples of the rules' pages.
import fs from 'node:fs'
import path from 'node:path'
import {globSync} from 'glob'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {check} from 'recheck'
import ts from 'typescript'
import {VFile} from 'vfile'

/**
 * An expression is unsafe when a text of 300,000 characters makes it read more than this: 300 times the text. Limits
 * of time would judge the machine.
 */
const attackLimit = 100_000_000
const settings = {
  attackLimit,
  attackTimeout: null,
  incubationTimeout: null,
  seedingTimeout: null,
  randomSeed: 1,
  timeout: null
}
/** Expressions that are looked at side by side. */
const lanes = 4

const root = path.resolve(import.meta.dirname, '..')

const patterns = new Map()
for (const found of [...readLiterals(), ...(await recordConstructed())])
  patterns.set(`/${found.source}/${found.flags}`, found)

const unsafe = []
const waiting = [...patterns]
await Promise.all(
  Array.from({length: lanes}, async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [literal, {source, flags, place}] = next
      // Indices and sets are unknown to recheck, and no set operation is used.
      const {status, complexity, attack} = await check(
        source,
        flags.replace('d', '').replace('v', 'u'),
        settings
      )
      if (status === 'safe') continue
      const how = complexity ? `${complexity.summary}, by ${attack.pattern.slice(0, 80)}` : status
      unsafe.push(`${place}: ${literal.slice(0, 160)}: ${how}`)
    }
  })
)
console.log(`${patterns.size} regular expressions, ${unsafe.length} unsafe`)
for (const line of unsafe.sort()) console.error(line)
process.exit(unsafe.length > 0 ? 1 : 0)

function* readLiterals() {
  for (const file of globSync('{src,rules,examples}/**/*.ts', {
    cwd: root,
    ignore: '**/{generated,node_modules}/**'
  })) {
    const text = fs.readFileSync(path.join(root, file), 'utf8')
    const sourceFile = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
    const waiting = [sourceFile]
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      ts.forEachChild(node, (child) => void waiting.push(child))
      if (!ts.isRegularExpressionLiteral(node)) continue
      const end = node.text.lastIndexOf('/')
      const {line} = sourceFile.getLineAndCharacterOfPosition(node.getStart())
      const place = `${file}:${line + 1}`
      yield {source: node.text.slice(1, end), flags: node.text.slice(end + 1), place}
    }
  }
}

async function recordConstructed() {
  const found = []
  const native = RegExp
  globalThis.RegExp = new Proxy(native, {
    construct(target, args, newTarget) {
      const pattern = Reflect.construct(target, args, newTarget)
      const place = /dist\/\S+?\.js:\d+/.exec(new Error().stack.split('\n')[2])?.[0]
      if (place) found.push({source: pattern.source, flags: pattern.flags, place})
      return pattern
    }
  })
  for (const file of globSync('dist/{src,rules}/**/*.js', {
    cwd: root,
    ignore: '**/{bin,worker,analysis-worker,create-database}.js'
  }))
    await import(path.join(root, file))
  const {default: ibid} = await import(path.join(root, 'dist/src/index.js'))
  for (const page of globSync('rules/*/readme.md', {cwd: root})) {
    const [draft, value] = readBlocks(fs.readFileSync(path.join(root, page), 'utf8'))
    const source = {path: 'source.txt', value, publisher: 'The Echo', author: 'Ann Lee'}
    ibid({sources: [source]})(
      {type: 'root', children: []},
      new VFile({path: 'draft.txt', value: draft})
    )
  }
  globalThis.RegExp = native
  return found
}

/** All drafts of a page as one text, and all its sources as another. */
function readBlocks(page) {
  const blocks = fromMarkdown(page).children.filter(({type}) => type === 'code')
  return ['draft', 'source'].map((role) =>
    blocks
      .filter(({meta}) => meta?.startsWith(role))
      .map(({value}) => value)
      .join('\n\n')
  )
}
