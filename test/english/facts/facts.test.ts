import {describe, expect, test} from 'vitest'
import {Session} from '../../../src/session.js'
import type {Fact} from '../../../src/english/facts/fact.js'
import {readFacts} from '../../../src/english/facts/facts.js'
import {agree, isDerived} from '../../../src/english/facts/facts-agree.js'
import {resolveDate} from '../../../src/english/facts/relative-dates.js'
import {parseNumber} from '../../../src/english/lexicon/numbers.js'

test.each([
  ['1,842', 1842],
  ['forty-one', 41],
  ['two hundred and six', 206],
  ['three thousand two hundred', 3200],
  ['a dozen', 12],
  ['half a dozen', 6],
  ['two dozen', 24],
  ['1.2 billion', 1.2e9],
  ['23.5m', 23.5e6],
  ['a million', 1e6]
])('%s is %d', (written, value) => {
  expect(parseNumber(written).value).toBe(value)
})

/** The facts of a text as `[text] kind value`. */
function facts(text: string): string[] {
  return readFacts(text, new Session()).map(
    ({from, to, kind, value, date}) =>
      `[${text.slice(from, to)}] ${kind} ${date ? JSON.stringify(date) : String(Number(value.toPrecision(4)))}`
  )
}

describe('facts are read', () => {
  test.each([
    ['at 4.40pm and half past midnight', ['[4.40pm] clock 1000', '[half past midnight] clock 30']],
    ['on Aug. 3, 2021', ['[Aug. 3, 2021] date {"day":3,"month":8,"year":2021}']],
    ['in the 1980s', ['[the 1980s] date {"year":1980,"lastYear":1989}']],
    ['voted by eight to five', ['[eight] number 8', '[five] number 5']],
    [
      '£23.5m or 60 million euros',
      ['[£23.5m] money 23500000', '[60 million euros] money 60000000']
    ],
    ['$4.7-4.8 billion', ['[$4.7] money 4700000000', '[4.8 billion] number 4800000000']],
    ['a 34-year-old with 7.4km to go', ['[34-year-old] age 34', '[7.4km] measure 7400']],
    ['a year and a half', ['[a year and a half] measure 547.5']],
    ['from 54 to 71 percent', ['[54] share 0.54', '[71 percent] share 0.71']],
    [
      'one in five, a third, half',
      ['[one in five] share 0.2', '[a third] share 0.3333', '[half] share 0.5']
    ],
    ['one of them may march', []],
    ['in 2:14:04 on the A127', ['[2:14:04] measure 0.0931', '[A127] code 127']],
    ['a minute and 21 seconds', ['[a minute and 21 seconds] measure 0.0009375']],
    ['40m (130ft) above 40m people', ['[40m] measure 40', '[130ft] measure 39.62']],
    ['shares at 64p, for AU$5bn', ['[64p] money 0.64', '[AU$5bn] money 5000000000']],
    ['magnitude 5.1 May 18', ['[5.1] number 5.1', '[May 18] date {"day":18,"month":5}']],
    ['yesterday', ['[yesterday] date {"fromToday":-1}']]
  ])('%s', (text, expected) => {
    expect(facts(text)).toEqual(expected)
  })
})

const only = (text: string): Fact => readFacts(text, new Session())[0]!

describe('facts agree', () => {
  test.each([
    ['a dozen piles', '12 piles'],
    ['$1.2 billion', '1.2bn dollars'],
    ['nearly 500 people', '487 people'],
    ['more than 200 houses', '214 houses'],
    ['half the town', '50 percent of the town'],
    ['100 miles', '160 km'],
    ['three weeks', '21 days'],
    ['a year and a half', '18 months'],
    ['3 March', 'Tuesday'],
    ['the late 1980s', 'February 1988'],
    ['at ten to eight', 'at 7.50am'],
    ['CHF 90,000', '90,000 Swiss francs'],
    ['ten years ago', 'in 2016'],
    ['more than half', '60 per cent'],
    ['60,000 years', '59,619 years']
  ])('%s = %s', (draft, source) => {
    expect(agree(only(draft), only(source), '2026-03-05')).toBe(true)
  })

  test.each([
    ['40 hospitals', '14 hospitals'],
    ['7.4 miles', '7.4km'],
    ['90,000 euros', '90,000 francs'],
    ['£1.1bn', '£1.1m'],
    ['30 July', '30 June'],
    ['4.14pm', '4.40pm'],
    ['a third', 'half'],
    ['3 March', 'Wednesday'],
    ['nearly 600', '487'],
    ['about 157 boxes', 'about 150 boxes'],
    ['ten years ago', 'in 2012'],
    ['the A140', 'the A127'],
    ['two years', '20 seconds']
  ])('%s ≠ %s', (draft, source) => {
    expect(agree(only(draft), only(source), '2026-03-05')).toBe(false)
  })
})

test('yesterday is a day by the date of publication', () => {
  expect(resolveDate(only('yesterday'), '2026-03-01')?.date).toEqual({
    weekday: 6,
    day: 28,
    month: 2,
    fromToday: -1
  })
  expect(resolveDate(only('yesterday'), undefined)).toBeUndefined()
  expect(resolveDate(only('3 March'), undefined)).toEqual(only('3 March'))
})

test.each([
  ['eight others', 'eleven migrants', true],
  ['two others', 'eleven migrants', false],
  ['three years', 'bought in 2001 and sold in 2004', true]
])('%s follows from %s: %s', (draft, source, follows) => {
  expect(isDerived(only(draft), readFacts(source, new Session()))).toBe(follows)
})

test('reading facts is linear in the text', () => {
  const time = (length: number) => {
    const text = 'five hundred and six thousand 12,345.6 per cent, '.repeat(length)
    const start = performance.now()
    readFacts(text, new Session())
    return performance.now() - start
  }
  time(200)
  expect(time(8000)).toBeLessThan(20 * Math.max(5, time(2000)))
})
