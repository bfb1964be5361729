/** Facts of a sentence that can be compared: numbers, amounts, shares, measures, ages, times, dates, ordinals. */
import {
  decadeWords,
  monthNumber,
  monthPattern,
  weekdayNumber,
  weekdayPattern
} from '../english/dates.js'
import {
  digits,
  fractionPattern,
  numberPattern,
  parseFraction,
  parseNumber,
  spelledNumber
} from '../english/numbers.js'
import {
  currencySigns,
  currencyWordPattern,
  readCurrency,
  unitPattern,
  units
} from '../english/units.js'

/** A date as far as it is told. */
export interface DateParts {
  readonly year?: number
  /** The last year of a decade or range. */
  readonly lastYear?: number
  readonly month?: number
  readonly day?: number
  /** 0 for Sunday. */
  readonly weekday?: number
}

export interface Fact {
  readonly kind: 'number' | 'money' | 'share' | 'measure' | 'age' | 'clock' | 'date' | 'ordinal'
  /** Offsets into the text that was read. */
  readonly from: number
  readonly to: number
  /** In base units: full money, shares of 1, metres, days, minutes after midnight. */
  readonly value: number
  /** The number as it stands, multipliers read. */
  readonly amount: number
  /** The currency or unit by one name. */
  readonly unit?: string
  /** What measures of one kind share: `length`, `duration`. */
  readonly dimension?: string
  readonly digits: number
  /** Whether the text says that it is about so much: “nearly”, “more than”, “or so”. */
  readonly approximate: boolean
  readonly date?: DateParts
  /** For times of day: whether morning or afternoon is told. */
  readonly meridiem?: boolean
}

type Reading = Omit<Fact, 'from' | 'to' | 'approximate'>

interface Reader {
  readonly pattern: RegExp
  /** Undefined where it is none after all. */
  readonly read: (match: RegExpExecArray, text: string) => Reading | undefined
}

const vulgarFractions: Readonly<Record<string, number>> = {
  '½': 0.5,
  '¼': 0.25,
  '¾': 0.75,
  '1/2': 0.5,
  '1/4': 0.25,
  '3/4': 0.75
}

const money = String.raw`(?:${currencySigns})[ \u00a0]?${digits}(?:[ \u00a0-]?(?:million|billion|trillion|thousand|bn|mn|tn|m|k)\b)?`
const multiplierAhead =
  /^[ \u00a0]?(?:-|–|—|to|and)[ \u00a0]?(?:[^\d\s]{0,3})\d[\d.,]*[ \u00a0-]?(million|billion|trillion|bn|tn|mn|m)\b/u

