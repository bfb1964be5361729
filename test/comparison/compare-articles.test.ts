import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readArticle} from '../../src/article/read-article.js'
import {compareArticles, compareArticlesLater} from '../../src/comparison/compare-articles.js'
import {SourceSet} from '../../src/comparison/alignment/source-set.js'
import {ALIGNED_PROBABILITY, DERIVED_PROBABILITY} from '../../src/comparison/model/thresholds.js'
import {paraphrase, source, unrelated} from './harbour.js'

const article = readArticle(source)

/** The passages of a draft's sentences by their first words, and `undefined` for those without one. */
function passagesOf(draft: string, sources = [article]) {
  return compareArticles(readArticle(draft), sources).sentences.map((sentence) =>
    sentence.source?.article.slice(sentence.source.span).slice(0, 22)
  )
}

describe('sentences', () => {
  test('a paraphrase is aligned sentence by sentence', () => {
    expect(passagesOf(paraphrase)).toEqual([
      'The harbour board clos',
      'Repairs will cost 1.2 ',
      'The ferry Gull will le',
      undefined
    ])
  })

  test('sentences in another order are still found', () => {
    const [first = '', second = '', third = '', last = ''] = paraphrase.split('\n\n')
    expect(passagesOf([third, first, last, second].join('\n\n'))).toEqual([
      'The ferry Gull will le',
      'The harbour board clos',
      undefined,
      'Repairs will cost 1.2 '
    ])
  })

  test('a sentence that joins two comes from both', () => {
    const {sentences} = compareArticles(
      readArticle(
        'The ferry Gull will leave from the west pier and its owner, Tom Quill, feared that he would lose a third of his passengers.'
      ),
      [article]
    )
    expect(sentences[0]?.passage.map(({words}) => words.length)).toEqual([11, 14])
  })

  test('an unrelated draft has no passage', () => {
    expect(passagesOf(unrelated)).toEqual([undefined, undefined, undefined])
    expect(passagesOf(paraphrase, [readArticle(unrelated)])).toEqual(new Array(4).fill(undefined))
  })

  test('a date line and a heading of one word are no evidence', () => {
    const dated = readArticle(`Monday, July 6, 2026\n\nNews\n\n${source}`)
    expect(passagesOf('Monday, July 6, 2026\n\nNews\n\nThe frost came late.', [dated])).toEqual([
      undefined,
      undefined,
      undefined
    ])
  })

  test('each sentence comes from the source that has it', () => {
    const frost = readArticle(unrelated)
    const draft = `${paraphrase.split('\n\n')[0]}\n\nHalf of the barley of farmers in the upland valleys was lost to a late frost, according to the growers' union.`
    const {sentences, coverage} = compareArticles(readArticle(draft), [frost, article])
    expect(sentences.map((sentence) => sentence.source?.article === article)).toEqual([true, false])
    expect(sentences[1]?.source?.article).toBe(frost)
    expect(coverage.map((own) => own.source)).toEqual([frost, article])
  })

  test('kinds tell how closely a sentence follows', () => {
    const [first = ''] = source.split('\n\n')
    const draft = `${first} ${first.replace('nine', 'ten').replace('oak ', '')} ${paraphrase.split('\n\n')[0]} A gull cried.`
    const {sentences} = compareArticles(readArticle(draft), [article])
    expect(sentences.map(({kind}) => kind)).toEqual([
      'verbatim',
      'near-verbatim',
      'paraphrase',
      'none'
    ])
  })

  test('a copied text is derived as a whole, one of another matter not at all', () => {
    expect(compareArticles(article, [article]).coverage[0]?.share).toBe(1)
    expect(compareArticles(readArticle(unrelated), [article]).coverage[0]?.share).toBe(0)
  })

  test('matches name the words that stand for one another', () => {
    const [first] = compareArticles(readArticle(paraphrase), [article]).sentences
    const matches = first?.matches.map((own) => [own.draft.text, own.source.text, own.kind])
    expect(matches).toContainEqual(['rotten', 'rotted', 'synonym'])
    expect(matches).toContainEqual(['piles', 'piles', 'same'])
    expect(matches).toContainEqual(['shut', 'closed', 'synonym'])
  })
})

