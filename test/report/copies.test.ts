import {expect, it} from 'vitest'
import {readArticle} from '../../src/article/read-article.js'
import {describeCopies} from '../../src/report/copies.js'

it.each([
  [[], ''],
  [['Firth Today'], 'also in Firth Today'],
  [['Firth Today', 'Firth Today'], 'also in Firth Today'],
  [['Firth Today', 'Coast Herald'], 'also in Firth Today and Coast Herald'],
  [['A', 'B', 'C', 'D'], 'also in A, B, C and 1 other'],
  [['A', 'B', 'C', 'D', 'E\u202E'], 'also in A, B, C and 2 others']
])('%j is told as `%s`', (publishers, told) => {
  const copies = publishers.map((publisher) => ({publisher}))
  expect(describeCopies(readArticle('Text.', {credit: {copies}}))).toBe(told)
})

it('a copy without a publisher is told by its title or URL', () => {
  const copies = [{title: 'The pier'}, {url: 'https://a.example/'}, {}]
  expect(describeCopies(readArticle('Text.', {credit: {copies}}))).toBe(
    'also in The pier and https://a.example/'
  )
})
