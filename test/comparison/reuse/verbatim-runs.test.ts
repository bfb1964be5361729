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

test('whole ones that overlap, from two sources', () => {
  const first = readArticle('Divers went down on Monday and found that nine oak piles had rotted.')
  const second = readArticle(
    'Tom Quill knows that nine oak piles had rotted before the winter storms.'
  )
  const own = readArticle(
    'On Monday divers found that nine oak piles had rotted before the winter storms.'
  )
  expect(compareArticles(own, [first, second]).runs.map(({draft}) => own.slice(draft))).toEqual([
    'found that nine oak piles had rotted',
    'that nine oak piles had rotted before the winter storms'
  ])
})

test('of a text that repeats one sentence, up to its end and past it', () => {
  const repeated = 'Divers found nine rotten piles. '.repeat(400)
  const own = readArticle(`${repeated}Nobody knew. The boat leaves from the west pier until then.`)
  const other = readArticle(`${repeated}The boat leaves from the west pier until then.`)
  expect(compareArticles(own, [other]).runs.map(({words}) => words.length)).toEqual([2000, 9])
})

test('in disguise, at their places in the file', () => {
  const own = readArticle(
    'In short, div\u200bers fоund that nine of its oak piles had rotted, so the board acted.'
  )
  const [run] = compareArticles(own, [article]).runs
  expect(own.value.slice(run!.draft.start, run!.draft.end)).toBe(
    'div\u200bers fоund that nine of its oak piles had rotted'
  )
  expect(run!.words).toHaveLength(10)
})
