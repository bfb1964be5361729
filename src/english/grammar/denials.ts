/** Denials: whether a clause says that something is or that it is not. */
import {foldCase} from '../forms/spellings.js'
import {negativeWords} from '../lexicon/contrasts.js'
import {isFinite} from './clauses.js'
import type {Tree} from './tree.js'

const denying = new Set(['not', 'never', 'no'])
/** Clauses whose denials are their own. */
const beside = ['conj', 'advcl', 'parataxis', 'acl', 'ccomp', 'xcomp']

/** A predicate with a finite verb of its own: neither “refrains from commenting” nor “a guarantee”. */
export function hasFiniteVerb(tree: Tree, at: number): boolean {
  if (!/^(?:VB|JJ|NN)/.test(tree.tag(at)) || tree.find(at, 'nsubj') === undefined) return false
  return [at, ...tree.all(at, 'aux', 'cop')].some((own) => isFinite(tree.tag(own)))
}

/** The “not” or “never” of a predicate, or the “no” of its subject or object. */
export function denialOf(tree: Tree, at: number): number | undefined {
  return tree
    .children(at)
    .flatMap((child) => {
      if (tree.is(child, 'nsubj', 'obj')) return tree.all(child, 'det')
      return tree.is(child, 'advmod') ? [child] : []
    })
    .find((own) => denying.has(tree.lemma(own)))
}

/** Words that may deny something in the clause of a predicate and in those that it depends on. */
export function countNegatives(tree: Tree, at: number): number {
  const around = new Set(tree.descendants(at))
  for (let own = tree.head(at); own >= 0; own = tree.head(own)) {
    around.add(own)
    for (const child of tree.children(own)) if (!tree.is(child, ...beside)) around.add(child)
  }
  let count = 0
  for (const own of around) {
    const {text, lemma} = tree.token(own)
    if (denying.has(lemma) || negativeWords.test(foldCase(text))) count++
  }
  return count
}
