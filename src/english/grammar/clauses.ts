/** Clauses: who does what to whom, as far as a dependency tree shows it. */
import {headsNounPhrase} from './noun-phrases.js'
import type {Tree} from './tree.js'

/** What an argument is to its predicate. Of passives the subject is the patient, and who comes with “by” the agent. */
export type ArgumentRole =
  'agent' | 'patient' | 'recipient' | 'complement' | 'time' | `prep:${string}`

export interface Argument {
  readonly role: ArgumentRole
  /** The token that heads it. */
  readonly head: number
}

export interface Clause {
  /** The token of the predicate: a verb, or the noun or adjective that “be” joins to its subject. */
  readonly head: number
  /** Its lemma, with the particle of a phrasal verb: `call off`. */
  readonly predicate: string
  /** The copula's token, where the predicate is no verb. */
  readonly copula?: number
  /** The tokens that deny it: `not`, `never`, the `no` of a subject or object. */
  readonly negations: readonly number[]
  /** The modal verb's token: `may`, `will`. */
  readonly modal?: number
  readonly voice: 'active' | 'passive'
  readonly tense: 'past' | 'present' | 'future' | 'none'
  readonly isPerfect: boolean
  readonly subject?: number
  readonly arguments: readonly Argument[]
  /** The token that the clause depends on, and how; absent for the sentence's main clause. */
  readonly governor?: {readonly head: number; readonly relation: string}
}

const clausal = ['root', 'ccomp', 'xcomp', 'advcl', 'acl', 'csubj', 'parataxis', 'list']
const deniers = new Set(['not', "n't", 'n’t', 'never', 'no', 'neither', 'nor', 'nobody', 'none'])
const nothing = new Set(['nobody', 'none', 'nothing', 'nowhere', 'no-one'])

/** Whether a tag is that of a finite verb. */
export function isFinite(tag: string): boolean {
  return /^(?:VBD|VBZ|VBP|MD)$/.test(tag)
}

/** Whether a token is the predicate of a clause. */
export function headsClause(tree: Tree, at: number): boolean {
  if (tree.tag(at).startsWith('VB')) return !tree.is(at, 'aux', 'cop', 'amod', 'compound', 'case')
  if (tree.find(at, 'cop', 'nsubj') !== undefined) return true
  return tree.is(at, ...clausal) && tree.find(at, 'nsubj', 'mark') !== undefined
}

/** The clauses of a sentence, in the order of their predicates. */
export function clausesOf(tree: Tree): Clause[] {
  const clauses: Clause[] = []
  for (let at = 0; at < tree.tokens.length; at++) {
    if (headsClause(tree, at)) clauses.push(clauseAt(tree, at))
  }
  return clauses
}

/** The clause of a predicate. */
export function clauseAt(tree: Tree, head: number): Clause {
  const copula = tree.find(head, 'cop')
  const particle = tree.find(head, 'compound:prt')
  const passive = tree.find(head, 'aux:pass', 'nsubj:pass') !== undefined
  const voice = passive || (tree.is(head, 'acl') && tree.tag(head) === 'VBN') ? 'passive' : 'active'
  const modal = tree.all(head, 'aux').find((at) => tree.tag(at) === 'MD')
  const subject = subjectOf(tree, head)
  const relation = tree.relation(head)
  return {
    head,
    predicate: tree.lemma(head) + (particle === undefined ? '' : ` ${tree.lemma(particle)}`),
    ...(copula !== undefined && {copula}),
    negations: negationsOf(tree, head),
    ...(modal !== undefined && {modal}),
    voice,
    tense: tenseOf(tree, head, modal),
    isPerfect: tree.all(head, 'aux').some((at) => tree.lemma(at) === 'have'),
    ...(subject !== undefined && {subject}),
    arguments: argumentsOf(tree, head, voice, subject),
    ...(relation !== 'root' && {governor: {head: tree.head(head), relation}})
  }
}

/**
 * The subject of a predicate: its own, the one of the predicate that it is coordinated with or that controls it
 * (“she wants to leave”), or the noun that a participle or relative clause modifies.
 */
