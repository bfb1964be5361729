/** Unmarked speech: words that a sentence presents as somebody's own, without quotation marks. */
import {english} from '../../english/index.js'
import {Question} from '../../session.js'
import {SURE_CHANCE} from '../attribution/likely-reports.js'
import type {Article, Attribution, Part, Sentence, Word} from '../model/article.js'
import {firstFrom, lastAt} from '../model/ranges.js'
import {isQuoted} from './quoted-words.js'

const {isDependent, isFiniteVerb, leadsToMine, opensClause, speakersOwnWords} = english

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

/** The unmarked speech of an article, in order. */
export function findUnmarkedSpeech(article: Article): UnmarkedSpeech[] {
  if (isWritersOwn(article)) return []
  return article.attributions.flatMap((attribution) => {
    const {kind, governs, confidence, speaker} = attribution
    if (kind !== 'speech' || governs !== 'clause' || !speaker) return []
    // “made a discovery: They found …”
    if (confidence < SURE_CHANCE) return []
    if (speakersOwnWords.has(speaker.name.toLowerCase())) return []
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

/** So many sentences, and this share, in the first person outside any marks make a text an interview or a column. */
const fewestOwnSentences = 5
const ownShare = 0.1

/** Whether the writer, or a partner of an interview, speaks of themselves throughout: there the first person tells nothing. */
function isWritersOwn(article: Article): boolean {
  const {sentences, attributions, session} = article
  let own = 0
  for (const sentence of sentences) {
    const {from, to, words} = sentence
    const places = session.recall(ownPlaces, sentence.text, () => findOwnPlaces(words))
    if (places.length === 0) continue
    const attribution = attributions[firstFrom(attributions, from)]
    if (
      attribution &&
      attribution.from < to &&
      !speakersOwnWords.has(attribution.speaker?.name.toLowerCase() ?? '')
    )
      continue
    if (places.some((place) => !isQuoted(article, words[place]!))) own++
  }
  return own >= fewestOwnSentences && own >= sentences.length * ownShare
}

/** The places of a sentence's words in the first or second person, by its text. */
const ownPlaces = Question.ofSentence<readonly number[]>()

function findOwnPlaces(words: readonly Word[]): number[] {
  return words.flatMap((word, place) => (isSpeakersOwn(word, words) ? place : []))
}

function readSpeech(
  article: Article,
  sentence: Sentence,
  {position, content, to}: Attribution
): {from: number; to: number; form: UnmarkedSpeech['form']; confidence: number} | undefined {
  // Whatever opens the sentence, a capital behind the tag begins the speech: “Speaking on Friday, Lee said, We …”.
  const introduced = readIntroduced(article, sentence, to)
  if (introduced && (position === 'before' || introduced.confidence === sure)) return introduced
  if (position === 'before') return undefined
  // “I knew, he said, that …”: the speaker's own person, outside any marks.
  const spoken = wordsWithin(sentence.words, content.from, content.to)
  if (!spoken.some((word) => isSpeakersOwn(word, spoken) && !isQuoted(article, word)))
    return undefined
  return {from: content.from, to: content.to, form: 'first-person', confidence: sure}
}

/** “told the paper, The plan …”: at most a listener stands between the cue and the comma or colon. */
function readIntroduced(
  article: Article,
  sentence: Sentence,
  tagTo: number
): ReturnType<typeof readSpeech> {
  const lead = /^[^,:;.“"‘«]{0,60}[,:]\s+/u.exec(article.text.slice(tagTo, sentence.to))?.[0]
  if (lead === undefined) return readUnpunctuated(article, sentence, tagTo)
  const from = tagTo + lead.length
  const words = sentence.words.slice(firstFrom(sentence.words, from))
  const [first] = words
  if (first?.from !== from || !isCapitalised(first)) return undefined
  const isSpoken =
    isClause(words) && words.some((word) => isSpeakersOwn(word, words) && !isQuoted(article, word))
  const isSure = opensSentence(words) || (!isDependent(sentence.text) && isSpoken)
  return {from, to: sentence.to, form: 'introduced', confidence: isSure ? sure : unsure}
}

/** “Lee said It is late”, “Lee told the court on Friday We knew”: the capital alone tells, where a name never begins with the word. */
function readUnpunctuated(
  {text}: Article,
  sentence: Sentence,
  tagTo: number
): ReturnType<typeof readSpeech> {
  const index = firstFrom(sentence.words, tagTo)
  for (
    let place = index;
    place < Math.min(sentence.words.length - 1, index + longestListener);
    place++
  ) {
    const word = sentence.words[place]!
    if (!/^[^,:;.…“”"‘()]*$/.test(text.slice(tagTo, word.from))) return undefined
    const rest = sentence.words.slice(place)
    const isOpener = opensSentence(rest)
    if (isOpener && !isCapitalised(rest[1]!)) {
      return {from: word.from, to: sentence.to, form: 'introduced', confidence: sure}
    }
  }
  return undefined
}

/** “told the court on Friday”: what stands between the cue and the speech. */
const longestListener = 7

/** “It was …”, “The plan …”: the first word tells that a clause begins, not a name such as The Harbour News. */
function opensSentence([first, second]: readonly Word[]): boolean {
  if (!first || !isCapitalised(first) || !opensClause(straight(first.text))) return false
  return !second || !isCapitalised(second) || isSpeakersOwn(first, [first])
}

/** “Xi has …”: a finite verb near the beginning makes a clause of what begins with a name. */
function isClause(words: readonly Word[]): boolean {
  return words.slice(1, nearBeginning).some(({text}) => isFiniteVerb(straight(text)))
}

const nearBeginning = 7

/** Whether a sentence holds a mark that lost its partner, which is a fault of its own. */
export function hasUnpairedMark({unpairedMarks}: Article, sentence: Sentence): boolean {
  const mark = unpairedMarks[firstFrom(unpairedMarks, sentence.from)]
  return mark !== undefined && mark.from < sentence.to
}

export function wordsWithin(words: readonly Word[], from: number, to: number): readonly Word[] {
  return words.slice(firstFrom(words, from), firstFrom(words, to))
}

/** A form with straight apostrophes. */
function straight(form: string): string {
  return form.replace(/’/g, "'")
}

function isCapitalised({text}: Word): boolean {
  return /^\p{Lu}/u.test(text)
}

/** Whether a word is in the first or second person: not “US”, not the numeral of “World War I”, not a pit. */
export function isSpeakersOwn(word: Word, words: readonly Word[]): boolean {
  const {text} = word
  const form = text.toLowerCase().replace(/[‘’]/g, "'")
  if (!speakersOwnWords.has(form)) return false
  if (text === 'US' || text === 'ME' || text === 'WE') return false
  if (text !== 'I' && form !== 'mine') return true
  const before = words[words.indexOf(word) - 1]
  // “A flooded mine”: the pronoun stands behind a verb or “of”.
  if (form === 'mine') return !before || leadsToMine(before.text)
  return (
    !before || !/^\p{Lu}/u.test(before.text) || before.from < word.from - 1 - before.text.length
  )
}
