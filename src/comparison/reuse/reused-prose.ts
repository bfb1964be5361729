/** Reused prose: words of a source's own prose that a draft has one after the other outside quotation marks. */
import {english} from '../../english/index.js'
import {readLanguages} from '../../article/language.js'
import {firstFrom} from '../../article/model/ranges.js'
import {isQuoted} from '../../article/quotations/quoted-words.js'
import type {Article, Part, Word} from '../../article/model/article.js'
import type {Comparison, Passage} from '../model/comparison.js'

const {foldCase, setPhrases, stopWords} = english

export interface ReusedProse {
  readonly draft: Part
  readonly source: Passage
  /** How many words of it count: all but names and set phrases. */
  readonly count: number
}

/** Runs made of names and little words (“the Ministry of the Environment of the Republic of …”) are nobody’s prose. */
const LEAST_CONTENT_WORDS = 3

/** A word of the draft and the same word of the source. */
interface WordPair {
  readonly draft: Word
  readonly source: Word
}

/** Prose of at least `leastWords` counted words that was copied, in the draft's order. */
export function findReusedProse({draft, runs}: Comparison, leastWords: number): ReusedProse[] {
  const reused: ReusedProse[] = []
  const {foreign} = readLanguages(draft)
  for (const run of runs) {
    if (run.words.length < leastWords) continue
    const {article, span} = run.source
    const first = firstFrom(article.words, span.from)
    const pairs = run.words.map((word, at) => ({draft: word, source: article.words[first + at]!}))
    for (const piece of splitAtSpeech(pairs, draft, article)) {
      const words = piece.map((pair) => pair.draft)
      if (words.length < leastWords) continue
      const {paragraph} = draft.sentences[firstFrom(draft.sentences, words[0]!.from + 1) - 1]!
      // A German writes every noun with a capital.
      const isForeign = foreign.has(paragraph)
      const counted = isForeign ? words : countedWords(words)
      if (counted.length < leastWords) continue
      if (!isForeign && countContentWords(counted) < LEAST_CONTENT_WORDS) continue
      reused.push({
        draft: draft.part(words[0]!.from, words.at(-1)!.to),
        source: {article, span: article.part(piece[0]!.source.from, piece.at(-1)!.source.to)},
        count: counted.length
      })
    }
  }
  return reused
}

/** The parts of a run that stand in one sentence and outside quotations on both sides. */
function splitAtSpeech(pairs: readonly WordPair[], draft: Article, source: Article): WordPair[][] {
  const pieces: WordPair[][] = []
  let open: WordPair[] = []
  let sentence = -1
  for (const pair of pairs) {
    const own = firstFrom(draft.sentences, pair.draft.from + 1) - 1
    if (own !== sentence) close()
    sentence = own
    const kind = draft.sentences[own]?.paragraph.kind
    if (
      kind === 'heading' ||
      kind === 'furniture' ||
      isQuoted(draft, pair.draft) ||
      isQuoted(source, pair.source)
    )
      close()
    else open.push(pair)
  }
  close()
  return pieces

  function close(): void {
    if (open.length > 0) pieces.push(open)
    open = []
  }
}

/** The words that are neither names nor parts of a set phrase. The first word of a piece may be capitalised by its place. */
function countedWords(words: readonly Word[]): Word[] {
  const forms = words.map(({text}) => foldCase(text).replace(/[’‘ʼ]/g, "'"))
  const isSet = new Array<boolean>(words.length).fill(false)
  for (const phrase of setPhrases) {
    for (let at = forms.indexOf(phrase[0]!); at >= 0; at = forms.indexOf(phrase[0]!, at + 1)) {
      if (phrase.every((form, offset) => forms[at + offset] === form))
        isSet.fill(true, at, at + phrase.length)
    }
  }
  return words.filter(({text}, at) => !isSet[at] && (at === 0 || !/^\p{Lu}/u.test(text)))
}

function countContentWords(words: readonly Word[]): number {
  return words.filter(({text}) => /^\p{Ll}/u.test(text) && !stopWords.has(text)).length
}