export function subjectOf(tree: Tree, head: number): number | undefined {
  let at = head
  // A chain of verbs is as long as the sentence at most.
  let steps = tree.tokens.length
  while (steps-- > 0) {
    const own = tree.find(at, 'nsubj', 'csubj')
    if (own !== undefined) return isRelative(tree, own) ? (antecedentOf(tree, at) ?? own) : own
    const above = tree.head(at)
    if (above < 0) return undefined
    if (tree.is(at, 'acl') && headsNounPhrase(tree, above)) return above
    if (!sharesSubject(tree, at)) return undefined
    if (tree.is(at, 'xcomp')) {
      const object = tree.find(above, 'obj', 'iobj')
      if (object !== undefined) return object
    }
    at = above
  }
  return undefined
}

/** Whether a predicate without a subject has that of the one above it: “she wants to leave”, “she rose, saying”. */
function sharesSubject(tree: Tree, at: number): boolean {
  if (tree.is(at, 'conj', 'xcomp')) return true
  const isInfinitive = tree.all(at, 'mark').some((mark) => tree.tag(mark) === 'TO')
  // The parser takes some participles behind a verb of speech for what is said: “he said, adding that …”.
  return tree.tag(at) === 'VBG'
    ? tree.is(at, 'advcl', 'acl', 'ccomp', 'parataxis')
    : isInfinitive && tree.is(at, 'advcl')
}

function isRelative(tree: Tree, at: number): boolean {
  return tree.tag(at).startsWith('W') || (tree.tag(at) === 'IN' && tree.lemma(at) === 'that')
}

/** The noun that a relative clause modifies. */
function antecedentOf(tree: Tree, clause: number): number | undefined {
  for (let at = clause; at >= 0; at = tree.head(at))
    if (tree.is(at, 'acl', 'advcl:relcl')) return tree.head(at)
  return undefined
}

function negationsOf(tree: Tree, head: number): number[] {
  return tree.children(head).flatMap((child) => {
    if (tree.is(child, 'advmod', 'cc', 'det') && deniers.has(tree.lemma(child))) return [child]
    if (!tree.is(child, 'nsubj', 'obj', 'obl')) return []
    if (nothing.has(tree.lemma(child))) return [child]
    return tree.all(child, 'det').filter((at) => tree.lemma(at) === 'no')
  })
}

function tenseOf(tree: Tree, head: number, modal: number | undefined): Clause['tense'] {
  if (modal !== undefined)
    return /^(?:will|shall|'ll|wo)$/.test(tree.lemma(modal)) ? 'future' : 'present'
  const verbs = [head, ...tree.all(head, 'aux', 'cop')]
  const verb = verbs.find((at) => isFinite(tree.tag(at)))
  if (verb === undefined) return 'none'
  return tree.tag(verb) === 'VBD' ? 'past' : 'present'
}

function argumentsOf(
  tree: Tree,
  head: number,
  voice: Clause['voice'],
  subject: number | undefined
): Argument[] {
  const found: Argument[] = []
  if (subject !== undefined)
    found.push({role: voice === 'passive' ? 'patient' : 'agent', head: subject})
  for (const child of tree.children(head)) {
    if (child === subject || tree.is(child, 'nsubj', 'csubj')) continue
    const role = argumentRoleOf(tree, child, voice)
    if (role !== undefined) found.push({role, head: child})
  }
  return found
}

function argumentRoleOf(tree: Tree, at: number, voice: Clause['voice']): ArgumentRole | undefined {
  if (tree.relation(at) === 'obl:agent') return 'agent'
  if (tree.is(at, 'obj')) return 'patient'
  if (tree.is(at, 'iobj')) return 'recipient'
  if (tree.is(at, 'ccomp', 'xcomp')) return 'complement'
  if (tree.is(at, 'obl:tmod', 'obl:unmarked', 'obl:npmod')) return 'time'
  if (!tree.is(at, 'obl', 'nmod')) return undefined
  const preposition = tree.find(at, 'case')
  if (preposition === undefined) return undefined
  const form = tree.lemma(preposition)
  return form === 'by' && voice === 'passive' ? 'agent' : `prep:${form}`
}

/** The token that heads who acts by a verb: its subject, of a passive the agent. Undefined where no verb stands or nobody is named. */
export function agentOf(tree: Tree, verb: number): number | undefined {
  if (!tree.tag(verb).startsWith('VB')) return undefined
  return clauseAt(tree, verb).arguments.find(({role}) => role === 'agent')?.head
}
