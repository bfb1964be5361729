import {describe, expect, it} from 'vitest'
import {unified} from 'unified'
import {VFile} from 'vfile'
import remarkParse from 'remark-parse'
import rehypeParse from 'rehype-parse'
import retextEnglish from 'retext-english'
import ibid, {rules} from '../src/index.js'
import {check} from './processors.js'

const text = (value: string) => new VFile({path: 'draft.txt', value})

describe('the preset', () => {
  it('runs every rule, and says nothing of a text without fault', async () => {
    expect(await check(ibid, undefined, text('The board met on Monday.'))).toEqual([])
    const [message] = await check(ibid, undefined, text('3 min read'))
    expect(message).toMatchObject({
      reason: 'Unexpected page furniture: a reading time does not belong to the article',
      ruleId: 'page-residue',
      source: 'ibid',
      fatal: false,
      actual: '3 min read',
      place: {start: {line: 1, column: 1, offset: 0}, end: {line: 1, column: 11, offset: 10}}
    })
    expect(message?.url).toContain('page-residue')
    expect(message?.ancestors).toBeUndefined()
  })

  it('takes severities and options', async () => {
    const file = text('3 min read')
    const severity = async (setting: unknown) =>
      (await check(ibid, {rules: {'page-residue': setting}} as never, file)).map(({fatal}) => fatal)
    expect(await severity('off')).toEqual([])
    expect(await severity('info')).toEqual([undefined])
    expect(await severity('warn')).toEqual([false])
    expect(await severity(['error'])).toEqual([true])
  })

  it('tells of one fault by one rule', async () => {
    const found = await check(ibid, {}, text('Lu\u00c3\u00ads Costa left the town.'))
    expect(found.map(({ruleId}) => ruleId)).toEqual(['encoding-corruption'])
  })

  it('leaves out what is mostly an allowed phrase, and no more', async () => {
    const file = text('3 min read\n\nWritten by Ann of the islands')
    const places = await check(ibid, {allow: ['3  MIN read', 'the islands']}, file)
    expect(places.map(({actual}) => actual)).toEqual(['Written by Ann of the islands'])
    expect(await check(ibid, {allow: ['min']}, text('3 min read'))).toHaveLength(1)
  })

  it.each([
    [{rules: {'page-residues': 'warn'}}, /^Unexpected rule `page-residues`, expected one of /],
    [
      {rules: {'page-residue': 'warning'}},
      /^Unexpected severity `"warning"` for rule `page-residue`, expected /
    ],
    [
      {rules: {'page-residue': ['warn', {minimum: 2}]}},
      /^Unexpected option `minimum` for rule `page-residue`, which takes no options$/
    ],
    [
      {rules: {'unattributed-paraphrase': ['warn', {scope: 'page'}]}},
      /^Unexpected value `"page"` for option `scope` of rule `unattributed-paraphrase`, which takes `document` or `paragraph` or `sentence`$/
    ],
    [{rules: []}, /^Unexpected value `\[\]` for `rules`, which takes an object/],
    [
      {source: []},
      /^Unexpected option `source`, expected `sources`, `rules`, `allow`, `format`, `rerank`$/
    ],
    [
      {allow: 'phrase'},
      /^Unexpected value `"phrase"` for option `allow` of ibid, which takes a list of strings$/
    ],
    [{sources: 'wire.txt'}, /^Unexpected value `"wire\.txt"` for `sources`, which takes a list/],
    [{sources: ['wire.txt']}, /^Unexpected path `"wire\.txt"` in `sources`, expected its text/],
    [
      {sources: [3]},
      /^Unexpected value `3` at `sources\[0\]`, expected a text, a VFile, or an object/
    ],
    [
      {sources: [{path: 'no/such/file.txt'}]},
      /^Cannot read source `no\/such\/file\.txt`: no such file$/
    ]
  ])('refuses %j', (options, error) => {
    expect(() =>
      unified()
        .use(retextEnglish)
        .use(ibid, options as never)
        .freeze()
    ).toThrow(error)
  })
})

describe('a rule alone', () => {
  it('is a plugin with the same settings', async () => {
    const [message] = await check(rules['page-residue'], {severity: 'error'}, text('3 min read'))
    expect(message?.fatal).toBe(true)
    expect(() =>
      unified()
        .use(rules['unattributed-paraphrase'], {scope: 'page'} as never)
        .freeze()
    ).toThrow(/option `scope` of rule `unattributed-paraphrase`/)
  })
})

describe('behind the parsers that people have', () => {
  const value = '“It is shut,” said Ann Lee.\n\nShare this article\n'
  it.each([
    ['draft.txt', retextEnglish, value, ['Share this article']],
    ['draft.md', remarkParse, value, ['Share this article']],
    [
      'draft.html',
      rehypeParse,
      `<p>It is shut.</p><p>Share this article</p>`,
      ['Share this article']
    ]
  ])('%s', async (path, parser, content, actual) => {
    const file = new VFile({path, value: content})
    const processor = unified()
      .use(parser as typeof retextEnglish)
      .use(ibid)
    await processor.run(processor.parse(file), file)
    expect(file.messages.map((message) => message.actual)).toEqual(actual)
  })
})

describe('a second opinion', () => {
  it('is waited for, and can take a passage away', async () => {
    const sources = [
      {
        value: 'Nine of the forty oak piles of the pier are rotten, divers found.',
        publisher: 'Echo'
      }
    ]
    const draft = text('Divers found that nine of the forty oak piles of the pier are rotten.')
    const rules = {'verbatim-reuse': 'off'} as const
    const doubt = (_: string, candidates: readonly string[]) =>
      Promise.resolve(candidates.map(() => -20))
    expect(await check(ibid, {sources, rules}, draft)).toHaveLength(1)
    expect(await check(ibid, {sources, rerank: doubt, rules}, draft)).toEqual([])
  })
})
