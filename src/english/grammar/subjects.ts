/**
 * Subjects: the noun phrase that a verb of speech belongs to, before or behind it. By patterns, since quotations are tagged before any
 * tree is read, and in a browser without trees; where a tree is read and names another subject, it is believed (`attributions.ts`).
 */
import {speakerPronouns} from '../lexicon/cues.js'
import {anyOf, finiteAuxiliaries} from '../lexicon/function-words.js'
import {capital, letter, smallLetter} from '../lexicon/letters.js'
import {isName, namePattern, trimName, withoutPossessive} from '../lexicon/names.js'

/** Offsets into the text that was searched. */
export interface Range {
  readonly from: number
  readonly to: number
}

export interface Subject extends Range {
  readonly name: string
}

const word = /[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu
const names = new RegExp(namePattern, 'g')
const pronouns = [...speakerPronouns].join('|')
const firstWord = new RegExp(`^[${letter}’']+`)
const lastWord = new RegExp(`(?<![${letter}’'])([${letter}’']+)$`)
const leadingPronoun = new RegExp(`^(?:${pronouns})\\b`, 'i')
const leadingName = new RegExp(
  `^(?:(?:the|a|an)\\s+)?(?:[${smallLetter}][${letter}-]*\\s+){0,4}(${namePattern})`
)
const apposedName = new RegExp(`,\\s*(?<name>${namePattern})$`)

/** What follows a verb, up to what ends its clause; the full stops of initials and titles go on. */
const phraseBehind = new RegExp(
  String.raw`^\s*[^.;:“”"«()—–]*(?:\.(?=\s?[${capital}])[^.;:“”"«()—–]*){0,2}`
)
const withApposition = new RegExp(String.raw`^[^,]*(?:,\s*(?=[${capital}])[^,]*)?`)
const office = new RegExp(
  String.raw`^[${letter}\d’'-]+(?:\s+(?!who\b|that\b|on\b|in\b|at\b|told\b|as\b)[${letter}\d’'-]+){0,8}`,
  'i'
)

/** What may stand between a subject and its verb. */
const adverb =
  /$(?<=(?<adverbs>(?:\b(?:has|had|have|is|was|are|were|also|later|now|then|once|earlier|previously|would|will|often|even|first|again|never|still|just|at the time|[a-z]+ly)\s*)+))/

/** What ends the head of a subject: “officials with knowledge of the plans”. */
const modifier = /\s(?:with|in|at|for|from|on|who|whose|familiar|close|near|to)\s/u

/** A finite verb: a noun phrase that holds one is a clause. */
const finite = new RegExp(`\\b${anyOf(finiteAuxiliaries, ['says', 'said'])}\\b`, 'i')

/** What may open a sentence before its subject: “On Tuesday, …”, “While he waited, …”. */
const opening =
  /^\s*(?:(?:and|but|so|yet|or)\s+)?(?:(?:on|in|at|after|before|during|by|for|from|with|under|as|when|while|if|since|despite|later|earlier|then|meanwhile|also|speaking|asked|over|to|[a-z]+ly)\b[^,]*,\s*)?/i

export function countWords(text: string): number {
  return text.match(word)?.length ?? 0
}

function withoutAdverbs(clause: string): string {
  const length = adverb.exec(clause)?.groups?.adverbs?.length ?? 0
  return clause.slice(0, clause.length - length)
}

/** The subject of a verb at `verbFrom`: what stands before it in its clause. */
export function findSubjectBefore(text: string, verbFrom: number): Subject | undefined {
  const before = text.slice(0, verbFrom)
  const boundary =
    Math.max(before.lastIndexOf(';'), before.lastIndexOf(':'), before.lastIndexOf('—')) + 1
  const clause = before.slice(boundary)
  const whole = withoutAdverbs(clause.trimEnd()).trimEnd()
  // “Ann Lee left the meeting, saying”: a participle has the sentence's subject.
  if (
    /^[A-Za-z]+ing\b/.test(text.slice(verbFrom)) &&
    !/\b(?:is|are|was|were|been|who)\s+(?:[A-Za-z]+\s+)?$/.test(clause)
  )
    return findSentenceSubject(whole, boundary)
  // “Ann Lee called it a start and said”: the subject stands before the first verb.
  const coordinate = /,?\s(?:and|but|then|or)$/.exec(whole)
  if (coordinate) return findSentenceSubject(whole.slice(0, coordinate.index), boundary)
  return findNounPhraseAtEnd(whole, boundary) ?? closedApposition(whole, boundary)
}

/** The noun phrase that a clause ends with. */
function findNounPhraseAtEnd(clause: string, offset: number): Subject | undefined {
  const last = lastWord.exec(clause)
  if (last && speakerPronouns.has(last[1]!.toLowerCase()))
    return subjectAt(last.index, last[1]!, offset)
  const found = Array.from(clause.matchAll(names)).filter((match) => isName(match[0]))
  const final = found.at(-1)
  if (final && final.index + final[0].length === clause.length) {
    // “Ann Lee of Lee & Sons said”, “Lee at the Echo said”: the person speaks, not the body.
    const link = /\s(?:of|at|from|for)\s(?:the\s)?$/.exec(clause.slice(0, final.index))
    const owner = link && found.at(-2)
    const person = owner && owner.index + owner[0].length === link.index ? owner : final
    return subjectAt(person.index, person[0], offset)
  }
  if (clause.endsWith(',')) {
    // An apposition closes with a comma: “Ann Lee, the master of the harbour at Ayr, said”.
    const from = clause.lastIndexOf(',', clause.length - 2)
    // “The master of the harbour at Ayr, Ann Lee, said”: or the apposition is the name.
    if (
      from >= 0 &&
      final &&
      final.index + final[0].length === clause.length - 1 &&
      /^,\s*$/.test(clause.slice(from, final.index))
    ) {
      // “Ann Lee of the union, Unity, said”: one word names no person beside a full name.
      const head = final[0].includes(' ') ? undefined : findSentenceSubject(clause, offset)
      return head?.name.includes(' ') === true && head.to - offset < from
        ? head
        : subjectAt(final.index, final[0], offset)
    }
    const named = found.findLast((match) => match.index + match[0].length <= from)
    if (named && !clause.slice(named.index, from).includes(','))
      return subjectAt(named.index, named[0], offset)
    return undefined
  }
  // “the ministry’s spokesman said”, “officials with knowledge of the plan said”.
  const from = clause.lastIndexOf(',') + 1
  const phrase = clause
    .slice(from)
    .replace(/^\s*(?:and|but|while|as|when|where|because|that|what)\s/i, (lead) =>
      ' '.repeat(lead.length)
    )
  const start = from + phrase.length - phrase.trimStart().length
  const head = phrase.trim().split(modifier, 1)[0]!
  // “She gives credit to them for saying”: a clause, whose subject comes first.
  const first = subjectOfClause.exec(head)?.groups?.subject
  if (first !== undefined && (speakerPronouns.has(first.toLowerCase()) || isName(first)))
    return subjectAt(start, first, offset)
  if (head === '' || finite.test(head) || countWords(head) > 8) return undefined
  return subjectAt(start, head, offset)
}

const subjectOfClause = new RegExp(
  `^(?<subject>(?:${pronouns})|${namePattern})(?=\\s+[${smallLetter}])(?!\\s+(?:of|and|for|at|in|on|from|with|to)\\b)`,
  'u'
)

/** “Ann Lee, 35, the daughter of the former mayor, John Lee, said”: the sentence's subject, when a comma follows it. */
function closedApposition(clause: string, offset: number): Subject | undefined {
  if (!clause.endsWith(',')) return undefined
  const subject = findSentenceSubject(clause, offset)
  return subject && /^\s*,/.test(clause.slice(subject.to - offset)) ? subject : undefined
}

/** The noun phrase that a sentence or clause begins with, behind what may open it. */
export function findSentenceSubject(clause: string, offset: number): Subject | undefined {
  const from = opening.exec(clause)![0].length
  for (const start of from > 0 ? [from, 0] : [0]) {
    const rest = clause.slice(start)
    const lead = rest.length - rest.trimStart().length
    const pronoun = leadingPronoun.exec(rest.trimStart())
    if (pronoun) return subjectAt(start + lead, pronoun[0], offset)
    const name = leadingName.exec(rest.trimStart())
    if (name && isName(name[1]!) && !finite.test(name[0])) {
      const at = start + lead + name[0].length - name[1]!.length
      return subjectAt(at, name[1]!, offset)
    }
  }
  return findFirstName(clause, offset)
}

/** The first name of a clause. */
export function findFirstName(clause: string, offset: number): Subject | undefined {
  for (const match of clause.matchAll(names))
    if (isName(match[0])) return subjectAt(match.index, match[0], offset)
  return undefined
}

/** The subject behind a verb: “said Ann Lee”, “said the harbour master, Ann Lee”, “said she”. */
export function findSubjectAfter(text: string, from: number): Subject | undefined {
  const phrase = phraseBehind.exec(text.slice(from, from + 160))![0]
  const start = from + phrase.length - phrase.trimStart().length
  const trimmed = phrase.trim()
  const first = firstWord.exec(trimmed)?.[0]
  if (first === undefined) return undefined
  if (speakerPronouns.has(first.toLowerCase())) {
    // “said he”; but “Lee says he left” reports.
    return /^[,.]?\s*$|^,/.test(trimmed.slice(first.length))
      ? subjectAt(0, first, start)
      : undefined
  }
  if (
    /^(?:on|in|at|that|to|by|for|from|as|about|during|after|before|when|it|there|what|how|why|if|of|with|out)$/i.test(
      first
    )
  )
    return undefined
  const head = withApposition.exec(trimmed)![0]
  const named = Array.from(head.matchAll(names)).find((match) => isName(match[0]))
  // “said the Harbour Board chairman, Ann Lee”: the apposition is the name.
  const apposed = /^(?:the|its|his|her|their|a|an)\b/i.test(first) && apposedName.exec(head)
  if (apposed && isName(apposed.groups!.name!)) {
    return subjectAt(head.length - apposed.groups!.name!.length, apposed.groups!.name!, start)
  }
  if (named) {
    const lead = head.slice(0, named.index)
    if (
      !/\b(?:of|at|in|for|from|with|on|to|by)\s+(?:the\s+)?$/i.test(lead) ||
      /^(?:The|A|An)$/.test(first)
    ) {
      return subjectAt(named.index, named[0], start)
    }
  }
  if (
    !/^(?:the|a|an|one|another|some|several|two|three|his|her|its|their|my|our|officials?|police|sources?|people|critics|experts|researchers|residents|lawyers|prosecutors)$/i.test(
      first
    )
  )
    return undefined
  if (finite.test(head)) return undefined
  const phraseOfOffice = office.exec(trimmed)![0]
  // “called her”: an object, no subject.
  return /^(?:his|her|its|their)$/i.test(phraseOfOffice)
    ? undefined
    : subjectAt(0, phraseOfOffice, start)
}

/** The subject of a sentence and its first verb, where the words between are an apposition at most: “In May, Ann Lee denounced …”. */
export function findMainClause(sentence: string): {subject: Subject; verb: Range} | undefined {
  const lead = opening.exec(sentence)![0].length
  const found = findSubjectAndVerb(sentence.slice(lead))
  if (found) {
    return {
      subject: {...found.subject, from: found.subject.from + lead, to: found.subject.to + lead},
      verb: {from: found.verb.from + lead, to: found.verb.to + lead}
    }
  }
  const phrase = nounPhraseAndVerb.exec(sentence.slice(lead))?.groups
  if (!phrase || (!/\s/.test(phrase.subject!) && !isName(phrase.subject!))) return undefined
  const from = lead + sentence.slice(lead).indexOf(phrase.subject!)
  const verbFrom = from + phrase.subject!.length + phrase.between!.length
  return {
    subject: subjectAt(from, phrase.subject!, 0),
    verb: {from: verbFrom, to: verbFrom + phrase.verb!.length}
  }
}

/** “The city's oldest club is calling”, “Ann Lee and Tom Orr call”. */
const nounPhraseAndVerb = new RegExp(
  `^\\s*(?<subject>(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ss]ome|[${capital}][${letter}’']*)(?:\\s+[${letter}\\d’'-]+){0,6}?)(?<between>(?:,[^,]+,)?\\s+)(?<verb>is|are|was|were|has|have|had|calls?|called|says?|said|[a-z]{3,}(?:ed|[^s'’]s))\\b`,
  'u'
)

/** The subject that a clause opens with, and the verb right behind it: “he points out”, “Ann Lee, the owner, jokes”. */
export function findSubjectAndVerb(clause: string): {subject: Subject; verb: Range} | undefined {
  const match = subjectAndVerb.exec(clause)
  if (!match) return undefined
  const {subject, verb} = match.groups!
  if (
    /^\p{Lu}/u.test(subject!) &&
    !speakerPronouns.has(subject!.toLowerCase()) &&
    !isName(trimName(subject!))
  )
    return undefined
  const from = match[0].indexOf(subject!)
  return {
    subject: subjectAt(from, subject!, 0),
    verb: {from: match[0].length - verb!.length, to: match[0].length}
  }
}

const subjectAndVerb = new RegExp(
  `^[\\s,—–-]*(?<subject>${pronouns}|${namePattern}|(?:[Tt]he|[Aa]n?|[Oo]ne|[Aa]nother|[Hh]is|[Hh]er|[Tt]heir)(?:\\s+[${letter}’'-]+){1,5}?)(?:,[^,]{1,200},)?\\s+(?:(?:has|had|have|also|later|then|[A-Za-z]+ly)\\s+)?(?<verb>[a-z]{2,}(?:ed|s|id|ote|ore|ave)|told|thought|went|began|put|sang|spoke|is|was|had|has)\\b`,
  'u'
)

function subjectAt(index: number, phrase: string, offset: number): Subject {
  const trimmed = trimName(phrase)
  // “The ferryman” stays; “Yesterday Ann Lee” is Ann Lee.
  const name = /^\p{Lu}/u.test(trimmed) ? trimmed : phrase
  const from = offset + index + phrase.length - name.length
  return {from, to: from + name.length, name: withoutPossessive(name.replace(/\s+/g, ' '))}
}
