/** An aligned sentence beside its passage by syntax: which words stand in the same role of the same word. */
import {treeOf} from '../../article/syntax/tree-of.js'
import {english, type Tree} from '../../english/index.js'
import type {Article, Sentence, Word} from '../../article/model/article.js'
import type {AlignedSentence} from '../model/comparison.js'

const {roleOf} = english

/** A token of one side. */
export interface Node {
  readonly tree: Tree
  /** Its place in the tree. */
  readonly at: number
  readonly sentence: Sentence
  /** Offsets into the article's text. */
  readonly from: number
  readonly to: number
}

/** A verb is looked for so many tokens before what it may govern. */
const ADJACENT = 3
/** From this weight on a word tells something: “the” weighs 0, a common noun .3. */
const TELLING = 0.15

export class RolePairs {
  readonly draft: readonly Node[]
  readonly source: readonly Node[]
  readonly #counterparts = new Map<Node, Node>()
  readonly #matched = new Set<Node>()
  readonly #telling = new Set<Node>()

  constructor(draft: Article, {draft: sentence, source, passage, matches}: AlignedSentence) {
    this.draft = nodesOf(draft, [sentence])
    this.source = nodesOf(source!.article, passage)
    const own = placesOf(this.draft)
    const other = placesOf(this.source)
    for (const match of matches) {
      const a = nodeOf(this.draft, own.get(match.draft.from), match.draft)
      const b = nodeOf(this.source, other.get(match.source.from), match.source)
      if (a === undefined || b === undefined) continue
      this.#counterparts.set(a, b)
      this.#matched.add(a).add(b)
      if (match.weight >= TELLING) this.#telling.add(a)
    }
  }

  /** The source's node that a draft's node stands for. */
  counterpart(node: Node): Node | undefined {
    return this.#counterparts.get(node)
  }

  /** The node of a tree's token. */
  nodeAt(side: 'draft' | 'source', tree: Tree, at: number): Node {
    return this[side].find((node) => node.tree === tree && node.at === at)!
  }

  /** The verb of the clause that a place of the text stands in. */
  #verbAround(side: 'draft' | 'source', place: number): Node | undefined {
    const node = this[side].find(({from, to}) => from <= place && place < to)
    if (node === undefined) return undefined
    const {tree} = node
    let {at} = node
    while (tree.head(at) >= 0 && !tree.tag(at).startsWith('V')) at = tree.head(at)
    return this.nodeAt(side, tree, at)
  }

  /**
   * Whether a place of the draft and one of the source tell of two events, “attacked on Saturday” and “said on Sunday”: the verb of
   * the draft's clause stands for one of the source, and that is another than the source's clause has.
   */
  areApart(place: number, other: number): boolean {
    const own = this.#verbAround('draft', place)
    const counterpart = own && this.counterpart(own)
    const theirs = this.#verbAround('source', other)
    if (counterpart === undefined || theirs === undefined || counterpart === theirs) return false
    // “Replaced in June, the board said”: what stands right behind a verb is its own, whatever the parser makes of it.
    const at = this.source.findIndex(({from, to}) => from <= other && other < to)
    return !this.source.slice(Math.max(0, at - ADJACENT), at).includes(counterpart)
  }

  isMatched(node: Node): boolean {
    return this.#matched.has(node)
  }

  /** The nodes of the source that stand in the role of a draft's node. */
  rivals(node: Node): Node[] {
    const role = roleOf(node.tree, node.at)
    const governor = role && this.#counterparts.get(this.nodeAt('draft', node.tree, role.governor))
    if (governor === undefined) return []
    return this.source.filter((other) => {
      if (other.tree !== governor.tree || other === governor) return false
      const own = roleOf(other.tree, other.at)
      return own?.governor === governor.at && own.name === role!.name
    })
  }

  /** How many telling words beside two nodes of one role are the same: those of their governors, and what those depend on. */
  support(node: Node, other: Node): number {
    const own = tokensBeside(node)
    const theirs = tokensBeside(other)
    return this.#count(
      (a, b) => a !== node && own.has(a.at) && b.tree === other.tree && theirs.has(b.at)
    )
  }

  /** How many arguments of two predicates are the same. */
  sharedArguments(node: Node, other: Node): number {
    return this.#count(
      (a, b) =>
        a.tree === node.tree &&
        b.tree === other.tree &&
        roleOf(a.tree, a.at)?.governor === node.at &&
        roleOf(b.tree, b.at)?.governor === other.at
    )
  }

  /** How many telling words of some that depend on a node stand for words that depend on another. */
  overlap(node: Node, other: Node): number {
    return this.#count(
      (a, b) =>
        a.tree === node.tree &&
        b.tree === other.tree &&
        a.tree.isWithin(a.at, node.at) &&
        b.tree.isWithin(b.at, other.at)
    )
  }

  #count(holds: (a: Node, b: Node) => boolean): number {
    let count = 0
    for (const [a, b] of this.#counterparts) if (this.#telling.has(a) && holds(a, b)) count++
    return count
  }
}

/** The tokens of a node's governor, and what that depends on, without the node's own. */
function tokensBeside({tree, at}: Node): Set<number> {
  const governor = roleOf(tree, at)?.governor ?? tree.head(at)
  if (governor < 0) return new Set()
  const around = new Set(tree.descendants(governor))
  if (tree.head(governor) >= 0) around.add(tree.head(governor))
  for (const own of tree.descendants(at)) around.delete(own)
  return around
}

function nodesOf(article: Article, sentences: readonly Sentence[]): Node[] {
  return sentences.flatMap((sentence) => {
    const tree = treeOf(article, sentence)
    if (tree === undefined) return []
    return tree.tokens.map((token, at): Node => {
      return {tree, at, sentence, from: sentence.from + token.from, to: sentence.from + token.to}
    })
  })
}

/** The places of nodes by where they begin. */
function placesOf(nodes: readonly Node[]): Map<number, number> {
  return new Map(nodes.map(({from}, place) => [from, place]))
}

/** The node of a word; of one that is several, “peer-reviewed”, the one that the others depend on. */
function nodeOf(nodes: readonly Node[], first: number | undefined, word: Word): Node | undefined {
  if (first === undefined) return undefined
  let end = first + 1
  while (nodes[end] !== undefined && nodes[end]!.from < word.to) end++
  const own = nodes.slice(first, end)
  const places = new Set(own.map(({at}) => at))
  return own.find(({tree, at}) => !places.has(tree.head(at)))
}
