/** Roles: what a word is to the word that it depends on, in terms that stay the same when a sentence is turned round. */
import type {Tree} from './tree.js'

export interface Role {
  /** The token that it depends on, beyond the coordination that it stands in. */
  readonly governor: number
  /** `subject`, `object`, `modifier`, a preposition … The subject of a passive is an object, “by …” with it a subject. */
  readonly name: string
}

const names = new Map([
  ['nsubj', 'subject'],
  ['nsubj:pass', 'object'],
  ['nsubj:outer', 'subject'],
  ['obl:agent', 'subject'],
  ['obj', 'object'],
  ['iobj', 'recipient'],
  ['nmod:poss', 'of'],
  ['amod', 'modifier'],
  ['compound', 'modifier'],
  ['nmod:desc', 'modifier'],
  ['nummod', 'number'],
  ['advmod', 'adverb'],
  ['obl:unmarked', 'measure'],
  ['appos', 'apposition'],
  ['xcomp', 'complement']
])

/** Verbs that say the same when subject and object are exchanged (Levin 1993, 36). */
const reciprocal = new Set(
  (
    'meet marry divorce date face fight play battle oppose resemble equal match border adjoin touch join ' +
    'accompany complement debate consult contact partner be'
  ).split(' ')
)

export function isReciprocal(verb: string): boolean {
  return reciprocal.has(verb)
}

/** The role of a token; undefined where it has none that could be compared. */
export function roleOf(tree: Tree, at: number): Role | undefined {
  let own = at
  // Of coordinated phrases, and of the words of a name, the first one depends on what all of them depend on.
  while (tree.is(own, 'conj', 'flat')) own = tree.head(own)
  const governor = tree.head(own)
  if (governor < 0) return undefined
  const relation = tree.relation(own)
  const name = names.get(relation) ?? prepositionOf(tree, own, at)
  if (name === undefined) return undefined
  // “Ayr’s mayor” for “the mayor of Ayr”; participles are tagged as modifiers of what they are done to.
  return {governor, name}
}

export interface OrderMark {
  readonly order: 'before' | 'after'
  /** The token of “before”, “after” or their like. */
  readonly at: number
  /** “Ahead of” has two. */
  readonly isOneWord: boolean
}

const orders = new Map<string, OrderMark['order']>([
  ['before', 'before'],
  ['ahead', 'before'],
  ['prior', 'before'],
  ['after', 'after'],
  ['following', 'after']
])

const ordering = new RegExp(`\\b(?:${[...orders.keys()].join('|')})\\b`, 'i')

/** Whether a text may tell what came before what. */
export function tellsOrder(text: string): boolean {
  return ordering.test(text)
}

/** What says that something else happened before or after what a token stands for. */
export function orderMarkOf(tree: Tree, at: number): OrderMark | undefined {
  const own = tree.find(at, 'mark', 'case')
  if (own === undefined) return undefined
  // “Ahead of the storm”: the preposition is two words.
  const isSecond = /^(?:ahead|prior)$/i.test(tree.tokens[own - 1]?.text ?? '')
  const mark = isSecond ? own - 1 : own
  const order = orders.get(tree.token(mark).text.toLowerCase())
  return (
    order && {order, at: mark, isOneWord: mark === own && tree.find(own, 'fixed') === undefined}
  )
}

function prepositionOf(tree: Tree, own: number, at: number): string | undefined {
  if (!tree.is(own, 'obl', 'nmod')) return undefined
  const preposition = tree.find(at, 'case') ?? tree.find(own, 'case')
  return preposition === undefined ? undefined : tree.lemma(preposition)
}
