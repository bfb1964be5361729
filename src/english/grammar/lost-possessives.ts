/** Lost possessives: nouns and names in s that own what follows, so that an apostrophe is missing. */
import type {Dictionary} from '../forms/dictionary.js'
import {
  determiners,
  memberOf,
  numberWords,
  pluralQuantifiers,
  prepositions,
  singularDeterminers,
  weekdays
} from '../lexicon/function-words.js'
import {
  hasOddPlural,
  isAttributive,
  isCommonVerb,
  isNoun,
  isPeople,
  isPlainAdjective,
  isSingularNoun,
  isUnique,
  takesNoPlainS
} from '../lexicon/nouns.js'
import {isRole} from '../lexicon/persons.js'
import {stopWords} from '../lexicon/stop-words.js'

/** How some texts write their words. */
export interface WrittenForms {
  /** Whether a capitalised word stands inside a sentence, so that it is a name. */
  hasName(name: string): boolean
  /** How often a lower-case form stands, possessives without their ending. */
  count(form: string): number
  /** The possessive that has the letters of a word in s, written straight: `city's` or `cities'` of `citys`, `cities`. */
  possessiveOf(word: string): string | undefined
}

export interface Restoration {
  /** The word with its apostrophe, which is written straight. */
  readonly restored: string
  /** How sure it is, 0–1. */
  readonly confidence: number
}

/** What a word is judged by. */
export interface PossessiveEvidence {
  /** What the text and its sources write. */
  readonly forms: WrittenForms
  /** What the sources write. */
  readonly known: WrittenForms
  /** Opened only for a word that nothing cheaper decides. */
  readonly openDictionary: () => Dictionary | undefined
}

/** A sentence's words by their offsets into a text, and what its paragraph is. */
interface Words {
  readonly words: readonly {readonly text: string; readonly from: number; readonly to: number}[]
  readonly paragraph: {readonly kind: string}
}

/** The word, its neighbours, and what was read of the whole text. */
interface Place {
  readonly word: string
  readonly before: string
  readonly previous: string
  readonly next: string
  readonly afterNext: string
  /** Whether the next word ends its clause. */
  readonly endsClause: boolean
  readonly singular: string
}

export function mayBePossessive(word: string): boolean {
  return /^\p{L}{3,}s$/u.test(word) && !word.endsWith('us')
}

/** The possessive that a word in s stands for, where its neighbours and what the texts write make that certain. */
export function possessiveAt(
  {text}: {readonly text: string},
  {words, paragraph}: Words,
  index: number,
  evidence: PossessiveEvidence
): Restoration | undefined {
  const word = words[index]!
  const next = words[index + 1]
  if (!mayBePossessive(word.text)) return undefined
  // A possessive and its noun stand side by side, in prose.
  if (!next || text.slice(word.to, next.from) !== ' ' || paragraph.kind === 'heading')
    return undefined
  const place: Place = {
    word: word.text,
    before: words[index - 2]?.text.toLowerCase() ?? '',
    previous: words[index - 1]?.text.toLowerCase() ?? '',
    next: next.text,
    afterNext: words[index + 2]?.text ?? '',
    endsClause: /^[,.;:]/.test(text.slice(next.to)),
    singular: word.text.slice(0, -1)
  }
  const isName = /^\p{Lu}/u.test(word.text) && (index > 0 || evidence.forms.hasName(place.singular))
  return isName ? nameAt(place, evidence) : nounAt(place, evidence)
}

