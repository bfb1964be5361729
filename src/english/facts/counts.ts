/** Counts: numbers of a sentence with what they count, and numbers alone. */
import {parseNumber, type NumberPlace} from '../lexicon/numbers.js'
import {currencyWordPattern, longestUnit, readCurrency, units} from '../lexicon/units.js'
import type {FoundFact, Reading} from './fact.js'

const vulgarFractions: Readonly<Record<string, number>> = {
  '½': 0.5,
  '¼': 0.25,
  '¾': 0.75,
  '1/2': 0.5,
  '1/4': 0.25,
  '3/4': 0.75
}

const currencyBehind = new RegExp(String.raw`(m|bn|k)?[ \u00a0-](${currencyWordPattern})\b`, 'iy')
const halfBehind = / and a (half|quarter) /iy
const ageBehind = /[ -]years?[ -]olds?\b/iy
const ageBefore = /\b(?:aged|age of|turned|ages?) $/i
const shareBefore = /\b(one|two|three|\d{1,2}) (?:in|out of(?: every)?) $/i
/** “40m (130ft)”, and not “40m people”. */
const metreBehind = /(?<=\d)[ \u00a0]?m\b(?! (?:[a-z]+s|people)\b)/y
const penceBehind = /(?<=\d)p\b/y
const spaceBehind = /[ \u00a0-]?/y
const letterOrDigit = /[\p{L}\p{N}]/u

/** Numbers with what they count: “60 million euros”, “two and a half hours”, “34-year-old”, “12 %”, “one in five”. */
export function* findCounts(text: string, numbers: readonly NumberPlace[]): Generator<FoundFact> {
  for (const place of numbers) {
    const found =
      amountAt(text, place) ??
      halvesAt(text, place) ??
      ageAt(text, place) ??
      measureAt(text, place) ??
      shareAt(text, place)
    if (found !== undefined) yield found
  }
}

/** 60 million euros, 50 cents */
function amountAt(text: string, {from, to}: NumberPlace): FoundFact | undefined {
  const pence = matchAt(penceBehind, text, to)
  if (pence !== undefined)
    return {from, to: to + 1, reading: amountOf('pence', text.slice(from, to), '')}
  const behind = matchAt(currencyBehind, text, to)
  if (behind === undefined) return undefined
  const [form, letter = '', word = ''] = behind
  return {
    from,
    to: to + form.length,
    reading: amountOf(word, text.slice(from, to) + letter, '')
  }
}

/** two and a half hours */
function halvesAt(text: string, {from, to}: NumberPlace): FoundFact | undefined {
  const behind = matchAt(halfBehind, text, to)
  const unit = behind && unitAt(text, to + behind[0].length)
  if (unit === undefined) return undefined
  const part = behind![1] === 'half' ? 0.5 : 0.25
  const {value} = parseNumber(text.slice(from, to))
  return {from, to: unit.to, reading: measureOf(unit.form, value + part)}
}

/** 34-year-old, 34 years old, aged 34, at the age of 34 */
function ageAt(text: string, {from, to}: NumberPlace): FoundFact | undefined {
  const behind = matchAt(ageBehind, text, to)
  const isAge =
    behind !== undefined ||
    (ageBefore.test(text.slice(Math.max(0, from - 8), from)) && !/\w/.test(text.charAt(to)))
  if (!isAge) return undefined
  const reading = plain('age', text.slice(from, to))
  return {from, to: to + (behind?.[0].length ?? 0), reading}
}

/** 12 %, two hectares, 160 km/h, five-year */
function measureAt(text: string, {from, to}: NumberPlace): FoundFact | undefined {
  if (isJoinedBefore(text, from)) return undefined
  const metre = matchAt(metreBehind, text, to)
  if (metre !== undefined) {
    const {value, digits} = parseNumber(text.slice(from, to))
    return {from, to: to + metre[0].length, reading: measureOf('metres', value, digits)}
  }
  const unit = unitAt(text, to + matchAt(spaceBehind, text, to)![0].length)
  if (unit === undefined) return undefined
  const form = text.slice(from, unit.to)
  // “5-4m” aside, a letter alone is a unit only with a space or right after digits.
  if (/^(?:min|mins|hr|hrs|ft|ha|oz|lb|lbs|mw|gw|kw|pc)$/i.test(unit.form) && !/\d/.test(form))
    return undefined
  const {value, digits} = parseNumber(text.slice(from, to))
  return {from, to: unit.to, reading: measureOf(unit.form, value, digits)}
}

