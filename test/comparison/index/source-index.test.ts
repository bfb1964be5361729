import {expect, test} from 'vitest'
import {readArticle} from '../../../src/article/read-article.js'
import {compareArticles} from '../../../src/comparison/compare-articles.js'
import {SourceIndex} from '../../../src/comparison/index/source-index.js'
import {SourceSet} from '../../../src/comparison/alignment/source-set.js'
import {Session} from '../../../src/session.js'

test('joins the two words of a name whatever words stood before them', () => {
  const index = new SourceIndex(
    [readArticle('Two units left the state. The United States agreed, and the U.S. envoy left.')],
    new Session()
  )
  const joined = index.vocabulary.find('u.s.')!
  expect(index.frequency(joined)).toBe(1)
  expect([...index.terms].filter((term) => term === joined)).toHaveLength(2)
})

// More terms and sentences than 16 bits number, and more forms than are kept read.
test('finds each of 66,000 words in its sentence, and what was indexed before as it was', () => {
  const wire = readArticle(
    'The board closed the old oak pier after divers found rot in nine piles.'
  )
  const draft = readArticle('Divers had found rot in nine oak piles, so the board shut the pier.')
  const letters = (number: number) =>
    Array.from({length: 5}, (_, place) => 'bcdfghjklm'.charAt((number / 10 ** place) % 10)).join('')
  const words = Array.from({length: 66_000}, (_, number) => `Q${letters(number)}`)
  const session = new Session()
  const sources = new SourceSet([wire], session)
  const before = compareArticles(draft, sources).sentences
  const index = new SourceIndex(
    [readArticle(words.map((word) => `${word} rested.`).join('\n\n'))],
    session
  )
  for (const number of [0, 65_535, 65_536, 65_999]) {
    const term = index.vocabulary.find(words[number]!.toLowerCase())!
    const {start, end} = index.postingsIn(0, term)
    expect([...index.postings.subarray(start, end)]).toEqual([number])
    expect(index.terms[index.sentenceStarts[number]!]).toBe(term)
  }
  const again = readArticle(`${draft.value} `)
  expect(compareArticles(again, sources).sentences.map(({probability}) => probability)).toEqual(
    before.map(({probability}) => probability)
  )
})