describe('any text', () => {
  const words = fc.constantFrom(...source.split(/\s+/), 'Gull', '“', '”', '…', 'U.S.', '12', '\n\n')
  const texts = fc.array(words, {maxLength: 60}).map((own) => own.join(' '))

  test('probabilities, kinds, shares and places are sound', () => {
    fc.assert(
      fc.property(texts, fc.array(texts, {maxLength: 3}), (draft, sources) => {
        const own = readArticle(draft)
        const others = sources.map((text) => readArticle(text))
        const {sentences, coverage, runs, quotations} = compareArticles(own, others)
        expect(sentences.map((sentence) => sentence.draft)).toEqual([...own.sentences])
        for (const {source: passage, probability, kind} of sentences) {
          expect(probability).toBeGreaterThanOrEqual(0)
          expect(probability).toBeLessThanOrEqual(1)
          expect(passage === undefined).toBe(kind === 'none')
          expect(passage === undefined).toBe(probability < ALIGNED_PROBABILITY)
          if (passage) expect(passage.span.end).toBeLessThanOrEqual(passage.article.value.length)
        }
        expect(coverage.reduce((sum, {share}) => sum + share, 0)).toBeLessThanOrEqual(1 + 1e-9)
        for (const run of runs) {
          const text = run.source.article.slice(run.source.span)
          const [mine, theirs] = [own.slice(run.draft), text].map((part) =>
            readArticle(part).words.map((word) => word.text.toLowerCase())
          )
          expect(mine).toEqual(theirs)
        }
        expect(quotations.map((pair) => pair.draft)).toEqual([...own.quotations])
      }),
      {numRuns: 150}
    )
  })
})

describe('the index', () => {
  test('is shared by drafts of the same sources', () => {
    const other = readArticle(unrelated)
    const set = new SourceSet([article, other])
    const {index} = set
    compareArticles(readArticle(paraphrase), set)
    compareArticles(readArticle(unrelated), set)
    expect(set.index).toBe(index)
  })

  test('counts a source that is named twice once', () => {
    const {sources, coverage} = compareArticles(readArticle(paraphrase), [article, article])
    expect(sources).toEqual([article])
    expect(coverage).toHaveLength(1)
  })

  test('no sources and empty texts give no passages', () => {
    expect(compareArticles(article, []).sentences.every(({kind}) => kind === 'none')).toBe(true)
    expect(compareArticles(readArticle(''), [article]).sentences).toEqual([])
    expect(compareArticles(article, [readArticle('')]).coverage).toMatchObject([{share: 0}])
  })
})

describe('rerank', () => {
  const draft = readArticle(paraphrase)
  const without = compareArticles(draft, [article])

  test('what it says is added to the log-odds', () => {
    const none = compareArticles(draft, [article], {rerank: (_, own) => own.map(() => -50)})
    expect(none.sentences.every(({kind}) => kind === 'none')).toBe(true)
    const same = compareArticles(draft, [article], {rerank: (_, own) => own.map(() => 0)})
    expect(same.sentences.map((own) => own.probability)).toEqual(
      without.sentences.map((own) => own.probability)
    )
  })

  test('it may take its time', async () => {
    const later = await compareArticlesLater(draft, [article], {
      rerank: (sentence, own) =>
        Promise.resolve(own.map(() => (sentence.startsWith('Many') ? 50 : 0)))
    })
    expect(without.sentences[3]?.probability).toBeLessThan(DERIVED_PROBABILITY)
    expect(later.sentences[3]?.probability).toBeGreaterThan(DERIVED_PROBABILITY)
  })

  test('an answer of another length or kind is refused', async () => {
    expect(() => compareArticles(draft, [article], {rerank: () => []})).toThrow(RangeError)
    await expect(
      compareArticlesLater(draft, [article], {rerank: (_, own) => own.map(() => Number.NaN)})
    ).rejects.toThrow(/Expected `rerank` to give \d finite numbers/)
  })
})
