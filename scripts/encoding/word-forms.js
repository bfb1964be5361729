// The forms of a dictionary's words, by its own rules of affixes.
import fs from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'

const require = createRequire(import.meta.url)

/** Every form of about so many entries, taken at equal distances. */
export function* wordForms(language, entries) {
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
