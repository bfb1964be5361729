/** What may report in a sentence: verbs and nouns with the chance that they say who vouches for something. */
import {
  english,
  type PossibleReport,
  type Range,
  type SpeechTag,
  type Tree
} from '../../english/index.js'
import {Question} from '../../session.js'
import type {Article, Sentence} from '../model/article.js'
import {firstFrom} from '../model/ranges.js'
import {outlineOf} from '../syntax/tree-of.js'

const {classOfNoun, classOfVerb, isFinite, nounPhraseOf, readReports} = english

export interface LikelyReport extends SpeechTag {
  /** 0–1: how likely such a word in such a place reports, in news that people annotated. */
  readonly chance: number
  /** Who vouches, with titles, appositions and relative clauses. */
  readonly subject?: Range
  /** Whether it goes with a clause: “said that …”, “…, he said”, “as he said”. */
  readonly isClausal: boolean
  /** Whether it goes with no more than an object: “reported on the call”, “denied the claim”. */
  readonly isOnMatter: boolean
  /** Whether it stands in a relative clause, and reports no more than that: “a flight which she said may be late”. */
  readonly isRelative: boolean
  /** What is reported; what the cue takes where nothing else depends on it. */
  readonly content: Range
  readonly kind: 'speech' | 'report' | 'belief'
  /** Whether it leaves a claim open whoever vouches for it: “is anticipated to last”. */
  readonly leavesOpen: boolean
}

type LikelyInput = Pick<Article, 'text' | 'quotations' | 'session'>

const likelyIn = new Question<readonly LikelyReport[]>()

/**
 * What may report in a sentence, in order; offsets count from the sentence’s start. Undefined in a browser until `loadSyntax`
 * has been awaited.
 */
export function likelyReports(
  article: LikelyInput,
  sentence: Sentence
): readonly LikelyReport[] | undefined {
  const tree = outlineOf(article, sentence)
  if (tree === undefined) return undefined
  return article.session.derive(likelyIn, tree, () =>
    readReports(tree).map((report) => describe(article, sentence, tree, report))
  )
}

function describe(
  article: LikelyInput,
  sentence: Sentence,
  tree: Tree,
  report: PossibleReport & {readonly chance: number}
): LikelyReport {
  const {frame, speaker: head, content, chance} = report
  const {from, to} = tree.token(report.cue)
  const cue = {from, to}
  const speaker = head === undefined ? undefined : speakerAt(tree, head)
  const isClausal =
    frame === 'clause' ||
    frame === 'medial' ||
    frame === 'as' ||
    (frame === 'infinitive' && kindOf(tree, report) === 'belief')
  const spoken = isClausal ? undefined : speechBeside(article, sentence, cue, speaker)
  return {
    cue,
    ...(speaker && {speaker, subject: tree.range(tree.descendants(head!))}),
    chance,
    isClausal: isClausal || spoken !== undefined,
    isOnMatter: spoken === undefined && isOnMatter(tree, report),
    isRelative: isRelative(tree, report),
    content: spoken ?? (content.size === 0 ? cue : tree.range(content)),
    kind: kindOf(tree, report),
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
  return !tree.tokens.slice(cue + 1).some(({tag}) => isFinite(tag))
}

function isRelative(tree: Tree, {cue, frame}: PossibleReport): boolean {
  if (frame === 'clause') return tree.is(cue, 'acl')
  return frame === 'medial' && tree.is(tree.head(cue), 'acl')
}

/** A name without its offices and details, else the noun phrase. */
function speakerAt(tree: Tree, head: number): Range & {readonly name: string} {
  const {from, to, name, nameRange = {from, to}} = nounPhraseOf(tree, head)
  return {...nameRange, name: name ?? tree.token(head).text}
}

/** Persons, groups and names speak or believe; figures, studies and letters report. */
function kindOf(tree: Tree, {lemma, speaker}: PossibleReport): LikelyReport['kind'] {
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

/** What may stand between a tag and the quotation that it leads to: to whom, when and where. */
const longestLead = 60

/** A quotation that ends right before a tag, or that a tag leads to. */
function speechBeside(
  {text, quotations}: LikelyInput,
  sentence: Sentence,
  cue: Range,
  speaker: Range | undefined
): Range | undefined {
  const from = sentence.from + Math.min(cue.from, speaker?.from ?? cue.from)
  const to = sentence.from + Math.max(cue.to, speaker?.to ?? cue.to)
  for (
    let at = Math.max(0, firstFrom(quotations, sentence.from) - 2);
    at < quotations.length && quotations[at]!.from < sentence.to;
    at++
  ) {
    const quotation = quotations[at]!
    const isBefore = quotation.to <= from && /^[\s,]*$/.test(text.slice(quotation.to, from))
    const lead = text.slice(to, Math.max(to, quotation.from))
    const isBehind =
      quotation.from >= to && lead.length <= longestLead && /^(?:[^,;:“”"]*[,:])?\s*$/.test(lead)
    if (isBefore || isBehind)
      return {
        from: Math.max(0, quotation.from - sentence.from),
        to: Math.min(quotation.to, sentence.to) - sentence.from
      }
  }
  return undefined
}
