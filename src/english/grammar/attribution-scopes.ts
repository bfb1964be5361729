/**
 * Scopes of attributions: which part of its sentence a cue governs. Offsets into the sentence's text. By patterns: punctuation is surer
 * than the parser for “X, he said, Y”. With trees alone `dropped-attribution` lost a tenth of its hits on stories; what the tree does
 * better (a clause behind the verb, relative clauses) comes from there.
 */
import {anyOf, finiteAuxiliaries} from '../lexicon/function-words.js'
import {capital, letter} from '../lexicon/letters.js'

interface Range {
  readonly from: number
  readonly to: number
}

export interface Scope {
  /** Where the cue stands to its content. */
  readonly position: 'before' | 'after' | 'within'
  readonly content: Range
}

/** What ends a clause: a semicolon or colon, or a comma with a word that opens another. */
const clauseEnd =
  /[;:—]|,\s+(?=(?:but|though|although|while|whereas|and|so|which|who|whose|because|despite|adding|citing)\b)/giu

/** What may stand after a tag that closes its sentence: “…, Lee told the Echo on Friday”. */
const closingRest = new RegExp(
  String.raw`^\s*(?:(?:(?:the\s+)?[${capital}][${letter}&.’'-]*(?:\s+(?:&\s+)?[${capital}][${letter}.’'-]*){0,5}|reporters|journalists|lawmakers|investors|analysts|a [${letter}]+|the [${letter}]+)(?![${letter}&’'-])\s*)?(?:(?:on|in|at|during|after|before|to|late|early|earlier|later|yesterday|today|last|this|by|from|through|via|outside|only|when|as|of)\b[^,;:]{0,80})?(?:[.…!?]\s*)?$`
)

/** What follows a speaker between commas and is no part of the claim: who it is, or what it stands against. */
const aside = /^\s+(?:who|which|whose|a|an|the|its|his|her|their|while|adding|citing)\b/iu

/** Another cue: “…, according to Lee, and the board said …”. */
const nextTag = /\b(?:said|says|told|tells|added|adds|warned|according|alleged|argued)\b/u

/** A finite verb or its auxiliary: what stands before a closing tag is a clause of its own. */
const finite = new RegExp(
  String.raw`\b(?!(?:its|his|this|yes|news|as|us)\b)(?:${anyOf(finiteAuxiliaries)}|been|[a-z]{2,}ed|fell|rose|grew|went|came|took|made|told|left|lost|won|held|began|broke|got|gave|kept|knew|led|met|paid|put|ran|saw|sent|set|shut|sold|spent|stood|thought|wrote|hit|cut|[a-z]{2,}s|[a-z]+['’](?:s|re|m|ve|ll|d|t))\b`,
  'i'
)

