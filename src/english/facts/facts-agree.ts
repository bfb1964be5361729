/** Whether two facts say the same in other words: rounded, spelled out, re-dated, converted. */
import type {DateParts, Fact} from './fact.js'

/** “Nearly 500” for 487, “more than 200” for 214: what honest copy calls about. */
const ABOUT = 0.1
/** Metric for imperial, rounded: “100 miles” for 160 km. */
const CONVERTED = 0.08
/** So many of a number may be named before “the others”. */
const NAMED = 6
/** “A third” for 35 per cent, “half” for 48. */
const FRACTION = 0.025

/** Whether a draft's fact says what the source's says. `published` is the source's date as YYYY-MM-DD. */
export function agree(draft: Fact, source: Fact, published?: string): boolean {
  if (draft.isAgo !== source.isAgo && draft.kind !== source.kind)
    return isYearAgo(draft, source, published) || isYearAgo(source, draft, published)
  if (draft.kind === 'date' || source.kind === 'date')
    return draft.date !== undefined && source.date !== undefined
      ? datesAgree(draft.date, source.date, published)
      : false
  if (draft.kind === 'code' || source.kind === 'code')
    return draft.unit === source.unit && draft.amount === source.amount
  if (draft.kind === 'clock' || source.kind === 'clock')
    return draft.kind === source.kind && clocksAgree(draft, source)
  if (draft.kind === 'ordinal' || source.kind === 'ordinal')
    return draft.amount === source.amount && draft.kind === source.kind
  if (isPlain(draft) || isPlain(source)) return roundsTo(draft, source, draft.amount, source.amount)
  const pounds = poundsAgree(draft, source)
  if (pounds !== undefined) return pounds
  if (draft.dimension !== source.dimension) return false
  if (draft.kind === 'money' && !sameCurrency(draft, source)) return false
  // “More than half” of 60 per cent.
  if (isFraction(draft) && draft.approximate && Math.abs(draft.value - source.value) <= ABOUT)
    return true
  if (draft.kind === 'share' && Math.abs(draft.value - source.value) <= FRACTION)
    return (
      isFraction(draft) || isFraction(source) || roundsTo(draft, source, draft.value, source.value)
    )
  if (draft.unit === source.unit) return roundsTo(draft, source, draft.amount, source.amount)
  return Math.abs(draft.value - source.value) <= CONVERTED * source.value
}

/** Whether a time ago, in years, is a year that is told. */
function isYearAgo({isAgo, unit, amount}: Fact, {date}: Fact, published?: string): boolean {
  if (isAgo === undefined || unit !== 'year' || date?.year === undefined) return false
  if (published === undefined) return true
  return Math.abs(Number(published.slice(0, 4)) - amount - date.year) <= 1
}

/** “80 pounds” may be money or mass: beside a mass it is one. */
function poundsAgree(a: Fact, b: Fact): boolean | undefined {
  const mass = a.dimension === 'mass' ? a : b.dimension === 'mass' ? b : undefined
  const pounds = a.unit === '£' ? a : b.unit === '£' ? b : undefined
  return mass && pounds
    ? Math.abs(pounds.amount * 0.4536 - mass.value) <= CONVERTED * mass.value
    : undefined
}

/** Whether two facts can stand in one slot, so that one may be the other changed. */
export function areComparable(draft: Fact, source: Fact): boolean {
  if (isPlain(draft) && isPlain(source)) return true
  if (draft.kind !== source.kind || draft.dimension !== source.dimension) return false
  if (draft.kind === 'money') return sameCurrency(draft, source) || draft.amount === source.amount
  if (draft.kind === 'code') return draft.unit === source.unit
  if (draft.kind === 'date') return shareField(draft.date!, source.date!)
  return draft.unit === source.unit || isSimilar(draft, source)
}

/** “Two years” for “24 months”, and never for “20 seconds”. */
function isSimilar(a: Fact, b: Fact): boolean {
  return a.amount === b.amount || Math.abs(Math.log10(a.value / b.value)) < 1
}

