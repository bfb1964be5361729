/** A sentence's dependency tree, to walk. Relations and tags are those of Universal Dependencies for English. */

import type {Syntax, SyntaxToken} from '../syntax/syntax.js'

export class Tree {
  readonly tokens: readonly SyntaxToken[]
  readonly #syntax: Syntax
  readonly #children: readonly (readonly number[])[]
  /** For each token the first and the last place of what depends on it, itself included. */
  readonly #first: Int32Array
  readonly #last: Int32Array

  constructor(syntax: Syntax) {
    const {tokens, heads} = syntax
    this.#syntax = syntax
    this.tokens = tokens
    const children = tokens.map((): number[] => [])
    for (let at = 0; at < tokens.length; at++) children[heads[at]!]?.push(at)
    this.#children = children
    this.#first = Int32Array.from(tokens, (_, at) => at)
    this.#last = this.#first.slice()
    for (const at of this.#leavesFirst()) {
      const head = heads[at]!
      if (head < 0) continue
      this.#first[head] = Math.min(this.#first[head]!, this.#first[at]!)
      this.#last[head] = Math.max(this.#last[head]!, this.#last[at]!)
    }
  }

  /** Every token after all that depend on it. */
  #leavesFirst(): number[] {
    const order: number[] = []
    for (let at = 0; at < this.tokens.length; at++) if (this.head(at) < 0) order.push(at)
    // The list grows while it is read.
    for (const at of order) order.push(...this.#children[at]!)
    return order.reverse()
  }

  token(at: number): SyntaxToken {
    return this.tokens[at]!
  }

  tag(at: number): string {
    return this.tokens[at]!.tag
  }

  lemma(at: number): string {
    return this.tokens[at]!.lemma
  }

  /** The place of a token's head; −1 for the root. */
  head(at: number): number {
    return this.#syntax.heads[at]!
  }

  relation(at: number): string {
    return this.#syntax.relations[at]!
  }

  /** How sure the parser is of a token's head, 0–1. */
  confidence(at: number): number {
    return this.#syntax.confidence[at]!
  }

  /** Whether a token has one of some relations; `nsubj` takes in `nsubj:pass`. */
  is(at: number, ...relations: readonly string[]): boolean {
    const own = this.relation(at)
    return relations.some((relation) => own === relation || own.startsWith(`${relation}:`))
  }

  children(at: number): readonly number[] {
    return this.#children[at]!
  }

  /** The dependents of a token that have one of some relations, in order. */
  all(at: number, ...relations: readonly string[]): number[] {
    return this.children(at).filter((child) => this.is(child, ...relations))
  }

  /** The first dependent of a token that has one of some relations. */
  find(at: number, ...relations: readonly string[]): number | undefined {
    return this.children(at).find((child) => this.is(child, ...relations))
  }

  /** The places of the first and the last token that depend on one, directly or not, itself included. */
  span(at: number): {readonly first: number; readonly last: number} {
    return {first: this.#first[at]!, last: this.#last[at]!}
  }

  /** Whether a token is another or depends on it, directly or not. */
  isWithin(at: number, other: number): boolean {
    for (let own = at; own >= 0; own = this.head(own)) if (own === other) return true
    return false
  }

  /** The tokens that depend on one, directly or not, itself included, without what hangs on some of their dependents. */
  *descendants(at: number, isLeftOut: (child: number) => boolean = () => false): Generator<number> {
    const open = [at]
    for (let own = open.pop(); own !== undefined; own = open.pop()) {
      yield own
      for (const child of this.children(own)) if (!isLeftOut(child)) open.push(child)
    }
  }

  /** The stretch of the sentence that tokens take, from the first to the last. */
  range(tokens: Iterable<number>): {readonly from: number; readonly to: number} {
    let first = Infinity
    let last = -1
    for (const at of tokens) {
      first = Math.min(first, at)
      last = Math.max(last, at)
    }
    return {from: this.tokens[first]!.from, to: this.tokens[last]!.to}
  }
}
