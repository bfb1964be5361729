/**
 * Reads the reports of a sentence: who vouches for what, as which kind of vouching, and how likely. Needs trees, so that a browser
 * fetches it with them (`package.json` chooses by the condition `node`).
 */
import {classOfNoun, classOfVerb} from '../lexicon/word-classes.js'
import {isFinite} from './clauses.js'
import {cueChance} from './cue-chances.js'
import {nounPhraseOf} from './noun-phrases.js'
import type {Report} from './report.js'
import {findPossibleReports, type PossibleReport} from './possible-reports.js'
import type {Subject} from './subjects.js'
import type {Tree} from './tree.js'

/** The possible reports of a sentence in the order of their cues. */
export function readReports(tree: Tree): Report[] {
  return findPossibleReports(tree).map((report) => describe(tree, report))
}

function describe(tree: Tree, report: PossibleReport): Report {
  const {frame, speaker, content} = report
  const {from, to} = tree.token(report.cue)
  const cue = {from, to}
  const kind = kindOf(tree, report)
  return {
    cue,
    ...(speaker !== undefined && {
      speaker: speakerAt(tree, speaker),
      subject: tree.range(tree.descendants(speaker))
    }),
    chance: cueChance(tree, report),
    isClausal:
      frame === 'clause' ||
      frame === 'medial' ||
      frame === 'as' ||
      (frame === 'infinitive' && kind === 'belief'),
    isOnMatter: isOnMatter(tree, report),
    isRelative: isRelative(tree, report),
    content: content.size === 0 ? cue : tree.range(content),
    kind,
    leavesOpen: isPassiveBelief(tree, report)
  }
}

/** “is anticipated to last”, “is feared lost”: nobody is named, and the claim is left open. */
function isPassiveBelief(tree: Tree, {cue, lemma, frame}: PossibleReport): boolean {
  const verbs = classOfVerb(lemma)
  return (
    (frame === 'infinitive' || frame === 'clause') &&
    (verbs === 'cognition' || verbs === 'emotion' || verbs === 'communication') &&
    tree.find(cue, 'aux:pass', 'nsubj:pass') !== undefined
  )
}

/** What looks like an object is none where a verb follows it: “reported the landing was a mistake”. */
function isOnMatter(tree: Tree, {cue, frame, speaker}: PossibleReport): boolean {
  if (frame.endsWith('+')) return true
  // Of “…, said the agent” the parser may take the agent for an object.
  if (frame !== 'object' || speaker === undefined) return false
  return !tree.tokens.some((_, at) => at > cue && looksFinite(tree, at))
}

/** A form in -ed between a noun and an object is a verb, whatever the tagger says: “said the crash involved pilot error”. */
function looksFinite(tree: Tree, at: number): boolean {
  if (isFinite(tree.tag(at))) return true
  const before = tree.tokens[at - 1]?.tag ?? ''
  const after = tree.tokens[at + 1]?.tag ?? ''
  return (
    tree.token(at).text.endsWith('ed') && before.startsWith('NN') && /^(?:DT|NN|PRP)/.test(after)
  )
}

function isRelative(tree: Tree, {cue, frame}: PossibleReport): boolean {
  if (frame === 'clause') return tree.is(cue, 'acl')
  return frame === 'medial' && tree.is(tree.head(cue), 'acl')
}

/** A name without its offices and details, else the noun phrase. */
function speakerAt(tree: Tree, head: number): Subject {
  const {from, to, name, nameRange = {from, to}} = nounPhraseOf(tree, head)
  return {...nameRange, name: name ?? tree.token(head).text}
}

/** Persons, groups and names speak or believe; figures, studies and letters report. */
function kindOf(tree: Tree, {lemma, speaker}: PossibleReport): Report['kind'] {
  if (lemma === 'according to') return 'report'
  if (speaker !== undefined && /^NNS?$/.test(tree.tag(speaker))) {
    const nouns = classOfNoun(tree.lemma(speaker))
    if (nouns === 'communication' || nouns === 'cognition') return 'report'
  }
  const verbs = classOfVerb(lemma)
  return verbs === 'cognition' || verbs === 'emotion' || verbs === 'perception'
    ? 'belief'
    : 'speech'
}
