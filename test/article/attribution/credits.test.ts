import {expect, it} from 'vitest'
import {findCredits, isCreditable} from '../../../src/article/attribution/credits.js'
import {readArticle} from '../../../src/article/read-article.js'

const credit = {publisher: 'The Ardmore Echo', url: 'https://echo.example/pier'}

it.each([
  ['Rot was found, the Ardmore Echo reports.', ['publisher']],
  ['Rot was found, the Ardmore Echoes report.', []],
  ['Rot was [found](https://www.echo.example/).', ['link']],
  ['Rot was found (https://news.echo.example/1).', ['link']],
  ['Rot was [found](https://firth.example/a), Firth Today reports.', ['link', 'publisher']],
  ['Rot was [found](https://nobody.example/a), nobody reports.', []]
])('%s', (text, by) => {
  const copies = [{publisher: 'Firth Today', url: 'https://firth.example/pier'}]
  const article = readArticle(text, {format: 'markdown'})
  expect(findCredits(article, {...credit, copies}).map((mention) => mention.by)).toEqual(by)
})

it('names white space, articles and marks in a name as people write them', () => {
  const article = readArticle('“Driver’s  Weekly” and THE Firth (Today) and The are papers.')
  const found = (publisher: string) => findCredits(article, {publisher}).length
  expect(found("The Driver's Weekly")).toBe(1)
  expect(found('the Firth (Today)')).toBe(1)
  expect(found('The')).toBe(1)
  expect(found('Firth .Today.')).toBe(0)
})

it('a text is creditable by what is known of its copies alone', () => {
  expect(isCreditable({title: 'Pier shut'})).toBe(false)
  expect(isCreditable({copies: [{title: 'Pier shut'}]})).toBe(false)
  expect(isCreditable({copies: [{publisher: 'Firth Today'}]})).toBe(true)
})