/** one in five, two out of three */
function shareAt(text: string, {from, to}: NumberPlace): FoundFact | undefined {
  const before = shareBefore.exec(text.slice(Math.max(0, from - 24), from))
  if (before === null || /^(?:\w| \d)/.test(text.slice(to, to + 2))) return undefined
  const form = text.slice(from, to)
  if (/^\d/.test(form) && !/^\d{1,3}$/.test(form)) return undefined
  const total = parseNumber(form).value
  const share = parseNumber(before[1]!).value / total
  if (!(share < 1 && total <= 1000)) return undefined
  return {
    from: from - before[0].length,
    to,
    reading: {kind: 'share', value: share, amount: share, digits: 1, dimension: 'share'}
  }
}

/** 2½ hours, 5 1/2 miles */
export function* findMixedNumbers(text: string): Generator<FoundFact> {
  for (const match of text.matchAll(mixedNumber)) {
    const [form, whole, sign, slashed] = match
    const unit = unitAt(text, match.index + form.length)
    if (unit === undefined) continue
    const amount = Number(whole) + vulgarFractions[sign ?? slashed ?? '']!
    yield {from: match.index, to: unit.to, reading: measureOf(unit.form, amount)}
  }
}

const mixedNumber = /\b(\d{1,3})(?:[ \u00a0-]?(½|¼|¾)|[ -](1\/2|1\/4|3\/4))[ \u00a0-]/g

/** Numbers that count nothing known. “One” is a pronoun more often than a number. */
export function* findPlainNumbers(
  text: string,
  numbers: readonly NumberPlace[]
): Generator<FoundFact> {
  for (const {from, to} of numbers) {
    if (isJoinedBefore(text, from) || letterOrDigit.test(text.charAt(to))) continue
    if (/^[.,]\d/.test(text.slice(to, to + 2))) continue
    const form = text.slice(from, to)
    if (/^(?:an? |zero$|one$)/i.test(form) && !/hundred|thousand|million|dozen|billion/i.test(form))
      continue
    yield {from, to, reading: plain('number', form)}
  }
}

/** Whether a number goes on with what stands before it: “A4”, “3.14”. */
function isJoinedBefore(text: string, from: number): boolean {
  const before = text.charAt(from - 1)
  return before === '.' || before === ',' || letterOrDigit.test(before)
}

/** The unit that begins at a place, in its longest form. */
function unitAt(text: string, from: number): {form: string; to: number} | undefined {
  let form = matchAt(longestUnit, text, from)?.[0]
  while (form !== undefined && !units.has(singleForm(form))) form = /^(.+)[ -]/.exec(form)?.[1]
  if (form === undefined || letterOrDigit.test(text.charAt(from + form.length))) return undefined
  return {form, to: from + form.length}
}

function singleForm(form: string): string {
  return form.toLowerCase().replace(/-/g, ' ')
}

function matchAt(sticky: RegExp, text: string, from: number): RegExpExecArray | undefined {
  sticky.lastIndex = from
  return sticky.exec(text) ?? undefined
}

const multiplierAhead =
  /^[ \u00a0]?(?:-|–|—|to|and)[ \u00a0]?(?:[^\d\s]{0,3})\d[\d.,]*[ \u00a0-](million|billion|trillion|bn|tn|mn|m)\b/

/** @param after What stands behind the number. */
export function amountOf(currency: string, number: string, after: string): Reading {
  const {name, factor} = readCurrency(currency)
  // “$4.7-4.8 billion”: both are billions.
  const shared = /\d$/.test(number) ? multiplierAhead.exec(after)?.[1] : undefined
  const {value, digits} = parseNumber(number + (shared ? ` ${shared}` : ''))
  return {
    kind: 'money',
    value: value * factor,
    amount: value,
    unit: name,
    dimension: 'money',
    digits
  }
}

export function measureOf(form: string, amount: number, digits = 2): Reading {
  const {dimension, name, factor} = units.get(singleForm(form))!
  if (dimension === 'share') return {kind: 'share', value: amount / 100, amount, dimension, digits}
  return {kind: 'measure', value: amount * factor, amount, unit: name, dimension, digits}
}

function plain(kind: 'number' | 'age', form: string): Reading {
  const {value, digits} = parseNumber(form)
  return {kind, value, amount: value, digits}
}
