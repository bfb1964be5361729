import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {type Article, readArticle} from '../../src/index.js'
import {type Lineage, traceLineage} from '../../src/lineage/index.js'
import {articleName} from '../../src/messages.js'

const folder = path.resolve(import.meta.dirname, '../../examples/lineage/versions')
const versions = fs.readdirSync(folder).map((name) => ({
  name: name.replace('.md', ''),
  value: fs.readFileSync(path.join(folder, name), 'utf8')
}))
const withoutFrontMatter = (value: string) => value.replace(/^---[^]*?---\n/, '')

function read(change = (value: string) => value): Article[] {
  return versions.map(({name, value}) =>
    readArticle(new VFile({path: name, value: change(value)}), {format: 'markdown'})
  )
}

/** Each text with its parents, and ties. */
function told({texts, undirected}: Lineage) {
  return {
    ...Object.fromEntries(
      texts.map(({article, parents}) => [
        articleName(article),
        parents.map((parent) => articleName(parent.article))
      ])
    ),
    ...(undirected.length > 0 && {
      undirected: undirected.map(({articles}) => articles.map(articleName))
    })
  }
}

describe('five versions', () => {
  const truth = {
    echo: [],
    digest: ['echo'],
    wire: ['echo'],
    daily: ['digest'],
    roundup: ['digest', 'wire']
  }

  it('have their parents', () => {
    const lineage = traceLineage(read())
    expect(told(lineage)).toEqual(truth)
    expect(lineage.texts.map(({article, depth}) => [article.path, depth])).toEqual([
      ['daily', 2],
      ['digest', 1],
      ['echo', 0],
      ['roundup', 2],
      ['wire', 1]
    ])
  })

  it('say why, and how much went over', () => {
    const {texts} = traceLineage(read())
    const [parent] = texts.find(({article}) => article.path === 'wire')!.parents
    expect(parent!.evidence).toEqual([
      {kind: 'date', count: 1, text: 'published later'},
      {kind: 'damaged', count: 5, text: '5 places damaged'},
      {kind: 'cut', count: 1, text: '1 sentence left out'},
      {kind: 'words', count: 10, text: '10 words changed'},
      {kind: 'numbers', count: 2, text: '2 numbers changed'}
    ])
    expect(parent!.share).toBeCloseTo(0.9, 1)
    expect(parent!.confidence).toBeGreaterThan(0.9)
    const [digest] = texts.find(({article}) => article.path === 'daily')!.parents
    expect(digest!.evidence.map(({kind}) => kind)).toEqual([
      'date',
      'credit-lost',
      'marks-dropped',
      'furniture',
      'words'
    ])
  })

  it('have most of them without dates and publishers too', () => {
    const lineage = told(traceLineage(read(withoutFrontMatter)))
    expect(lineage).toMatchObject({echo: [], digest: ['echo'], wire: ['echo'], daily: ['digest']})
  })

  it('are the same in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(read(), {minLength: 5}), (articles) => {
        expect(told(traceLineage(articles))).toEqual(truth)
      }),
      {numRuns: 10}
    )
  })

  it('that are dated against all else are told so', () => {
    const lineage = traceLineage(read((value) => value.replace('2025-03-03', '2025-03-30')))
    expect(told(lineage)).toEqual(truth)
    const [parent] = lineage.texts.find(({article}) => article.path === 'wire')!.parents
    expect(parent!.evidence[0]).toEqual({
      kind: 'contradictory-date',
      count: 1,
      text: 'dated earlier all the same'
    })
    expect(parent!.confidence).toBeLessThan(0.9)
  })
})

describe('texts', () => {
  const one = 'The boat leaves from the west pier until then. Its owner, Tom Quill, agreed to that.'
  const other =
    'A bakery in Lorne has won the prize for the best loaf of the year, for the third time.'

  it('alone, or none, have no parents', () => {
    expect(traceLineage([])).toEqual({texts: [], undirected: []})
    expect(told(traceLineage([readArticle(new VFile({path: 'a', value: one}))]))).toEqual({a: []})
    expect(told(traceLineage(['', ' ', one].map((value) => readArticle(value))))).toEqual({
      source: []
    })
  })

  it('that are given twice count once', () => {
    const [first] = read()
    expect(traceLineage([first!, first!])).toEqual(traceLineage([first!]))
  })

  it('that are the same have no direction unless dates tell it', () => {
    const same = (published?: string) =>
      ['a', 'b'].map((name, at) =>
        readArticle(new VFile({path: name, value: one}), {
          credit: published === undefined || at === 0 ? {} : {published}
        })
      )
    expect(told(traceLineage(same()))).toEqual({a: [], b: [], undirected: [['a', 'b']]})
    const dated = ['2025-03-02', '2025-03-01'].map((published, at) =>
      readArticle(new VFile({path: `${at}`, value: one}), {credit: {published}})
    )
    expect(told(traceLineage(dated))).toEqual({0: ['1'], 1: []})
  })

  it('are told from their copies by a credit, whoever that is', () => {
    const credited = one.replace('until then.', 'until then, the Echo reported.')
    const articles = Object.entries({a: credited, b: one}).map(([name, value]) =>
      readArticle(new VFile({path: name, value}))
    )
    expect(told(traceLineage(articles))).toEqual({a: ['b'], b: []})
  })

  it('that have nothing to do with each other are originals', () => {
    const articles = [one, other].map((value, at) => readArticle(new VFile({path: `${at}`, value})))
    expect(told(traceLineage(articles))).toEqual({0: [], 1: []})
  })

  it('are nobody’s own ancestors, whatever they are', () => {
    const sentence = fc.constantFrom(
      ...one.split(/(?<=\.) /),
      ...other.split(/(?<=\.) /),
      '“It was late,” Ann Lee said.',
      'Divers found rot in nine of forty piles.',
      'Repairs will cost 240,000 pounds, a report says.',
      'Advertisement',
      ''
    )
    const text = fc.array(sentence, {maxLength: 6}).map((sentences) => sentences.join(' '))
    const published = fc.constantFrom(undefined, '2025-03-01', '2025-03-02')
    fc.assert(
      fc.property(fc.array(fc.tuple(text, published), {maxLength: 7}), (all) => {
        const articles = all.map(([value, date]) =>
          readArticle(value, {credit: date === undefined ? {} : {published: date}})
        )
        const {texts} = traceLineage(articles)
        const parentsOf = new Map(texts.map(({article, parents}) => [article, parents]))
        for (const {article, depth, parents} of texts) {
          for (const parent of parents) {
            expect(parent.share).toBeGreaterThanOrEqual(0)
            expect(parent.share).toBeLessThanOrEqual(1)
            expect(parent.confidence).toBeGreaterThanOrEqual(0)
            expect(parent.confidence).toBeLessThanOrEqual(1)
            const above = texts.find((text) => text.article === parent.article)!
            expect(above.depth).toBeLessThan(depth)
          }
          expect(parentsOf.get(article)!.some((parent) => parent.article === article)).toBe(false)
        }
      }),
      {numRuns: 60}
    )
  })
})
