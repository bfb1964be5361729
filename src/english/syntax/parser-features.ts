/** What the parser looks at: words and tags on the stack, in front of it and below them, relations, distances and counts. */
import {NONE, type ParserState} from './parser-state.js'

/** Places whose word is looked at, in the order of `collectWords`. */
export const wordPlaceCount = 12
/**
 * Of them, those whose word's surroundings are looked at as well: the top of the stack, the word below, the next word and the
 * one behind it.
 */
export const surroundedPlaces: readonly number[] = [0, 1, 3, 4]
/** Places whose tag is looked at. */
const tagPlaceCount = 28
/** Places whose relation is looked at. */
const relationPlaceCount = 10
/** Distances are told apart up to this many steps. */
const distanceCount = 10
/** Children of a word are counted up to this many. */
const childCount = 5

export class ParserFeatures {
  readonly #tagCount: number
  readonly #relationCount: number
  readonly #relationStart: number
  readonly #pairStart: number
  readonly #distanceStart: number
  readonly #childrenStart: number
  /** Rows of the table that features choose from. */
  readonly rowCount: number
  /** Words at `wordPlaceCount` places, NONE where there is none. */
  readonly words = new Int32Array(wordPlaceCount)
  /** Rows that hold in the state, the first `size` of them. */
  readonly rows = new Int32Array(64)
  size = 0

  constructor(tagCount: number, relationCount: number) {
    this.#tagCount = tagCount
    this.#relationCount = relationCount
    this.#relationStart = tagPlaceCount * tagCount
    this.#pairStart = this.#relationStart + relationPlaceCount * relationCount
    this.#distanceStart = this.#pairStart + 3 * (tagCount + 1) * (tagCount + 1)
    this.#childrenStart = this.#distanceStart + 2 * distanceCount
    this.rowCount = this.#childrenStart + 5 * (childCount + 1)
  }

  /** Reads a state into `words` and `rows`. */
  read(state: ParserState, tags: ArrayLike<number>): void {
    const {words, length} = {words: this.words, length: state.length}
    const {leftmost, leftmostButOne, rightmost, rightmostButOne, relations} = state
    const s0 = state.onStack(0)
    const s1 = state.onStack(1)
    const s2 = state.onStack(2)
    const s3 = state.onStack(3)
    const b0 = state.next
    const b1 = within(b0 + 1, length)
    const b2 = within(b0 + 2, length)
    const b3 = within(b0 + 3, length)
    const n0 = within(b0, length)
    const s0l = s0 < 0 ? NONE : leftmost[s0]!
    const s0l2 = s0 < 0 ? NONE : leftmostButOne[s0]!
    const s0r = s0 < 0 ? NONE : rightmost[s0]!
    const s0r2 = s0 < 0 ? NONE : rightmostButOne[s0]!
    const s1l = s1 < 0 ? NONE : leftmost[s1]!
    const s1l2 = s1 < 0 ? NONE : leftmostButOne[s1]!
    const s1r = s1 < 0 ? NONE : rightmost[s1]!
    const s1r2 = s1 < 0 ? NONE : rightmostButOne[s1]!
    const b0l = leftmost[b0]!
    const b0l2 = leftmostButOne[b0]!
    words[0] = s0
    words[1] = s1
    words[2] = s2
    words[3] = n0
    words[4] = b1
    words[5] = b2
    words[6] = s0l
    words[7] = s0r
    words[8] = s1l
    words[9] = s1r
    words[10] = b0l
    words[11] = s0r2

    this.size = 0
    this.#tag(0, s0, tags)
    this.#tag(1, s1, tags)
    this.#tag(2, s2, tags)
    this.#tag(3, s3, tags)
    this.#tag(4, n0, tags)
    this.#tag(5, b1, tags)
    this.#tag(6, b2, tags)
    this.#tag(7, b3, tags)
    this.#tag(8, s0l, tags)
    this.#tag(9, s0l2, tags)
    this.#tag(10, s0r, tags)
    this.#tag(11, s0r2, tags)
    this.#tag(12, s1l, tags)
    this.#tag(13, s1l2, tags)
    this.#tag(14, s1r, tags)
    this.#tag(15, s1r2, tags)
    this.#tag(16, b0l, tags)
    this.#tag(17, b0l2, tags)
    // What stands beside a word in the sentence, wherever it is attached.
    this.#tag(18, s0 - 1, tags)
    this.#tag(19, s0 < 0 ? NONE : s0 + 1, tags, length)
    this.#tag(20, s1 < 0 ? NONE : s1 - 1, tags)
    this.#tag(21, s1 < 0 ? NONE : s1 + 1, tags, length)
    this.#tag(22, b0 - 1, tags)
    this.#tag(23, within(b0 + 4, length), tags)
    this.#tag(24, s0r < 0 ? NONE : rightmost[s0r]!, tags)
    this.#tag(25, s1r < 0 ? NONE : rightmost[s1r]!, tags)
    this.#tag(26, s0l < 0 ? NONE : leftmost[s0l]!, tags)
    this.#tag(27, s0r < 0 ? NONE : leftmost[s0r]!, tags)
    this.#relation(0, s0l, relations)
    this.#relation(1, s0l2, relations)
    this.#relation(2, s0r, relations)
    this.#relation(3, s0r2, relations)
    this.#relation(4, s1l, relations)
    this.#relation(5, s1l2, relations)
    this.#relation(6, s1r, relations)
    this.#relation(7, s1r2, relations)
    this.#relation(8, b0l, relations)
    this.#relation(9, b0l2, relations)
    this.#pair(0, s0, n0, tags)
    this.#pair(1, s1, s0, tags)
    this.#pair(2, n0, b1, tags)
    if (s0 >= 0) {
      this.#add(this.#distanceStart + distance(b0 - s0))
      this.#add(this.#childrenStart + Math.min(childCount, state.leftCounts[s0]!))
      this.#add(this.#childrenStart + 6 + Math.min(childCount, state.rightCounts[s0]!))
    }
    if (s1 >= 0) {
      this.#add(this.#distanceStart + distanceCount + distance(s0 - s1))
      this.#add(this.#childrenStart + 12 + Math.min(childCount, state.leftCounts[s1]!))
      this.#add(this.#childrenStart + 18 + Math.min(childCount, state.rightCounts[s1]!))
    }
    this.#add(this.#childrenStart + 24 + Math.min(childCount, state.leftCounts[b0]!))
  }

  #add(row: number): void {
    this.rows[this.size++] = row
  }

  #tag(place: number, word: number, tags: ArrayLike<number>, length = Infinity): void {
    if (word >= 0 && word < length) this.#add(place * this.#tagCount + tags[word]!)
  }

  #relation(place: number, word: number, relations: Int32Array): void {
    if (word >= 0) this.#add(this.#relationStart + place * this.#relationCount + relations[word]!)
  }

  #pair(place: number, first: number, second: number, tags: ArrayLike<number>): void {
    const width = this.#tagCount + 1
    const a = first < 0 ? this.#tagCount : tags[first]!
    const b = second < 0 ? this.#tagCount : tags[second]!
    this.#add(this.#pairStart + (place * width + a) * width + b)
  }
}

function within(place: number, length: number): number {
  return place < length ? place : NONE
}

/** 0–9: 1 to 5 steps each by itself, then in growing ranges. */
function distance(steps: number): number {
  if (steps <= 5) return Math.max(0, steps - 1)
  if (steps <= 7) return 5
  if (steps <= 10) return 6
  if (steps <= 15) return 7
  return steps <= 25 ? 8 : 9
}
