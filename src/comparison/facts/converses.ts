/** Converses: one event told from its other side, “A sold it to B” and “B bought it from A”. */
import {treeOf} from '../../article/syntax/tree-of.js'
import type {Article, Word} from '../../article/model/article.js'
import {firstFrom, lastAt} from '../../article/model/ranges.js'
import {english} from '../../english/index.js'
import type {Slots} from './slots.js'

const {agentOf} = english

/**
 * Whether who acts by the draft's verb is somebody else by the source's: then opposite verbs may tell the same.
 *
 * @param own Place of the draft's verb among `slots.draftWords`.
 * @param other Place of the source's verb among `slots.sourceWords`.
 */
export function isConverse(
  draft: Article,
  source: Article,
  slots: Slots,
  own: number,
  other: number
): boolean {
  const agent = agentWords(draft, slots.draftWords, own)
  const theirs = agentWords(source, slots.sourceWords, other)
  if (agent === undefined || theirs === undefined) return false
  // Names are matched word by word: any word of the agent's phrase tells.
  const counterparts = agent.flatMap((place) => slots.counterpart(place) ?? [])
  return counterparts.length > 0 && !counterparts.some((place) => theirs.includes(place))
}

/** The places of the words of who acts by a verb, among a sentence's words. */
function agentWords(article: Article, words: readonly Word[], verb: number): number[] | undefined {
  const {from} = words[verb]!
  const sentence = lastAt(article.sentences, from)
  if (sentence === undefined) return undefined
  const tree = treeOf(article, sentence)
  if (tree === undefined) return undefined
  const at = tree.tokens.findIndex((token) => sentence.from + token.from === from)
  const agent = at < 0 ? undefined : agentOf(tree, at)
  if (agent === undefined) return undefined
  const range = tree.range(tree.descendants(agent))
  const first = firstFrom(words, sentence.from + range.from)
  const last = firstFrom(words, sentence.from + range.to)
  return [...words.keys()].slice(first, last)
}
