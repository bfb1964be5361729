/** The syntax of sentences, read when it is first asked for. */
import {english, type Tree} from '../../english/index.js'
import {Question} from '../../session.js'
import type {Article, Sentence} from '../model/article.js'

const trees = Question.ofSentence<Tree | undefined>()

/**
 * The dependency tree of a sentence of an article; its offsets count from the sentence’s `from`. Undefined in a browser until
 * `loadSyntax` has been awaited.
 */
export function treeOf(
  {session}: Pick<Article, 'session'>,
  {text}: Pick<Sentence, 'text'>
): Tree | undefined {
  return session.recall(trees, text, () => english.readTree(text))
}
