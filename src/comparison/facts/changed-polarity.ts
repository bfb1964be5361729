/** Changed polarity: what one side denies and the other does not, where the rest is the same. */
import {english} from '../../english/index.js'
import {isQuoted} from '../../article/quotations/quoted-words.js'
import type {Article, Word} from '../../article/model/article.js'
import type {AlignedSentence} from '../model/comparison.js'
import type {FoundChange} from './found-change.js'
import {type Node, RolePairs} from './role-pairs.js'

const {foldCase, hasFiniteVerb, negativeWords, polarityOf} = english

/** Telling words beside what is denied that both sides share, at least. */
const SUPPORT = 1

/** Nothing in a browser until `loadSyntax` has been awaited. */
export function findChangedPolarity(draft: Article, sentence: AlignedSentence): FoundChange[] {
  const {draft: own, passage, source} = sentence
  // Trees are worth reading only where something is denied.
  if (![own, ...passage].some(({words}) => words.some(mayDeny))) return []
  const pairs = new RolePairs(draft, sentence)
  const article = source!.article
  return pairs.draft.flatMap((node) => {
    const rival = pairs.counterpart(node)
    if (rival === undefined || isQuoted(draft, node) || isQuoted(article, rival)) return []
    if (node.tree.lemma(node.at) !== rival.tree.lemma(rival.at)) return []
    if (!isSameClaim(pairs, node, rival)) return []
    const polarity = polarityOf(node.tree, node.at)
    const other = polarityOf(rival.tree, rival.at)
    if (polarity === undefined || other === undefined) return []
    if (polarity.isDenied === other.isDenied) return []
    const place = reach(node, polarity.denial)
    const theirs = reach(rival, other.denial)
    return [
      {
        from: place.from - own.from,
        to: place.to - own.from,
        source: article.part(theirs.from, theirs.to),
        certainty: 0.7
      }
    ]
  })
}

/** Whether two predicates say something of the same, or two words stand in one role of the same predicate. */
function isSameClaim(pairs: RolePairs, node: Node, rival: Node): boolean {
  const isClause = hasFiniteVerb(node.tree, node.at)
  if (isClause !== hasFiniteVerb(rival.tree, rival.at)) return false
  if (node.tree.tag(node.at)[0] !== rival.tree.tag(rival.at)[0]) return false
  if (isClause) return pairs.sharedArguments(node, rival) >= SUPPORT
  return pairs.rivals(node).includes(rival) && pairs.support(node, rival) >= SUPPORT
}

function mayDeny({text}: Word): boolean {
  return negativeWords.test(foldCase(text))
}

/** From a denial to the predicate, or the predicate alone. */
function reach({tree, sentence, from, to}: Node, denial: number | undefined) {
  if (denial === undefined) return {from, to}
  const other = tree.token(denial)
  return {
    from: Math.min(from, sentence.from + other.from),
    to: Math.max(to, sentence.from + other.to)
  }
}
