/** Changed numbers, dates and times of a sentence. */
import {english, type Fact} from '../../english/index.js'
import {firstFrom} from '../../article/model/ranges.js'
import {isQuoted} from '../../article/quotations/quoted-words.js'
import type {Article, Sentence} from '../../article/model/article.js'
import {Question} from '../../session.js'
import type {AlignedSentence} from '../model/comparison.js'
import type {FoundChange} from './found-change.js'
import type {RolePairs} from './role-pairs.js'
import type {Slots} from './slots.js'

const {agree, areComparable, isDerived, readFacts, resolveDate, weekdayOf} = english

/** From this likeness of their words on, two slots are the same. */
const SAME_SLOT = 1
/** The only number of its kind left over on both sides fills the slot that is left over. */
const ONLY_ONE = 0.35
/** More so when the source has the draft’s value nowhere at all. */
const NOWHERE = 0.4
/** More again for days, of which a sentence has one. */
const ONLY_DAY = 0.4
/** Less where it may be a sum or a difference of the source's: any number is, of enough of them. */
const DERIVED = 2
/** Digits exchanged, one digit off, a million for a billion: slips of the pen. */
const SLIP = 0.45

/** Numbers of a sentence that its passage does not bear out, each with the one that it has in the same slot. */
export function findChangedNumbers(
  draft: Article,
  sentence: AlignedSentence,
  slots: Slots,
  readPairs: () => RolePairs
): FoundChange[] {
  const {article} = sentence.source!
  const {published} = article.credit
  const own = factsOf(draft, sentence.draft).filter((fact) => !isQuoted(draft, fact))
  if (own.length === 0) return []
  const passage = sentence.passage.flatMap((part) => factsOf(article, part))
  const around = neighbourhood(article, sentence.passage).flatMap((part) => factsOf(article, part))
  const left = own.filter((fact) => !around.some((other) => agree(fact, other, published)))
  const isFree = (other: Fact) => !own.some((fact) => isTakenBy(other, fact, around, published))
  const free = passage.filter(isFree)
  const found: FoundChange[] = []
  for (const fact of left) {
    const candidates = free.filter((other) => areComparable(fact, other))
    const only = onlyValue(candidates) ?? onlyValue(candidates.filter((o) => isSlip(fact, o)))
    // The day of publication may be the draft's own “on Thursday”, unless the very slot says another.
    const isOwn = isPublicationDate(fact, published)
    const isOnlyLeft = !isOwn && left.filter((other) => areComparable(other, fact)).length === 1
    const isNowhere = !isOwn && !valuesOf(article).has(valueOf(fact))
    const follows = candidates.length > 0 && isDerived(fact, around)
    let best: {other: Fact; likeness: number} | undefined
    for (const other of candidates) {
      const draftRange = slots.rangeIn(slots.draftWords, fact.from, fact.to)
      const sourceRange = slots.rangeIn(slots.sourceWords, other.from, other.to)
      if (!draftRange || !sourceRange) continue
      const isOnly = isOnlyLeft && valueOf(other) === only
      const bonus =
        (isOnly ? ONLY_ONE + (isNowhere ? NOWHERE : 0) : 0) +
        (isOnlyLeft && isNowhere && isOnlyDay(fact, candidates) ? ONLY_DAY : 0)
      const likeness =
        slots.likeness(draftRange, sourceRange) +
        (bonus > 0 && !readPairs().areApart(fact.from, other.from) ? bonus : 0) +
        (isSlip(fact, other) || (isNowhere && isYearOff(fact, other)) ? SLIP : 0) -
        (follows || isDerived(other, own) ? DERIVED : 0)
      if (likeness >= SAME_SLOT && likeness > (best?.likeness ?? 0)) best = {other, likeness}
    }
    best ??= isNowhere
      ? (exchangedDigits(fact, around.filter(isFree)) ?? exchangedAnywhere(draft, article, fact))
      : undefined
    if (best) found.push(changeOf(draft, sentence, fact, best))
  }
  return found
}

