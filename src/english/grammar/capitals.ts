/** Capitals: why a word has one. */
import {classOfNoun} from '../lexicon/word-classes.js'
import {nounPhraseOf} from './noun-phrases.js'
import type {Tree} from './tree.js'

/**
 * `name`: it stands in a proper name. `title`: it says what somebody is, before the name. `opening`: it begins a sentence or a
 * speech. `label`: it is written so in a headline or label, where most words are, or for no reason that syntax knows.
 */
export type Capital = 'name' | 'title' | 'opening' | 'label'

/** From this share of its words on a line with capitals is a headline. */
const HEADLINE_SHARE = 0.7
/** Shorter lines are no headlines. */
const FEWEST_WORDS = 4

/** Why a token has a capital; undefined where it has none. */
export function capitalOf(tree: Tree, at: number): Capital | undefined {
  if (!isCapitalised(tree, at)) return undefined
  const isHeadline = isTitleCased(tree)
  if (isTitleOfName(tree, at)) return 'title'
  if (/^NNPS?$/.test(tree.tag(at)) && !isHeadline) return 'name'
  if (isHeadline) return 'label'
  return opens(tree, at) ? 'opening' : 'label'
}

function isCapitalised(tree: Tree, at: number): boolean {
  return /^\p{Lu}/u.test(tree.token(at).text)
}

/** “Harbour Master Ann Lee”: a person's noun that goes with a name. */
function isTitleOfName(tree: Tree, at: number): boolean {
  if (classOfNoun(tree.token(at).text.toLowerCase()) !== 'person') return false
  const head = tree.head(at)
  if (head < 0 || head < at || !tree.is(at, 'nmod:desc', 'compound', 'flat')) return false
  return nounPhraseOf(tree, head).name !== undefined
}

function isTitleCased(tree: Tree): boolean {
  const words = tree.tokens.filter(({text}) => /^\p{L}/u.test(text))
  // A headline has no full stop.
  if (words.length < FEWEST_WORDS || /^[.?!]/.test(tree.tokens.at(-1)!.text)) return false
  const capitalised = words.filter(({text}) => /^\p{Lu}/u.test(text)).length
  return capitalised >= HEADLINE_SHARE * words.length
}

/** Whether only marks stand before a word, or a mark that opens a speech. */
function opens(tree: Tree, at: number): boolean {
  const before = tree.tokens.slice(0, at)
  return before.every(({text}) => !/[\p{L}\p{N}]/u.test(text)) || tree.tag(at - 1) === '``'
}
