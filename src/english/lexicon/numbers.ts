/** Numbers as English prose writes them: `1,842`, `1.2bn`, `forty-one`, `two hundred and six`, `a dozen`. */

const small: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90
}

const multipliers: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  mn: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
  tn: 1e12
}

const words = Object.keys(small).join('|')
const large = 'hundred|thousand|million|billion|trillion|dozen'

/** The numbers of hours in words, where no other number goes on. */
export const hourNumber = String.raw`(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?![ -](?:and )?(?:${words}|${large})\b)`

export const digits = String.raw`\d+(?:,\d{3})*(?:\.\d+)?`

/** A number with its multiplier in words. `m`, `k` and `bn` are read with money only: a metre is an “m” too. */
const number = new RegExp(
  String.raw`(?<![a-z\d])(?:${digits}(?:[ \u00a0-]?(?:${large}|bn|mn|tn)\b)?|half a dozen|(?:an?[ -](?:${large})|${words})\b(?:[ -](?:and )?(?:${words}|${large})\b)*)`,
  'gi'
)

export interface NumberPlace {
  readonly from: number
  readonly to: number
}

/** The numbers of a text, in order. */
export function findNumbers(text: string): NumberPlace[] {
  return Array.from(text.matchAll(number), ({0: form, index}) => ({
    from: index,
    to: index + form.length
  }))
}

export function hasNumber(text: string): boolean {
  return text.search(number) >= 0
}

/** Fractions with a name of their own, as shares. */
const fractions: Readonly<Record<string, number>> = {
  half: 1 / 2,
  third: 1 / 3,
  quarter: 1 / 4,
  fifth: 1 / 5,
  sixth: 1 / 6,
  eighth: 1 / 8,
  tenth: 1 / 10
}

/** “a third”, “two-thirds”, “three quarters”; the fiscal “third quarter” has neither article nor count before it. */
export const fractionPattern = String.raw`(?:(?:an?|one|two|three|four|five|seven|nine)[ -])(?:third|quarter|fifth|sixth|eighth|tenth)s?\b|\bhalf\b(?! (?:a )?dozen)`

export function parseFraction(text: string): number {
  const [first = '', last = first] = text.toLowerCase().split(/[ -]/)
  const share = fractions[last] ?? fractions[last.replace(/s$/, '')] ?? fractions.half!
  return first === last ? share : (small[first] ?? 1) * share
}

export interface ParsedNumber {
  readonly value: number
  /** How many significant digits it is given with: 1 for `600`, 3 for `610.` or `6.10`. */
  readonly digits: number
}

/** Reads what `findNumbers` found; also with the letter multipliers of money (`23.5m`). */
export function parseNumber(text: string): ParsedNumber {
  const lower = text.toLowerCase().replace(/\u00a0/g, ' ')
  if (lower === 'half a dozen') return {value: 6, digits: 1}
  const numeral = /^\d[\d,.]*\d|^\d/.exec(lower)?.[0]
  if (numeral !== undefined) {
    const suffix = lower.slice(numeral.length).replace(/[ -]/g, '')
    const plain = numeral.replace(/,/g, '')
    return {
      value: Number(plain) * (multipliers[suffix] ?? 1),
      digits: significantDigits(plain)
    }
  }
  let total = 0
  let group = 0
  for (const word of lower.split(/[ -]+/)) {
    const unit = small[word] ?? (word === 'a' || word === 'an' ? 1 : undefined)
    const times = multipliers[word]
    if (unit !== undefined) group += unit
    else if (times === 100 || times === 12) group = Math.max(1, group) * times
    else if (times !== undefined) {
      total += Math.max(1, group) * times
      group = 0
    }
  }
  const value = total + group
  return {value, digits: significantDigits(String(value))}
}

function significantDigits(plain: string): number {
  if (plain.includes('.')) return plain.replace('.', '').replace(/^0+/, '').length
  return Math.max(1, plain.replace(/^0+|(?<!0)0+$/g, '').length)
}
