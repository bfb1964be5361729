/** No answer depends on what was read before, or on what a caller changes afterwards. */
import type {Node} from 'unist'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import ibid, {
  type IbidOptions,
  SourceSet,
  compareArticles,
  readArticle,
  readSources,
  rules
} from '../src/index.js'

const wire = `"Nobody asked us before they closed the pier," said Mara Quill, who runs the shop.

The board's own divers found rot in nine of the oak piles, the harbour master said.`

const draft = `Mara Quill, who runs the shop, said, Nobody asked us before they closed the pier.

“It is the only road”, said Tom Orr. The boards own divers found rot in nine of the oak piles.`

/** Checks a draft; gives each finding's rule and repairs. */
async function check(
  value: string,
  options: IbidOptions,
  file = new VFile({path: 'draft.txt', value})
): Promise<string[]> {
  await ibid(options)({type: 'root', children: []} as Node, file)
  return file.messages.map(({ruleId, expected}) => `${ruleId} ${expected?.join(' | ')}`)
}

describe('what a rule repairs', () => {
  const sources = [{value: wire, publisher: 'The Wire'}]

  test.each(Object.keys(rules))('is the same with only %s as with all rules', async (id) => {
    const off = Object.fromEntries(
      Object.keys(rules).map((other) => [other, other === id ? 'warn' : 'off'] as const)
    )
    const all = await check(draft, {sources})
    expect(await check(draft, {sources, rules: off})).toEqual(
      all.filter((finding) => finding.startsWith(`${id} `))
    )
  })

  test('has the marks of the draft, whatever rule asks first', async () => {
    const plain = draft.replace(/“It is.*Orr\. /u, '')
    const all = await check(plain, {sources})
    const alone = await check(plain, {sources, rules: {'dropped-apostrophe': 'off'}})
    const marks = (findings: readonly string[]) =>
      findings.filter((finding) => finding.startsWith('dropped-quotation-marks'))
    expect(marks(all)).toHaveLength(1)
    expect(marks(alone)).toEqual(marks(all))
  })
})

describe('a second opinion', () => {
  test('leaves a later check of the same file alone', async () => {
    const sources = [{value: wire, publisher: 'The Wire'}]
    const plain = await check(draft, {sources})
    const file = new VFile({path: 'draft.txt', value: draft})
    const rerank = (_: string, passages: readonly string[]) => passages.map(() => -50)
    const reranked = await check(draft, {sources, rerank}, file)
    expect(reranked.length).toBeLessThan(plain.length)
    file.messages = []
    expect(await check(draft, {sources}, file)).toEqual(plain)
  })
})

describe('sources', () => {
  const unattributed = (findings: readonly string[]) =>
    findings.filter((finding) => finding.startsWith('unattributed-paraphrase'))

  test('that are added to a list are seen when the list is next used', async () => {
    const sources = ['The ferry will leave from the west pier until June.']
    expect(unattributed(await check(draft, {sources}))).toEqual([])
    sources.push(wire)
    expect(unattributed(await check(draft, {sources}))).not.toEqual([])
  })

  test('are read as a file holds them when they are used', async () => {
    const source = new VFile({path: 'wire.txt', value: 'The ferry will leave until June.'})
    expect(unattributed(await check(draft, {sources: [source]}))).toEqual([])
    source.value = wire
    expect(unattributed(await check(draft, {sources: [source]}))).not.toEqual([])
  })

  test('named twice count once', async () => {
    const source = {value: wire, publisher: 'The Wire'}
    const file = new VFile({path: 'draft.txt', value: draft})
    await check(draft, {sources: [source, source]}, file)
    expect(file.data.ibid!.coverage).toHaveLength(1)
    const article = readArticle(wire)
    expect(compareArticles(readArticle(draft), [article, article]).coverage).toHaveLength(1)
  })

  test('may be one set for many drafts', async () => {
    const set = readSources([{value: wire, publisher: 'The Wire'}])
    expect(set).toBeInstanceOf(SourceSet)
    const {index} = set
    const findings = await check(draft, {sources: set})
    expect(findings).toEqual(await check(draft, {sources: [{value: wire, publisher: 'The Wire'}]}))
    expect(set.index).toBe(index)
  })
})

test('an edited file is read again', async () => {
  const file = new VFile({path: 'draft.txt', value: 'Its a pity that the pier is closed.'})
  expect(await check('', {}, file)).toEqual(['dropped-apostrophe It’s'])
  file.messages = []
  file.value = 'It’s a pity that the pier is closed.'
  expect(await check('', {}, file)).toEqual([])
})
