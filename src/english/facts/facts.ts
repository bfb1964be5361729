/** Facts of a sentence that can be compared: numbers, amounts, shares, measures, ages, times, dates, ordinals. */
import {
  decadeWords,
  monthNumber,
  monthPattern,
  weekdayNumber,
  weekdayPattern
} from '../lexicon/dates.js'
import {
  digits,
  findNumbers,
  fractionPattern,
  parseFraction,
  parseNumber,
  hourNumber,
  type NumberPlace
} from '../lexicon/numbers.js'
import {currencySigns} from '../lexicon/units.js'
import {Question, type Session} from '../../session.js'
import {amountOf, findCounts, findMixedNumbers, findPlainNumbers, measureOf} from './counts.js'

import type {DateParts, Fact, FoundFact, Reading} from './fact.js'

/** Finds facts of a kind in a text, of which the numbers are given. */
type Reader = (text: string, numbers: readonly NumberPlace[]) => Iterable<FoundFact>

/**
 * Facts that a pattern describes. No pattern holds every number and every unit: the engine makes their product of it,
 * which took 30 ms for each before a first text was read.
 *
 * @param read What a match is; undefined where it is none after all.
 */
function byPattern(
  pattern: RegExp,
  read: (match: RegExpExecArray, after: string) => Reading | undefined
): Reader {
  return function* (text) {
    for (const match of text.matchAll(pattern)) {
      const from = match.index
      const to = from + match[0].length
      const reading = read(match, text.slice(to, to + 24))
      if (reading !== undefined) yield {from, to, reading}
    }
  }
}

