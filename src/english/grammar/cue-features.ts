/** What tells whether a possible report is one: named features, whose weights `scripts/train-cues.js` fits. */
import {classOfNoun, classOfVerb} from '../lexicon/word-classes.js'
import type {PossibleReport} from './possible-reports.js'
import type {Tree} from './tree.js'

/** Quotation marks count where they open or close within so many tokens. */
const NEAR = 3

/** The features of a possible report, each with a letter for its kind in front. */
export function cueFeatures(tree: Tree, {cue, lemma, frame, speaker}: PossibleReport): string[] {
  const particle = tree.find(cue, 'compound:prt')
  const word = particle === undefined ? lemma : `${lemma} ${tree.lemma(particle)}`
  const wordClass = classOfVerb(lemma) ?? 'none'
  const prepositions = tree
    .all(cue, 'obl')
    .flatMap((object) => tree.find(object, 'case') ?? [])
    .map((preposition) => `p ${tree.lemma(preposition)}`)
  return [
    `w ${word}`,
    `t ${word} ${tree.tag(cue)}`,
    `f ${word} ${frame}`,
    `c ${wordClass} ${frame}`,
    `s ${wordClass} ${kindOf(tree, speaker)}`,
    `m ${wordClass} ${markOf(tree, cue)}`,
    `o ${kindOf(tree, tree.find(cue, 'obj'))}`,
    `r ${tree.relation(cue).split(':', 1)[0]!} ${frame}`,
    `q ${marksNear(tree, cue)} ${frame}`,
    `b ${formAt(tree, cue - 1)}`,
    `a ${formAt(tree, cue + 1)}`,
    ...prepositions,
    ...(isMain(tree, cue) ? ['main'] : [])
  ]
}

/** What a token stands for: a pronoun by its form, a name, or a noun by its class. */
function kindOf(tree: Tree, at: number | undefined): string {
  if (at === undefined) return 'none'
  const tag = tree.tag(at)
  if (tag.startsWith('NNP')) return 'name'
  return tag.startsWith('PRP') ? formAt(tree, at) : (classOfNoun(tree.lemma(at)) ?? tag)
}

/** How the clause that a word governs is joined to it. */
function markOf(tree: Tree, at: number): string {
  const clause = tree.find(at, 'ccomp', 'xcomp')
  const mark = clause === undefined ? undefined : tree.find(clause, 'mark')
  return mark === undefined ? 'none' : tree.lemma(mark)
}

/** Whether a quotation begins right behind a token or ends right before it. */
function marksNear(tree: Tree, at: number): 'opened' | 'closed' | 'far' | 'none' {
  if (!tree.tokens.some(({tag}) => tag === '``')) return 'none'
  for (let by = 1; by <= NEAR; by++) {
    if (tree.tokens[at + by]?.tag === '``') return 'opened'
    if (tree.tokens[at - by]?.tag === "''") return 'closed'
  }
  return 'far'
}

function isMain(tree: Tree, at: number): boolean {
  return tree.is(at, 'root') || (tree.is(at, 'conj') && tree.is(tree.head(at), 'root'))
}

function formAt(tree: Tree, at: number): string {
  return tree.tokens[at]?.text.toLowerCase() ?? ''
}
