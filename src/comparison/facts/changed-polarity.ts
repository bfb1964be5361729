/** Changed polarity: what one side denies and the other does not, where the rest is the same. */
import {english, type Polarity} from '../../english/index.js'
import {isQuoted} from '../../article/quotations/quoted-words.js'
import type {Article, Word} from '../../article/model/article.js'
import type {AlignedSentence} from '../model/comparison.js'
import type {FoundChange} from './found-change.js'
import type {Node, RolePairs} from './role-pairs.js'

const {foldCase, hasFiniteVerb, negativeWords, polarityOf} = english

/** Telling words beside what is denied that both sides share, at least. */
const SUPPORT = 1

/** Nothing in a browser until `loadSyntax` has been awaited. */
export function findChangedPolarity(
  draft: Article,
  sentence: AlignedSentence,
  readPairs: () => RolePairs
): FoundChange[] {
  const {draft: own, passage, source} = sentence
  // Trees are worth reading only where something is denied.
  if (![own, ...passage].some(({words}) => words.some(mayDeny))) return []
  const pairs = readPairs()
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
    const expected = repairFor(node, polarity, rival, other)
    const {from, to} = rival.tree.range(reach(rival, other.denial))
    return [
      {
        ...node.tree.range(reach(node, polarity.denial)),
        source: article.part(rival.sentence.from + from, rival.sentence.from + to),
        ...(expected !== undefined && {expected}),
        certainty: 0.7
      }
    ]
  })
}

/** Whether two predicates say something of the same, or two words stand in one role of the same predicate. */
function isSameClaim(pairs: RolePairs, node: Node, rival: Node): boolean {
  const isClause = hasFiniteVerb(node.tree, node.at)
  if (isClause !== hasFiniteVerb(rival.tree, rival.at)) return false
  if (!rival.tree.tag(rival.at).startsWith(node.tree.tag(node.at).slice(0, 1))) return false
  if (isClause) return pairs.sharedArguments(node, rival) >= SUPPORT
  if (!/^(?:VB|JJ)/.test(node.tree.tag(node.at))) return false
  return pairs.rivals(node).includes(rival) && pairs.support(node, rival) >= SUPPORT
}

function mayDeny({text}: Word): boolean {
  return negativeWords.test(foldCase(text))
}

/** A predicate with what denies it and the auxiliaries before it: “have not been published”. */
function reach(
  {tree, at}: Pick<Node, 'tree' | 'at'>,
  denial: number | undefined
): readonly number[] {
  const verbs = tree.all(at, 'aux', 'cop').filter((own) => own < at)
  const first = Math.min(at, denial ?? at, ...verbs)
  const last = Math.max(at, denial ?? at)
  return Array.from({length: last - first + 1}, (_, place) => first + place)
}

/** The source's words as they may replace the draft's: where both are the same but for the denial. */
function repairFor(
  node: Node,
  polarity: Polarity,
  rival: Node,
  other: Polarity
): string | undefined {
  const wordsOf = ({tree, at}: Node, {denial}: Polarity) =>
    reach({tree, at}, denial)
      .filter((place) => place !== denial)
      .map((place) => tree.token(place).text.toLowerCase())
      .join(' ')
  if (wordsOf(node, polarity) !== wordsOf(rival, other)) return undefined
  const {from, to} = rival.tree.range(reach(rival, other.denial))
  return rival.sentence.text.slice(from, to)
}
