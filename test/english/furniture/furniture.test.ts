/** Furniture by its words and its place: what the model is told, and what it says of lines made up here. */
import {expect, test} from 'vitest'
import {
  furnitureProbabilities,
  furnitureScore,
  passAlong
} from '../../../src/english/furniture/learned-furniture.js'
import {readArticle} from '../../../src/article/read-article.js'
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
      'behind -1 -2',
      'two before none S20 -',
      'two behind -1 none -'
    ].sort()
  )
})

test('a sentence ends as one and has six words', () => {
  expect(isSentence(prose)).toBe(true)
  expect(isSentence('Was this helpful?')).toBe(false)
  expect(isSentence('Ten gardens to see this coming spring')).toBe(false)
})

test('the labels of a bar are read one by one', () => {
  const features = lineFeatures(['Politics | Log in'], 0)
  expect(features).toEqual(expect.arrayContaining(['politics $', '^ log', 'log in $']))
  expect(features).not.toContain('politics log')
})

/** The probabilities of lines, rounded to hundredths. */
function probabilities(...lines: string[]): number[] {
  const scores = lines.map((_, at) => furnitureScore(lines, at))
  return furnitureProbabilities(scores).map((probability) => Math.round(100 * probability) / 100)
}

test.each([
  ['Subscribe to our newsletter', true],
  ['Most Popular Videos', true],
  ['Authorities inspect banana farms', false],
  ['Philadelphia, PA', false],
  ['Copyright expert Ann Lee said the ruling would be appealed.', false]
])('%s between two paragraphs: %s', (line, isFurniture) => {
  expect(probabilities(prose, line, prose)[1]! >= 0.85).toBe(isFurniture)
})

test('a line among labels is one more easily than among prose', () => {
  expect(probabilities(prose, 'Video', prose)[1]).toBeLessThan(0.9)
  expect(probabilities('Most Popular', 'Video', 'About Us')[1]).toBeGreaterThan(0.98)
})

test('a chain gives what all readings of its lines give together', () => {
  const scores = [0.5, -1, 2]
  const same = 0.7
  const {before, behind} = passAlong(scores, same)
  for (const at of scores.keys()) {
    const odds = [0, 0]
    for (let reading = 0; reading < 8; reading++) {
      const states = scores.map((_, line) => (reading >> line) & 1)
      const alike = states.filter((state, line) => line > 0 && state === states[line - 1]).length
      const weight = states.reduce((sum, state, line) => sum + state * scores[line]!, same * alike)
      odds[states[at]!]! += Math.exp(weight)
    }
    expect(scores[at]! + before[at]! + behind[at]!).toBeCloseTo(Math.log(odds[1]! / odds[0]!), 10)
  }
})

test('scores without tables and beyond all numbers give no NaN', () => {
  const {before, behind} = passAlong([-Infinity, 800, -800, -Infinity], 1.2)
  expect([...before, ...behind].every((odds) => Math.abs(odds) <= 1.2)).toBe(true)
})

test('labels are looked for in English texts', () => {
  const labels = 'Entertainment\n\nVideo\n\nAbout\n\nTerms'
  const kinds = (prose: string) =>
    readArticle(`${labels}\n\n${prose}\n\n${prose}`, {format: 'text'}).residue.map(({kind}) => kind)
  expect(kinds(prose)).toContain('page label')
  expect(
    kinds(
      'Die Hafenbehörde hat den Ostpier geschlossen, und die Fähre fährt nun von der Stadt aus.'
    )
  ).not.toContain('page label')
})
