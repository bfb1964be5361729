/**
 * Speech tags: the cue and the speaker beside a quotation or a reported clause (“…,” said the harbour master, Ann Lee). By patterns:
 * beside marks they are right in 88 of 100 (PolNeAR), and reading a tree for each quotation of each source would cost more than all
 * else. `confirmedSpeaker` asks the tree where it matters.
 */
import {doubtfulSpeechVerbs, quotingVerbs, speakerPronouns, speechVerbs} from '../lexicon/cues.js'
import {namePattern} from '../lexicon/names.js'
import {Question, type Session} from '../../session.js'
import {
  type Range,
  type Subject,
  countWords,
  findMainClause,
  findSentenceSubject,
  findSubjectAfter,
  findSubjectAndVerb,
  findSubjectBefore
} from './subjects.js'

export interface SpeechTag {
  readonly cue: Range
  /** Absent where the tag names nobody. */
  readonly speaker?: Subject
}

const word = /[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu
const accordingTo = /\baccording to\s+/giu
/** “As the mayor put it, …”. */
const putIt = /\b(?:puts?|putting) it\b/gu
/** “Lee: Harbour ‘rotten’”, as headlines have it. */
const headlineSpeaker = new RegExp(`^(?<speaker>${namePattern}):\\s`, 'u')

const nameAndComma = new RegExp(`^\\s+(?<speaker>${namePattern}),`, 'u')

/** Longer runs of capitals are headings. */
const longestName = 80

/** A tag is near what it tags: longer stretches between hold other clauses. 97 % of PolNeAR's quotations are tagged within this. */
const longestTag = 25

/** Every cue of a text with its speaker, in order. */
export function findSpeechTags(text: string): SpeechTag[] {
  return findTags(text, speechVerbs).filter(
    ({cue, speaker}) =>
      speaker !== undefined || !doubtfulSpeechVerbs.has(text.slice(cue.from, cue.to))
  )
}

function findTags(text: string, verbs: ReadonlySet<string>): SpeechTag[] {
  const tags: SpeechTag[] = []
  for (const match of text.matchAll(accordingTo)) {
    const from = match.index + match[0].length
    const speaker = findSubjectAfter(text, from)
    tags.push({cue: {from: match.index, to: from - 1}, ...(speaker && {speaker})})
  }
  for (const {0: phrase, index: from} of text.matchAll(putIt)) {
    const speaker = findSubjectBefore(text, from)
    tags.push({cue: {from, to: from + phrase.length}, ...(speaker && {speaker})})
  }
  for (const {0: raw, index: from} of text.matchAll(word)) {
    const form = raw.replace(/(?<![.’'-])[.’'-]+$/, '')
    // A capital makes a name of it: the United States, Notes.
    if (!verbs.has(form)) continue
    const cue = {from, to: from + form.length}
    if (isNoun(text, cue)) continue
    const speaker =
      (isInverted(text, cue) ? undefined : findSubjectBefore(text, from)) ??
      (form.endsWith('ing') ? undefined : findSubjectAfter(text, cue.to))
    tags.push({cue, ...(speaker && {speaker})})
  }
  return tags.sort((a, b) => a.cue.from - b.cue.from)
}

/** “The pier, wrote Ann Lee, is …”: a name between the verb and a comma, and a comma before the verb. */
function isInverted(text: string, {from, to}: Range): boolean {
  return (
    /,\s*$/.test(text.slice(Math.max(0, from - 4), from)) &&
    !/^(?:told|tells)/.test(text.slice(from, to)) &&
    nameAndComma.test(text.slice(to, to + longestName))
  )
}

/** “his claims”, “the notes”, “to post”, “was hailed as”: forms that are no verb of the subject's own here. */
function isNoun(text: string, {from, to}: Range): boolean {
  const before = /(?<![a-z’'])([a-z’']+)\s+$/i
    .exec(text.slice(Math.max(0, from - 24), from))?.[1]
    ?.toLowerCase()
  if (before === undefined) return false
  if (/^(?:be|been|being|was|were|is|are)$/.test(before))
    return !text.slice(from, to).endsWith('ing')
  return /^(?:the|a|an|his|her|their|its|my|our|your|these|those|such|to|no)$|['’]s$/.test(before)
}

/** How far a speech reaches that is not closed: to the comma before its tag, else to the end of the sentence. */
export function findSpeechEnd(sentence: string): number {
  for (const {0: comma, index} of sentence.matchAll(/[,?!—–…]\s+/g)) {
    const rest = sentence.slice(index + comma.length)
    const direct = findSubjectAndVerb(rest)
    const verb = direct ? rest.slice(direct.verb.from, direct.verb.to) : /^[a-z]+/.exec(rest)?.[0]
    if (
      verb !== undefined &&
      speechVerbs.has(verb) &&
      (direct || findSubjectAfter(rest, verb.length))
    ) {
      return index + 1
    }
  }
  return sentence.length
}

/**
 * The tag in the sentence behind a quotation that ends it by its own mark (“Late?” Ann Lee asked): only a verb of speech
 * tells it from a sentence of its own.
 */
export function findTagBehindEnd(sentence: string): FoundTag | undefined {
  const direct = findSubjectAndVerb(sentence)
  if (!direct || doubtfulSpeechVerbs.has(sentence.slice(direct.verb.from, direct.verb.to)))
    return undefined
  if (!speechVerbs.has(sentence.slice(direct.verb.from, direct.verb.to))) return undefined
  // “No!” The minister said that …: a cue that leads on belongs to a sentence of its own.
  if (/^\s*(?:that|:|(?:,\s*)?[“"‘])/.test(sentence.slice(direct.verb.to))) return undefined
  return {cue: direct.verb, speaker: direct.subject, side: 'after'}
}

/** Where a quotation stands in its sentence. */
export interface QuotationContext {
  /** The sentence before the opening mark, its other quotations blanked. */
  readonly before: string
  readonly content: string
  /** The sentence behind the closing mark, to the next quotation. */
  readonly after: string
}

const tags = new Question<FoundTag | undefined>()

/** The tag of a quotation in its own sentence. */
export function findQuotationTag(
  context: QuotationContext,
  session: Session
): FoundTag | undefined {
  const {before, content, after} = context
  return session.recall(tags, `${before}\0${content}\0${after}`, () => readTag(context))
}

function readTag({before, content, after}: QuotationContext): FoundTag | undefined {
  // “It was late,” he said · “It was late”, he said · “Late?” he asked: what follows is no part of the clause.
  const isSetOff = /[,?!—–…-]["'’”»]*\s*$/.test(content) || /^\s*[,—–]/.test(after)
  const following = findFollowingTag(after)
  if (following && isSetOff) return {...following, side: 'after'}
  const leading = findLeadingTag(before)
  if (leading) return {...leading, side: 'before'}
  if (following) return {...following, side: 'after'}
  const main = findMainClause(before)
  return main && {cue: main.verb, speaker: main.subject, side: 'before', isGuess: true}
}

export interface FoundTag extends SpeechTag {
  readonly side: 'before' | 'after'
  /** Whether any verb was taken for the cue, because there is none of speech. */
  readonly isGuess?: boolean
}

const anyCue = new Set([...speechVerbs, ...quotingVerbs])

/** The tag that follows a quotation: “…,” said X · “…,” X said. */
function findFollowingTag(text: string): SpeechTag | undefined {
  const clause = /^[^;:“"«]*?(?:[;:“"«]|\.(?=\s|$)(?<!\b[A-Za-z]{1,4}\.)|$)/.exec(text)![0]
  // “…,” and her agent says: the clause goes on without the quotation.
  if (
    /^[\s,—–-]*(?:and|but|while|whereas|which|who|whom|as|when|where|though|although|because)\b/.test(
      clause
    )
  )
    return undefined
  const tag = findSpeechTags(clause)[0]
  const direct = findSubjectAndVerb(clause)
  if (direct && (!tag || direct.verb.to <= tag.cue.from))
    return {cue: direct.verb, speaker: direct.subject}
  if (!tag || countWords(clause.slice(0, tag.cue.from)) > longestTag) return undefined
  // “…,” said X: the verb comes first, so the speaker follows it.
  if (/^[\s,—–-]*$/.test(clause.slice(0, tag.cue.from))) {
    const speaker = findSubjectAfter(clause, tag.cue.to)
    return {cue: tag.cue, ...(speaker && {speaker})}
  }
  return tag
}

/** The tag that leads to a quotation: X said: “…” · X, who was there, told Y that “…”. */
function findLeadingTag(text: string): SpeechTag | undefined {
  const tag = chooseGoverning(text, findTags(text, anyCue))
  if (tag && countWords(text.slice(tag.cue.to)) <= longestTag) {
    if (tag.speaker) return tag
    const speaker = findSentenceSubject(text.slice(0, tag.cue.from), 0)
    return {cue: tag.cue, ...(speaker && {speaker})}
  }
  // Her answer was short: “…”.
  const colon = /:\s*$/.exec(text)
  if (colon) {
    const speaker = findSentenceSubject(text, 0)
    return {cue: {from: colon.index, to: colon.index + 1}, ...(speaker && {speaker})}
  }
  const headline = headlineSpeaker.exec(text)?.groups?.speaker
  if (headline === undefined) return undefined
  const to = headline.length
  return {cue: {from: to, to: to + 1}, speaker: {from: 0, to, name: headline}}
}

/** Of the tags before a quotation the last, save where it stands inside what another one reports: “Lee said she felt ‘robbed’”. */
function chooseGoverning(text: string, tags: readonly SpeechTag[]): SpeechTag | undefined {
  const last = tags.at(-1)
  const outer = tags.at(-2)
  if (!last?.speaker || !outer?.speaker || isDoubtful(text, outer)) return last
  const isPronoun = speakerPronouns.has(last.speaker.name.toLowerCase())
  if (isPronoun && isDoubtful(text, last)) return outer
  return reportedEarlier.test(text.slice(outer.cue.to, last.cue.from)) ? outer : last
}

/** “Lee said he’d asked his ‘people’”. */
const reportedEarlier = /\b(?:he|she|they|it)(?:['’]d| had| has| was| were)\s+(?:[A-Za-z]+ly\s+)?$/

function isDoubtful(text: string, {cue}: SpeechTag): boolean {
  const form = text.slice(cue.from, cue.to)
  return doubtfulSpeechVerbs.has(form) || !speechVerbs.has(form)
}

/**
 * The tag of a sentence that leads to a quotation without telling so: its subject and its verb, whatever that is
 * (“Lee had no doubt. “We turned back.””).
 */
export function findIntroduction(text: string, session: Session): SpeechTag | undefined {
  return session.recall(introductions, text, () => readIntroduction(text))
}

const introductions = new Question<SpeechTag | undefined>()

function readIntroduction(text: string): SpeechTag | undefined {
  const leading = findLeadingTag(text)
  if (leading) return leading
  const main = findMainClause(text)
  return main && {cue: main.verb, speaker: main.subject}
}