/** “Trumps trip”: a source has the possessive, or the name stands without the s elsewhere or has no plural. */
function nameAt(
  place: Place,
  {forms, known, openDictionary}: PossessiveEvidence
): Restoration | undefined {
  const {word, singular, previous, next} = place
  const lower = word.toLowerCase()
  if (isOwnOrOther(place) && forms.hasName(singular))
    return {restored: `${singular}'s`, confidence: 0.9}
  if (!canPossess(place)) return undefined
  const possessive = (confidence: number): Restoration => ({restored: `${singular}'s`, confidence})
  const isKnown = known.possessiveOf(lower) !== undefined
  if (/[^s]ss$/.test(word) && (forms.hasName(singular) || isKnown)) return possessive(0.9)
  if (isTime(place)) return possessive(0.9)
  if (isAttributive(lower)) return undefined
  // Both Trumps, the two Koreas: families and pairs.
  const isFamily = /^(?:the|other|new|los|las|les)$/.test(previous) || isPluralDeterminer(previous)
  // “IDs” are several, however a source spells its own.
  if (singular === singular.toUpperCase()) return undefined
  if (isKnown && known.count(lower) === 0 && !isFamily) return possessive(0.95)
  if (!isOwned(place)) return undefined
  // “the Republican Partys nominee”.
  if (hasOddPlural(singular) && openDictionary()?.hasNoPlural(singular.toLowerCase()))
    return possessive(0.9)
  // Texas, Dallas: the list has them with their s only.
  if (
    isFamily ||
    previous === 'of' ||
    forms.count(lower) > Math.max(1, forms.count(singular.toLowerCase())) ||
    (isNoun(lower) && !isNoun(singular.toLowerCase()))
  )
    return undefined
  const isLower = /^\p{Ll}/u.test(next)
  if (isLower && forms.hasName(singular) && !isPeople(singular))
    return openDictionary()?.isNameInS(word) ? undefined : possessive(0.8)
  // A name that stands nowhere else, a people’s, or one before another name must have no plural: “Germanys leader”.
  if (
    isCommonVerb(lower) ||
    !(forms.hasName(singular) || (isLower && isOwned({...place, afterNext: ''})))
  )
    return undefined
  return openDictionary()?.hasNoPlural(singular) ? possessive(0.8) : undefined
}

/** Whether what follows is a noun, or an adjective or a name before one. */
function isOwned({next, afterNext}: Place): boolean {
  return [next, afterNext].some((word) => isNoun(word.toLowerCase()) || isRole(word))
}

function nounAt(
  place: Place,
  {forms, known, openDictionary}: PossessiveEvidence
): Restoration | undefined {
  const {word, singular, previous, before, next} = place
  const lower = word.toLowerCase()
  const possessive = (confidence: number, form = `${singular}'s`): Restoration => ({
    restored: form,
    confidence
  })
  const written = known.possessiveOf(lower)
  const asWritten = written?.endsWith("s'") ? `${word}'` : `${singular}'s`
  const hasNoPlural = takesNoPlainS(singular)
  if (hasNoPlural || hasOddPlural(singular)) {
    // “he mans the gate”, “it reaches people” are verbs.
    const isOwner = isDeterminer(previous) || (isDeterminer(before) && !stopWords.has(previous))
    if (!isOwner || !canPossess(place)) return undefined
    if (hasNoPlural || openDictionary()?.hasNoPlural(singular)) return possessive(0.95)
  }
  if (isTime(place) || isOwnOrOther(place)) return possessive(0.9)
  if (isDuration(place)) return possessive(0.9, `${word}'`)
  if (!canPossess(place) || !isSingularNoun(singular.toLowerCase())) return undefined
  const isPureNext = isNoun(next) && !isCommonVerb(next)
  const isCounted = isPluralDeterminer(previous) || isPluralDeterminer(before)
  // “six workers lawyer”.
  if (isNumber(previous) && isPureNext && isSingularNoun(next) && !isMeasure(word))
    return possessive(0.7, `${word}'`)
  if (isAttributive(lower) || isCounted) return undefined
  if (written !== undefined && known.count(lower) === 0 && isNoun(next))
    return possessive(0.9, asWritten)
  // “a rivals thesis”: after the singular article there is no plural.
  if (isSingularDeterminer(previous) && isPureNext) return possessive(0.8)
  // “the campaign uses footage”: behind a noun it may be the verb.
  if (!isDeterminer(previous) && (!isDeterminer(before) || isCommonVerb(singular))) return undefined
  // “the firms director”, “the worlds naturalists”: the text speaks of one firm, and there is one world.
  const isOne =
    forms.count(lower) === 1 && (forms.count(singular.toLowerCase()) > 0 || isUnique(singular))
  const ownsBehindAdjective =
    isPlainAdjective(next) && isNoun(place.afterNext) && !isCommonVerb(place.afterNext)
  // “By the states count, …”: what ends the clause behind a preposition is no verb.
  const isPhrase = place.endsClause && isNoun(next) && isPreposition(before)
  if (isOne && (isPureNext || ownsBehindAdjective || isPhrase)) return possessive(0.7)
  return isRole(next) && forms.count(lower) === 1 ? possessive(0.7) : undefined
}

