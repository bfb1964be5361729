/** What the derived lexicons say: classes of words, opposites, given names. */
import {describe, expect, it, test} from 'vitest'
import {contrastsOf} from '../../../src/english/lexicon/contrasts.js'
import {genderOf} from '../../../src/english/lexicon/names.js'
import {isPersonNoun} from '../../../src/english/lexicon/persons.js'
import {classOfNoun, classOfVerb} from '../../../src/english/lexicon/word-classes.js'

test.each([
  ['engineer', 'person'],
  ['committee', 'group'],
  ['harbor', 'place'],
  ['weekend', 'time'],
  ['letter', 'communication'],
  ['belief', 'cognition'],
  ['hammer', undefined],
  ['euripides', undefined]
])('the noun %s means a %s', (noun, expected) => {
  expect(classOfNoun(noun)).toBe(expected)
})

test.each([
  ['deny', 'communication'],
  ['believe', 'cognition'],
  ['fear', 'emotion'],
  ['see', 'perception'],
  ['build', 'creation']
])('the verb %s is one of %s', (verb, expected) => {
  expect(classOfVerb(verb)).toBe(expected)
})

test('a person is no body and no thing', () => {
  expect(['surgeon', 'spokeswoman', 'widow'].map(isPersonNoun)).toEqual([true, true, true])
  expect(['newspaper', 'union', 'order'].map(isPersonNoun)).toEqual([false, false, false])
})

describe('opposites', () => {
  const areOpposite = (a: string, b: string) =>
    contrastsOf(a).some(({family, group}) =>
      contrastsOf(b).some((other) => other.family === family && other.group !== group)
    )

  it.each([
    ['denied', 'admits'],
    ['accepted', 'rejected'],
    ['won', 'losing'],
    ['strengthens', 'weakened'],
    ['employer', 'employees']
  ])('%s and %s', (a, b) => {
    expect(areOpposite(a, b)).toBe(true)
  })

  it.each([
    ['runs', 'stands'],
    ['sits', 'stands'],
    ['denied', 'rejected'],
    ['denied', 'denies']
  ])('but not %s and %s', (a, b) => {
    expect(areOpposite(a, b)).toBe(false)
  })
})

test.each([
  ['Margaret Boyd spoke.', 'she'],
  ['Nigel Boyd spoke.', 'he'],
  ['Robin Boyd spoke.', undefined],
  ['Margaret spoke.', undefined],
  ['Sir Robin Boyd spoke.', 'he']
])('%s: %s', (text, expected) => {
  expect(genderOf(text, 0, text.indexOf(' spoke'))).toBe(expected)
})
