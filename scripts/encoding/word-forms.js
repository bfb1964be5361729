// Words of a language: the forms of a dictionary's words by its own rules of affixes where its licence lets tables made of
// it be shipped as they are, else the words of Unicode's Common Locale Data Repository.
import fs from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'

const require = createRequire(import.meta.url)

/** Languages whose dictionaries are licensed under the GPL, LGPL or AGPL alone. */
const withoutDictionary = new Set(['cs', 'de', 'he', 'it', 'sv', 'uk', 'vi'])

/** Languages that words are taken of from a dictionary. */
export const dictionaryLanguages = 'bg da el en es fr hu nl pl pt ro ru tr'.split(' ')

/**
 * Words of a language, each once or more.
 *
 * @param {string} language
 * @param {number} entries About how many entries of a dictionary are taken, at equal distances, each in all its forms.
 */
export function wordForms(language, entries) {
  return withoutDictionary.has(language)
    ? localeWords(language)
    : dictionaryForms(language, entries)
}

/** What characters, languages, countries and scripts are called, and the keywords that they are looked up by. */
function localeWords(language) {
  const names = require.resolve('cldr-localenames-full/package.json')
  const annotations = require.resolve('cldr-annotations-full/package.json')
  const main = path.join(path.dirname(names), 'main', language)
  const files = [
    path.join(path.dirname(annotations), 'annotations', language, 'annotations.json'),
    ...fs
      .readdirSync(main)
      .sort()
      .map((file) => path.join(main, file))
  ]
  const words = new Set()
  for (const file of files) collectWords(JSON.parse(fs.readFileSync(file, 'utf8')), words)
  return words
}

function collectWords(value, words) {
  if (typeof value === 'string')
    for (const [word] of value.matchAll(/[\p{L}\p{M}]+/gu)) words.add(word)
  else if (value !== null && typeof value === 'object')
    for (const own of Object.values(value)) collectWords(own, words)
}

/** About so many words of a language as its dictionary lists them, at equal distances. */
export function listedWords(language, count) {
  if (withoutDictionary.has(language)) return everyNth([...localeWords(language)], count)
  const file = path.join(path.dirname(require.resolve(`dictionary-${language}`)), 'index.dic')
  const lines = fs.readFileSync(file, 'utf8').split(/\r?\n/).slice(1)
  return everyNth(lines, count)
    .map((line) => line.split(/[/\t ]/)[0])
    .filter((word) => word !== '')
}

function everyNth(list, count) {
  const step = Math.max(1, Math.floor(list.length / count))
  return list.filter((_, index) => index % step === 0)
}

function* dictionaryForms(language, entries) {
  const folder = path.dirname(require.resolve(`dictionary-${language}`))
  const read = (file) => fs.readFileSync(path.join(folder, file), 'utf8').split(/\r?\n/)
  const {affixes, split} = readAffixes(read('index.aff'))
  const lines = read('index.dic').slice(1)
  const step = Math.max(1, Math.floor(lines.length / entries))
  for (let index = 0; index < lines.length; index += step) {
    const [entry] = lines[index].split(/[\t ]/)
    const slash = entry.indexOf('/')
    const word = slash > 0 ? entry.slice(0, slash) : entry
    if (word === '') continue
    yield word
    for (const flag of slash > 0 ? split(entry.slice(slash + 1)) : []) {
      for (const {suffix, strip, add, condition} of affixes.get(flag) ?? []) {
        if (!condition.test(word)) continue
        if (!suffix) yield add + word.slice(strip.length)
        else if (word.endsWith(strip)) yield word.slice(0, word.length - strip.length) + add
      }
    }
  }
}

/** The affixes of each flag, and how the flags of an entry are told apart. */
function readAffixes(lines) {
  const affixes = new Map()
  let split = (flags) => [...flags]
  for (const line of lines) {
    const [kind, flag, strip, add, condition = '.'] = line.trim().split(/\s+/)
    if (kind === 'FLAG' && flag === 'long') split = (flags) => flags.match(/../g) ?? []
    if (kind === 'FLAG' && flag === 'num') split = (flags) => flags.split(',')
    if (kind !== 'SFX' && kind !== 'PFX') continue
    if (!affixes.has(flag)) {
      // The first line of a flag counts the others.
      affixes.set(flag, [])
      continue
    }
    const suffix = kind === 'SFX'
    const pattern = condition.replaceAll('-', String.raw`\-`)
    affixes.get(flag).push({
      suffix,
      strip: strip === '0' ? '' : strip,
      add: add.split('/')[0].replace(/^0$/, ''),
      condition: new RegExp(suffix ? `${pattern}$` : `^${pattern}`)
    })
  }
  return {affixes, split}
}