/** Whether a fact of the draft says what the source's does, and says no other's in the very same unit. */
function isTakenBy(other: Fact, fact: Fact, around: readonly Fact[], published?: string): boolean {
  if (!agree(fact, other, published)) return false
  if (fact.unit === other.unit) return true
  return !around.some((same) => same.unit === fact.unit && agree(fact, same, published))
}

/** Whether a fact is a weekday, and the candidates tell of one other. */
function isOnlyDay({date}: Fact, candidates: readonly Fact[]): boolean {
  if (date?.weekday === undefined || date.day !== undefined) return false
  return new Set(candidates.map((other) => other.date!.weekday)).size === 1
}

/** The same in the whole source, for a number of so many digits that it is no other's by chance. */
function exchangedAnywhere(draft: Article, source: Article, fact: Fact) {
  if (fact.digits < 3 || fact.amount < 100) return undefined
  const known = valuesOf(draft)
  const free = source.sentences
    .flatMap((sentence) => factsOf(source, sentence))
    .filter((other) => !known.has(valueOf(other)))
  return exchangedDigits(fact, free)
}

/** The one value beside the passage that has the draft's digits in another order: 78 for 87. */
function exchangedDigits(
  fact: Fact,
  around: readonly Fact[]
): {other: Fact; likeness: number} | undefined {
  const same = around.filter(
    (other) =>
      areComparable(fact, other) &&
      !fact.date &&
      fact.kind !== 'clock' &&
      fact.amount !== other.amount &&
      String(fact.amount).length === String(other.amount).length &&
      sorted(significant(fact.amount)) === sorted(significant(other.amount))
  )
  return same.length === 1 ? {other: same[0]!, likeness: SAME_SLOT} : undefined
}

function changeOf(
  draft: Article,
  sentence: AlignedSentence,
  fact: Fact,
  {other, likeness}: {other: Fact; likeness: number}
): FoundChange {
  const {article} = sentence.source!
  const {from} = sentence.draft
  const place = draft.part(fact.from, fact.to)
  const own = draft.slice(place)
  const value = article.text.slice(other.from, other.to)
  // Where the file writes the sign as a reference (“&euro;”), the sign that both have stays.
  const sign = /^[^\p{L}\d]+/u.exec(own)?.[0] ?? ''
  const isPlain = draft.value.slice(place.start, place.end) === own
  const shared = !isPlain && value.startsWith(sign) ? sign.length : 0
  return {
    from: fact.from + shared - from,
    to: fact.to - from,
    source: article.part(other.from + shared, other.to),
    ...expectedFor(fact, other, own.slice(shared), value.slice(shared)),
    certainty: Math.min(1, likeness / 2)
  }
}

/** The source's value as it may replace the draft's: “yesterday” may not replace a weekday, but the day that it was. */
function expectedFor(fact: Fact, other: Fact, own: string, value: string): {expected?: string} {
  if (other.date?.fromToday === undefined) return {expected: asIn(own, value)}
  const weekday = weekdayOf(other)
  return weekdayOf(fact) === own && weekday !== undefined ? {expected: weekday} : {}
}

const values = new Question<ReadonlySet<string>>()

/** Every value of an article, to tell at once whether it has one. */
function valuesOf(article: Article): ReadonlySet<string> {
  return article.session.derive(
    values,
    article,
    () => new Set(article.sentences.flatMap((own) => factsOf(article, own).flatMap(valuesIn)))
  )
}

const facts = new Question<readonly Fact[]>()

/** A sentence's facts, with offsets into the article's text. */
function factsOf(article: Article, sentence: Sentence): readonly Fact[] {
  const {text, session, credit} = article
  const {from, to} = sentence
  return session.derive(facts, sentence, () =>
    readFacts(text.slice(from, to), session).flatMap((found) => {
      const fact = resolveDate(found, credit.published)
      if (fact === undefined) return []
      const own = {...fact, from: fact.from + from, to: fact.to + from}
      // “Yesterday” in a quotation was said on another day.
      return found.date?.fromToday !== undefined && isQuoted(article, own) ? [] : [own]
    })
  )
}

