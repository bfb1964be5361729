import {describe, expect, test} from 'vitest'
import {readArticle} from '../../../src/article/read-article.js'
import {compareArticles} from '../../../src/comparison/compare-articles.js'
import {restoreQuotation} from '../../../src/comparison/quotations/restore-quotation.js'
import {source} from '../harbour.js'

const article = readArticle(source)

/** The changes of a draft's only quotation: kind, words of the draft, words of the source. */
function changesOf(draft: string, from = article) {
  const own = readArticle(draft)
  const [pair] = compareArticles(own, [from]).quotations
  return pair?.changes.map(({kind, draft: mine, source: theirs}) => [
    kind,
    own.slice(mine),
    theirs && from.slice(theirs)
  ])
}

describe('the same words', () => {
  test.each([
    ['“We should have looked years ago,” Lee said.'],
    ['"We should have looked years ago", Lee said.'],
    ['Lee said they “should have looked” before.'],
    ['“We … looked years ago,” Lee said.'],
    ['“We should have looked [at it] years ago,” Lee said.'],
    ['“[The board] should have looked years ago,” Lee said.'],
    [
      '“We should have looked years ago. Nobody wants to be the one who shuts a pier in July,” Lee said.'
    ]
  ])('%s', (draft) => {
    const [pair] = compareArticles(readArticle(draft), [article]).quotations
    expect(pair?.changes).toEqual([])
    expect(pair?.source?.quotation).toBeDefined()
    expect(pair?.similarity).toBeGreaterThan(0.6)
  })

  test('letters in disguise, which a restored quotation does not bring into the draft', () => {
    const from = readArticle(
      '“We will close the old hаrbour for the whole summ\u200ber,” said Lee.'
    )
    expect(
      changesOf('“We will close the old hаrbour for the whole summer,” Lee said.', from)
    ).toEqual([])
    const own = readArticle('“We will close the harbour for the whole winter,” Lee said.')
    const [pair] = compareArticles(own, [from]).quotations
    expect(restoreQuotation(own, pair!)).toBe('We will close the old harbour for the whole summer,')
  })

  test('spelling of another country', () => {
    const from = readArticle('“The colour of the harbour organised our lives,” said Ann Lee.')
    expect(changesOf('“The color of the harbor organized our lives,” Lee said.', from)).toEqual([])
  })
})

describe('other words', () => {
  test.each([
    ['“We should have looked months ago,” Lee said.', [['changed', 'months', 'years']]],
    ['“We should have looked long years ago,” Lee said.', [['added', 'long', undefined]]],
    ['“Nobody wants to be the one who shuts a pier,” Lee said.', [['cut-short', '', 'in July']]],
    ['Lee said that nobody wants “to be the who shuts a pier in July”.', [['dropped', '', 'one']]],
    [
      '“We should have looked to be the one who shuts a pier in July,” Lee said.',
      [['spliced', '', 'years ago Nobody wants']]
    ]
  ])('%s', (draft, expected) => {
    const own = readArticle(draft)
    const [pair] = compareArticles(own, [article]).quotations
    const found = pair?.changes.map(({kind, draft: mine, source: theirs}) => [
      kind,
      own.slice(mine),
      theirs &&
        article.words
          .filter(({from, to}) => from >= theirs.from && to <= theirs.to)
          .filter(({from}) =>
            article.quotations.some(({content}) => from >= content.from && from < content.to)
          )
          .map(({text}) => text)
          .join(' ')
    ])
    expect(found).toEqual(expected)
  })
})

test('the source tells itself what the draft puts into marks', () => {
  const [pair] = compareArticles(
    readArticle('Divers said: “Nine of its oak piles had rotted through.”'),
    [article]
  ).quotations
  expect(pair?.similarity).toBe(1)
  expect(pair?.source).toBeDefined()
  expect(pair?.source?.quotation).toBeUndefined()
})

test('words that no source has', () => {
  const [pair] = compareArticles(readArticle('“Blue whales sing at dawn,” Lee said.'), [
    article
  ]).quotations
  expect(pair).toMatchObject({similarity: 0, changes: []})
  expect(pair?.source).toBeUndefined()
})
