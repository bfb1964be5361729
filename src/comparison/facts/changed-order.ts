/** Changed order: what came after something, said to have come before it. */
import {english} from '../../english/index.js'
import {isQuoted} from '../../article/quotations/quoted-words.js'
import type {Article} from '../../article/model/article.js'
import type {AlignedSentence} from '../model/comparison.js'
import type {FoundChange} from './found-change.js'
import type {Node, RolePairs} from './role-pairs.js'

const {orderMarkOf, tellsOrder} = english

/** Telling words beside the two events that both sides share, at least. */
const SUPPORT = 1

type Mark = NonNullable<ReturnType<typeof orderMarkOf>>

/** What follows “before” or “after”. */
interface Event {
  readonly node: Node
  readonly mark: Mark
}

/** Nothing in a browser until `loadSyntax` has been awaited. */
export function findChangedOrder(
  draft: Article,
  sentence: AlignedSentence,
  readPairs: () => RolePairs
): FoundChange[] {
  const {draft: own, source} = sentence
  if (!tellsOrder(own.text)) return []
  const {article} = source!
  const pairs = readPairs()
  const others = eventsAmong(pairs.source, article)
  return eventsAmong(pairs.draft, draft).flatMap(({node, mark}) => {
    const same = others.filter((other) => pairs.overlap(node, other.node) > 0)
    const rival = same.find((other) => pairs.support(node, other.node) >= SUPPORT)
    // Either side may tell of both orders.
    if (rival === undefined || same.some((other) => other.mark.order === mark.order)) return []
    const first = node.tree.token(mark.at)
    const theirs = rival.node.tree.token(rival.mark.at)
    const start = rival.node.sentence.from
    return [
      {
        from: node.sentence.from + first.from - own.from,
        to: node.sentence.from + first.to - own.from,
        source: article.part(start + theirs.from, start + theirs.to),
        ...(mark.isOneWord && rival.mark.isOneWord && {expected: theirs.text}),
        certainty: 0.7
      }
    ]
  })
}

function eventsAmong(nodes: readonly Node[], article: Article): Event[] {
  return nodes.flatMap((node) => {
    const mark = orderMarkOf(node.tree, node.at)
    return mark === undefined || isQuoted(article, node) ? [] : [{node, mark}]
  })
}
