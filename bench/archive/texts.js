// Texts for measuring the archive: real stories with rewrites whose source is known, among any number of texts made of
// other real ones. What they are made of is read from a folder of corpora; nothing of it is kept here.
import fs from 'node:fs'
import path from 'node:path'
import {makeRandom} from '../invented-news.js'

/** Share of a text's longer words that become words of a growing vocabulary. */
const replacedShare = 0.35
/** How fast the vocabulary grows: of n words drawn, about n to this power are different. */
const growth = 0.7

const publishers = [
  'The Ardmore Echo',
  'Coast Herald',
  'The Northern Post',
  'Newsline',
  'Firth Today'
]
const syllables = [
  ...['ka', 'lo', 'mer', 'tin', 'ash', 'bro', 'del', 'ves', 'nor', 'pel', 'qui', 'sta', 'wen'],
  ...['gar', 'hol', 'im', 'jus', 'fen', 'ud', 'ryn', 'oc', 'thal', 'zem', 'yor', 'cai', 'ber']
]

/**
 * @typedef {{value: string, path: string, publisher?: string, published?: string}} Text
 * @typedef {{draft: string, sources: string[], kind: string}} Rewrite
 */

/**
 * Stories as they were published, and drafts that were made of them.
 *
 * @param {string} corpora
 * @returns {{sources: Text[], rewrites: Rewrite[]}}
 */
export function readStories(corpora) {
  /** @type {Text[]} */
  const sources = []
  /** @type {Rewrite[]} */
  const rewrites = []
  for (const {id, source, rewrites: made} of readLines(corpora, 'llm-rewrites/rewrites.jsonl')) {
    sources.push({path: `${id}.txt`, value: source})
    for (const [model, draft] of Object.entries(made))
      rewrites.push({draft, sources: [`${id}.txt`], kind: model})
  }
  for (const folder of ['stories', 'wikinews-stories']) {
    const root = path.join(corpora, '..', folder)
    for (const story of fs.readdirSync(root).filter((name) => /^\d/.test(name))) {
      const names = fs.readdirSync(path.join(root, story))
      const read = (name) => fs.readFileSync(path.join(root, story, name), 'utf8')
      const own = names.filter((name) => name.startsWith('source'))
      const pathOf = (name) => `${folder}/${story}/${name}`
      for (const name of own) sources.push({path: pathOf(name), value: read(name)})
      for (const name of names.filter((one) => one.startsWith('draft')))
        rewrites.push({draft: read(name), sources: own.map(pathOf), kind: folder})
    }
  }
  return {sources, rewrites}
}

/**
 * Texts of three stretches of real ones each, with many of their words replaced by those of a vocabulary that grows with
 * the texts, as names do.
 *
 * @param {string} corpora
 * @param {number} count
 * @param {number} seed
 * @returns {Generator<Text>}
 */
export function* makeTexts(corpora, count, seed = 1) {
  const random = makeRandom(seed)
  const pool = readPool(corpora)
  const vocabulary = new Vocabulary(random)
  for (let index = 0; index < count; index++) {
    const sentences = []
    for (let part = 0; part < 3; part++) {
      const base = pool[Math.floor(random() * pool.length)]
      const from = Math.floor(random() * Math.max(1, base.length - 8))
      sentences.push(...base.slice(from, from + 4 + Math.floor(random() * 5)))
    }
    const value = sentences
      .map(
        (sentence, at) => `${rename(sentence, random, vocabulary)}${at % 3 === 2 ? '\n\n' : ' '}`
      )
      .join('')
      .trim()
    yield {
      path: `made/${index}.txt`,
      value: `${value}\n`,
      publisher: publishers[index % publishers.length],
      published: new Date(Date.UTC(2015, 0, 1 + (index % 3000))).toISOString().slice(0, 10)
    }
  }
}

/** Real texts that no rewrite was made of, as lists of sentences. */
function readPool(corpora) {
  const folder = path.join(corpora, 'honest')
  const texts = fs
    .readdirSync(folder)
    .flatMap((name) => readLines(corpora, `honest/${name}`))
    .map(({text}) => text.replace(/^---\n[\s\S]*?\n---\n/, '').replace(/<[^>]*>/g, ' '))
  const polnear = path.join(corpora, 'polnear/text')
  for (const name of fs.readdirSync(polnear))
    texts.push(fs.readFileSync(path.join(polnear, name), 'utf8'))
  return texts
    .map((text) => text.split(/(?<=[.!?]["”’]?)\s+|\n+/).filter((one) => one.length > 30))
    .filter((sentences) => sentences.length >= 4)
}

function rename(sentence, random, vocabulary) {
  return sentence.replace(/\p{L}{5,}/gu, (word) => {
    if (random() >= replacedShare) return word
    const drawn = vocabulary.draw()
    return /^\p{Lu}/u.test(word) ? drawn[0].toUpperCase() + drawn.slice(1) : drawn
  })
}

/** Words drawn as often as they were drawn before, now and then a new one (Simon 1955), so that their number grows as Heaps' law says. */
class Vocabulary {
  #random
  #drawn = []
  #size = 0

  constructor(random) {
    this.#random = random
  }

  draw() {
    const count = this.#drawn.length
    const isNew = count === 0 || this.#random() < growth * Math.pow(count, growth - 1)
    const word = isNew ? this.#size++ : this.#drawn[Math.floor(this.#random() * count)]
    this.#drawn.push(word)
    return spell(word)
  }
}

/** A number as a word of its own. */
function spell(number) {
  let rest = number + 26
  let word = ''
  while (rest > 0) {
    word += syllables[rest % 26]
    rest = Math.floor(rest / 26)
  }
  return word
}

function readLines(corpora, name) {
  return fs
    .readFileSync(path.join(corpora, name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}