const readers: readonly Reader[] = [
  // 4.40pm, 11 p.m., 15:30
  {
    pattern: /\b(\d{1,2})(?:[:.](\d\d))?[ \u00a0]?([ap])(?:\.m\.|m\b)|\b(\d{1,2}):(\d\d)\b/giu,
    read: ([, hour, minute, half, hour24, minute24]) =>
      hour === undefined
        ? clock(Number(hour24) * 60 + Number(minute24), Number(hour24) > 12)
        : clock(
            ((Number(hour) % 12) + (/p/i.test(half ?? '') ? 12 : 0)) * 60 + Number(minute ?? 0),
            true
          )
  },
  // ten to eight, half past six, quarter past nine; eight to five is a vote
  {
    pattern: new RegExp(
      String.raw`\b(five|ten|twenty|twenty-five|(?:a )?quarter|half) (to|past) (${spelledNumber}|midnight|noon|\d{1,2})\b(?! (?:votes?|against|people|percent|per))`,
      'giu'
    ),
    read([, minutes = '', direction, hour = '']) {
      const past = /quarter/i.test(minutes)
        ? 15
        : /half/i.test(minutes)
          ? 30
          : parseNumber(minutes).value
      const full = /noon/i.test(hour) ? 12 : /midnight/i.test(hour) ? 0 : parseNumber(hour).value
      if (full > 12) return undefined
      return clock(full * 60 + (direction === 'to' ? -past : past), /noon|midnight/i.test(hour))
    }
  },
  {
    pattern: /\b(noon|midday|midnight)\b/giu,
    read: ([form = '']) => clock(/midnight/i.test(form) ? 0 : 720, true)
  },
  {
    pattern: new RegExp(String.raw`\b(${spelledNumber}|\d{1,2}) o[’']clock\b`, 'giu'),
    read: ([, hour = '']) => clock(parseNumber(hour).value * 60, false)
  },
  // 3 March 2024, March 3rd, Aug. 3, 2021, June 2024
  {
    pattern: new RegExp(
      String.raw`\b(?:the )?(\d{1,2})(?:st|nd|rd|th)? (?:of )?(${monthPattern})(?:,? (\d{4})\b)?`,
      'gu'
    ),
    read: ([, day, month = '', year]) =>
      date({day: Number(day), month: monthNumber(month), year: numberOf(year)})
  },
  {
    pattern: new RegExp(
      String.raw`\b(${monthPattern}) (\d{1,2})(?:st|nd|rd|th)?\b(?!,\d|[.:]\d)(?:,? (\d{4})\b)?`,
      'gu'
    ),
    read: ([, month = '', day, year]) =>
      date({day: Number(day), month: monthNumber(month), year: numberOf(year)})
  },
  {
    pattern: new RegExp(String.raw`\b(${monthPattern})(?: (\d{4})\b)?`, 'gu'),
    read: ([form, month = '', year]) =>
      // “May I” and “Mar Lodge” are none: the short forms must be dated or dotted.
      year === undefined && form.length < 4 && form !== 'May' && form !== 'June' && form !== 'July'
        ? undefined
        : date({month: monthNumber(month), year: numberOf(year)})
  },
  {
    pattern: /\bNew Year[’']s (Day|Eve)\b|\bChristmas (Day|Eve)\b/gu,
    read: ([, newYear, christmas]) =>
      newYear !== undefined
        ? date(newYear === 'Day' ? {day: 1, month: 1} : {day: 31, month: 12})
        : date(christmas === 'Day' ? {day: 25, month: 12} : {day: 24, month: 12})
  },
  {
    pattern: new RegExp(String.raw`\b(${weekdayPattern})s?\b`, 'gu'),
    read: ([, weekday = '']) => date({weekday: weekdayNumber(weekday)})
  },
  // the 1980s, the nineties
  {
    pattern: /\b(?:(early|mid|late)[ -])?(?:the )?((?:1[5-9]|20)\d)0s\b/giu,
    read: ([, , decade]) => date({year: Number(decade) * 10, lastYear: Number(decade) * 10 + 9})
  },
  {
    pattern: new RegExp(
      String.raw`\bthe (?:early |mid-?|late )?(${Object.keys(decadeWords).join('|')})\b`,
      'giu'
    ),
    read: ([, word = '']) => {
      const year = 1900 + (decadeWords[word.toLowerCase()] ?? 0)
      return date({year, lastYear: year + 9})
    }
  },
  // £23.5m, 60 million euros, 50 cents
  {
    pattern: new RegExp(money, 'gu'),
    read([form], text) {
      const sign = new RegExp(`^(?:${currencySigns})`, 'u').exec(form)![0]
      return amountOf(sign, form.slice(sign.length).trim(), text)
    }
  },
  {
    pattern: new RegExp(
      String.raw`\b(${numberPattern}(?:m|bn|k)?)[ \u00a0-](${currencyWordPattern})\b`,
      'giu'
    ),
    read: ([, number = '', word = '']) => amountOf(word, number, '')
  },
  // 2½ hours, 5 1/2 miles
  {
    pattern: new RegExp(
      String.raw`\b(\d{1,3})(?:[ \u00a0-]?(½|¼|¾)|[ -](1/2|1/4|3/4))[ \u00a0-](${unitPattern})(?![\p{L}\p{N}])`,
      'giu'
    ),
    read: ([, whole, sign, slashed, unit = '']) =>
      measureOf(unit, Number(whole) + vulgarFractions[sign ?? slashed ?? '']!)
  },
  // half an hour, a quarter of an hour
  {
    pattern:
      /\b(?:half an?|(an?|three) quarters? of an?) (hour|day|year|mile|century|decade)\b|\ba half-(hour)\b/giu,
    read: ([form, , unit, hyphened]) =>
      measureOf(
        (unit ?? hyphened)!,
        /three/i.test(form) ? 0.75 : /quarter/i.test(form) ? 0.25 : 0.5
      )
  },
  // two and a half hours, a year and a half
  {
    pattern: new RegExp(
      String.raw`\b(${numberPattern}|an?) and a (half|quarter) (${unitPattern})(?![\p{L}\p{N}])`,
      'giu'
    ),
    read: ([, number = '', part, unit = '']) =>
      measureOf(unit, numberOrOne(number) + (part === 'half' ? 0.5 : 0.25))
  },
  {
    pattern: /\b(an?|one) (year|month|week|hour|day|century|decade|mile) and a (half|quarter)\b/giu,
    read: ([, , unit = '', part]) => measureOf(unit, 1 + (part === 'half' ? 0.5 : 0.25))
  },
  // 34-year-old, 34 years old, aged 34, at the age of 34
  {
    pattern: new RegExp(String.raw`\b(${numberPattern})[ -]years?[ -]olds?\b`, 'giu'),
    read: ([, number = '']) => plain('age', number)
  },
  {
    pattern: new RegExp(
      String.raw`(?<=\b(?:aged|age of|turned|ages?) )(${numberPattern})\b`,
      'giu'
    ),
    read: ([, number = '']) => plain('age', number)
  },
  // 12 %, two hectares, 160 km/h, five-year
  {
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}.,])(${numberPattern})[ \u00a0-]?(${unitPattern})(?![\p{L}\p{N}])`,
      'giu'
    ),
    read([form, number = '', unit = '']) {
      // “5-4m” aside, a letter alone is a unit only with a space or right after digits.
      if (/^(?:min|mins|hr|hrs|ft|ha|oz|lb|lbs|mw|gw|kw|pc)$/i.test(unit) && !/\d/.test(form))
        return undefined
      return measureOf(unit, parseNumber(number).value, parseNumber(number).digits)
    }
  },
  // one in five, two out of three
  {
    pattern: new RegExp(
      String.raw`\b(one|two|three|\d{1,2}) (?:in|out of(?: every)?) (${spelledNumber}|\d{1,3})\b(?! \d)`,
      'giu'
    ),
    read([, some = '', all = '']) {
      const total = parseNumber(all).value
      const share = parseNumber(some).value / total
      return share < 1 && total <= 1000
        ? {kind: 'share', value: share, amount: share, digits: 1, dimension: 'share'}
        : undefined
    }
  },
  {
    pattern: new RegExp(String.raw`\b(?:${fractionPattern})`, 'giu'),
    read([form], text) {
      const share = parseFraction(form.trim())
      return /quarter$/i.test(form) && /\b(?:fiscal|financial)\b/i.test(text)
        ? undefined
        : {kind: 'share', value: share, amount: share, digits: 1, dimension: 'share'}
    }
  },
  {
    pattern:
      /\b(?:(?:the )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)|\d{1,3}(?:st|nd|rd|th))\b/giu,
    read: ([form]) => ({
      kind: 'ordinal',
      value: ordinalOf(form),
      amount: ordinalOf(form),
      digits: 9
    })
  },
  // 1988, when nothing makes it a count
  {
    pattern:
      /(?<![\p{L}\p{N}.,€$£¥])((?:1[5-9]|20)\d\d)(?![\p{L}\p{N}]|[.,]\d)(?! (?:\p{Ll}+s|million|billion)\b)/gu,
    read: ([, year]) => date({year: Number(year)})
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}.,])(?:${numberPattern})(?![\p{L}\p{N}]|[.,]\d)`,
      'giu'
    ),
    // “One” is a pronoun more often than a number.
    read: ([form]) =>
      /^(?:an? |zero$|one$)/i.test(form) && !/hundred|thousand|million|dozen|billion/i.test(form)
        ? undefined
        : plain('number', form)
  }
]

