/** Furniture by its words and its place: what the model is told, and what it says of lines made up here. */
import {expect, test} from 'vitest'
import {furnitureProbability} from '../../../src/english/furniture/learned-furniture.js'
import {isSentence, lineFeatures} from '../../../src/english/furniture/line-features.js'

const prose = 'The harbour board has closed the east pier, and the ferry goes from Linden.'

test('a line is told by its words, its form and its neighbours', () => {
  expect(lineFeatures([prose, 'Log in', ''], 1).sort()).toEqual(
    [
      'log',
      'in',
      '^ log',
      'log in',
      'in $',
      '^ log in',
      'log in $',
      'form -2',
      'end a',
      'capitals 2 2',
      'before S20 -2',
      'behind -1 -2'
    ].sort()
  )
})

test('a sentence ends as one and has six words', () => {
  expect(isSentence(prose)).toBe(true)
  expect(isSentence('Was this helpful?')).toBe(false)
  expect(isSentence('Ten gardens to see this coming spring')).toBe(false)
})

test.each([
  ['Subscribe to our newsletter', true],
  ['Most Popular Videos', true],
  ['Authorities inspect banana farms', false],
  ['Philadelphia, PA', false],
  ['Copyright expert Ann Lee said the ruling would be appealed.', false]
])('%s between two paragraphs: %s', (line, isFurniture) => {
  expect(furnitureProbability([prose, line, prose], 1) >= 0.97).toBe(isFurniture)
})
