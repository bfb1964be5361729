// Lineages whose truth is known: a story as it was published, rewritten by models and by hand-made rewriters that reword,
// cut, merge and reorder, drop and add credits, marks and furniture, damage characters, change numbers and mix two versions.
// What is rewritten is read from a folder of corpora; nothing of it is kept here.
import fs from 'node:fs'
import path from 'node:path'
import {makeRandom} from '../invented-news.js'
import {findSynonyms} from './wordnet-synonyms.js'

const publishers = [
  ...['The Ardmore Echo', 'Coast Herald', 'The Northern Post', 'Daily Ledger', 'Harbour News'],
  ...['The Valley Times', 'City Dispatch', 'The Morning Standard', 'Inland Gazette', 'Newsline'],
  ...['The Evening Chronicle', 'Western Tribune', 'The Observer of Lorne', 'Firth Today']
]
const furniture = [
  ...['Advertisement', 'Share this article', 'Read more: what we know so far', '3 min read'],
  ...['Sign up for our newsletter', 'Follow us for updates', 'Related stories', 'Photo: supplied']
]

/**
 * @typedef {{sentences: string[], opens: boolean[]}} Body Sentences and whether a paragraph begins with each.
 * @typedef {{name: string, text: string, publisher: string, published: string, parents: string[]}} Version
 * @typedef {{shape: string, versions: Version[]}} Lineage
 */

/** Stories with their rewrites by models. @param {string} corpora */
export function readStories(corpora) {
  const file = path.join(corpora, 'llm-rewrites/rewrites.jsonl')
  return fs
    .readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .map(({source, rewrites}) => ({source, rewrites: Object.values(rewrites)}))
}

/**
 * So many lineages of 4 to 12 versions: chains, stars, trees and mixes by turns.
 *
 * @returns {Lineage[]}
 */
export function makeLineages(stories, {count, seed}) {
  const shapes = ['chain', 'star', 'tree', 'mix']
  return Array.from({length: count}, (_, index) => {
    const random = makeRandom(seed * 10_007 + index)
    const story = stories[Math.floor(random() * stories.length)]
    const other = stories[Math.floor(random() * stories.length)]
    return makeLineage(random, shapes[index % shapes.length], story, other)
  })
}

function makeLineage(random, shape, story, other) {
  const size = 4 + Math.floor(random() * 9)
  const models = shuffle(random, story.rewrites)
  const names = shuffle(random, publishers)
  // What a rewriter adds no other one adds.
  const ownWords = shuffle(random, splitSentences(other.source))
  const versions = []
  const add = (body, parents, credited) => {
    const last = parents.map((parent) => parent.day)
    const day = parents.length === 0 ? 0 : Math.max(...last) + Math.floor(random() * 3)
    const publisher = names[versions.length % names.length]
    versions.push({body, parents, publisher, day, credited, name: '', damaged: body.damaged})
  }
  add(paragraphsOf(random, story.source), [])
  // Two originals that have nothing in common but who mixes them.
  if (shape === 'mix' && chance(random, 0.5)) add(paragraphsOf(random, other.source), [])
  for (let number = versions.length; number < size; number++) {
    const pick = () => versions[Math.floor(random() * versions.length)]
    const isMixed =
      shape === 'mix' && versions.length > 2 && (number === size - 1 || chance(random, 0.2))
    if (isMixed) {
      const [first, second] = pickTwo(random, versions)
      add(rewrite(random, mix(random, first.body, second.body), [first, second]), [first, second])
      continue
    }
    const parent = shape === 'chain' ? versions.at(-1) : shape === 'star' ? versions[0] : pick()
    const byModel = parent === versions[0] && models.length > 0 && chance(random, 0.5)
    const base = byModel ? paragraphsOf(random, models.pop()) : parent.body
    const own = chance(random, 0.25) ? ownWords.splice(0, 1 + Math.floor(random() * 2)) : []
    add(rewrite(random, base, [parent], own), [parent])
  }
  return {shape, versions: finish(random, versions)}
}

/** Names and order that tell nothing. */
function finish(random, versions) {
  const shuffled = shuffle(random, versions)
  for (const [index, version] of shuffled.entries()) version.name = `version-${index + 1}.txt`
  return shuffled.map(({name, body, publisher, day, parents}) => ({
    name,
    text: write(body),
    publisher,
    published: new Date(Date.UTC(2025, 2, 1 + day)).toISOString().slice(0, 10),
    parents: parents.map((parent) => parent.name)
  }))
}

