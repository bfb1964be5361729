/**
 * What a transition parser has read of a sentence so far: arc-hybrid (Kuhlmann et al. 2011) with the root behind the last
 * word. A word is on the stack while its head is unknown; arcs go from the stack's top to the next word or to the word below.
 */

export const SHIFT = 0
/** The top of the stack depends on the next word, or on the root. */
export const LEFT = 1
/** The top of the stack depends on the word below it. */
export const RIGHT = 2

/** Nothing stands there. */
export const NONE = -1

export class ParserState {
  readonly length: number
  readonly heads: Int32Array
  /** Numbers of relations, −1 before a word has a head. */
  readonly relations: Int32Array
  /** Children nearest to the edges of a word's phrase: the last and the last but one that were attached on each side. */
  readonly leftmost: Int32Array
  readonly leftmostButOne: Int32Array
  readonly rightmost: Int32Array
  readonly rightmostButOne: Int32Array
  readonly leftCounts: Uint8Array
  readonly rightCounts: Uint8Array
  readonly #stack: Int32Array
  #size = 0
  /** The next word; `length` is the root. */
  next = 0

  constructor(length: number) {
    this.length = length
    this.heads = new Int32Array(length).fill(NONE)
    this.relations = new Int32Array(length).fill(NONE)
    this.leftmost = new Int32Array(length + 1).fill(NONE)
    this.leftmostButOne = new Int32Array(length + 1).fill(NONE)
    this.rightmost = new Int32Array(length + 1).fill(NONE)
    this.rightmostButOne = new Int32Array(length + 1).fill(NONE)
    this.leftCounts = new Uint8Array(length + 1)
    this.rightCounts = new Uint8Array(length + 1)
    this.#stack = new Int32Array(length + 1)
  }

  get stackSize(): number {
    return this.#size
  }

  /** Whether every word has its head. */
  get isDone(): boolean {
    return this.next === this.length && this.#size === 0
  }

  /** The word so far below the stack's top, or NONE. */
  onStack(depth: number): number {
    return depth < this.#size ? this.#stack[this.#size - 1 - depth]! : NONE
  }

  mayShift(): boolean {
    return this.next < this.length
  }

  /** One word depends on the root: the last of the stack. */
  mayGoLeft(): boolean {
    return this.#size > 0 && (this.next < this.length || this.#size === 1)
  }

  mayGoRight(): boolean {
    return this.#size > 1
  }

  shift(): void {
    this.#stack[this.#size++] = this.next++
  }

  /** Attaches the stack's top to the next word. */
  left(relation: number): void {
    const word = this.#stack[--this.#size]!
    const head = this.next
    this.heads[word] = head === this.length ? NONE : head
    this.relations[word] = relation
    this.leftmostButOne[head] = this.leftmost[head]!
    this.leftmost[head] = word
    this.leftCounts[head] = this.leftCounts[head]! + 1
  }

  /** Attaches the stack's top to the word below it. */
  right(relation: number): void {
    const word = this.#stack[--this.#size]!
    const head = this.#stack[this.#size - 1]!
    this.heads[word] = head
    this.relations[word] = relation
    this.rightmostButOne[head] = this.rightmost[head]!
    this.rightmost[head] = word
    this.rightCounts[head] = this.rightCounts[head]! + 1
  }
}
