/** Changed polarity: a clause that one side denies and the other does not, where the rest of it is the same. */
import {english} from '../../english/index.js'
import {isQuoted} from '../../article/quotations/quoted-words.js'
import type {Article, Word} from '../../article/model/article.js'
import type {AlignedSentence} from '../model/comparison.js'
import type {FoundChange} from './found-change.js'
import {type Node, RolePairs} from './role-pairs.js'

const {countNegatives, denialOf, foldCase, hasFiniteVerb, negativeWords} = english

/** Arguments of the predicate that both sides share, at least. */
const SHARED_ARGUMENTS = 1

/** Nothing in a browser until `loadSyntax` has been awaited. */
export function findChangedPolarity(draft: Article, sentence: AlignedSentence): FoundChange[] {
  const {draft: own, passage, source} = sentence
  if (isDenied(own.words) === passage.some(({words}) => isDenied(words))) return []
  const pairs = new RolePairs(draft, sentence)
  const article = source!.article
  return pairs.draft.flatMap((node) => {
    const rival = pairs.counterpart(node)
    if (rival === undefined || isQuoted(draft, node) || isQuoted(article, rival)) return []
    if (node.tree.lemma(node.at) !== rival.tree.lemma(rival.at)) return []
    if (!hasFiniteVerb(node.tree, node.at) || !hasFiniteVerb(rival.tree, rival.at)) return []
    const denial = denialOf(node.tree, node.at)
    const other = denialOf(rival.tree, rival.at)
    if ((denial === undefined) === (other === undefined)) return []
    // Two negatives may say what none says: “doesn't deny” and “admits”.
    if (countNegatives(node.tree, node.at) !== (denial === undefined ? 0 : 1)) return []
    if (countNegatives(rival.tree, rival.at) !== (other === undefined ? 0 : 1)) return []
    if (pairs.sharedArguments(node, rival) < SHARED_ARGUMENTS) return []
    const place = reach(node, denial)
    const theirs = reach(rival, other)
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

function isDenied(words: readonly Word[]): boolean {
  return words.some(({text}) => negativeWords.test(foldCase(text)))
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
