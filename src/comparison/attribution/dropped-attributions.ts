/** Dropped attributions: claims that a source attributes or leaves open and a draft asserts flatly. */
import {attributionsIn} from '../../article/attribution/attributions.js'
import {english} from '../../english/index.js'
import {SURE_CHANCE} from '../../article/attribution/likely-reports.js'
import {firstFrom, isWithin, lastAt} from '../../article/model/ranges.js'
import {isQuoted} from '../../article/quotations/quoted-words.js'
import {treeOf} from '../../article/syntax/tree-of.js'
import type {Article, Attribution, Part, Sentence} from '../../article/model/article.js'
import type {AlignedSentence, Comparison, WordMatch} from '../model/comparison.js'
import {pairKey} from '../model/pair-key.js'
import {Question} from '../../session.js'
import {
  answersIn,
  isVouchedForBeside,
  isVouchedForWithin,
  reportsIn,
  tellsNoClaim
} from './answers.js'

const {
  clauseAround,
  foldCase,
  isAccordingTo,
  isRelativeClause,
  lengthToAsideEnd,
  relativeClauseOf,
  performatives,
  stopWords
} = english

export interface DroppedAttribution {
  /** The claim in the draft. */
  readonly claim: Part
  readonly sentence: AlignedSentence
  /** What governs it in the source. */
  readonly attribution: Attribution
  /** Share of the claim's matched weight that the source's attribution governs, 0–1. */
  readonly share: number
}

/** Longer sentences are lists and tables. */
const MOST_WORDS = 300
/** From this share of the matched weight on a claim stands in the attribution's scope. */
const GOVERNED_SHARE = 0.6
/** From this share on the draft's own attribution governs the claim: less than above, in the draft's favour. */
const ANSWERED_SHARE = 0.25
/**
 * Matched weight times the share of a claim’s content words that match. Less is too little to say that the claim is the same: two
 * rare words, which weigh about .9 each, are it in a sentence of three, and the matter of many claims in one of six.
 */
const LEAST_SAMENESS = 0.8
/** Words other than names that a claim and its source must share. */
const LEAST_TELLING = 1
/** From this share of its words on, a sentence in quotation marks makes no claim of its own. */
const MOST_QUOTED = 0.4
/** From this share of its matched weight on a neighbouring sentence renders the same attribution. */
const SHARED_SHARE = 0.5
/** A clause of a draft's sentence, by its offsets into that, which says flatly what the source attributes. */
export interface FlatClause extends Pick<DroppedAttribution, 'attribution' | 'share'> {
  readonly from: number
  readonly to: number
}

const flatClauses = new Question<readonly FlatClause[]>()

/** The dropped attributions of a draft, in order, at most one for each sentence. */
export function findDroppedAttributions(comparison: Comparison): DroppedAttribution[] {
  const {draft, sentences, session} = comparison
  return sentences.flatMap((sentence, at) => {
    const {from, paragraph, words} = sentence.draft
    const {kind} = paragraph
    if (!sentence.source || kind === 'heading' || kind === 'furniture' || kind === 'caption')
      return []
    if (words.length > MOST_WORDS) return []
    const clauses = session.recall(flatClauses, pairKey(comparison, sentence), () =>
      findInSentence(draft, sentence)
    )
    if (clauses.length === 0 || isLedTo(comparison, at)) return []
    const flat = clauses.find(
      ({attribution}) =>
        !isVouchedForWithin(comparison, sentence, attribution) &&
        !isSharedWithNeighbour(comparison, at, attribution) &&
        !isVouchedForBeside(comparison, at, attribution)
    )
    if (!flat) return []
    const {attribution, share} = flat
    return [{claim: draft.part(from + flat.from, from + flat.to), sentence, attribution, share}]
  })
}

