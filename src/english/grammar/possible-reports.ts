/** Possible reports: the words of a sentence that may say who vouches for what, by their syntax. */
import {headsClause, subjectOf} from './clauses.js'
import {isThatClause} from './governed-clause.js'
import {weekdayNumber} from '../lexicon/dates.js'
import {classOfNoun} from '../lexicon/word-classes.js'
import type {Tree} from './tree.js'

/**
 * How a report says what it reports: a clause (“said that …”, “… , he said”), an infinitive (“hopes to”), an object (“denied the
 * claim”), a preposition with its object, or nothing of these. `quote` stands for the last three in a sentence with quotation marks.
 */
export type Frame =
  'clause' | 'medial' | 'as' | 'infinitive' | 'object' | 'quote' | 'bare' | `${string}+`

export interface PossibleReport {
  /** The token of the verb or noun. */
  readonly cue: number
  readonly lemma: string
  readonly frame: Frame
  /** The token that heads who vouches, where it is named. */
  readonly speaker?: number
  /** The tokens of what is reported. */
  readonly content: ReadonlySet<number>
}

/** Whatever may be a report; `cue-chances.ts` says how likely it is. */
export function findPossibleReports(tree: Tree): PossibleReport[] {
  const found: PossibleReport[] = []
  for (let at = 0; at < tree.tokens.length; at++) {
    const report =
      accordingTo(tree, at) ??
      verbReport(tree, at) ??
      adjectiveReport(tree, at) ??
      nounReport(tree, at)
    if (report !== undefined) found.push(report)
  }
  return found
}

/** “according to the mayor”: the content is all of the clause but the phrase. */
function accordingTo(tree: Tree, at: number): PossibleReport | undefined {
  if (tree.token(at).text.toLowerCase() !== 'according' || tree.tokens[at + 1]?.text !== 'to')
    return undefined
  const isHead = tree.find(at, 'obl', 'nmod', 'obj') !== undefined
  const speaker = isHead ? tree.find(at, 'obl', 'nmod', 'obj') : tree.head(at)
  const phrase = isHead ? at : tree.head(at)
  if (speaker === undefined || speaker < 0 || phrase < 0) return undefined
  const clause = clauseAbove(tree, phrase)
  if (clause === undefined) return undefined
  return {
    cue: at,
    lemma: 'according to',
    frame: 'clause',
    speaker,
    content: without(tree, clause, phrase)
  }
}

/** The predicate above a phrase. Behind a comma the phrase goes with the whole sentence, whatever noun stands before it. */
function clauseAbove(tree: Tree, phrase: number): number | undefined {
  let clause: number | undefined
  const {first} = tree.span(phrase)
  const isSetOff = tree.tokens[first - 1]?.text === ',' || tree.token(first).text === ','
  for (let at = tree.head(phrase); at >= 0; at = tree.head(at)) {
    clause = at
    if (!isSetOff && headsClause(tree, at)) break
  }
  return clause
}

function verbReport(tree: Tree, at: number): PossibleReport | undefined {
  if (
    !tree.tag(at).startsWith('VB') ||
    tree.is(at, 'aux', 'cop', 'amod', 'compound', 'case', 'fixed')
  )
    return undefined
  const speaker = speakerOf(tree, at)
  const named = {cue: at, lemma: tree.lemma(at), ...(speaker !== undefined && {speaker})}
  const clause =
    reportedClause(tree, at, 'ccomp') ??
    misplacedClause(tree, at) ??
    (speaker === undefined ? undefined : reportedClause(tree, at, 'parataxis'))
  if (clause !== undefined)
    return {...named, frame: 'clause', content: new Set(tree.descendants(clause))}
  const above = tree.head(at)
  // “the pier, it has been hinted, may close”
  const isPassive = tree.find(at, 'nsubj:pass') !== undefined
  const isBare = tree.find(at, 'obj', 'xcomp') === undefined
  if (isBare && tree.is(at, 'parataxis') && (speaker !== undefined || isPassive))
    return {...named, frame: 'medial', content: without(tree, above, at)}
  const mark = tree.find(at, 'mark')
  if (isBare && tree.is(at, 'advcl') && mark !== undefined && tree.lemma(mark) === 'as')
    return {...named, frame: 'as', content: without(tree, above, at)}
  const content = complementsOf(tree, at)
  if (tree.find(at, 'xcomp') !== undefined) return {...named, frame: 'infinitive', content}
  const rest = tree.find(at, 'obj') ?? tree.find(at, 'obl')
  if (isQuoting(tree)) return {...named, frame: 'quote', content}
  const preposition = rest === undefined ? undefined : tree.find(rest, 'case')
  return {
    ...named,
    frame:
      rest === undefined
        ? 'bare'
        : preposition === undefined
          ? 'object'
          : `${tree.lemma(preposition)}+`,
    content
  }
}