function write({sentences, opens}) {
  return `${sentences.map((sentence, at) => (at === 0 ? '' : opens[at] ? '\n\n' : ' ') + sentence).join('')}\n`
}

/** A version made of another: never the same text. */
function rewrite(random, base, parents, own = []) {
  const strength = random()
  let body = structuredClone(base)
  if (body.damaged && chance(random, 0.2)) body = repair(body)
  if (chance(random, 0.85)) body = cut(random, body, 0.05 + 0.3 * random())
  if (chance(random, 0.8)) body = reword(random, body, 0.02 + 0.2 * strength)
  if (chance(random, 0.4)) body = mergeSome(random, body)
  if (chance(random, 0.25)) body = reorder(random, body)
  if (chance(random, 0.5)) body = dropCredits(body)
  if (chance(random, 0.4)) body = credit(random, body, parents)
  if (chance(random, 0.3)) body = changeNumber(random, body)
  if (chance(random, 0.2)) body = dropMarks(random, body)
  if (chance(random, 0.15)) body = dropApostrophes(body)
  if (chance(random, 0.25)) body = damage(random, body)
  if (chance(random, 0.5)) body = dropFurniture(body)
  if (chance(random, 0.3)) body = addFurniture(random, body)
  if (own.length > 0) body = insert(random, body, own)
  if (write(body) === write(base)) body = cut(random, body, 0.3)
  return body
}

function cut(random, {sentences, opens, ...rest}, share) {
  const kept = sentences.map(() => !chance(random, share))
  if (!kept.includes(true)) return {sentences, opens, ...rest}
  const isKept = (_, at) => kept[at]
  return {...rest, sentences: sentences.filter(isKept), opens: opens.filter(isKept)}
}

function reword(random, body, share) {
  return mapSentences(body, (sentence) =>
    sentence.replace(/(?<![\p{L}’'])\p{Ll}{4,}(?![\p{L}’'])/gu, (word) => {
      if (!chance(random, share)) return word
      const synonyms = findSynonyms(word)
      return synonyms.length === 0 ? word : synonyms[Math.floor(random() * synonyms.length)]
    })
  )
}

/** Two sentences become one, or lead with what came last. */
function mergeSome(random, {sentences, opens, ...rest}) {
  const merged = {...rest, sentences: [], opens: []}
  for (let at = 0; at < sentences.length; at++) {
    const next = sentences[at + 1]
    const canJoin =
      next && /\.$/.test(sentences[at]) && /^(?:The|He|She|It|They|A|An|In)\b/.test(next)
    merged.opens.push(opens[at])
    if (canJoin && chance(random, 0.25)) {
      const joined = `${sentences[at].slice(0, -1)}, and ${next.charAt(0).toLowerCase()}${next.slice(1)}`
      merged.sentences.push(joined)
      at++
    } else merged.sentences.push(sentences[at])
  }
  return merged
}

function reorder(random, body) {
  const {sentences} = body
  if (sentences.length < 4) return body
  const at = 1 + Math.floor(random() * (sentences.length - 2))
  const moved = [...sentences]
  ;[moved[at], moved[at + 1]] = [moved[at + 1], moved[at]]
  return {...body, sentences: moved}
}

const creditPattern =
  /, (?:as )?[\p{Lu}][\p{L} ]+ (?:reported|reports|first reported)(?=\.)|^According to (?:the |The )?[\p{Lu}][\p{L} ]+, /gu

function credit(random, body, parents) {
  const at = Math.floor(random() * Math.min(3, body.sentences.length))
  const {publisher} = parents[Math.floor(random() * parents.length)]
  return mapSentences(body, (sentence, place) => {
    if (place !== at || !/[a-z]\.$/.test(sentence)) return sentence
    return chance(random, 0.5)
      ? `${sentence.slice(0, -1)}, ${publisher} reported.`
      : `According to ${publisher}, ${sentence}`
  })
}

const dropCredits = (body) => mapSentences(body, (sentence) => sentence.replace(creditPattern, ''))

function changeNumber(random, body) {
  let left = 1
  return mapSentences(body, (sentence) =>
    sentence.replace(/\b[2-9]\d?\b/g, (number) => {
      if (left === 0 || !chance(random, 0.3)) return number
      left--
      return String(Number(number) + 1 + Math.floor(random() * 7))
    })
  )
}

