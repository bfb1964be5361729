/** A key that stands twice in a config: JSON takes the last and says nothing, so that a rule is not what its first line says. */
import fs from 'node:fs'
import path from 'node:path'
import {LineCounter, isMap, parseDocument} from 'yaml'

/**
 * Looks for keys that stand twice in one object of a JSON file. YAML refuses them by itself; in a script they can't be seen.
 *
 * @param file The config, absolute.
 * @param field The field of package.json that is the config.
 * @throws {Error} When there is one, naming it and its line.
 */
export function refuseDuplicateKeys(file: string, field: string): void {
  if (/\.(?:ya?ml|[cm]?js)$/.test(file)) return
  const text = fs.readFileSync(file, 'utf8')
  const lines = new LineCounter()
  // JSON is YAML, whose parser tells what JSON.parse does not.
  const document = parseDocument(text, {lineCounter: lines, prettyErrors: false})
  let range = {start: 0, end: text.length}
  if (path.basename(file) === 'package.json') {
    const node = document.get(field, true)
    if (!isMap(node) || !node.range) return
    range = {start: node.range[0], end: node.range[1]}
  }
  for (const {code, pos} of document.errors) {
    if (code !== 'DUPLICATE_KEY' || pos[0] < range.start || pos[0] >= range.end) continue
    const key = /"(?:[^"\\]|\\.)*"/y
    key.lastIndex = pos[0]
    const name = key.exec(text)?.[0].slice(1, -1) ?? ''
    throw new Error(`Unexpected second \`${name}\`, line ${lines.linePos(pos[0]).line}: keep one`)
  }
}
