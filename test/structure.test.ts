/** Imports go one way, types included, and form no circle. */
import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'

const root = path.resolve(import.meta.dirname, '..')
const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  imports: Record<string, Record<string, string>>
}

const files = ['src', 'rules'].flatMap((folder) =>
  fs
    .readdirSync(path.join(root, folder), {recursive: true, encoding: 'utf8'})
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => `${folder}/${file.split(path.sep).join('/')}`)
)

function importsOf(file: string): string[] {
  const code = fs.readFileSync(path.join(root, file), 'utf8')
  return Array.from(code.matchAll(/(?:from|import|import\()\s*'([.#][^']*)'/g)).flatMap(
    ([, name = '']) =>
      name.startsWith('#')
        ? Object.values(manifest.imports[name]!).map((target) => target.replace('./dist/', ''))
        : [path.posix.join(path.posix.dirname(file), name)]
  )
}

const graph = new Map(
  files.map((file) => [file, importsOf(file).map((name) => name.replace(/\.js$/, '.ts'))])
)

/** Circles as lists of what is on them, each once (Tarjan 1972). */
function findCircles(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const index = new Map<string, number>()
  const low = new Map<string, number>()
  const stack: string[] = []
  const circles: string[][] = []
  const visit = (node: string): void => {
    index.set(node, index.size)
    low.set(node, index.get(node)!)
    stack.push(node)
    for (const next of edges.get(node) ?? []) {
      if (!edges.has(next)) continue
      if (!index.has(next)) visit(next)
      if (stack.includes(next)) low.set(node, Math.min(low.get(node)!, low.get(next)!))
    }
    if (low.get(node) !== index.get(node)) return
    const circle = stack.splice(stack.indexOf(node))
    if (circle.length > 1) circles.push(circle)
  }
  for (const node of edges.keys()) if (!index.has(node)) visit(node)
  return circles
}

/** The folders whose own folders have an order too. */
const divided = new Set(['article', 'comparison', 'encoding', 'english'])

function folderOf(file: string): string {
  const [top = '', first = '', second = '', third] = file.split('/')
  if (top === 'rules') return 'rules'
  if (second === '') return first
  return divided.has(first) && third !== undefined ? `${first}/${second}` : first
}

describe('imports', () => {
  test('form no circle', () => {
    expect(findCircles(graph)).toEqual([])
  })

  test('form no circle of folders', () => {
    const folders = new Map<string, string[]>()
    for (const [file, targets] of graph) {
      const own = folderOf(file)
      const others = targets.map(folderOf).filter((folder) => folder !== own)
      folders.set(own, [...(folders.get(own) ?? []), ...others])
    }
    expect(findCircles(folders)).toEqual([])
  })

  test('go down only', () => {
    // What a folder may not import: what is above it.
    const above: Record<string, readonly string[]> = {
      encoding: [
        'article',
        'comparison',
        'english',
        'rules',
        'sources',
        'report',
        'project',
        'cli'
      ],
      english: ['article', 'comparison', 'rules', 'sources', 'report', 'project', 'cli'],
      article: ['comparison', 'rules', 'sources', 'report', 'project', 'cli'],
      comparison: ['lineage', 'archive', 'rules', 'sources', 'report', 'project', 'cli'],
      archive: ['lineage', 'rules', 'report', 'project', 'cli'],
      lineage: ['rules', 'sources', 'report', 'project', 'cli'],
      sources: ['rules', 'report', 'project', 'cli'],
      rules: ['report', 'project', 'cli'],
      report: ['project', 'cli'],
      project: ['cli', 'language-server'],
      cli: ['language-server'],
      'language-server': ['cli']
    }
    const wrong = [...graph].flatMap(([file, targets]) => {
      const own = folderOf(file).split('/')[0]!
      return targets
        .filter((target) => above[own]?.includes(folderOf(target).split('/')[0]!))
        .map((target) => `${file} imports ${target}`)
    })
    expect(wrong).toEqual([])
  })
})