function findInSentence(draft: Article, sentence: AlignedSentence): FlatClause[] {
  const {article} = sentence.source!
  const governing = sentence.passage.flatMap((part) => claimsIn(article, part))
  if (governing.length === 0 || isSpeech(draft, sentence)) return []
  const clauses =
    attributionsIn(draft, sentence.draft).length > 0
      ? [sentence.draft]
      : clausesOf(draft, sentence.draft)
  return clauses.flatMap((clause) => findInClause(draft, sentence, clause, governing) ?? [])
}

const claims = new Question<readonly Attribution[]>()

/** The attributions of a source's sentence that leave a claim to somebody. */
function claimsIn(source: Article, sentence: Sentence): readonly Attribution[] {
  return source.session.derive(claims, sentence, () =>
    attributionsIn(source, sentence).filter((attribution) => isClaim(source, attribution))
  )
}

/** Whether a source's attribution leaves a claim to somebody: not “announced”, not “added a period”, not “warned against”. */
function isClaim(source: Article, attribution: Attribution): boolean {
  if (attribution.governs === 'phrase' || attribution.confidence < SURE_CHANCE) return false
  if (attribution.kind !== 'speech') return true
  return !performatives.test(source.slice(attribution.cue)) && !tellsNoClaim(source, attribution)
}

function findInClause(
  draft: Article,
  sentence: AlignedSentence,
  clause: Part,
  governing: readonly Attribution[]
): FlatClause | undefined {
  const source = sentence.source!.article
  const answers = answersIn(draft, sentence, governing)
  const inClause = sentence.matches.filter(
    (match) =>
      match.weight > 0 &&
      isWithin(match.draft, clause) &&
      !isQuoted(draft, match.draft) &&
      !isQuoted(source, match.source)
  )
  // Who speaks is no part of the claim: “Lee, the master, says no” shares Lee with every sentence on Lee.
  const claimed = inClause.filter(
    (match) =>
      !answers.some((answer) => isWithin(match.draft, answer)) &&
      !governing.some(
        ({kind, speaker, cue}) =>
          kind !== 'report' &&
          (isWithin(match.source, cue) || (speaker && isWithin(match.source, speaker)))
      )
  )
  const matches = claimed.filter((match) => !isInAside(source, match.source, governing))
  const weight = sumWeights(matches)
  const count = countContentWords(draft, clause) - (inClause.length - claimed.length)
  if (weight * matches.length < LEAST_SAMENESS * count) return undefined
  const governed = matches.filter((match) =>
    governing.some(({content}) => isWithin(match.source, content))
  )
  const share = sumWeights(governed) / weight
  if (share < GOVERNED_SHARE) return undefined
  // Names alone are the matter of many claims.
  if (governed.filter(({source: {text}}) => !/^\p{Lu}/u.test(text)).length < LEAST_TELLING)
    return undefined
  // One attribution that stands goes for the others beside it: “may, according to Lee” → “according to Lee”.
  if (namesSource(sentence, governing, source)) return undefined
  const answered = governed.filter((match) =>
    answers.some(({content}) => isWithin(match.draft, content))
  )
  if (sumWeights(answered) >= ANSWERED_SHARE * sumWeights(governed)) return undefined
  const weightIn = ({content}: Attribution) =>
    sumWeights(governed.filter((match) => isWithin(match.source, content)))
  // Who says it tells a reader more than a “may” in the same clause.
  const attribution = governing.reduce((best, other) => {
    const gain = weightIn(other) - weightIn(best)
    return gain > 0 || (gain === 0 && best.kind === 'hedge') ? other : best
  })
  const {from, to} = trim(draft, clause)
  const start = sentence.draft.from
  return {from: from - start, to: to - start, attribution, share}
}

/**
 * “Lee said the pier, which opened in 1910, is unsafe”: what a relative clause tells of a thing is the reporter's
 * own, unless a cue itself stands in it.
 */
function isInAside(source: Article, match: Part, governing: readonly Attribution[]): boolean {
  const sentence = lastAt(source.sentences, match.from)
  const tree = sentence && treeOf(source, sentence)
  const aside = tree && relativeClauseOf(tree, match.from - sentence.from)
  if (aside === undefined) return false
  const {from, to} = source.part(sentence!.from + aside.from, sentence!.from + aside.to)
  return governing.every(({cue}) => cue.from < from || cue.to > to)
}

