/** Exchanged roles: “owned by A and chartered by B” where the source has it the other way round. */
import {english} from '../../english/index.js'
import {isQuoted} from '../../article/quotations/quoted-words.js'
import type {Article} from '../../article/model/article.js'
import type {AlignedSentence} from '../model/comparison.js'
import type {FoundChange} from './found-change.js'
import type {Node, RolePairs} from './role-pairs.js'

const {hasNumber, isReciprocal, roleOf} = english

/** A word of the draft, its counterpart, and what both are to their governors. */
interface Placed {
  readonly node: Node
  readonly other: Node
  readonly role: string
  readonly otherRole: string
  /** The source's counterpart of the governor. */
  readonly governor: Node
  readonly otherGovernor: Node
}

/** Nothing in a browser until `loadSyntax` has been awaited. */
export function findExchangedRoles(
  draft: Article,
  sentence: AlignedSentence,
  readPairs: () => RolePairs
): FoundChange[] {
  const {article} = sentence.source!
  if (!changesOrder(sentence)) return []
  const pairs = readPairs()
  const placed = pairs.draft
    .filter((node) => !isQuoted(draft, node))
    .flatMap((node) => placeOf(pairs, node) ?? [])
    .filter(({other}) => !isQuoted(article, other))
  return placed.flatMap((a, at) => {
    const b = placed.slice(at + 1).find((own) => areExchanged(a, own))
    if (b === undefined) return []
    return [
      {
        from: a.node.from - sentence.draft.from,
        to: a.node.to - sentence.draft.from,
        source: article.part(b.other.from, b.other.to),
        certainty: 0.7
      }
    ]
  })
}

/** Whether trees are worth reading: two words, one of them a name or a number, that the source has in the other order. */
function changesOrder({matches}: AlignedSentence): boolean {
  let last = -1
  return matches.some(({draft, source}) => {
    const isBefore = source.from < last
    last = Math.max(last, source.from)
    return isBefore && (/\p{Lu}/u.test(draft.text) || hasNumber(draft.text))
  })
}

function placeOf(pairs: RolePairs, node: Node): Placed | undefined {
  const other = pairs.counterpart(node)
  if (other === undefined || !/^(?:NNP|CD)/.test(node.tree.tag(node.at))) return undefined
  const own = roleOf(node.tree, node.at)
  const theirs = roleOf(other.tree, other.at)
  if (own === undefined || theirs === undefined) return undefined
  const governor = pairs.counterpart(pairs.nodeAt('draft', node.tree, own.governor))
  // Two verbs for one thing may change places with what they say it of.
  if (governor === undefined || lemmaOf(governor) !== node.tree.lemma(own.governor))
    return undefined
  const otherGovernor = pairs.nodeAt('source', other.tree, theirs.governor)
  return {node, other, role: own.name, otherRole: theirs.name, governor, otherGovernor}
}

/** Whether each stands where the source has the other. */
function areExchanged(a: Placed, b: Placed): boolean {
  if (a.other.tree !== b.other.tree || a.node.tree !== b.node.tree) return false
  // Only what could fill the same place can be exchanged: two names or two numbers.
  if (isNumber(a.node) !== isNumber(b.node) || lemmaOf(a.node) === lemmaOf(b.node)) return false
  // Names in front of a noun are parts of one name: “the Mario Golf series”.
  if (!isNumber(a.node) && (a.role === 'modifier' || b.role === 'modifier')) return false
  if (a.governor === b.governor && a.role === b.role) return false
  if (a.governor === b.governor && isReciprocal(a.governor.tree.lemma(a.governor.at))) return false
  return isAt(a.other, a, b) && isAt(b.other, b, a)
}

function isNumber({tree, at}: Node): boolean {
  return tree.tag(at) === 'CD'
}

function lemmaOf({tree, at}: Node): string {
  return tree.lemma(at)
}

/** Whether a word of the source stands where the draft has another. */
function isAt(word: Node, {otherGovernor, otherRole}: Placed, place: Placed): boolean {
  return word !== place.other && otherGovernor === place.governor && otherRole === place.role
}
