/** Slots: places of a draft sentence and of its passage that stand in the same words. */
import type {Word} from '../../article/model/article.js'
import type {AlignedSentence} from '../model/comparison.js'

/** A range of words: `first` inclusive, `last` inclusive. */
export interface WordRange {
  readonly first: number
  readonly last: number
}

/** How much a shared word tells by its distance from the slot. */
const CLOSENESS = [0, 1, 0.8, 0.5, 0.3, 0.2]
/** A shared word on the other side of the slot tells less: “5 of 40 piles”, “40 piles, 5 of them”. */
const OTHER_SIDE = 0.5
/** Little words tell a little too: “unit in Lund”. */
const LITTLE_WORD = 0.15

/** Compares slots of one aligned sentence. */
export class Slots {
  readonly draftWords: readonly Word[]
  readonly sourceWords: readonly Word[]
  /** Pairs of word indexes with their weight. */
  readonly #pairs: readonly {draft: number; source: number; weight: number}[]

  constructor({draft, passage, matches}: AlignedSentence) {
    this.draftWords = draft.words
    this.sourceWords = passage.flatMap(({words}) => words)
    const draftIndex = new Map(this.draftWords.map((word, at) => [word.from, at]))
    const sourceIndex = new Map(this.sourceWords.map((word, at) => [word.from, at]))
    this.#pairs = matches.flatMap((match) => {
      const own = draftIndex.get(match.draft.from)
      const other = sourceIndex.get(match.source.from)
      return own === undefined || other === undefined
        ? []
        : [{draft: own, source: other, weight: match.weight}]
    })
  }

  /** How alike the words around two ranges are: 0 for nothing in common, about 1 for one telling neighbour, 2 and more for the same phrase. */
  likeness(draft: WordRange, source: WordRange): number {
    let sum = 0
    for (const pair of this.#pairs) {
      const own = distance(pair.draft, draft)
      const other = distance(pair.source, source)
      if (own === 0 || other === 0) continue
      const near = Math.min(CLOSENESS[Math.abs(own)] ?? 0, CLOSENESS[Math.abs(other)] ?? 0)
      const side = own > 0 === other > 0 ? 1 : OTHER_SIDE
      sum += (pair.weight + LITTLE_WORD) * near * side
    }
    return sum
  }

  /** The source word that a draft word stands for, as an index; undefined when it stands for none. */
  counterpart(draft: number): number | undefined {
    return this.#pairs.find((pair) => pair.draft === draft)?.source
  }

  isMatchedSource(source: number): boolean {
    return this.#pairs.some((pair) => pair.source === source)
  }

  /** The words that a range of text covers; undefined when it covers none. */
  rangeIn(words: readonly Word[], from: number, to: number): WordRange | undefined {
    const first = words.findIndex((word) => word.to > from && word.from < to)
    if (first < 0) return undefined
    let last = first
    while (words[last + 1] !== undefined && words[last + 1]!.from < to) last++
    return {first, last}
  }
}

/** Words before a range are negative, words after it positive, words in it 0. */
function distance(at: number, {first, last}: WordRange): number {
  return at < first ? at - first : at > last ? at - last : 0
}
