/** Speech tags: the cue and the speaker beside a quotation or a reported clause (“…,” said the harbour master, Ann Lee). */
import {doubtfulSpeechVerbs, speakerPronouns, speechVerbs} from '../english/cues.js'
import {isName, namePattern, withoutPossessive} from '../english/names.js'

/** Offsets into the text that was searched. */
export interface Range {
  readonly from: number
  readonly to: number
}

export interface SpeechTag {
  readonly cue: Range
  /** Absent where the tag names nobody. */
  readonly speaker?: Range & {readonly name: string}
}

const word = /[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu
const names = new RegExp(namePattern, 'gu')
const accordingTo = /\baccording to\s+/giu

/** A tag is near what it tags: longer stretches between hold other clauses. 97 % of PolNeAR's quotations are tagged within this. */
const longestTag = 25

/** What may stand between a subject and its verb. */
const adverb =
  /(?:\b(?:has|had|have|also|later|now|then|once|earlier|previously|would|will|often|even|\p{L}+ly)\s*)+$/u

/** What ends the head of a subject: “officials with knowledge of the plans”. */
const modifier = /\s(?:with|in|at|for|from|on|who|whose|familiar|close|near|to)\s.*$/u

/** A finite verb: a noun phrase that holds one is a clause. */
const finite =
  /\b(?:is|are|was|were|has|had|have|would|will|could|should|may|might|can|did|does)\b/i

/** Every cue of a text with its speaker, in order. */
export function findSpeechTags(text: string): SpeechTag[] {
  const tags: SpeechTag[] = []
  for (const match of text.matchAll(accordingTo)) {
    const from = match.index + match[0].length
    const speaker = findFollowingSpeaker(text, from)
    tags.push({cue: {from: match.index, to: from - 1}, ...(speaker && {speaker})})
  }
  for (const {0: raw, index: from} of text.matchAll(word)) {
    const form = raw.replace(/[.’'-]+$/, '')
    // A capital makes a name of it: the United States, Notes.
    if (!speechVerbs.has(form)) continue
    const cue = {from, to: from + form.length}
    if (isNoun(text, cue)) continue
    const speaker = findPrecedingSpeaker(text, from) ?? findFollowingSpeaker(text, cue.to)
    if (!speaker && doubtfulSpeechVerbs.has(form)) continue
    tags.push({cue, ...(speaker && {speaker})})
  }
  return tags.sort((a, b) => a.cue.from - b.cue.from)
}

/** “his claims”, “the notes”, “to post”: forms that are no verb here. */
function isNoun(text: string, {from}: Range): boolean {
  const before = /([\p{L}’']+)\s+$/u
    .exec(text.slice(Math.max(0, from - 24), from))?.[1]
    ?.toLowerCase()
  return (
    before !== undefined &&
    /^(?:the|a|an|his|her|their|its|my|our|your|these|those|such|to|be|been|being|was|were|is|are|no)$|['’]s$/.test(
      before
    )
  )
}

/** The tag that follows a quotation: “…,” said X · “…,” X said. */
export function findFollowingTag(text: string): SpeechTag | undefined {
  const clause = /^[^.;:“"«]*/u.exec(text)![0]
  const tag = findSpeechTags(clause)[0]
  if (!tag || countWords(clause.slice(0, tag.cue.from)) > longestTag) return undefined
  // “…,” said X: the verb comes first, so the speaker follows it.
  if (/^[\s,—–-]*$/.test(clause.slice(0, tag.cue.from))) {
    const speaker = findFollowingSpeaker(clause, tag.cue.to)
    return {cue: tag.cue, ...(speaker && {speaker})}
  }
  return tag
}

/** The tag that leads to a quotation: X said: “…” · X, who was there, told Y that “…”. */
export function findLeadingTag(text: string): SpeechTag | undefined {
  const tag = findSpeechTags(text).at(-1)
  if (tag && countWords(text.slice(tag.cue.to)) <= longestTag) return tag
  // Her answer was short: “…”.
  const colon = /:\s*$/.exec(text)
  if (!colon) return undefined
  const speaker = firstName(text, 0)
  return {cue: {from: colon.index, to: colon.index + 1}, ...(speaker && {speaker})}
}

function countWords(text: string): number {
  return text.match(word)?.length ?? 0
}

/** The subject of a cue at `cueFrom`: what stands before it in its clause. */
function findPrecedingSpeaker(text: string, cueFrom: number): SpeechTag['speaker'] {
  const before = text.slice(0, cueFrom)
  const boundary =
    Math.max(before.lastIndexOf(';'), before.lastIndexOf(':'), before.lastIndexOf('—')) + 1
  return findSubject(before.slice(boundary), boundary)
}

function findSubject(clause: string, offset: number): SpeechTag['speaker'] {
  const whole = clause.trimEnd().replace(adverb, '').trimEnd()
  // “Ann Lee called it a start and said”: the subject stands before the first verb.
  const isCoordinate = /\s(?:and|but|then)$/.test(whole)
  const subject = isCoordinate ? whole.replace(/,?\s\S+$/, '') : whole
  if (isCoordinate) return firstName(subject, offset)
  const last = /([\p{L}’']+)$/u.exec(subject)
  if (last && speakerPronouns.has(last[1]!.toLowerCase()))
    return rangeAt(last.index, last[1]!, offset)
  const found = Array.from(subject.matchAll(names)).filter((match) => isName(match[0]))
  const final = found.at(-1)
  if (final && final.index + final[0].length === subject.length)
    return rangeAt(final.index, final[0], offset)
  if (/,$/.test(subject)) {
    // An apposition closes with a comma: “Ann Lee, the master of the harbour at Ayr, said”.
    const opening = subject.lastIndexOf(',', subject.length - 2)
    // “The master of the harbour at Ayr, Ann Lee, said”: or the apposition is the name.
    if (
      opening >= 0 &&
      final &&
      final.index + final[0].length === subject.length - 1 &&
      /^,\s*$/.test(subject.slice(opening, final.index))
    ) {
      return rangeAt(final.index, final[0], offset)
    }
    const named = found.findLast((match) => match.index + match[0].length <= opening)
    if (named && !/,/.test(subject.slice(named.index, opening)))
      return rangeAt(named.index, named[0], offset)
    return undefined
  }
  // “the ministry’s spokesman said”, “officials with knowledge of the plan said”.
  const from = subject.lastIndexOf(',') + 1
  const phrase = subject
    .slice(from)
    .replace(/^\s*(?:and|but|while|as|when|where|because)\s/i, (lead) => ' '.repeat(lead.length))
  const head = phrase.trim().replace(modifier, '')
  if (head === '' || finite.test(head) || countWords(head) > 8) return undefined
  return rangeAt(from + phrase.length - phrase.trimStart().length, head, offset)
}

function firstName(clause: string, offset: number): SpeechTag['speaker'] {
  for (const match of clause.matchAll(names))
    if (isName(match[0])) return rangeAt(match.index, match[0], offset)
  return undefined
}

/** The subject after a cue: “said Ann Lee”, “said the harbour master, Ann Lee”, “said she”. */
function findFollowingSpeaker(text: string, from: number): SpeechTag['speaker'] {
  const phrase = /^\s*[^.;:“”"«()—–]*/u.exec(text.slice(from, from + 160))![0]
  const start = from + phrase.length - phrase.trimStart().length
  const trimmed = phrase.trim()
  const first = /^[\p{L}’']+/u.exec(trimmed)?.[0]
  if (first === undefined) return undefined
  if (speakerPronouns.has(first.toLowerCase())) return rangeAt(0, first, start)
  if (
    /^(?:on|in|at|that|to|by|for|from|as|about|during|after|before|when|it|there|what|how|why|if)$/i.test(
      first
    )
  )
    return undefined
  const head = /^[^,]*(?:,\s*(?=\p{Lu})[^,]*)?/u.exec(trimmed)![0]
  const named = Array.from(head.matchAll(names)).find((match) => isName(match[0]))
  if (named) {
    const lead = head.slice(0, named.index)
    if (
      !/\b(?:of|at|in|for|from|with|on|to|by)\s+(?:the\s+)?$/i.test(lead) ||
      /^(?:The|A|An)$/.test(first)
    ) {
      return rangeAt(named.index, named[0], start)
    }
  }
  if (
    !/^(?:the|a|an|one|another|some|several|two|his|her|its|their|officials?|police|sources?|people)$/i.test(
      first
    )
  )
    return undefined
  if (finite.test(head)) return undefined
  const office =
    /^[\p{L}\p{N}’'-]+(?:\s+(?!who\b|that\b|on\b|in\b|at\b|told\b|as\b)[\p{L}\p{N}’'-]+){0,8}/iu.exec(
      trimmed
    )![0]
  return rangeAt(0, office, start)
}

function rangeAt(index: number, name: string, offset: number): Range & {name: string} {
  const from = offset + index
  return {from, to: from + name.length, name: withoutPossessive(name.replace(/\s+/g, ' '))}
}