/**
 * The clause that a verb reports. A semicolon ends what is reported (“…, she said; it was shut”), and so does a comma behind an
 * object (“signed the order, the Echo reports”).
 */
function reportedClause(tree: Tree, at: number, relation: string): number | undefined {
  const hasObject = tree.all(at, 'obj').some((object) => object > at)
  return tree.all(at, relation).find((clause) => {
    const {first} = tree.span(clause)
    const marks = [first, first - 1].map((place) => tree.tokens[place]?.text)
    return clause < at || !(marks.includes(';') || (hasObject && marks.includes(',')))
  })
}

/** “told the court that the pier was shut”, “alleged in a letter that …”: the parser hangs the clause on the noun before it. */
function misplacedClause(tree: Tree, at: number): number | undefined {
  return tree
    .all(at, 'obj', 'obl')
    .filter((noun) => noun > at && !ownsClause(tree, noun))
    .flatMap((noun) => tree.all(noun, 'acl:relcl', 'acl'))
    .find((clause) => isThatClause(tree, clause))
}

/** “denied the claim that the pier was shut”, “objected to the plan that …”. A noun of a place or occasion owns none. */
function ownsClause(tree: Tree, noun: number): boolean {
  const preposition = tree.find(noun, 'case')
  if (preposition !== undefined) return !/^(?:at|during|in|on)$/.test(tree.lemma(preposition))
  const nouns = classOfNoun(tree.lemma(noun))
  return nouns === 'communication' || nouns === 'cognition'
}

/** What goes with a verb but its subject, its adverbs, and when it was: “accused her of lying”, “called it a shame”. */
function complementsOf(tree: Tree, at: number): Set<number> {
  const complements = tree
    .children(at)
    .filter((child) => child > at && (isComplement(tree, child) || isGerund(tree, child)))
  return new Set(complements.flatMap((child) => [...tree.descendants(child)]))
}

function isComplement(tree: Tree, at: number): boolean {
  return (
    tree.is(at, 'obj', 'obl', 'xcomp', 'iobj') && !tree.is(at, 'obl:agent') && !isTime(tree, at)
  )
}

/** “praised her for showing courage”. */
function isGerund(tree: Tree, at: number): boolean {
  return (
    tree.is(at, 'advcl') &&
    tree.all(at, 'mark').some((mark) => /^(?:about|against|for|of|with)$/.test(tree.lemma(mark)))
  )
}

function isTime(tree: Tree, at: number): boolean {
  return (
    tree.is(at, 'obl:tmod', 'obl:unmarked') ||
    classOfNoun(tree.lemma(at)) === 'time' ||
    weekdayNumber(tree.token(at).text) >= 0
  )
}

/** “they are confident that …”. */
function adjectiveReport(tree: Tree, at: number): PossibleReport | undefined {
  const clause = tree.tag(at) === 'JJ' ? tree.find(at, 'ccomp') : undefined
  if (clause === undefined || clause < at) return undefined
  return clauseReport(tree, at, clause, subjectOf(tree, at))
}

/** “the claim that …”, “her hope to …”. */
function nounReport(tree: Tree, at: number): PossibleReport | undefined {
  if (!/^NNS?$/.test(tree.tag(at))) return undefined
  const clause = tree
    .all(at, 'acl', 'ccomp')
    .find((child) => tree.all(child, 'mark').some((mark) => tree.lemma(mark) === 'that'))
  if (clause === undefined) return undefined
  return clauseReport(tree, at, clause, tree.find(at, 'nmod:poss'))
}

function clauseReport(
  tree: Tree,
  at: number,
  clause: number,
  speaker: number | undefined
): PossibleReport {
  return {
    cue: at,
    lemma: tree.lemma(at),
    frame: 'clause',
    ...(speaker !== undefined && {speaker}),
    content: new Set(tree.descendants(clause))
  }
}

/** Who vouches: the subject, of a passive the agent. */
function speakerOf(tree: Tree, at: number): number | undefined {
  const isPassive = tree.find(at, 'aux:pass', 'nsubj:pass') !== undefined
  return isPassive ? tree.find(at, 'obl:agent') : subjectOf(tree, at)
}

function isQuoting(tree: Tree): boolean {
  return tree.tokens.some(({tag}) => tag === '``')
}

function without(tree: Tree, clause: number, phrase: number): Set<number> {
  return new Set(tree.descendants(clause, (child) => child === phrase))
}
