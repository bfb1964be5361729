/** Contractions that are words without their apostrophe too, told by syntax: “its late”, “lets go”. */
import {weekdayNumber} from '../lexicon/dates.js'
import type {Tree} from './tree.js'

/** What a clause hangs on; a word with another relation stands in a phrase. */
const clausal = ['root', 'ccomp', 'conj', 'parataxis', 'advcl']
const withoutPlural = /^(?:nothing|everything|something|anything)s$/i

/** Whether a word may have lost an apostrophe that only syntax tells of: then its sentence is worth a tree. */
export function mayBeContraction(word: string): boolean {
  return /^(?:its|lets)$/i.test(word) || withoutPlural.test(word)
}

/** The contraction that a token has lost the apostrophe of. */
export function lostContractionAt(tree: Tree, at: number): string | undefined {
  const {text} = tree.token(at)
  // “ITS” is a service.
  if (text.length > 1 && text === text.toUpperCase()) return undefined
  const lower = text.toLowerCase()
  const isLost =
    (lower === 'its' && isSubject(tree, at)) ||
    (lower === 'lets' && isCall(tree, at)) ||
    (withoutPlural.test(text) && /^(?:VB[GN]|JJR?|RB)$/.test(tree.tokens[at + 1]?.tag ?? ''))
  return isLost ? `${text.slice(0, -1)}'s` : undefined
}

/** “Its late”: a possessive belongs to a noun. */
function isSubject(tree: Tree, at: number): boolean {
  if (tree.tag(at) !== 'PRP$') return false
  // “Its being repaired”, and not “they blamed its being late”.
  const next = at + 1
  if (tree.tokens[next]?.tag === 'VBG')
    return tree.is(tree.is(next, 'aux', 'cop') ? tree.head(next) : next, 'root')
  const head = tree.head(at)
  // “Its had an effect”, “Yes, its that simple”.
  if (tree.relation(at) !== 'nmod:poss')
    return at + 1 < tree.tokens.length && !isNominal(tree, at + 1)
  if (weekdayNumber(tree.token(head).text) >= 0)
    return head === at + 1 && tree.is(head, 'obj', 'ccomp')
  // “Its best”, “its own” and “its handling of” are nouns by their use.
  return /^(?:JJR?|VBN|RBR?)$/.test(tree.tag(head)) && tree.is(head, ...clausal)
}

function isNominal(tree: Tree, at: number): boolean {
  return /^(?:NN|VBG|JJS|CD|``|''|,)/.test(tree.tag(at)) || isNominalAhead(tree, at)
}

/** “Its large north pier”: a noun follows, with nothing but its modifiers between. */
function isNominalAhead(tree: Tree, at: number): boolean {
  for (let next = at; next < Math.min(at + 4, tree.tokens.length); next++) {
    if (tree.tag(next).startsWith('NN')) return true
    if (!/^(?:JJ|RB|VBN|VBG|CD|HYPH)/.test(tree.tag(next))) return false
  }
  return false
}

/** “Lets go”, where nobody stands before it who lets. */
function isCall(tree: Tree, at: number): boolean {
  const subject = tree.find(at, 'nsubj')
  const next = tree.tokens[at + 1]
  if ((subject !== undefined && subject < at) || tree.is(at, 'acl', 'conj')) return false
  return next !== undefined && (/^VBP?$/.test(next.tag) || /^(?:all|both)$/i.test(next.text))
}
