/** Changed polarity: a clause that one side denies and the other does not, where the rest of it is the same. */
import {english} from '../../english/index.js'
import {isQuoted} from '../../article/quotations/quoted-words.js'
import type {Article, Word} from '../../article/model/article.js'
import type {AlignedSentence} from '../model/comparison.js'
import type {FoundChange} from './found-change.js'
import {type Node, RolePairs} from './role-pairs.js'

const {foldCase, negativeWords} = english

/** Arguments of the predicate that both sides share, at least. */
const SHARED_ARGUMENTS = 1

const denying = new Set(['not', 'never', 'no'])
const beside = ['conj', 'advcl', 'parataxis', 'acl', 'ccomp', 'xcomp']

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
    if (!isFinite(node) || !isFinite(rival)) return []
    const denial = denialOf(node)
    const other = denialOf(rival)
    if ((denial === undefined) === (other === undefined)) return []
    // Two negatives may say what none says: “doesn't deny” and “admits”.
    if (countNegatives(node) !== (denial === undefined ? 0 : 1)) return []
    if (countNegatives(rival) !== (other === undefined ? 0 : 1)) return []
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

/** A predicate with a finite verb of its own: neither “refrains from commenting” nor “a guarantee”. */
function isFinite({tree, at}: Node): boolean {
  if (!/^(?:VB|JJ|NN)/.test(tree.tag(at)) || tree.find(at, 'nsubj') === undefined) return false
  return [at, ...tree.all(at, 'aux', 'cop')].some((own) =>
    /^(?:VBD|VBZ|VBP|MD)$/.test(tree.tag(own))
  )
}

/** The “not” or “never” of a predicate, or the “no” of its subject or object. */
function denialOf({tree, at}: Node): number | undefined {
  return tree
    .children(at)
    .flatMap((child) => {
      if (tree.is(child, 'nsubj', 'obj')) return tree.all(child, 'det')
      return tree.is(child, 'advmod') ? [child] : []
    })
    .find((own) => denying.has(tree.lemma(own)))
}

/** Words that may deny something in the clause of a predicate and in those that it depends on. */
function countNegatives({tree, at}: Node): number {
  const around = new Set(tree.descendants(at))
  for (let own = tree.head(at); own >= 0; own = tree.head(own)) {
    around.add(own)
    for (const child of tree.children(own)) if (!tree.is(child, ...beside)) around.add(child)
  }
  let count = 0
  for (const own of around) {
    const {text, lemma} = tree.token(own)
    if (denying.has(lemma) || negativeWords.test(foldCase(text))) count++
  }
  return count
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
