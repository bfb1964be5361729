/** Sentences: where a paragraph's text stops at a full stop, question or exclamation mark. */
import {abbreviations, prefixes} from '../lexicon/abbreviations.js'
import {speechVerbs} from '../lexicon/cues.js'

/** An end mark with the closing marks after it, before white space. `Intl.Segmenter` scores lower and is quadratic. */
const end = /(?<![.!?…])([.!?…]+|[。！？])((?:["'’”»)\]*_]|\u200B)*)(?=(\s+))/g

/** What a sentence may begin with: a capital, a digit or an opening mark before one. */
const starter = /^\s*[[("'“‘«„*_—–-]*[\p{Lu}\p{Lt}\p{Lo}\p{N}$£€¥@#]/u

/** Words that begin a sentence and rarely stand inside one with a capital: after “U.S.” they tell that it ended. */
const openers = new Set(
  'the a an in on at it he she they we i but and or this that these those when while after before as if for with by his her their its our there here what who how why no not one some many most all both each however meanwhile'.split(
    ' '
  )
)

/** In characters. What runs on longer is no sentence that anybody wrote, and is cut between words. */
const longestSentence = 3000

/** The sentences of a paragraph's text, as offsets into it, trimmed. */
export function findSentences(text: string): {from: number; to: number}[] {
  const sentences: {from: number; to: number}[] = []
  let from = 0
  for (const match of text.matchAll(end)) {
    const stop = match.index
    const after = stop + match[1]!.length + match[2]!.length
    if (!isSentenceEnd(text, stop, after, match[1]!, match[2]!)) continue
    push(from, after)
    from = after
  }
  push(from, text.length)
  return sentences.some(({from, to}) => to - from > longestSentence)
    ? sentences.flatMap((sentence) => [...cut(text, sentence)])
    : sentences

  function push(start: number, stop: number): void {
    while (start < stop && /\s/.test(text[start]!)) start++
    while (stop > start && /\s/.test(text[stop - 1]!)) stop--
    if (stop > start) sentences.push({from: start, to: stop})
  }
}

function* cut(text: string, {from, to}: {from: number; to: number}) {
  while (to - from > longestSentence) {
    const space = /(?<!\s)\s+(?=\S*$)/.exec(text.slice(from, from + longestSentence))
    const stop = from + (space?.index ?? longestSentence)
    yield {from, to: stop}
    from = stop + (space?.[0].length ?? 0)
  }
  yield {from, to}
}

function isSentenceEnd(
  text: string,
  stop: number,
  after: number,
  mark: string,
  closing: string
): boolean {
  const next = text.slice(after, after + 80)
  if (!starter.test(next)) return false
  if (closing !== '' && /["'’”»]/.test(closing)) return !goesOnWithCue(next)
  if (mark === '.') return !isAbbreviation(text, stop, next)
  return true
}

/** Whether the words after a closing quotation mark tell who spoke: “Why?” Smith asked. */
function goesOnWithCue(next: string): boolean {
  const words = next.match(/[\p{L}’'.-]+/gu) ?? []
  const cue = words
    .slice(0, 4)
    .findIndex((word) => speechVerbs.has(word.toLowerCase().replace(/[.,]$/, '')))
  if (cue < 0) return false
  // “No.” The minister said nothing: a cue that ends no clause belongs to a sentence of its own.
  const clause = /[.,:;]/.exec(next)
  return (
    cue <= 2 &&
    clause !== null &&
    !/^\s*[“"‘]/.test(next) &&
    words.slice(0, cue).join(' ').length < clause.index
  )
}

function isAbbreviation(text: string, stop: number, next: string): boolean {
  const before = /(?<![\p{L}.&])[\p{L}.&]+$/u.exec(text.slice(Math.max(0, stop - 20), stop))?.[0]
  if (before === undefined) return false
  const nextWord = /[\p{L}\p{N}’']+/u.exec(next)?.[0] ?? ''
  // An initial, as in “J. Smith”, or “U.S.” before what may be part of its name.
  if (/^\p{Lu}$/u.test(before) || /^(?:\p{L}\.)+\p{L}$/u.test(before)) {
    return !openers.has(nextWord.toLowerCase())
  }
  const word = before.toLowerCase()
  if (!abbreviations.has(word)) return false
  // “No. 10”, and “They voted no.”
  if (/^nos?$/.test(word)) return /^\p{N}/u.test(nextWord)
  return prefixes.has(word) || /^\p{N}/u.test(nextWord) || !openers.has(nextWord.toLowerCase())
}