const readers: readonly Reader[] = [
  // 2:14:04
  byPattern(/\b(\d{1,2}):([0-5]\d):([0-5]\d)\b/g, ([, hours, minutes, seconds]) => ({
    ...measureOf('seconds', 3600 * Number(hours) + 60 * Number(minutes) + Number(seconds)),
    digits: 5
  })),
  // 4.40pm, 11 p.m., 15:30
  byPattern(
    /\b(\d{1,2})(?:[:.](\d\d))?[ \u00a0]?([ap])(?:\.m\.|m\b)|\b(\d{1,2}):(\d\d)\b/gi,
    ([, hour, minute, half, hour24, minute24]) =>
      hour === undefined
        ? clock(Number(hour24) * 60 + Number(minute24), Number(hour24) > 12)
        : clock(
            ((Number(hour) % 12) + (/p/i.test(half ?? '') ? 12 : 0)) * 60 + Number(minute ?? 0),
            true
          )
  ),
  // ten to eight, half past six, quarter past nine; eight to five is a vote
  byPattern(
    new RegExp(
      String.raw`\b(five|ten|twenty|twenty-five|(?:a )?quarter|half) (to|past) (${hourNumber}|midnight|noon|\d{1,2})\b(?! (?:votes?|against|people|percent|per))`,
      'gi'
    ),
    ([, minutes = '', direction, hour = '']) => {
      const past = /quarter/i.test(minutes)
        ? 15
        : /half/i.test(minutes)
          ? 30
          : parseNumber(minutes).value
      const full = /noon/i.test(hour) ? 12 : /midnight/i.test(hour) ? 0 : parseNumber(hour).value
      if (full > 12) return undefined
      return clock(full * 60 + (direction === 'to' ? -past : past), /noon|midnight/i.test(hour))
    }
  ),
  byPattern(/\b(noon|midday|midnight)\b/gi, ([form = '']) =>
    clock(/midnight/i.test(form) ? 0 : 720, true)
  ),
  byPattern(new RegExp(String.raw`\b(${hourNumber}|\d{1,2}) o[’']clock\b`, 'gi'), ([, hour = '']) =>
    clock(parseNumber(hour).value * 60, false)
  ),
  // 3 March 2024, March 3rd, Aug. 3, 2021, June 2024
  byPattern(
    new RegExp(
      String.raw`\b(?<!\d[.,])(?:the )?(\d{1,2})(?:st|nd|rd|th)? (?:of )?(${monthPattern})(?:,? (\d{4})\b)?`,
      'g'
    ),
    ([, day, month = '', year]) =>
      date({day: Number(day), month: monthNumber(month), year: numberOf(year)})
  ),
  byPattern(
    new RegExp(
      String.raw`\b(${monthPattern}) (\d{1,2})(?:st|nd|rd|th)?\b(?!,\d|[.:]\d)(?:,? (\d{4})\b)?`,
      'g'
    ),
    ([, month = '', day, year]) =>
      date({day: Number(day), month: monthNumber(month), year: numberOf(year)})
  ),
  byPattern(
    new RegExp(String.raw`\b(${monthPattern})(?: (\d{4})\b)?`, 'g'),
    ([form, month = '', year]) =>
      // “May I” and “Mar Lodge” are none: the short forms must be dated or dotted.
      year === undefined && form.length < 4 && form !== 'May' && form !== 'June' && form !== 'July'
        ? undefined
        : date({month: monthNumber(month), year: numberOf(year)})
  ),
  byPattern(/\bNew Year[’']s (Day|Eve)\b|\bChristmas (Day|Eve)\b/g, ([, newYear, christmas]) =>
    newYear !== undefined
      ? date(newYear === 'Day' ? {day: 1, month: 1} : {day: 31, month: 12})
      : date(christmas === 'Day' ? {day: 25, month: 12} : {day: 24, month: 12})
  ),
  byPattern(new RegExp(String.raw`\b(${weekdayPattern})s?\b`, 'g'), ([, weekday = '']) =>
    date({weekday: weekdayNumber(weekday)})
  ),
  byPattern(/\b(?:yesterday|last night|tomorrow|tonight|today)\b(?![’'])/gi, ([form]) =>
    date({fromToday: /yesterday|last/i.test(form) ? -1 : /tomorrow/i.test(form) ? 1 : 0})
  ),
  // the 1980s, the nineties
  byPattern(/\b(?:(early|mid|late)[ -])?(?:the )?((?:1[5-9]|20)\d)0s\b/gi, ([, , decade]) =>
    date({year: Number(decade) * 10, lastYear: Number(decade) * 10 + 9})
  ),
  byPattern(
    new RegExp(
      String.raw`\bthe (?:early |mid-?|late )?(${Object.keys(decadeWords).join('|')})\b`,
      'gi'
    ),
    ([, word = '']) => {
      const year = 1900 + (decadeWords[word.toLowerCase()] ?? 0)
      return date({year, lastYear: year + 9})
    }
  ),
  // £23.5m, 60 million euros, 50 cents
  byPattern(
    new RegExp(
      String.raw`(${currencySigns})[ \u00a0]?(${digits}(?:[ \u00a0-]?(?:million|billion|trillion|thousand|bn|mn|tn|m|k)\b)?)`,
      'g'
    ),
    ([, sign = '', number = ''], after) => amountOf(sign, number, after)
  ),
  // 2½ hours, 5 1/2 miles
  findMixedNumbers,
  // half an hour, a quarter of an hour
  byPattern(
    /\b(?:half an?|(an?|three) quarters? of an?) (hour|day|year|mile|century|decade)\b|\ba half-(hour)\b/gi,
    ([form, , unit, hyphened]) =>
      measureOf(
        (unit ?? hyphened)!,
        /three/i.test(form) ? 0.75 : /quarter/i.test(form) ? 0.25 : 0.5
      )
  ),
  // a year and a half
  byPattern(
    /\b(an?|one) (year|month|week|hour|day|century|decade|mile) and a (half|quarter)\b/gi,
    ([, , unit = '', part]) => measureOf(unit, 1 + (part === 'half' ? 0.5 : 0.25))
  ),
  findCounts,
  byPattern(new RegExp(String.raw`\b(?:${fractionPattern})`, 'gi'), ([form], after) => {
    const share = parseFraction(form.trim())
    return /quarter$/i.test(form) && /\b(?:fiscal|financial)\b/i.test(after)
      ? undefined
      : {kind: 'share', value: share, amount: share, digits: 1, dimension: 'share'}
  }),
  byPattern(
    /\b(?:(?:the )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)|\d{1,3}(?:st|nd|rd|th))\b/gi,
    ([form]) => ({
      kind: 'ordinal',
      value: ordinalOf(form),
      amount: ordinalOf(form),
      digits: 9
    })
  ),
  // A140, M4, Pro12: what the letters name has a number
  byPattern(
    /(?<![\p{L}\p{N}$€£¥-])(\p{Lu}\p{L}{0,3})-?(\d{1,4})(?![\p{L}\p{N}]|[.,]\d)/gu,
    (match) => {
      const [, letters = '', number = ''] = match
      return {kind: 'code', value: Number(number), amount: Number(number), unit: letters, digits: 9}
    }
  ),
  // 1988, when nothing makes it a count
  byPattern(
    /(?<![\p{L}\p{N}.,€$£¥])((?:1[5-9]|20)\d\d)(?![\p{L}\p{N}]|[.,]\d)(?! (?:(?!(?:wa|i|ha|doe|a|it|hi|thi)s\b)\p{Ll}+s|million|billion)\b)/gu,
    ([, year]) => date({year: Number(year)})
  ),
  findPlainNumbers
]

const approximateBefore =
  /(?:\b(?:about|around|roughly|some|nearly|almost|approximately|over|under|nearer|towards?|more than|less than|fewer than|at least|at most|up to|close to|just (?:over|under|short of)|as (?:many|much|few|little) as|an estimated|well over|upwards? of|shy of|past|early|mid|late)|~|c\.)[ -](?:the |an? )?$/i
const approximateAfter = /^ (?:or (?:so|more|fewer|less)|plus|and (?:up|over|more))\b|^\+/i

const factsIn = new Question<readonly Fact[]>()

/** The facts of a text, in order, none inside another. */
export function readFacts(text: string, session: Session): readonly Fact[] {
  return session.recall(factsIn, text, () => findFacts(text))
}

function findFacts(text: string): Fact[] {
  const facts: Fact[] = []
  // Every unit of the text that is part of a fact already.
  const taken = new Uint8Array(text.length)
  const numbers = findNumbers(text)
  for (const read of readers) {
    for (const {from, to, reading} of read(text, numbers)) {
      if (taken[from] === 1 || taken[to - 1] === 1) continue
      taken.fill(1, from, to)
      const approximate =
        approximateBefore.test(text.slice(Math.max(0, from - 24), from)) ||
        approximateAfter.test(text.slice(to, to + 12))
      const behind = text.slice(to, to + 24)
      facts.push({
        ...reading,
        from,
        to,
        approximate,
        ...(/^ ago\b/.test(behind) && {isAgo: true}),
        ...(/^ (?:more|(?:[a-z]+ )?others?)\b/.test(behind) && {isRest: true})
      })
    }
  }
  return withSharedUnits(
    facts.sort((a, b) => a.from - b.from),
    text
  )
}

/** “A minute and 21 seconds”, “6 feet 2 inches”: one measure. */
function withJoinedParts(facts: readonly Fact[], text: string): Fact[] {
  const joined: Fact[] = []
  for (const fact of facts) {
    const last = joined.at(-1)
    const isPart =
      last?.kind === 'measure' &&
      fact.kind === 'measure' &&
      last.dimension === fact.dimension &&
      last.value / last.amount > fact.value / fact.amount &&
      /^,? (?:and )?$/.test(text.slice(last.to, fact.from))
    const one = /\ban? (hour|minute|year|day|week|month|pound|foot|mile) and $/i.exec(
      text.slice(Math.max(0, fact.from - 16), fact.from)
    )
    if (isPart) {
      const value = last.value + fact.value
      joined[joined.length - 1] = {...last, to: fact.to, value, amount: value, unit: 'joined'}
    } else if (one !== null && fact.kind === 'measure') {
      const from = fact.from - one[0].length
      const value = measureOf(one[1]!, 1).value + fact.value
      joined.push({...fact, from, value, amount: value, unit: 'joined'})
    } else joined.push(fact)
  }
  return joined
}

/** “30 to 80 pounds”, “from 54 to 71 percent”: the first number has the second one's unit. */
function withSharedUnits(facts: readonly Fact[], text: string): Fact[] {
  return withJoinedParts(facts, text).map((fact, at, all) => {
    const next = all[at + 1]
    if (fact.kind !== 'number' || !next?.dimension) return fact
    const between = text.slice(fact.to, next.from)
    const isRange =
      /^ ?(?:to|or|-|–) ?$/.test(between) ||
      (between === ' and ' &&
        /\bbetween $/i.test(text.slice(Math.max(0, fact.from - 8), fact.from)))
    if (!isRange || next.amount === 0) return fact
    const {kind, unit, dimension} = next
    const value = fact.amount * (next.value / next.amount)
    return {...fact, kind, dimension, value, ...(unit !== undefined && {unit})}
  })
}

function clock(minutes: number, meridiem: boolean): Reading {
  const value = (minutes + 1440) % 1440
  return {kind: 'clock', value, amount: value, digits: 9, meridiem}
}

function date(parts: {[Key in keyof DateParts]: DateParts[Key] | undefined}): Reading | undefined {
  const known = Object.fromEntries(
    Object.entries(parts).filter(([, part]) => part !== undefined)
  ) as DateParts
  if (known.day !== undefined && (known.day < 1 || known.day > 31)) return undefined
  return {kind: 'date', value: 0, amount: 0, digits: 9, date: known}
}

function numberOf(form: string | undefined): number | undefined {
  return form === undefined ? undefined : Number(form)
}

function ordinalOf(form: string): number {
  const word = form.toLowerCase().replace(/^the /, '')
  const index = 'first second third fourth fifth sixth seventh eighth ninth tenth'
    .split(' ')
    .indexOf(word)
  return index < 0 ? Number.parseInt(word, 10) : index + 1
}
