/** Unmarked speech: words that a sentence presents as somebody's own, without quotation marks. */
import {speakersOwnWords} from '../english/cues.js'
import type {Article, Attribution, Part, Quotation, Sentence, Word} from './article.js'
import {firstFrom, lastAt} from './ranges.js'

export interface UnmarkedSpeech extends Part {
  readonly sentence: Sentence
  readonly attribution: Attribution
  /** How it shows: introduced as a quotation is (“he said, The …”), or in the speaker's own person (“I …, he said”). */
  readonly form: 'introduced' | 'first-person'
  /** How sure its form alone makes it, 0–1. */
  readonly confidence: number
}

/** Beside PolNeAR and Wikinews as they are: 14 of 15,672 honest sentences have the form. */
const sure = 0.6

/** “he warned, Xi has …”: it may also be the start of another clause, so a source must confirm it. */
const unsure = 0.3

/** Words that begin a clause and are written with a capital only where a sentence starts. */
const clauseOpeners = new Set(
  (
    'the a an it he she they we i you this that these those there here what who how why when where if but and so no not my our your his her their its ' +
    "don't don’t it's it’s we're we’re i'm i’m that's that’s nobody everybody everyone people let's let’s in on at for with because as to yes"
  ).split(' ')
)

/** The unmarked speech of an article, in order. */
export function findUnmarkedSpeech(article: Article): UnmarkedSpeech[] {
  return article.attributions.flatMap((attribution) => {
    if (attribution.kind !== 'speech' || !attribution.speaker) return []
    if (speakersOwnWords.has(attribution.speaker.name.toLowerCase())) return []
    const sentence = lastAt(article.sentences, attribution.from)
    if (
      !sentence ||
      sentence.paragraph.kind === 'heading' ||
      sentence.paragraph.kind === 'furniture'
    )
      return []
    const speech = readSpeech(article, sentence, attribution)
    if (!speech || hasUnpairedMark(article, sentence)) return []
    const {from, to, ...rest} = speech
    return {...article.part(from, to), sentence, attribution, ...rest}
  })
}

function readSpeech(
  article: Article,
  sentence: Sentence,
  {position, content, to}: Attribution
): {from: number; to: number; form: UnmarkedSpeech['form']; confidence: number} | undefined {
  if (position === 'before') {
    // “told the paper, The plan …”: at most a listener stands between the cue and the comma or colon.
    const lead = /^[^,:;.“"‘«]{0,60}[,:]\s+/u.exec(article.text.slice(to, sentence.to))?.[0]
    if (lead === undefined) return readUnpunctuated(article.text, sentence, to)
    const from = to + lead.length
    const [first, second] = sentence.words.slice(firstFrom(sentence.words, from))
    if (first?.from !== from || !isCapitalised(first)) return undefined
    // “wrote the paper, The Harbour News”: a name goes on with capitals.
    const isName =
      !clauseOpeners.has(first.text.toLowerCase()) ||
      (second && isCapitalised(second) && !isSpeakersOwn(first, [first]))
    return {from, to: sentence.to, form: 'introduced', confidence: isName ? unsure : sure}
  }
  // “I knew, he said, that …”: the speaker's own person, outside any marks.
  const spoken = wordsWithin(sentence.words, content.from, content.to)
  if (!spoken.some((word) => isSpeakersOwn(word, spoken) && !isQuoted(article.quotations, word)))
    return undefined
  return {from: content.from, to: content.to, form: 'first-person', confidence: sure}
}

/** “Lee said It is late”: the capital alone tells, where a word has it that a name never begins with. */
function readUnpunctuated(
  text: string,
  sentence: Sentence,
  tagTo: number
): ReturnType<typeof readSpeech> {
  const index = firstFrom(sentence.words, tagTo)
  const [first, second] = sentence.words.slice(index)
  if (!first || !second || !/^\s+$/.test(text.slice(tagTo, first.from))) return undefined
  if (first.text === 'I' || !isCapitalised(first) || isCapitalised(second)) return undefined
  if (!clauseOpeners.has(first.text.toLowerCase())) return undefined
  return {from: first.from, to: sentence.to, form: 'introduced', confidence: sure}
}

/** Whether a sentence holds a mark that lost its partner, which is a fault of its own. */
export function hasUnpairedMark({unpairedMarks}: Article, sentence: Sentence): boolean {
  const mark = unpairedMarks[firstFrom(unpairedMarks, sentence.from)]
  return mark !== undefined && mark.from < sentence.to
}

export function wordsWithin(words: readonly Word[], from: number, to: number): readonly Word[] {
  return words.slice(firstFrom(words, from), firstFrom(words, to))
}

function isCapitalised({text}: Word): boolean {
  return /^\p{Lu}/u.test(text)
}

/** Whether a word is in the first or second person: not “US”, and not the numeral of “World War I”. */
export function isSpeakersOwn(word: Word, words: readonly Word[]): boolean {
  const {text} = word
  const form = text.toLowerCase().replace(/[‘’]/g, "'")
  if (!speakersOwnWords.has(form)) return false
  if (text === 'US' || text === 'ME' || text === 'WE') return false
  if (text !== 'I') return true
  const before = words[words.indexOf(word) - 1]
  return (
    !before || !/^\p{Lu}/u.test(before.text) || before.from < word.from - 1 - before.text.length
  )
}

/** Whether a place stands inside quotation marks, `<q>` or a block quotation. */
export function isQuoted(quotations: readonly Quotation[], {from, to}: Part): boolean {
  for (
    let i = firstFrom(quotations, from + 1) - 1;
    i >= 0 && i > firstFrom(quotations, from + 1) - 4;
    i--
  ) {
    if (quotations[i]!.from <= from && quotations[i]!.to >= to) return true
  }
  return false
}
