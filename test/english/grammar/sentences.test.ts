import {describe, expect, it} from 'vitest'
import {findSentences} from '../../../src/english/grammar/sentences.js'
import {findWords} from '../../../src/english/grammar/words.js'

const split = (text: string) => findSentences(text).map(({from, to}) => text.slice(from, to))
const words = (text: string) => Array.from(findWords(text), ({from, to}) => text.slice(from, to))

describe('sentences', () => {
  it.each([
    ['The board met. It closed the pier.', ['The board met.', 'It closed the pier.']],
    ['Dr. Lee met J. R. Orr of Tolland Inc. on Jan. 3 at St. Mary’s.', 1],
    ['He left the U.S. The board stayed.', ['He left the U.S.', 'The board stayed.']],
    ['He left the U.S. Navy in May.', 1],
    ['“It is shut. Nobody asked us,” she said.', ['“It is shut.', 'Nobody asked us,” she said.']],
    ['“Why?” Orr asked. “Nobody knows.”', ['“Why?” Orr asked.', '“Nobody knows.”']],
    [
      'It cost £1.2 million. 40 piles are rotten.',
      ['It cost £1.2 million.', '40 piles are rotten.']
    ],
    ['The price rose 3.5 p.c. to £4.20 per lb. in a year.', 1],
    ['Was it rot? It was! Divers said so … they had seen it.', 3],
    ['They all voted no. Then No. 10 called.', ['They all voted no.', 'Then No. 10 called.']],
    ['', 0],
    ['No stop at the end', 1]
  ])('%s', (text, expected) => {
    if (typeof expected === 'number') expect(split(text)).toHaveLength(expected)
    else expect(split(text)).toEqual(expected)
  })

  it('take time in proportion to the text', () => {
    const time = (count: number) => {
      const text = 'Mr. A. B. Orr said “No.” '.repeat(count)
      const started = performance.now()
      findSentences(text)
      return performance.now() - started
    }
    time(200)
    expect(time(8000)).toBeLessThan(20 * Math.max(5, time(2000)))
  })
})

describe('words', () => {
  it.each([
    ['Trump’s peer-reviewed AT&T don’t', ['Trump’s', 'peer-reviewed', 'AT&T', 'don’t']],
    ['the U.S. navy', ['the', 'U.S.', 'navy']],
    ['1,842.5 km and 3rd, 1990s', ['1,842.5', 'km', 'and', '3rd', '1990s']],
    ['‘quoted’ “words” — here', ['quoted', 'words', 'here']],
    ['Tomás Ó Fearghail, Łódź', ['Tomás', 'Ó', 'Fearghail', 'Łódź']],
    ['“—”', []]
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected)
  })
})
