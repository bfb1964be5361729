/** Spoken pieces: the stretches of a draft sentence that its source has in a quotation, without the tag between them. */
import {alignWords, readQuotedWords, sameForm} from './align-words.js'
import {chainOf} from './quotation-chains.js'
import {isQuoted} from '../../article/quotations/quoted-words.js'
import type {Article, Part, Quotation, Sentence} from '../../article/model/article.js'

export interface SpokenPiece extends Part {
  /** Whether the source begins a sentence with its first word, and the draft goes on. */
  readonly beginsSentence: boolean
}

export interface SpokenPieces {
  /** In order, each with the punctuation that belongs inside its marks. */
  readonly pieces: readonly SpokenPiece[]
  /** Share of the pieces' words that the source has in the same order, 0–1. */
  readonly fidelity: number
  /** How many of their words the source has in the same order. */
  readonly count: number
}

/** A clause with fewer of its words in the quotation is the writer's. */
const spokenShare = 0.6

/** Words between a speech verb and the speech, where nothing else divides them. */
const longestListener = 4

/** What joins a speech to the writer's clause and is no part of it. */
const joints = new Set(['and', 'but', 'that', 'so', 'because'])

/**
 * Lays a sentence along the speech that a quotation belongs to.
 *
 * @param tags What stands in the sentence to tell who speaks.
 */
export function findSpokenPieces(
  draft: Article,
  sentence: Sentence,
  source: Article,
  quotation: Quotation,
  tags: readonly Part[]
): SpokenPieces {
  const chain = chainOf(source, quotation)
  const {words} = sentence
  const own = readQuotedWords(words, draft)
  const same = own.map(() => false)
  const beginsSentence = own.map(() => false)
  if (chain && own.length > 0) {
    for (const step of alignWords(own, chain.words)) {
      if (step.draft < 0 || step.source < 0) continue
      same[step.draft] = sameForm(own[step.draft]!, chain.words[step.source]!)
      beginsSentence[step.draft] =
        /^\p{Lu}/u.test(chain.words[step.source]!.word.text) &&
        /^\p{Ll}/u.test(own[step.draft]!.word.text)
    }
  }
  // “I thought, when I read it”: a tag that the quotation holds is part of the speech.
  const ownTags = tags.filter(({from, to}) =>
    words.some((word, place) => !same[place] && word.from >= from && word.to <= to)
  )
  // What stands in marks already is no dropped speech.
  const isTag = words.map(
    (word) =>
      isQuoted(draft, word) || ownTags.some(({from, to}) => word.from < to && word.to > from)
  )
  const spoken = words.map(() => false)
  for (const [from, to] of clausesOf(draft, sentence, isTag)) {
    let first = from
    while (first < to && !same[first] && joints.has(own[first]!.form)) first++
    // “told the Echo We turned back”: the listener stands between the tag and the speech.
    const speech = same.indexOf(true, first)
    if (isTag[from - 1] && speech > first && speech <= first + longestListener) {
      if (/^\p{Lu}/u.test(own[speech]!.word.text)) first = speech
    }
    const matched = same.slice(first, to).filter(Boolean).length
    if (isTag[from] || matched === 0 || matched < (to - first) * spokenShare) continue
    spoken.fill(true, first, to)
  }
  const count = spoken.filter((is, place) => is && same[place]).length
  const all = spoken.filter(Boolean).length
  const pieces = piecesOf(draft, sentence, spoken).map(({first, ...piece}) => ({
    ...piece,
    beginsSentence: beginsSentence[first]!
  }))
  return {pieces, fidelity: all === 0 ? 0 : count / all, count}
}

/** The clauses of a sentence as ranges of word places: they end at a comma, colon, semicolon or dash, and at a tag. */
function clausesOf(
  {text}: Article,
  {words}: Sentence,
  isTag: readonly boolean[]
): [number, number][] {
  const clauses: [number, number][] = []
  let from = 0
  for (let place = 1; place <= words.length; place++) {
    const ends =
      place === words.length ||
      isTag[place] !== isTag[place - 1] ||
      /[,:;—–]/.test(text.slice(words[place - 1]!.to, words[place]!.from))
    if (!ends) continue
    clauses.push([from, place])
    from = place
  }
  return clauses
}

function piecesOf(
  draft: Article,
  {words, to: end}: Sentence,
  spoken: readonly boolean[]
): (Part & {readonly first: number})[] {
  const pieces: (Part & {readonly first: number})[] = []
  for (let place = 0; place < words.length; place++) {
    if (!spoken[place]) continue
    const first = place
    while (place + 1 < words.length && spoken[place + 1]) place++
    const {to} = words[place]!
    const inside = /^[.,!?…]*/.exec(draft.text.slice(to, end))![0].length
    pieces.push({first, ...draft.part(words[first]!.from, to + inside)})
  }
  return pieces
}
