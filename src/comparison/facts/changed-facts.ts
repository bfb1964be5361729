/** Changed facts: slots of a draft sentence that its source fills otherwise. */
import {type Fact, readFacts} from '../../english/facts/facts.js'
import {firstFrom} from '../../article/model/ranges.js'
import {isWordQuoted} from '../../article/quotations/quoted-words.js'
import type {Article, Part, Sentence} from '../../article/model/article.js'
import {findChangedNames} from './changed-names.js'
import {findChangedWords} from './changed-words.js'
import type {AlignedSentence, Comparison} from '../model/comparison.js'
import {agree, areComparable, isDerived} from '../../english/facts/facts-agree.js'
import {pairKey} from '../model/pair-key.js'
import {Slots} from './slots.js'
import {indexSources} from '../index/source-index.js'
import {searchOf} from '../alignment/source-search.js'

export interface ChangedFact {
  /** The draft's value. */
  readonly draft: Part
  /** The source's. */
  readonly source: Part
  /** The source's value as it may replace the draft's; absent when the grammar would not bear it. */
  readonly expected?: string
  readonly sentence: AlignedSentence
  /** That the slot is the same, 0–1. */
  readonly confidence: number
}

/** Longer sentences are lists and tables, and comparing every place with every other would cost too much. */
const MOST_WORDS = 300
/** From this likeness of their words on, two slots are the same. */
const SAME_SLOT = 1
/** The only number of its kind left over on both sides fills the slot that is left over. */
const ONLY_ONE = 0.35
/** More so when the source has the draft’s value nowhere at all. */
const NOWHERE = 0.3
/** Digits exchanged, one digit off, a million for a billion: slips of the pen. */
const SLIP = 0.45

/** A changed fact of a sentence, wherever that stands: the draft’s value by its offsets into the sentence. */
export interface FoundChange extends Omit<ChangedFact, 'draft' | 'sentence' | 'confidence'> {
  readonly from: number
  readonly to: number
  /** That the slot is the same, 0–1, where the sentence was derived from the passage. */
  readonly certainty: number
}

/** The changed facts of a draft, in order. */
export function findChangedFacts(comparison: Comparison): ChangedFact[] {
  const {draft, sources, sentences} = comparison
  const {changes} = searchOf(indexSources(sources))
  return sentences.flatMap((sentence) => {
    const {from, paragraph, words} = sentence.draft
    const {kind} = paragraph
    if (!sentence.source || kind === 'heading' || kind === 'furniture' || kind === 'code') return []
    if (words.length > MOST_WORDS || sentence.passage.some((own) => own.words.length > MOST_WORDS))
      return []
    return changes
      .recall(pairKey(comparison, sentence), () => findInSentence(draft, sentence))
      .map((change) => ({
        ...change,
        draft: draft.part(from + change.from, from + change.to),
        sentence,
        confidence: change.certainty * sentence.probability
      }))
  })
}

function findInSentence(draft: Article, sentence: AlignedSentence): FoundChange[] {
  const slots = new Slots(sentence)
  return withoutOverlaps([
    ...findChangedNumbers(draft, sentence, slots),
    ...findChangedWords(draft, sentence, slots),
    ...findChangedNames(draft, sentence, slots)
  ])
}

function findChangedNumbers(
  draft: Article,
  sentence: AlignedSentence,
  slots: Slots
): FoundChange[] {
  const {article} = sentence.source!
  const {published} = article.credit
  const own = factsOf(draft, sentence.draft).filter((fact) => !isWordQuoted(draft, fact))
  if (own.length === 0) return []
  const passage = sentence.passage.flatMap((part) => factsOf(article, part))
  const around = neighbourhood(article, sentence.passage).flatMap((part) => factsOf(article, part))
  const left = own.filter(
    (fact) => !around.some((other) => agree(fact, other, published)) && !isDerived(fact, around)
  )
  const isFree = (other: Fact) =>
    !own.some((fact) => agree(fact, other, published)) && !isDerived(other, own)
  const free = passage.filter(isFree)
  const found: FoundChange[] = []
  for (const fact of left) {
    const candidates = free.filter((other) => areComparable(fact, other))
    const only = onlyValue(candidates) ?? onlyValue(candidates.filter((o) => isSlip(fact, o)))
    // The day of publication may be the draft's own “on Thursday”, unless the very slot says another.
    const isOwn = isPublicationDate(fact, published)
    const isOnlyLeft = !isOwn && left.filter((other) => areComparable(other, fact)).length === 1
    const isNowhere = !isOwn && !valuesOf(article).has(valueOf(fact))
    let best: {other: Fact; likeness: number} | undefined
    for (const other of candidates) {
      const draftRange = slots.rangeIn(slots.draftWords, fact.from, fact.to)
      const sourceRange = slots.rangeIn(slots.sourceWords, other.from, other.to)
      if (!draftRange || !sourceRange) continue
      const likeness =
        slots.likeness(draftRange, sourceRange) +
        (isOnlyLeft && valueOf(other) === only ? ONLY_ONE + (isNowhere ? NOWHERE : 0) : 0) +
        (isSlip(fact, other) ? SLIP : 0)
      if (likeness >= SAME_SLOT && likeness > (best?.likeness ?? 0)) best = {other, likeness}
    }
    best ??= isNowhere ? exchangedDigits(fact, around.filter(isFree)) : undefined
    if (best) found.push(changeOf(draft, sentence, fact, best))
  }
  return found
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
    expected: asIn(own.slice(shared), value.slice(shared)),
    certainty: Math.min(1, likeness / 2)
  }
}

const values = new WeakMap<Article, ReadonlySet<string>>()

/** Every value of an article, to tell at once whether it has one. */
function valuesOf(article: Article): ReadonlySet<string> {
  let known = values.get(article)
  if (!known) {
    known = new Set(
      article.sentences.flatMap((sentence) => factsOf(article, sentence).map(valueOf))
    )
    values.set(article, known)
  }
  return known
}

const facts = new WeakMap<Sentence, readonly Fact[]>()

/** A sentence's facts, with offsets into the article's text. */
function factsOf({text}: Article, sentence: Sentence): readonly Fact[] {
  let known = facts.get(sentence)
  if (!known) {
    const {from, to} = sentence
    known = readFacts(text.slice(from, to)).map((fact) => ({
      ...fact,
      from: fact.from + from,
      to: fact.to + from
    }))
    facts.set(sentence, known)
  }
  return known
}

/** The value of all of some facts, when they have one: a headline may say it once more. */
function onlyValue(facts: readonly Fact[]): string | undefined {
  const values = new Set(facts.map(valueOf))
  return values.size === 1 ? values.values().next().value : undefined
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
    return x !== undefined && y !== undefined && sorted(String(x)) === sorted(String(y))
  }
  if (a.amount === b.amount) return true
  // 4.14pm for 4.40pm: the hour stands.
  if (a.kind === 'clock') return Math.floor(a.value / 60) === Math.floor(b.value / 60)
  const x = significant(a.amount)
  const y = significant(b.amount)
  return x === y || (x.length > 1 && sorted(x) === sorted(y))
}

function significant(amount: number): string {
  return String(amount)
    .replace('.', '')
    .replace(/^0+|0+$/g, '')
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

function withoutOverlaps(found: readonly FoundChange[]): FoundChange[] {
  const kept: FoundChange[] = []
  for (const change of found) {
    if (!kept.some(({from, to}) => from < change.to && to > change.from)) kept.push(change)
  }
  return kept.sort((a, b) => a.from - b.from)
}
