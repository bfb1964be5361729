import {expect, test} from 'vitest'
import {readArticle} from '../../../src/article/read-article.js'
import {compareArticles} from '../../../src/comparison/compare-articles.js'
import {source} from '../harbour.js'

const article = readArticle(source)

function runsOf(draft: string) {
  const own = readArticle(draft)
  return compareArticles(own, [article]).runs.map((run) => [
    own.slice(run.draft),
    article.slice(run.source.span),
    run.words.length
  ])
}

test('five words and more, whatever their case', () => {
  expect(
    runsOf('In short, DIVERS FOUND that nine of its oak piles had rotted, so the board acted.')
  ).toEqual([
    [
      'DIVERS FOUND that nine of its oak piles had rotted',
      'divers found that nine of its oak piles had rotted',
      10
    ]
  ])
  expect(runsOf('Quill said divers found that nine were gone.')).toEqual([])
})

test('through a sentence end', () => {
  expect(
    runsOf('The boat leaves from the west pier until then. Its owner, Tom Quill, agreed.')
  ).toEqual([
    [
      'from the west pier until then. Its owner, Tom Quill',
      'from the west pier until then. Its owner, Tom Quill',
      10
    ]
  ])
})