/** Whether a draft's fact follows from two of the source: a sum, a difference, a share, a time between. */
export function isDerived(draft: Fact, sources: readonly Fact[]): boolean {
  if (draft.isRest === true && sources.some((fact) => isPlain(fact) && isRestOf(draft, fact)))
    return true
  if (draft.unit === 'year' && yearsBetween(sources).has(draft.amount)) return true
  const own = sources.filter(
    (fact) =>
      fact.kind === draft.kind ||
      (isPlain(fact) && (isPlain(draft) || draft.kind === 'share')) ||
      (fact.kind === 'clock' && draft.dimension === 'duration')
  )
  return own.some((a, at) =>
    own.slice(at + 1).some((b) => {
      if (a.kind === 'clock' && b.kind === 'clock')
        return near(draft, Math.abs(a.value - b.value) / 1440)
      if (draft.kind === 'clock' || draft.kind === 'date' || draft.kind === 'ordinal') return false
      if (draft.kind === 'share' && isPlain(a) && isPlain(b))
        return near(draft, Math.min(a.value, b.value) / Math.max(a.value, b.value))
      return near(draft, a.value + b.value) || near(draft, Math.abs(a.value - b.value))
    })
  )
}

/** “35 others” of 36: some of them have been told of by name. */
function isRestOf(rest: Fact, all: Fact): boolean {
  return rest.value < all.value && rest.value >= all.value - NAMED
}

/** “Three years later”: how far years lie apart. */
function yearsBetween(facts: readonly Fact[]): Set<number> {
  const years = facts.flatMap(({date}) => date?.year ?? [])
  return new Set(years.flatMap((a) => years.map((b) => Math.abs(a - b)).filter((n) => n > 0)))
}

function near({value, approximate}: Fact, other: number): boolean {
  return Math.abs(value - other) <= (approximate ? ABOUT : 0.005) * other
}

function isPlain({kind}: Fact): boolean {
  return kind === 'number' || kind === 'age'
}

function isFraction({kind, amount}: Fact): boolean {
  return kind === 'share' && amount < 1
}

/** One currency: a sign with its country in front may be short for the other, and cents are of any. */
function sameCurrency({unit: a = ''}: Fact, {unit: b = ''}: Fact): boolean {
  return a === b || a === 'cent' || b === 'cent' || (a.includes('$') && b.includes('$'))
}

/** Whether the draft's value is the source's, rounded or called about so much. */
function roundsTo(draft: Fact, source: Fact, a: number, b: number): boolean {
  if (Math.abs(a - b) <= 1e-6 * Math.abs(b)) return true
  // What is called about so much is given with no more digits than what it is about.
  const isRound = draft.approximate ? draft.digits <= source.digits : source.approximate
  if (isRound && Math.abs(a - b) <= ABOUT * Math.abs(b)) return true
  return (
    draft.digits < source.digits &&
    b !== 0 &&
    Math.abs(Number(b.toPrecision(draft.digits)) - a) <= 1e-6 * Math.abs(a)
  )
}

function clocksAgree(draft: Fact, source: Fact): boolean {
  const cycle = draft.meridiem === true && source.meridiem === true ? 1440 : 720
  const apart = Math.abs(draft.value - source.value) % cycle
  const minutes = Math.min(apart, cycle - apart)
  return minutes === 0 || ((draft.approximate || source.approximate) && minutes <= 30)
}

function datesAgree(draft: DateParts, source: DateParts, published: string | undefined): boolean {
  if (!shareField(draft, source)) return resolvesTo(draft, source, published)
  if (draft.weekday !== undefined && source.weekday !== undefined && draft.day === undefined)
    return draft.weekday === source.weekday
  for (const field of ['month', 'day'] as const) {
    const a = draft[field]
    const b = source[field]
    if (a !== undefined && b !== undefined && a !== b) return false
  }
  if (draft.year === undefined || source.year === undefined) return true
  return (
    draft.year <= (source.lastYear ?? source.year) && source.year <= (draft.lastYear ?? draft.year)
  )
}

/** Whether one is a weekday and the other a day that it may be, near the day of publication. */
function resolvesTo(a: DateParts, b: DateParts, published: string | undefined): boolean {
  const weekday = a.weekday ?? b.weekday
  const dated = a.weekday === undefined ? a : b
  if (weekday === undefined || published === undefined || dated.month === undefined) return false
  const day = new Date(`${published}T00:00:00Z`).getTime()
  if (Number.isNaN(day)) return false
  // The weekday named is at most a week before or after the day of publication.
  for (let offset = -7; offset <= 7; offset++) {
    const candidate = new Date(day + offset * 86_400_000)
    if (
      candidate.getUTCDay() === weekday &&
      candidate.getUTCMonth() + 1 === dated.month &&
      (dated.day === undefined || candidate.getUTCDate() === dated.day)
    )
      return true
  }
  return false
}

function shareField(a: DateParts, b: DateParts): boolean {
  if (a.month !== undefined && b.month !== undefined) return true
  if (a.weekday !== undefined && b.weekday !== undefined) return true
  return a.year !== undefined && b.year !== undefined
}
