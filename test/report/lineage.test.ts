import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {readArticle} from '../../src/index.js'
import {type Lineage, traceLineage} from '../../src/lineage/index.js'
import {
  lineageDot,
  lineageHtml,
  lineageJson,
  lineageMermaid,
  lineageText
} from '../../src/report/lineage/index.js'
import {describeInBrowser, measureContrast} from '../browser.js'
import {openPage} from './pages.js'

const article = (path: string, value: string, credit = {}) =>
  readArticle(new VFile({path, value}), {credit})

const quotation =
  '“We would rather be shouted at in March than pull somebody out of the water in July,” said Ann Lee.'
const original = article(
  'desk/original.txt',
  `The harbour board of Ardmore closed the east pier on Monday night.\n\n${quotation}\n`,
  {publisher: 'The "Echo"', published: '2025-03-03'}
)
const rewrite = article(
  'desk/a#b<i>.txt',
  `The harbour board of Ardmore shut the east pier on Monday night.\n\n${quotation.replace('somebody', 'someone')}\n`,
  {published: '2025-03-04'}
)
const copy = article('desk/copy.txt', rewrite.value)
const evidence = [{kind: 'words', count: 2, text: '2 words changed'}] as const
const lineage: Lineage = {
  texts: [
    {article: original, parents: [], depth: 0},
    {
      article: rewrite,
      parents: [{article: original, share: 0.92345, confidence: 0.987654, evidence}],
      depth: 1
    },
    {article: copy, parents: [], depth: 0}
  ],
  undirected: [{articles: [rewrite, copy], share: 1, confidence: 0.5, evidence: []}]
}

describe('a lineage', () => {
  it('is a tree of lines', () => {
    expect(lineageText(lineage)).toBe(
      [
        'original.txt (The "Echo", 2025-03-03)',
        '└─ a#b<i>.txt (2025-03-04)  92 % of its words, 99 % sure: 2 words changed',
        'copy.txt',
        '',
        'One of the two was made from the other, and nothing tells which:',
        '  a#b<i>.txt (2025-03-04) – copy.txt (100 %)',
        ''
      ].join('\n')
    )
  })

  it('is JSON', () => {
    expect(JSON.parse(lineageJson(lineage))).toEqual({
      texts: [
        {path: 'desk/original.txt', depth: 0, parents: []},
        {
          path: 'desk/a#b<i>.txt',
          depth: 1,
          parents: [{path: 'desk/original.txt', share: 0.923, confidence: 0.988, evidence}]
        },
        {path: 'desk/copy.txt', depth: 0, parents: []}
      ],
      undirected: [
        {paths: ['desk/a#b<i>.txt', 'desk/copy.txt'], share: 1, confidence: 0.5, evidence: []}
      ]
    })
  })

  it('is a flowchart', () => {
    expect(lineageMermaid(lineage)).toBe(
      `flowchart LR
  t1["original.txt<br>The #34;Echo#34;, 2025-03-03"]
  t2["a#35;b#lt;i#gt;.txt<br>2025-03-04"]
  t3["copy.txt"]
  t1 -->|92 %| t2
  t2 ---|100 %| t3
`
    )
  })

  it('is a graph', () => {
    expect(lineageDot(lineage)).toBe(
      `digraph lineage {
  rankdir=LR
  node [shape=box]
  t1 [label="original.txt\\nThe \\"Echo\\", 2025-03-03"]
  t2 [label="a#b<i>.txt\\n2025-03-04"]
  t3 [label="copy.txt"]
  t1 -> t2 [label="92 %", penwidth=4.7]
  t2 -> t3 [label="100 %", penwidth=5.0, dir=none, style=dashed]
}
`
    )
  })

  it('steers no terminal', () => {
    const hostile = article('\u001B[31m\u202E.txt', original.value, {publisher: '\u009B1m\n'})
    const traced = traceLineage([original, hostile])
    for (const report of [lineageText, lineageJson, lineageMermaid, lineageDot])
      expect(report(traced)).not.toMatch(/(?!\n)\p{Cc}|\p{Cf}/u)
  })
})

describeInBrowser('the page of a lineage', (browser) => {
  const settings = {
    light: {colorScheme: 'light'},
    dark: {colorScheme: 'dark'},
    phone: {colorScheme: 'light', viewport: {width: 390, height: 800}}
  } as const

  it.each(Object.entries(settings))('can be read in %s', async (_, context) => {
    const {page, requests, complaints} = await openPage(
      browser(),
      await lineageHtml(traceLineage([original, rewrite])),
      context
    )
    expect(await page.locator('.text-box').count()).toBe(2)
    expect(await page.locator('.edge').count()).toBe(1)
    for (const selector of [
      '.lineage-legend',
      '.lineage-edges li',
      '.lineage-edges a',
      '.lineage h1'
    ])
      expect(await page.locator(selector).first().evaluate(measureContrast)).toBeGreaterThan(4.5)
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth
    )
    expect(overflow).toBeLessThanOrEqual(0)
    expect(requests).toEqual([page.url()])
    expect(complaints).toEqual([])
  })

  it('leads from an edge to the text beside its parent, and follows a quotation', async () => {
    const {page} = await openPage(browser(), await lineageHtml(traceLineage([original, rewrite])))
    // A line that lies level has no height, which Playwright takes for hidden.
    await page.locator('.lineage-drawing a').first().dispatchEvent('click')
    expect(new URL(page.url()).hash).toBe('#d2')
    expect(await page.locator('#d2 .draft-text').innerText()).toContain('someone')
    expect(await page.locator('#d2 .sources').innerText()).toContain('somebody')
    await page.locator('.life summary').click()
    expect(await page.locator('.life del').innerText()).toBe('somebody')
    expect(await page.locator('.life ins').innerText()).toBe('someone')
  })

  it('is whole on paper', async () => {
    const {page} = await openPage(browser(), await lineageHtml(traceLineage([original, rewrite])))
    await page.emulateMedia({media: 'print'})
    expect(
      await page
        .locator('.lineage-scroll')
        .evaluate((element) => getComputedStyle(element).overflow)
    ).toBe('visible')
  })

  it('shows the markup of a text and runs none of it', async () => {
    const attack = '<script>pwned = 1</script><img src=x onerror="pwned = 2">'
    const hostile = [original, rewrite].map(({value}, at) =>
      article(`${attack}${at}`, value.replace('Ann Lee', `Ann Lee ${attack}`), {publisher: attack})
    )
    const {page, requests, complaints} = await openPage(
      browser(),
      await lineageHtml(traceLineage(hostile))
    )
    expect(await page.evaluate(() => (globalThis as {pwned?: unknown}).pwned)).toBeUndefined()
    expect(await page.locator('img').count()).toBe(0)
    expect(requests).toEqual([page.url()])
    expect(complaints).toEqual([])
  })
})
