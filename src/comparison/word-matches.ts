import type {Article, Sentence, Word} from '../article/article.js'
import type {WordMatch} from './comparison.js'
import type {DraftSentence} from './draft-sentence.js'
import type {Vocabulary} from './vocabulary.js'

interface Place {
  readonly word: Word
  taken: boolean
}

/** Pairs the words of a draft sentence with those of its passage, each word once. */
export function matchWords(
  draft: DraftSentence,
  passage: readonly Sentence[],
  vocabulary: Vocabulary
): WordMatch[] {
  const places = readPlaces(passage, vocabulary)
  const matches: WordMatch[] = []
  let last = -1
  for (const [at, term] of draft.terms.entries()) {
    const own = places.get(term)?.filter((place) => !place.taken) ?? []
    // The next occurrence after the word matched last keeps repeated words in order.
    const place = own.find(({word}) => word.from > last) ?? own[0]
    if (place === undefined) continue
    place.taken = true
    last = place.word.from
    matches.push({
      draft: draft.words[draft.wordOf[at]!]!,
      source: place.word,
      kind: 'same',
      weight: draft.weights[at]!
    })
  }
  return matches
}

function readPlaces(passage: readonly Sentence[], vocabulary: Vocabulary): Map<number, Place[]> {
  const places = new Map<number, Place[]>()
  for (const {words} of passage) {
    const terms: number[] = []
    const wordOf: number[] = []
    vocabulary.read(words, terms, wordOf)
    for (const [at, term] of terms.entries()) {
      const own = places.get(term) ?? []
      own.push({word: words[wordOf[at]!]!, taken: false})
      places.set(term, own)
    }
  }
  return places
}

/** Share of the matched weight that stands inside an article's quotations, 0–1. */
export function shareInQuotations(matches: readonly WordMatch[], article: Article): number {
  let inside = 0
  let all = 0
  for (const {source, weight} of matches) {
    all += weight
    const quoted = article.quotations.some(
      ({content}) => source.from >= content.from && source.to <= content.to
    )
    if (quoted) inside += weight
  }
  return all === 0 ? 0 : inside / all
}
