import {english} from '../../english/index.js'
import type {Article, Sentence, Word} from '../../article/model/article.js'
import type {WordMatch} from '../model/comparison.js'
import type {DraftSentence} from '../index/draft-sentence.js'
import {SynonymFinder} from './synonym-finder.js'
import type {Vocabulary} from '../index/vocabulary.js'

const {tiesOf} = english

/** A match by the index of the draft's word, for any version of the draft that has the sentence. */
interface PlacedMatch extends Omit<WordMatch, 'draft'> {
  readonly place: number
}

/** The words of a draft sentence beside those of its passage. */
export class PassageMatch {
  readonly words: readonly PlacedMatch[]

  constructor(
    draft: DraftSentence,
    passage: readonly Sentence[],
    source: Article,
    vocabulary: Vocabulary
  ) {
    this.words = matchWords(draft, passage, source, vocabulary)
  }
}

/** A word of the passage, as one of its terms. */
interface Place {
  readonly word: Word
  readonly term: number
  /** Whether it is a candidate for a synonym: a word that tells something and is no name. */
  readonly plain: boolean
  taken: boolean
}

/** Pairs the words of a draft sentence with those of its passage, each word once. In the draft's order. */
function matchWords(
  draft: DraftSentence,
  passage: readonly Sentence[],
  source: Article,
  vocabulary: Vocabulary
): PlacedMatch[] {
  const places = passage.flatMap((sentence) => readPlaces(sentence, source, vocabulary))
  const matches: (PlacedMatch | undefined)[] = matchSameWords(draft, places)
  matchSynonyms(draft, places, matches, vocabulary)
  return matches.filter((match) => match !== undefined)
}

function matchSameWords(
  draft: DraftSentence,
  places: readonly Place[]
): (PlacedMatch | undefined)[] {
  const byTerm = new Map<number, Place[]>()
  for (const place of places) {
    const own = byTerm.get(place.term)
    if (own === undefined) byTerm.set(place.term, [place])
    else own.push(place)
  }
  let last = -1
  return draft.terms.map((term, at) => {
    const own = byTerm.get(term)?.filter(({taken}) => !taken) ?? []
    // The next occurrence after the word matched last keeps repeated words in order.
    const place = own.find(({word}) => word.from > last) ?? own[0]
    if (place === undefined) return undefined
    place.taken = true
    last = place.word.from
    return describeMatch(draft, at, place, 'same')
  })
}

/** Made once: it holds an entry for every synset. */
const finder = new SynonymFinder()

/** Fills the gaps of `matches` with synonyms, as the scoring does. */
function matchSynonyms(
  draft: DraftSentence,
  places: readonly Place[],
  matches: (PlacedMatch | undefined)[],
  vocabulary: Vocabulary
): void {
  finder.clear()
  for (let at = 0; at < draft.terms.length; at++) {
    if (matches[at] !== undefined || draft.weights[at] === 0 || draft.names[at] === true) continue
    finder.add(at, draft.stems[at]!)
  }
  for (const place of places) {
    if (place.taken || !place.plain) continue
    const ties = tiesOf(vocabulary.term(place.term).stem)
    const found = finder.find(ties, (at) => matches[at] !== undefined)
    if (found !== undefined) {
      matches[found.place] = describeMatch(draft, found.place, place, 'synonym')
    }
  }
}

function describeMatch(
  draft: DraftSentence,
  at: number,
  {word}: Place,
  kind: WordMatch['kind']
): PlacedMatch {
  return {place: draft.wordOf[at]!, source: word, kind, weight: draft.weights[at]!}
}

function readPlaces({words}: Sentence, {text}: Article, vocabulary: Vocabulary): Place[] {
  const terms: number[] = []
  const wordOf: number[] = []
  vocabulary.read(text, words, terms, wordOf)
  return terms.map((term, at) => {
    const word = words[wordOf[at]!]!
    const plain = !vocabulary.term(term).stop && (at === 0 || !/^\p{Lu}/u.test(word.text))
    return {word, term, plain, taken: false}
  })
}
