/** Denials: whether a clause says that something is or that it is not. */
import {isFinite} from './clauses.js'
import type {Tree} from './tree.js'

const denying = new Set(['not', 'never', 'no'])

/** Words that neither deny nor affirm, or deny in part: where one stands, nothing is said of polarity. */
const leavingOpen = new Set(
  (
    'hardly barely scarcely rarely seldom few little only until till unless without except nobody nothing none ' +
    'neither nor instead rather almost nearly yet longer long much many far enough'
  ).split(' ')
)

/** What a denial may stop at. */
const limiting = /^(?:before|until|till|unless|without|except)$/i

/** What denies the verb that depends on it (negative implicatives: Karttunen 1971). */
const implicative = new Set(
  (
    'fail refuse decline refrain forget neglect omit avoid unable unwilling reluctant incapable ' +
    'failure refusal inability'
  ).split(' ')
)

/** What doubts or denies the clause that depends on it. */
const doubting = new Set('deny doubt dispute refute reject dismiss prevent stop ban'.split(' '))

/** Clauses whose denials are their own. */
const beside = ['conj', 'advcl', 'parataxis', 'acl', 'ccomp', 'xcomp']

/** A predicate with a finite verb of its own: neither “refrains from commenting” nor “a guarantee”. */
export function hasFiniteVerb(tree: Tree, at: number): boolean {
  if (!/^(?:VB|JJ|NN)/.test(tree.tag(at)) || tree.find(at, 'nsubj') === undefined) return false
  return [at, ...tree.all(at, 'aux', 'cop')].some((own) => isFinite(tree.tag(own)))
}

export interface Polarity {
  readonly isDenied: boolean
  /** The token that denies it. */
  readonly denial?: number
}

/** Whether what a word stands for is denied; undefined where the words around it leave that open. */
export function polarityOf(tree: Tree, at: number): Polarity | undefined {
  // A predicate has one subject: of two the parser has put one in the wrong clause.
  if (tree.all(at, 'nsubj').length > 1) return undefined
  if (tree.all(at, 'mark').some((own) => /^(?:whether|if)$/.test(tree.lemma(own)))) return undefined
  // “Will not begin before May” is “begins in May”.
  const hasLimit = tree.children(at).some((child) => {
    const mark = tree.find(child, 'mark', 'case')
    return mark !== undefined && limiting.test(tree.token(mark).text)
  })
  if (hasLimit) return undefined
  let denials = denialsOf(tree, at)
  const own = new Set(denials)
  for (const near of tree.descendants(at, (child) => tree.is(child, ...beside))) {
    const lemma = tree.lemma(near)
    if (leavingOpen.has(lemma) || (denying.has(lemma) && !own.has(near))) return undefined
  }
  for (let below = at; tree.head(below) >= 0 && !isClauseOfItsOwn(tree, below);) {
    const above = tree.head(below)
    const lemma = tree.lemma(above)
    if (doubting.has(lemma)) return undefined
    const found = denialsOf(tree, above)
    // Who did not say that it is has not denied it.
    if (found.length > 0 && !tree.is(below, 'xcomp')) return undefined
    denials = [...denials, ...found, ...(isImplied(tree, below) ? [above] : [])]
    if (tree.children(above).some((child) => leavingOpen.has(tree.lemma(child)))) return undefined
    below = above
  }
  // Two denials may say what none says.
  if (denials.length > 1) return undefined
  return {isDenied: denials.length === 1, ...(denials.length === 1 && {denial: denials[0]!})}
}

/** A clause that says what it says whatever is said above it. */
function isClauseOfItsOwn(tree: Tree, at: number): boolean {
  // “Refrains from commenting”.
  if (tree.is(at, 'advcl', 'acl')) return !isImplied(tree, at)
  return !tree.is(at, 'xcomp', 'ccomp', 'csubj')
}

function isImplied(tree: Tree, at: number): boolean {
  if (!implicative.has(tree.lemma(tree.head(at)))) return false
  const mark = tree.find(at, 'mark')
  return (
    tree.is(at, 'xcomp') || (mark !== undefined && /^(?:from|to)$/i.test(tree.token(mark).text))
  )
}

/**
 * The “not” or “never” of a predicate, and the “no” of its subject or object. Fewer than `Clause.negations`, which tells of all
 * that is denied in a clause: “with no power, the water is being discharged” does not deny that it is.
 */
function denialsOf(tree: Tree, at: number): number[] {
  return tree.children(at).flatMap((child) => {
    if (tree.is(child, 'nsubj', 'obj'))
      return tree.all(child, 'det').filter((own) => tree.lemma(own) === 'no')
    // “Haven’t” that lost its apostrophe.
    if (tree.is(child, 'aux', 'cop') && /[a-z]nt$/i.test(tree.token(child).text)) return [child]
    // “Told him not to go” denies the second verb, whatever the parser makes of it.
    const isNext = tree.tokens[child + 1]?.tag === 'TO'
    return tree.is(child, 'advmod') && denying.has(tree.lemma(child)) && !isNext ? [child] : []
  })
}
