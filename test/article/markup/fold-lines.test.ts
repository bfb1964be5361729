/** Lines of a paragraph: where they end is nothing that a pattern has to know. */
import {expect, test} from 'vitest'
import {readArticle} from '../../../src/article/read-article.js'

const sentences = (value: string, format: 'text' | 'markdown' | 'html') =>
  readArticle(value, {format}).sentences.map(({text}) => text)

test.each([
  ['text', 'The board closed the pier for $214\nmillion in repairs, it said.'],
  ['text', 'The board closed the pier for $214\r\n  million in repairs, it said.'],
  ['markdown', '> The board closed the pier for $214\n> million in repairs, it said.'],
  ['html', '<p>The board closed the pier for $214\n      million in repairs, it said.</p>']
] as const)('a soft break reads as a space in %s', (format, value) => {
  const article = readArticle(value, {format})
  expect(article.sentences.map(({text}) => text)).toEqual([
    'The board closed the pier for $214 million in repairs, it said.'
  ])
  const million = article.words.find(({text}) => text === 'million')!
  expect(value.slice(million.start, million.end)).toBe('million')
})

test('a hard break stays', () => {
  const {text} = readArticle('The pier  \nis shut\\\nfor good.', {format: 'markdown'})
  expect(text).toBe('The pier\nis shut\nfor good.')
  expect(readArticle('<p>The pier<br>is shut.</p>', {format: 'html'}).text).toBe(
    'The pier\nis shut.'
  )
  expect(readArticle('<pre><code>a\nb</code></pre>', {format: 'html'}).text).toBe('a\nb')
})

test('what was taken back or is hidden is no prose', () => {
  expect(
    sentences(
      '<p>The pier <del>was</del>is <span hidden>not </span>shut<i aria-hidden="true">›</i>.</p>',
      'html'
    )
  ).toEqual(['The pier is shut.'])
  expect(sentences('The pier ~~was~~is shut.', 'markdown')).toEqual(['The pier is shut.'])
})

test('markup that begins in the white space of a break keeps its place', () => {
  const value = '<p>She said   \n <q> the pier is shut</q>.</p>'
  const article = readArticle(value, {format: 'html'})
  const [quotation] = article.quotations
  expect(value.slice(quotation!.content.start, quotation!.content.end).trim()).toBe(
    'the pier is shut'
  )
  expect(article.text).toBe('She said  the pier is shut.')
})