/** “A letter to suppliers sets July” for “July, according to a letter to suppliers”: the draft names what vouches for it. */
function namesSource(
  {matches}: AlignedSentence,
  governing: readonly Attribution[],
  source: Article
): boolean {
  return governing.some(({cue, content, position}) => {
    if (position !== 'after' || !isAccordingTo(source.slice(cue))) return false
    const end = source.text.slice(cue.to).search(/[.,;:]/u)
    return matches.some(
      (match) =>
        match.weight > 0 &&
        match.source.from >= Math.max(cue.to, content.to) &&
        match.source.to <= cue.to + end
    )
  })
}

function countContentWords({words}: Article, {from, to}: Part): number {
  return words
    .slice(firstFrom(words, from), firstFrom(words, to))
    .filter(({text}) => !stopWords.has(foldCase(text))).length
}

/** The whole sentence, and when it has several, its clauses. */
function clausesOf(draft: Article, {from, to}: Sentence): Part[] {
  const text = draft.text.slice(from, to)
  const clauses: Part[] = [draft.part(from, to)]
  // “The work, which began in May, will take a year”: the clause after the aside.
  const afterAside = lengthToAsideEnd(text)
  if (afterAside > 0) clauses.push(draft.part(from + afterAside, to))
  for (let at = 0; at < text.length;) {
    const clause = clauseAround(text, at)
    const isRelative = isRelativeClause(text.slice(clause.from, clause.to))
    if (clause.to - clause.from < text.length && !isRelative)
      clauses.push(draft.part(from + clause.from, from + clause.to))
    at = Math.max(clause.to, at + 1)
  }
  return clauses
}

/** Whether a sentence is mostly somebody's words in marks: then it says whose they are, or another rule asks. */
function isSpeech(draft: Article, {draft: {words}}: AlignedSentence): boolean {
  const quoted = words.filter((word) => isQuoted(draft, word)).length
  return quoted > MOST_QUOTED * words.length
}

/** Whether the sentence before leads to this one: “What the report says:”. */
function isLedTo({sentences, draft}: Comparison, at: number): boolean {
  const before = sentences[at - 1]
  return before !== undefined && /:\s*$/.test(draft.slice(before.draft))
}

/**
 * Whether the neighbouring sentence renders the same attribution: a writer who splits “Lee said A and B” in two
 * names Lee once.
 */
function isSharedWithNeighbour(
  {sentences, draft}: Comparison,
  at: number,
  {kind, cue, content}: Attribution
): boolean {
  const own = sentences[at]!
  return [sentences[at - 1], sentences[at + 1]].some((neighbour) => {
    if (neighbour?.source?.article !== own.source!.article) return false
    if (neighbour.draft.paragraph !== own.draft.paragraph) return false
    if (!neighbour.passage.some(({from, to}) => from <= cue.from && to >= cue.to)) return false
    const reports = reportsIn(draft, neighbour.draft).filter(
      (report) => kind === 'hedge' || report.kind !== 'hedge'
    )
    const shared = neighbour.matches.filter(
      (match) =>
        isWithin(match.source, content) &&
        reports.some((report) => isWithin(match.draft, report.content))
    )
    return sumWeights(shared) >= SHARED_SHARE * sumWeights(neighbour.matches)
  })
}

function sumWeights(matches: readonly WordMatch[]): number {
  return matches.reduce((sum, {weight}) => sum + weight, 0)
}

/** A clause without the space and the comma around it. */
function trim(draft: Article, {from, to}: Part): Pick<Part, 'from' | 'to'> {
  const text = draft.text.slice(from, to)
  return {
    from: from + text.length - text.trimStart().length,
    to: to - (text.length - text.replace(/(?<![\s,;:—])[\s,;:—]+$/u, '').length)
  }
}