/** “Fords own filing”, “each others nets”: nothing else stands so. */
function isOwnOrOther({word, singular, previous, next, afterNext}: Place): boolean {
  if (next === 'own') return !isDeterminer(previous) && !singular.endsWith('s') && isNoun(afterNext)
  return word === 'others' && previous === 'each' && !stopWords.has(next)
}

/** “yesterdays march”, “after Tuesdays vote”, “last weeks protests”: no plural stands so. */
function isTime(place: Place): boolean {
  const {word, previous, next} = place
  if (/^(?:yesterday|today|tomorrow|tonight)s$/i.test(word)) return isOwned(place)
  if (isWeekday(word.slice(0, -1)) && /^\p{Lu}.*s$/u.test(word))
    return leadsToDay(previous) && !/(?:ed|ing)$/.test(next)
  return (
    /^(?:year|month|week|night|season|summer|winter|spring|autumn)s$/.test(word) &&
    /^(?:last|this|next)$/.test(previous) &&
    // “this years Bastille Day”
    (isNoun(next) || /^\p{Lu}/u.test(next))
  )
}

/** “two months wages”. */
function isDuration({word, previous, next}: Place): boolean {
  return (
    /^(?:years|months|weeks|days|hours|minutes)$/.test(word) &&
    isPluralDeterminer(previous) &&
    /^(?:wages|pay|notice|salary|work|rent|leave|imprisonment|probation|training|experience|worth|rest|supply|suspension|grace)$/.test(
      next
    )
  )
}

function isPluralDeterminer(word: string): boolean {
  return isNumber(word) || isPluralQuantifier(word)
}

function isNumber(word: string): boolean {
  return isNumberWord(word) || /^\d+$/.test(word)
}

/** “300 miles southwest”. */
function isMeasure(word: string): boolean {
  return /^(?:miles|kilometers|kilometres|meters|metres|yards|feet|inches|acres|tons|tonnes|pounds|points|degrees|percent)$/.test(
    word
  )
}

const isDeterminer = memberOf(determiners)
const isSingularDeterminer = memberOf(singularDeterminers)
const isPluralQuantifier = memberOf(pluralQuantifiers)
const isNumberWord = memberOf(numberWords)
const isPreposition = memberOf(prepositions)
const isWeekday = memberOf(weekdays)
/** “On Tuesdays” is every week. */
const leadsToDay = memberOf(prepositions.filter((word) => word !== 'on'))

/** What never follows a possessive: small words, verbs in the past and in -ing. */
function canPossess({next}: Place): boolean {
  if (/^\p{N}/u.test(next)) return true
  const lower = next.toLowerCase()
  return !stopWords.has(lower) && !isVerbForm(lower)
}

function isVerbForm(word: string): boolean {
  return /^(?:said|says|say|told|made|took|came|went|got|had|has|have|was|were|is|are|left|lost|won|ran|began|rose|fell|met|put|set|cut|held|kept|led|paid|sold|spent|stood|want|need|make|take|get|go|come|remain|include|ago|later|ahead|away|together|alone|either|such|like|per|kind|sort|years|months|weeks|days|and|or|but|alike|though|who|which|that|when|where|while|because|than)$/.test(
    word
  )
}