const approximateBefore =
  /(?:\b(?:about|around|roughly|some|nearly|almost|approximately|over|under|nearer|towards?|more than|less than|fewer than|at least|at most|up to|close to|just (?:over|under|short of)|as (?:many|much|few|little) as|an estimated|well over|upwards? of|shy of|past|early|mid|late)|~|c\.)[ -](?:the |an? )?$/iu
const approximateAfter = /^ (?:or (?:so|more|fewer|less)|plus|and (?:up|over|more))\b|^\+/iu

/** The facts of a text, in order, none inside another. */
export function readFacts(text: string): Fact[] {
  const facts: Fact[] = []
  // Every unit of the text that is part of a fact already.
  const taken = new Uint8Array(text.length)
  for (const {pattern, read} of readers) {
    for (const match of text.matchAll(pattern)) {
      const from = match.index
      const to = from + match[0].length
      if (taken[from] === 1 || taken[to - 1] === 1) continue
      const reading = read(match, text.slice(to, to + 24))
      if (reading === undefined) continue
      taken.fill(1, from, to)
      const approximate =
        approximateBefore.test(text.slice(Math.max(0, from - 24), from)) ||
        approximateAfter.test(text.slice(to, to + 12))
      facts.push({...reading, from, to, approximate})
    }
  }
  return withSharedUnits(
    facts.sort((a, b) => a.from - b.from),
    text
  )
}

/** “30 to 80 pounds”, “from 54 to 71 percent”: the first number has the second one's unit. */
function withSharedUnits(facts: readonly Fact[], text: string): Fact[] {
  return facts.map((fact, at) => {
    const next = facts[at + 1]
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

function amountOf(currency: string, number: string, after: string): Reading {
  const {name, factor} = readCurrency(currency)
  // “$4.7-4.8 billion”: both are billions.
  const shared = /\d$/.test(number) ? multiplierAhead.exec(after)?.[1] : undefined
  const {value, digits: given} = parseNumber(number + (shared ? ` ${shared}` : ''))
  return {
    kind: 'money',
    value: value * factor,
    amount: value,
    unit: name,
    dimension: 'money',
    digits: given
  }
}

function measureOf(form: string, amount: number, given = 2): Reading {
  const {dimension, name, factor} = units.get(form.toLowerCase().replace(/[- ]/g, ' '))!
  if (dimension === 'share')
    return {kind: 'share', value: amount / 100, amount, dimension, digits: given}
  return {kind: 'measure', value: amount * factor, amount, unit: name, dimension, digits: given}
}

function plain(kind: 'number' | 'age', form: string): Reading {
  const {value, digits: given} = parseNumber(form)
  return {kind, value, amount: value, digits: given}
}

function numberOf(form: string | undefined): number | undefined {
  return form === undefined ? undefined : Number(form)
}

function numberOrOne(form: string): number {
  return /^an?$/i.test(form) ? 1 : parseNumber(form).value
}

function ordinalOf(form: string): number {
  const word = form.toLowerCase().replace(/^the /, '')
  const index = 'first second third fourth fifth sixth seventh eighth ninth tenth'
    .split(' ')
    .indexOf(word)
  return index < 0 ? Number.parseInt(word, 10) : index + 1
}
