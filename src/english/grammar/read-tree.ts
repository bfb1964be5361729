import {syntaxOf} from '../syntax/syntax.js'
import {Tree} from './tree.js'

/** The tree of a sentence; undefined in a browser until `loadSyntax` has been awaited. */
export function readTree(sentence: string): Tree | undefined {
  const syntax = syntaxOf(sentence)
  return syntax && new Tree(syntax)
}
