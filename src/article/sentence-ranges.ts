/** The sentences of a paragraph and their words, by offsets into its text. */
import {english} from '../english/index.js'
import {detach} from '../memory.js'
import {Question, type Session} from '../session.js'

const {findSentences, findWords} = english

/** A sentence by offsets into its paragraph's text; of its words each start and end in turn, and each as it is written. */
export interface SentenceRange {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly words: Uint32Array
  readonly forms: readonly string[]
}

const ranges = new Question<readonly SentenceRange[]>()
/** One string for all places of a sentence and of a word, which does not hold the text that it was first met in. */
const texts = new Question<string>()
const forms = new Question<string>()

/**
 * @param isRemembered Whether to look the paragraph up among those that the session has read, and keep it there.
 */
export function rangesOf(
  text: string,
  session: Session,
  isRemembered: boolean
): readonly SentenceRange[] {
  if (!isRemembered) return findRanges(text, session, (sentence) => sentence)
  return session.recall(ranges, text, () =>
    findRanges(text, session, (sentence) => session.recall(texts, sentence, () => detach(sentence)))
  )
}

/** @param keep What of a sentence's text is kept. */
function findRanges(
  text: string,
  session: Session,
  keep: (sentence: string) => string
): SentenceRange[] {
  return findSentences(text).map(({from, to}) => {
    const words: number[] = []
    const written: string[] = []
    const own = keep(text.slice(from, to))
    for (const word of findWords(own)) {
      words.push(from + word.from, from + word.to)
      const form = own.slice(word.from, word.to)
      written.push(session.recall(forms, form, () => detach(form)))
    }
    return {from, to, text: own, words: Uint32Array.from(words), forms: written}
  })
}
