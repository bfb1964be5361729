import {describe, expect, test} from 'vitest'
import {foldSpelling, splitAtHyphens} from '../../src/english/forms/spellings.js'
import {stem} from '../../src/english/forms/stems.js'
import {strengthOf, synsetOf, tiesOf} from '../../src/english/forms/synonyms.js'
import {weighStem} from '../../src/english/forms/word-weights.js'

test.each([
  ['harbour', 'harbor'],
  ['organised', 'organized'],
  ['travelling', 'traveling'],
  ['centre', 'center'],
  ['Trump’s', 'Trump'],
  ['boys’', 'boys'],
  ['U.S.', 'American'],
  ['US', 'U.S.'],
  ['Chinese', 'China'],
  ['twelve', '12'],
  ['1,200', '1200'],
  ['Sept.', 'September']
])('%s is spelled as %s', (one, other) => {
  expect(foldSpelling(one)).toBe(foldSpelling(other))
})

test.each([
  ['us', 'US'],
  ['Us', 'US'],
  ['four', 'for'],
  ['its', 'it'],
  ['polish', 'Poland']
])('%s is another word than %s', (one, other) => {
  expect(foldSpelling(one)).not.toBe(foldSpelling(other))
})

test.each([
  ['US-China', ['US', 'China']],
  ['co-ordination', ['coordination']],
  ['anti-co-op', ['anticoop']],
  ['peer-reviewed', ['peer', 'reviewed']],
  ['word', ['word']]
])('%s falls into %j', (word, parts) => {
  expect(splitAtHyphens(word)).toEqual(parts)
})

test.each([
  ['rose', 'rising'],
  ['told', 'tells'],
  ['women', 'woman'],
  ['sanctioned', 'sanctions'],
  ['halting', 'halted']
])('%s and %s have one stem', (one, other) => {
  expect(stem(one)).toBe(stem(other))
})

describe('weights', () => {
  test('a rarer word tells more', () => {
    const weights = ['know', 'harbor', 'espionag', 'brannoch'].map((word) => weighStem(word))
    expect(weights).toEqual([...weights].sort((a, b) => a - b))
    expect(weights[0]).toBeGreaterThan(0.1)
    expect(weights[3]).toBe(1)
  })

  test('a digit tells less than a number', () => {
    expect(weighStem('7')).toBe(0.6)
    expect(weighStem('1842')).toBe(0.9)
  })
})

function alike(one: string, other: string): number {
  let best = 0
  for (const a of tiesOf(stem(one))) {
    for (const b of tiesOf(stem(other))) {
      if (synsetOf(a) === synsetOf(b)) best = Math.max(best, strengthOf(a, b))
    }
  }
  return best
}

test.each([
  ['halt', 'stop', 0.85],
  ['buy', 'purchase', 0.85],
  ['close', 'shut', 0.85],
  ['table', 'purchase', 0]
])('%s and %s are alike by %d', (one, other, strength) => {
  expect(alike(one, other)).toBe(strength)
  expect(alike(other, one)).toBe(strength)
})