function dropMarks(random, body) {
  const share = chance(random, 0.5) ? 1 : 0.4
  return mapSentences(body, (sentence) =>
    chance(random, share) ? sentence.replace(/["“”]/g, '') : sentence
  )
}

const dropApostrophes = (body) =>
  mapSentences(body, (sentence) => sentence.replace(/(?<=\p{L})['’](?=\p{L})/gu, ''))

/** Curly marks read in the wrong charset, or lost. */
function damage(random, body) {
  const misread = chance(random, 0.6)
  const curly = curl(body)
  const damaged = mapSentences(curly, (sentence) =>
    misread
      ? sentence.replace(/[“”‘’–—]/g, (mark) => misreadMarks[mark])
      : sentence.replace(/[“”‘’–—]/g, '\uFFFD')
  )
  return {...damaged, damaged: true}
}

const misreadMarks = {'“': 'â€œ', '”': 'â€\u009d', '‘': 'â€˜', '’': 'â€™', '–': 'â€“', '—': 'â€”'}

function repair(body) {
  const marks = Object.entries(misreadMarks)
  return {
    ...mapSentences(body, (sentence) =>
      marks.reduce((text, [mark, damaged]) => text.replaceAll(damaged, mark), sentence)
    ),
    damaged: false
  }
}

const curl = (body) =>
  mapSentences(body, (sentence) =>
    sentence
      .replace(/(?<=\p{L})'|'(?=\d0s)/gu, '’')
      .replace(/(^|[\s(])"/g, '$1“')
      .replace(/"/g, '”')
  )

function addFurniture(random, body) {
  const lines = shuffle(random, furniture).slice(0, 1 + Math.floor(random() * 3))
  let {sentences, opens} = body
  for (const line of lines) {
    const at = Math.floor(random() * (sentences.length + 1))
    sentences = [...sentences.slice(0, at), line, ...sentences.slice(at)]
    const rest = opens.slice(at)
    if (rest.length > 0) rest[0] = true
    opens = [...opens.slice(0, at), true, ...rest]
  }
  return {...body, sentences, opens}
}

function dropFurniture({sentences, opens, ...rest}) {
  const isKept = (_, at) => !furniture.includes(sentences[at])
  return {...rest, sentences: sentences.filter(isKept), opens: opens.filter(isKept)}
}

function insert(random, {sentences, opens, ...rest}, own) {
  const at = 1 + Math.floor(random() * sentences.length)
  return {
    ...rest,
    sentences: [...sentences.slice(0, at), ...own, ...sentences.slice(at)],
    opens: [...opens.slice(0, at), ...own.map((_, index) => index === 0), ...opens.slice(at)]
  }
}

/** The beginning of one and the rest of another, or sentences of both by turns. */
function mix(random, first, second) {
  const share = 0.35 + 0.3 * random()
  const from = Math.round(first.sentences.length * share)
  const to = Math.round(second.sentences.length * share)
  return {
    sentences: [...first.sentences.slice(0, from), ...second.sentences.slice(to)],
    opens: [...first.opens.slice(0, from), ...second.opens.slice(to)],
    damaged: first.damaged || second.damaged
  }
}

function pickTwo(random, versions) {
  const [first, second] = shuffle(random, versions)
  return [first, second]
}

function mapSentences(body, change) {
  return {...body, sentences: body.sentences.map(change)}
}

function paragraphsOf(random, text) {
  const sentences = []
  const opens = []
  for (const paragraph of text.split(/\n+/)) {
    for (const [at, sentence] of splitSentences(paragraph).entries()) {
      opens.push(at === 0 || chance(random, 0.3))
      sentences.push(sentence)
    }
  }
  return {sentences, opens, damaged: false}
}

function splitSentences(text) {
  return text
    .trim()
    .split(/(?<=[a-z0-9][.?!]["”]?) (?=["“]?\p{Lu})/u)
    .filter((sentence) => sentence !== '')
}

function shuffle(random, items) {
  const shuffled = [...items]
  for (let at = shuffled.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    ;[shuffled[at], shuffled[other]] = [shuffled[other], shuffled[at]]
  }
  return shuffled
}

function chance(random, share) {
  return random() < share
}
