/** Lost apostrophes: contractions and possessives that stand without theirs. */
import {type Restoration, english} from '../../english/index.js'
import {Question, type Session} from '../../session.js'
import type {Article, Sentence, Word} from '../model/article.js'
import {treeOf} from '../syntax/tree-of.js'
import type {Evidence} from './evidence.js'
import {type WordForms, readWordForms} from './word-forms.js'

const {
  isWordItself,
  lostContractionAt,
  mayBeContraction,
  restoreContraction,
  mayBePossessive,
  possessiveAt
} = english

export interface LostApostrophe extends Restoration {
  readonly word: Word
}

/**
 * The words of an article that have lost an apostrophe, in order. What its sources write goes before what English allows.
 *
 * @param session What is remembered of drafts beside these very sources.
 */
export function findLostApostrophes(
  article: Article,
  sources: readonly Article[],
  session: Session,
  openDictionary: Evidence['openDictionary'] = () => undefined
): LostApostrophe[] {
  const evidence = {
    forms: readWordForms([article, ...sources]),
    known: readWordForms(sources),
    openDictionary
  }
  const found: LostApostrophe[] = []
  for (const sentence of article.sentences) {
    if (sentence.paragraph.kind === 'code' || sentence.paragraph.kind === 'furniture') continue
    const {to, words, text} = sentence
    const read = () => findInSentence(article, sentence, evidence.known)
    // An apostrophe right behind the sentence would be its last word's.
    const behind = article.text.charAt(to)
    const key = behind === "'" || behind === '’' ? text + behind : text
    for (const {place, restoration} of session.recall(suspects, key, read)) {
      const lost = restoration ?? possessiveAt(article, sentence, place, evidence)
      if (lost) found.push({word: words[place]!, ...lost})
    }
  }
  return found
}

/** A word, by its place in a sentence, that lost an apostrophe; where only the whole text tells, without its restoration. */
interface Suspect {
  readonly place: number
  readonly restoration?: Restoration
}

/** What the words of a sentence are beside the same sources, by its text and what stands behind it. */
const suspects = Question.ofSentence<readonly Suspect[]>()

function findInSentence(article: Article, sentence: Sentence, known: WordForms): Suspect[] {
  return sentence.words.flatMap((word, place): Suspect[] => {
    // “the cities’ mayors”: a word ends before its apostrophe.
    if (/^['’]/.test(article.text.slice(word.to, word.to + 1))) return []
    const restoration =
      asSourceWrites(sentence, place, known) ??
      contractionAt(article, sentence, word) ??
      contractionBySyntax(article, sentence, word)
    if (restoration) return [{place, restoration}]
    return mayBePossessive(word.text) ? [{place}] : []
  })
}

/** A source has the word with an apostrophe beside the same words, and never without. */
function asSourceWrites(
  {words}: Sentence,
  index: number,
  known: WordForms
): Restoration | undefined {
  const {text} = words[index]!
  const next = words[index + 1]?.text
  if (next === undefined || !/^\p{L}+$/u.test(text)) return undefined
  // “its fun”, “well go”: what is a word without its apostrophe too needs the word before as well.
  const before = isWordItself(text.toLowerCase()) ? (words[index - 1]?.text ?? '') : undefined
  const at = known.apostropheOf(text, next, before)
  return at === undefined
    ? undefined
    : {restored: `${text.slice(0, at)}'${text.slice(at)}`, confidence: 0.95}
}

function contractionBySyntax(
  article: Article,
  sentence: Sentence,
  {text, from}: Word
): Restoration | undefined {
  if (!mayBeContraction(text) || sentence.paragraph.kind === 'heading') return undefined
  const tree = treeOf(article, sentence)
  const at = tree?.tokens.findIndex((token) => sentence.from + token.from === from) ?? -1
  const restored = at < 0 ? undefined : lostContractionAt(tree!, at)
  return restored === undefined ? undefined : {restored, confidence: 0.8}
}

function contractionAt({text}: Article, sentence: Sentence, word: Word): Restoration | undefined {
  const restored = restoreContraction(
    word.text,
    text.slice(sentence.from, word.from),
    text.slice(word.to, sentence.to)
  )
  return restored === undefined ? undefined : {restored, confidence: 0.95}
}
