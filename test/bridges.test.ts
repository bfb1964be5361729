/** Pipelines that people already have: ibid behind a bridge from Markdown or HTML to retext finds what it finds on the tree itself. */
import {ParseEnglish} from 'parse-english'
import rehypeParse from 'rehype-parse'
import rehypeRetext from 'rehype-retext'
import rehypeStringify from 'rehype-stringify'
import remarkParse from 'remark-parse'
import remarkRetext from 'remark-retext'
import remarkStringify from 'remark-stringify'
import retextEnglish from 'retext-english'
import retextQuotes from 'retext-quotes'
import {type Processor, unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import ibid, {type IbidOptions, type RerankLater, rules} from '../src/index.js'

const sources = [
  {
    path: 'wire.txt',
    publisher: 'The Skerry Times',
    value: `The lighthouse on Skerry Rock will be switched off in October after a century of service.

“We asked the board for one more winter & they gave us a postcard,” said Mona Flett, the last keeper.

“Nobody told the boats, and nobody asked ‘the 4*4 crowd’ either,” Flett said.`
  }
]

// What drifts behind a bridge: entities, escapes, continuation lines, markers of lists and block quotations, links, `<q>`, astral characters.
const drafts = {
  markdown: `# Dark &amp; cold 🌊

The &ldquo;lighthouse&rdquo; on **Skerry Rock** will be
switched off in [November](https://example.org/a_b "A \\"title\\"") after a
century of service. 🗼🏽

- 👩‍🚒 &quot;We asked the board for two more winters &amp; they gave us a postcard,&quot;
  said Mona Flett.
- The islandâ€™s boats \\*need\\* it.

> “Nobody told the boats, and nobody asked &lsquo;the 4\\*4 crowd&rsquo; either,”
said Tom Orr, who steers by it.

She said <q>nobody told the ships</q>, and the 🚢 keepers' boats cant see.

Share this article
`,
  html: `<h1>Dark &amp; cold 🌊</h1>
<p>The &ldquo;lighthouse&rdquo; on <strong>Skerry Rock</strong> will be
  switched off in <a href="https://example.org/?a&amp;b">November</a> after a
  century of service. 🗼🏽</p>
<ul><li>👩‍🚒 &quot;We asked the board for two more winters &amp; they gave us a postcard,&quot;
  said Mona Flett.</li>
<li>The islandâ€™s boats *need* it.</li></ul>
<blockquote><p>“Nobody told the boats, and nobody asked &lsquo;the 4*4 crowd&rsquo; either,”
said Tom Orr, who steers by it.</p></blockquote>
<p>She said <q>nobody told the ships</q>, and the 🚢 keepers' boats cant see.</p>
<p>Share this article</p>
`
}

type Run = Processor<never, never, never>

/** Those of ibid: others may be there as well. */
function findings({messages}: VFile): unknown[] {
  const own = messages.filter(({source}) => source === 'ibid')
  return own.map(({ruleId, reason, place, actual, expected, note}) => {
    if (!place || !('start' in place)) throw new Error('A message has a range')
    return [ruleId, reason, place.start, place.end, actual, expected, note]
  })
}

async function run(processor: unknown, value: string, path?: string): Promise<VFile> {
  const file = new VFile({value, ...(path !== undefined && {path})})
  const runner = processor as Run
  await runner.run(runner.parse(file), file)
  return file
}

const ids = ({messages}: VFile) => new Set(messages.map(({ruleId}) => ruleId))

type Destination = Parameters<typeof remarkRetext>[0] & Parameters<typeof rehypeRetext>[0]

const formats = {
  markdown: {
    extension: 'md',
    direct: (options: IbidOptions) => unified().use(remarkParse).use(ibid, options),
    bridge: (to: Destination) => unified().use(remarkParse).use(remarkRetext, to),
    whole: (to: Destination) =>
      unified().use(remarkParse).use(remarkRetext, to).use(remarkStringify),
    change: (options: IbidOptions) =>
      unified().use(remarkParse).use(remarkRetext, ParseEnglish).use(ibid, options)
  },
  html: {
    extension: 'html',
    direct: (options: IbidOptions) =>
      unified().use(rehypeParse, {fragment: true}).use(ibid, options),
    bridge: (to: Destination) => unified().use(rehypeParse, {fragment: true}).use(rehypeRetext, to),
    whole: (to: Destination) =>
      unified().use(rehypeParse, {fragment: true}).use(rehypeRetext, to).use(rehypeStringify),
    change: (options: IbidOptions) =>
      unified()
        .use(rehypeParse, {fragment: true})
        .use(rehypeRetext, ParseEnglish)
        .use(ibid, options)
  }
}

describe.each(['markdown', 'html'] as const)('behind a bridge from %s', (format) => {
  const value = drafts[format]
  const {extension, bridge, whole, change} = formats[format]
  const direct = run(formats[format].direct({sources}), value)

  it('there is something to find, at places that slice to what is reported', async () => {
    const file = await direct
    expect([...ids(file)].sort()).toEqual([
      'altered-quotation',
      'changed-fact',
      'dropped-apostrophe',
      'encoding-corruption',
      'misattributed-quotation',
      'page-residue',
      'quotation-style',
      'unattributed-paraphrase'
    ])
    for (const {place, actual} of file.messages) {
      if (!place || !('start' in place)) throw new Error('A message has a range')
      expect(value.slice(place.start.offset, place.end.offset)).toBe(actual)
    }
  })

  const options: IbidOptions = {sources, format}
  const pipelines = {
    'a processor': () => bridge(unified().use(retextEnglish).use(ibid, options)),
    'a frozen processor': () => bridge(unified().use(retextEnglish).use(ibid, options).freeze()),
    'a processor with data and other plugins': () =>
      bridge(
        unified()
          .data('nlcstRootExtensions', [])
          .use(retextEnglish)
          .use(retextQuotes)
          .use(ibid, options) as unknown as Destination
      ),
    'a parser, which gives the tree to what follows': () => change(options)
  }

  it.each(Object.entries(pipelines))('to %s there are the same findings', async (_, make) => {
    const expected = findings(await direct)
    const processor = make().freeze()
    expect(findings(await run(processor, value))).toEqual(expected)
    expect(findings(await run(processor, value))).toEqual(expected)
  })

  it('a whole pipeline finds the same, asynchronously as every bridge runs', async () => {
    const processor = whole(unified().use(retextEnglish).use(ibid, options))
    const expected = findings(await direct)
    expect(() => processor.processSync(value)).toThrow('finished async')
    expect(findings(await processor.process(value))).toEqual(expected)
  })

  it('the extension of the file tells its format as well', async () => {
    const processor = bridge(unified().use(retextEnglish).use(ibid, {sources}))
    const file = await run(processor, value, `draft.${extension}`)
    expect(findings(file)).toEqual(findings(await direct))
  })

  it('each rule alone finds what it finds in the preset', async () => {
    const all = findings(await direct)
    for (const rule of Object.values(rules)) {
      const settings = {sources, format}
      const alone = bridge(
        unified()
          .use(retextEnglish)
          .use(rule as typeof ibid, settings)
      )
      expect(findings(await run(alone, value)), rule.id).toEqual(
        all.filter((entry) => (entry as unknown[])[0] === rule.id)
      )
    }
  })
})

describe('what a tree was made of', () => {
  it('is read where Markdown became HTML on the way', async () => {
    const direct = await run(unified().use(remarkParse).use(ibid, {sources}), drafts.markdown)
    const toHtml = () => () => unified().use(rehypeParse, {fragment: true}).parse('<p>Other</p>')
    const processor = unified().use(remarkParse).use(toHtml).use(ibid, {sources})
    const file = await run(processor, drafts.markdown, 'draft.md')
    expect(findings(file)).toEqual(findings(direct))
  })

  it('is the tree where the extension says nothing of Markdown', async () => {
    const direct = await run(unified().use(remarkParse).use(ibid, {sources}), drafts.markdown)
    const file = await run(
      unified().use(remarkParse).use(ibid, {sources}),
      drafts.markdown,
      'draft.txt'
    )
    expect(findings(file)).toEqual(findings(direct))
  })

  it('is refused as anything but a format', () => {
    expect(() =>
      unified()
        .use(ibid, {format: 'md' as never})
        .freeze()
    ).toThrow(
      'Unexpected value `"md"` for option `format` of ibid, which takes `text`, `markdown` or `html`'
    )
  })
})

describe('retext', () => {
  const value = 'Share this article\n\nThe islandâ€™s boats cant see it.\n'
  const sync = () => unified().use(retextEnglish).use(ibid, {sources}).use(stringify)

  function stringify(this: Processor) {
    this.compiler = () => 'done'
  }

  it('runs synchronously and otherwise, with the same findings', async () => {
    const file = sync().processSync(value)
    expect(ids(file)).toEqual(
      new Set(['page-residue', 'encoding-corruption', 'dropped-apostrophe'])
    )
    expect(findings(await sync().process(value))).toEqual(findings(file))
  })

  it('runs only asynchronously with a second opinion that is given later', async () => {
    const rerank: RerankLater = (_, candidates) => Promise.resolve(candidates.map(() => 0))
    const processor = () => unified().use(retextEnglish).use(ibid, {sources, rerank}).use(stringify)
    expect(() => processor().processSync(value)).toThrow('`processSync` finished async')
    expect(findings(await processor().process(value))).toEqual(findings(sync().processSync(value)))
  })

  it.each(Object.values(rules).map((rule) => [rule.id, rule] as const))(
    'runs %s alone',
    async (id, rule) => {
      const processor = unified()
        .use(retextEnglish)
        .use(rule as typeof ibid, {sources})
        .use(stringify)
        .freeze()
      const all = findings(sync().processSync(value))
      expect(findings(await processor.process(value))).toEqual(
        all.filter((entry) => (entry as unknown[])[0] === id)
      )
    }
  )
})