const possessive = /['’]s(?=\s)/gu

/** What may stand between a verb of speech and “that”: where, when and to whom. */
const circumstance =
  /^\s*(?:in|on|at|to|by|during|after|before|last|earlier|later|yesterday|today)\b.*\bthat$/isu

/** What a sentence may open with before its subject: “In his dissent, Lee said …”, “Asked about it, she said …”. */
const opening =
  /^\s*(?:in|on|at|during|after|before|when|while|asked|speaking|meanwhile|later|earlier|but|and|yet|then|still|for|with|as|if|despite|from|by|under|to|because|since|until|among|however|once)\b/iu

/**
 * What a tag, the cue with its speaker, governs: what follows it (“Lee said the pier is shut”), what stands
 * before it (“The pier is shut, Lee said”), or both (“The pier, Lee said, is shut”).
 */
export function scopeOf(text: string, tag: Range): Scope {
  const before = text.slice(0, tag.from)
  const after = text.slice(tag.to)
  const start = before.lastIndexOf(';') + 1
  const end = endOf(text, tag.to, /;/g)
  const comma = before.lastIndexOf(',')
  const claim = before.slice(start, Math.max(start, comma))
  // “told the Echo that …”, “said on Friday that …”: the claim follows.
  const lead = /^\s*(?::|(?:[\p{L}\p{N}&.’'-]+\s+){0,6}that\b)/u.exec(after)?.[0]
  const led = lead !== undefined
  // The claim stands in marks: “…,” said Lee, the master of the harbour.
  if (!led && /[”’"»']\s*$/u.test(before))
    return {position: 'after', content: {from: start, to: tag.from}}
  // “…,” the harbour's master, Ann Lee, said: the words between are the speaker's. What marks hold is blank here.
  const between = /$(?<=\s{3}[”’"»'](?<between>[^”"»]*))/u.exec(before)?.groups?.between
  if (!led && between !== undefined && !finite.test(between.replace(possessive, '')))
    return {position: 'after', content: {from: start, to: tag.from - between.length}}
  // “a timetable that islanders say was drawn up without them”
  if (/\s(?:that|which|who)\s/.test(text.slice(tag.from, tag.to)))
    return {position: 'before', content: {from: tag.to, to: end}}
  // Only a subject's own words may stand between the comma and the tag.
  const touches = comma >= start && /^,\s*(?:[\p{L}’'-]+\s+){0,6}$/u.test(before.slice(comma))
  // “…, but later his office said it would apply”: a clause of its own.
  const isJoined =
    /^,\s*(?:and|but|while|although|though|whereas)\s/iu.test(before.slice(comma)) &&
    !closingRest.test(text.slice(tag.to, end))
  const isClause =
    touches &&
    !isJoined &&
    !led &&
    !closesRelative(claim) &&
    finite.test(claim) &&
    countWords(claim) >= 3
  const rest = text.slice(tag.to, end)
  if (isClause) {
    const content = {from: start, to: comma + 1}
    if (closingRest.test(rest)) return {position: 'after', content}
    // “…, said Lee, the master of the harbour.” · “…, according to Lee, who blamed the weather.”
    if (/^[^,.;:]{0,60},/u.test(rest)) {
      const tail = rest.slice(rest.indexOf(',') + 1)
      const goesOn = /^\s+(?:\p{Ll}|I\b|["“‘])/u.test(tail)
      const isAside = aside.test(tail) || (/^\s+(?:and|but)\b/u.test(tail) && nextTag.test(tail))
      if (!goesOn || isAside) return {position: 'after', content}
      return {position: 'within', content: {from: start, to: end}}
    }
    const isNamed = /^according\b/iu.test(text.slice(tag.from, tag.to))
    if (isNamed || !opening.test(claim) || countWords(rest) < 3) return {position: 'after', content}
  }
  // “The fee, Lee said, is …”: a tag between commas interrupts its clause.
  if (
    touches &&
    !led &&
    /^\s*(?:[^\s,.;:][^,.;:]{0,39})?,\s+\p{Ll}/u.test(rest) &&
    !opening.test(claim) &&
    countWords(claim) > 0 &&
    !closesRelative(claim) &&
    !isApposition(claim, before.slice(comma))
  )
    return {position: 'within', content: {from: start, to: end}}
  // “Wrote in her opinion that …”: where and when it was said is no part of the claim.
  // What a relative clause adds at the end is often the reporter’s own: “…, which has hamstrung it”.
  return {
    position: 'before',
    content: {
      from: tag.to + (circumstance.exec(lead ?? '')?.[0].length ?? 0),
      to: endOf(text, tag.to, /;|,\s+(?=(?:which|who|whose)\b|but\s+(?!that\b))/gu)
    }
  }
}

/** “The board, which runs the pier, said”: the comma before the cue closes an aside on the speaker and no claim. */
function closesRelative(claim: string): boolean {
  const aside = /,\s*(?:which|who|whose)\b(?:[^,]|,(?=\d))*$/u.exec(claim)
  return aside !== null && !finite.test(claim.slice(0, aside.index).replace(possessive, ''))
}

/** “The master, Ann Lee, said”: the comma before the cue closes an apposition and no claim. */
function isApposition(claim: string, tagged: string): boolean {
  return !finite.test(claim) && /^,\s*$/.test(tagged)
}

/** The clause around an offset. */
export function clauseAround(text: string, at: number): Range {
  let from = 0
  for (const match of text.matchAll(clauseEnd)) {
    if (match.index >= at) return {from, to: match.index + 1}
    from = match.index + match[0].length
  }
  return {from, to: text.length}
}

/** What a cue governs that is set between commas or opens what follows one: “…, probably before 1930, …”, “and, by her account, eleven pounds”. */
export function parenthesisScope(text: string, from: number, to: number): Range | undefined {
  const lead = text.slice(0, from).trim()
  if (lead === ',' || !lead.endsWith(',')) return undefined
  const rest = text.slice(to)
  const isSetOff = /^\s*,/.test(rest)
  // “Lee, the master, reportedly wrote”: the comma closes an apposition, and the adverb governs its clause.
  if (
    !isSetOff &&
    !/^\s+(?:before|after|in|on|at|by|around|about|for|from|as|because|since|during|[A-Za-z]+ing|\d)\b/.test(
      rest
    )
  )
    return undefined
  return {from: isSetOff ? to : from, to: endOf(text, isSetOff ? to + 1 : to, /[,;:—]/gu)}
}

/** What follows a cue, to the end of its clause. */
export function clauseFrom(text: string, at: number): Range {
  return {from: at, to: endOf(text, at, /[;—]|,\s+(?=(?:but|though|although|whereas)\b)/giu)}
}

function endOf(text: string, at: number, boundary: RegExp): number {
  boundary.lastIndex = at
  return boundary.exec(text)?.index ?? text.length
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
}