/** The value of all of some facts, when they have one: a headline may say it once more. */
function onlyValue(facts: readonly Fact[]): string | undefined {
  const values = new Set(facts.map(valueOf))
  return values.size === 1 ? values.values().next().value : undefined
}

/** The value of a fact, and for a date also its year and its weekday alone. */
function valuesIn(fact: Fact): string[] {
  const {year, weekday} = fact.date ?? {}
  const parts = [year !== undefined && {year}, weekday !== undefined && {weekday}]
  return [valueOf(fact), ...parts.flatMap((part) => (part ? JSON.stringify(part) : []))]
}

function valueOf({amount, date}: Fact): string {
  return date ? JSON.stringify(date) : String(amount)
}

/** A passage with the sentence before and after it. */
function neighbourhood({sentences}: Article, passage: readonly Sentence[]): readonly Sentence[] {
  const first = firstFrom(sentences, passage[0]!.from)
  return sentences.slice(Math.max(0, first - 1), first + passage.length + 1)
}

/** Whether a date is the day, or the day before, the source was published: a draft dates its source so. */
function isPublicationDate({date}: Fact, published: string | undefined): boolean {
  if (!date || published === undefined) return false
  const day = new Date(`${published}T00:00:00Z`).getTime()
  return [0, 1].some((before) => {
    const candidate = new Date(day - before * 86_400_000)
    return (
      (date.year === undefined || date.year === candidate.getUTCFullYear()) &&
      (date.month === undefined || date.month === candidate.getUTCMonth() + 1) &&
      (date.day === undefined || date.day === candidate.getUTCDate()) &&
      (date.weekday === undefined || date.weekday === candidate.getUTCDay())
    )
  })
}

/** Whether two numbers are near in writing rather than in size. */
function isSlip(a: Fact, b: Fact): boolean {
  if (a.date !== undefined || b.date !== undefined) {
    const x = a.date?.day ?? a.date?.year
    const y = b.date?.day ?? b.date?.year
    if (x === undefined || y === undefined) return false
    return sorted(String(x)) === sorted(String(y))
  }
  if (a.amount === b.amount) return true
  // 4.14pm for 4.40pm: the hour stands. 2:20 p.m. for 2:20 a.m.
  if (a.kind === 'clock')
    return Math.floor(a.value / 60) === Math.floor(b.value / 60) || a.value % 720 === b.value % 720
  const x = significant(a.amount)
  const y = significant(b.amount)
  return x === y || (x.length > 1 && sorted(x) === sorted(y)) || isTeenOf(a, b) || isTeenOf(b, a)
}

/** “Fifteen” for “fifty”. */
function isTeenOf({amount: teen}: Fact, {amount: tens}: Fact): boolean {
  return teen > 12 && teen < 20 && tens === 10 * (teen - 10)
}

/** 2001 for 2011. */
function isYearOff({date: a}: Fact, {date: b}: Fact): boolean {
  if (a?.year === undefined || b?.year === undefined) return false
  const other = String(b.year)
  return Array.from(String(a.year)).filter((digit, at) => digit !== other[at]).length === 1
}

/** Its digits; zeros are easily lost: 58.0 for 50.8. */
function significant(amount: number): string {
  return String(amount).replace(/[.0]/g, '')
}

function sorted(written: string): string {
  return Array.from(written).sort().join('')
}

/** The source's value as the draft would write it: hyphened before a noun, capitalised where it was. */
function asIn(draft: string, source: string): string {
  // “a 43-year-old” for “a woman of 34”: only the number is another.
  const age = /^[\p{L}\d]+(?=[ -]years?[ -]old)/u.exec(draft)?.[0]
  const number = /^[\p{L}\d]+/u.exec(source)?.[0]
  if (age !== undefined && number !== undefined) return number + draft.slice(age.length)
  const hyphened = /^\p{L}+-\p{L}+$|^\d+-\p{L}+$/u.test(draft) ? source.replace(/ /g, '-') : source
  return /^\p{Lu}/u.test(draft) ? hyphened[0]!.toUpperCase() + hyphened.slice(1) : hyphened
}
