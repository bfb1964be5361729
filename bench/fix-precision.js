// Whether what `--fix` writes is the original: `node bench/fix-precision.js <folder of corpora> [--lines 150]`.
// Sentences of six languages and articles in English are damaged by script in every charset, repaired where a repair is
// sure, and compared place by place. Both columns count: abstaining makes no repair wrong, and none right.
import fs from 'node:fs'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {findDamage, repairText} from '../dist/src/encoding/index.js'
import {damages, languages} from './damages.js'

const {positionals, values} = parseArgs({
  allowPositionals: true,
  options: {lines: {type: 'string', default: '150'}, show: {type: 'string'}}
})
const [corpora] = positionals
if (!corpora) {
  console.error(
    'usage: node bench/fix-precision.js <folder of corpora> [--lines 150] [--show <damage>]'
  )
  process.exit(2)
}

const NAME_WIDTH = 62
const rows = new Map()
for (const language of languages) {
  const texts = readTexts(language)
  for (const [group, charset, damage] of damages(language))
    for (const text of texts) count(`${group.slice(2)}: ${charset}`, text, damage)
}
print()
countClean()

function emptyRow() {
  return {harmed: 0, written: 0, right: 0, restored: 0, unstable: 0}
}

/** Counts what is written in a damaged text, place by place where each character was damaged by itself. */
function count(name, text, damage) {
  const pieces = Array.from(text, (character) => damage(character) ?? character)
  const damaged = damage(text)
  if (damaged === undefined || damaged === text || pieces.join('') !== damaged) return
  const row = rows.get(name) ?? emptyRow()
  rows.set(name, row)
  const characters = Array.from(text)
  const starts = new Map()
  let at = 0
  for (const [index, piece] of pieces.entries()) {
    if (!starts.has(at)) starts.set(at, index)
    at += piece.length
    if (piece !== characters[index]) row.harmed++
  }
  starts.set(at, pieces.length)
  for (const {start, end, expected} of findDamage(damaged)) {
    if (expected?.length !== 1) continue
    const [first, last] = [starts.get(start), starts.get(end)]
    const right =
      first !== undefined && last !== undefined && characters.slice(first, last).join('')
    row.written++
    if (isSame(right, expected[0])) {
      row.right++
      for (let index = first; index < last; index++)
        if (pieces[index] !== characters[index]) row.restored++
    } else if (values.show === name)
      console.log(
        `  ${JSON.stringify(damaged.slice(Math.max(0, start - 20), end + 20))} → ${expected[0]}, was ${right}`
      )
  }
  const repaired = repairText(damaged)
  if (repairText(repaired) !== repaired) row.unstable++
}

/** A no-break space may have been folded on the way. */
function isSame(right, written) {
  return right !== false && right.replaceAll('\u00a0', ' ') === written.replaceAll('\u00a0', ' ')
}

function print() {
  const all = emptyRow()
  const head = 'harmed  written  right of written  restored  changes when fixed again'
  console.log(`${'damage'.padEnd(NAME_WIDTH)}  ${head}`)
  for (const [name, row] of [...rows, ['all', all]]) {
    const {harmed, written, right, restored, unstable} = row
    if (row !== all) for (const key of Object.keys(all)) all[key] += row[key]
    console.log(
      name.padEnd(NAME_WIDTH),
      String(harmed).padStart(7),
      String(written).padStart(8),
      percent(right, written).padStart(17),
      percent(restored, harmed).padStart(9),
      String(unstable).padStart(25)
    )
  }
}

/** What is written in texts that nobody damaged. */
function countClean() {
  let [texts, written] = [0, 0]
  for (const language of languages)
    for (const text of readTexts(language)) {
      texts++
      written += findDamage(text).filter(({expected}) => expected?.length === 1).length
    }
  console.log(`${texts} texts left alone: ${written} places written`)
}

function percent(part, whole) {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(2)} %`
}

function readTexts(language) {
  const folder = path.join(corpora, 'clean-multilingual')
  const file = fs.readdirSync(folder).find((name) => name.startsWith(`${language}_`))
  const lines = fs.readFileSync(path.join(folder, file), 'utf8').trim().split('\n')
  const texts = lines.slice(0, Number(values.lines)).map((line) => JSON.parse(line).text)
  if (language !== 'en') return texts
  const news = path.join(corpora, 'wikinews')
  const articles = fs
    .readdirSync(news)
    .filter((name) => name.endsWith('.txt'))
    .sort()
  return [
    ...texts,
    ...articles.slice(0, 40).map((name) => fs.readFileSync(path.join(news, name), 'utf8'))
  ]
}
