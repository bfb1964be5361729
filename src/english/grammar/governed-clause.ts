/** The clause and the relative clause that a word stands in, by syntax. */
import {headsClause} from './clauses.js'
import type {Tree} from './tree.js'

/** Clauses that stand beside the one they depend on and that a word in it leaves alone; marks around a clause. */
const beside = ['conj', 'parataxis', 'punct']

/**
 * What stands in the clause of a word, with the clauses that depend on it, as offsets into the sentence: of “the cuts which were
 * expected to last” for “expected” no more than “which were expected to last”. Undefined where no word is at the offset.
 */
export function clauseOfWord(tree: Tree, from: number): {from: number; to: number} | undefined {
  let at = tree.tokens.findIndex((token) => token.from <= from && token.to > from)
  if (at < 0) return undefined
  while (!headsClause(tree, at) && tree.head(at) >= 0) at = tree.head(at)
  return tree.range(tree.descendants(at, (child) => child !== at && tree.is(child, ...beside)))
}

/**
 * The relative clause that a word stands in, as offsets into the sentence: of “the pier, which opened in 1910” for “opened” all behind
 * the comma. Undefined where it stands in none.
 */
export function relativeClauseOf(tree: Tree, from: number): {from: number; to: number} | undefined {
  let at = tree.tokens.findIndex((token) => token.from <= from && token.to > from)
  while (at >= 0 && !headsRelativeClause(tree, at)) at = tree.head(at)
  return at < 0 ? undefined : tree.range(tree.descendants(at))
}

/** The parser takes “told the court that the pier was shut” for a relative clause. */
function headsRelativeClause(tree: Tree, at: number): boolean {
  return tree.relation(at) === 'acl:relcl' && !isThatClause(tree, at)
}

/** Whether “that” begins a clause and is neither its subject nor its only object. */
export function isThatClause(tree: Tree, at: number): boolean {
  const {first} = tree.span(at)
  if (tree.lemma(first) !== 'that' || tree.is(first, 'nsubj')) return false
  return !tree.is(first, 'obj') || tree.all(at, 'obj').length > 1
}
