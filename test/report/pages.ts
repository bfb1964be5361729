/** HTML reports of drafts on a story of our own, open in a browser. */
import path from 'node:path'
import type {Browser, BrowserContextOptions, Page} from 'playwright-core'
import {VFile} from 'vfile'
import {defineRule, rules} from '../../src/index.js'
import {reportHtml} from '../../src/report/html/index.js'
import {rulesTransformer} from '../../src/run-rules.js'
import {makeFolder} from '../cli/command.js'

/** Sentences that nobody would align with one another, to make texts long enough to scroll. */
const filler = (topic: string, count: number) =>
  Array.from(
    {length: count},
    (_, index) => `${topic} number ${index + 1} was painted ${'x'.repeat(index % 7)}grey again.`
  ).join('\n\n')

export const source = `---
title: Lighthouse goes dark
publisher: The Skerry Times
---

The lighthouse on Skerry Rock will be switched off in October after a century of service.

“We asked the board for one more winter and they gave us a postcard,” said Mona Flett, the last keeper.

${filler('Fence', 30)}

Fishermen on the west side say that they steer by its beam whenever the fog comes down before dawn.
`

export const draft = `---
title: Last light on Skerry Rock
---

The lighthouse on Skerry Rock will be switched off in October after a century of service.

“We asked the board for two more winters and they gave us a postcard,” said Mona Flett.

3 min read

${filler('Bollard', 30)}

Fishermen on the west side say they steer by its beam when the fog comes down before dawn, and the islandâ€™s boats need it.
`

export interface DraftFile {
  readonly path: string
  readonly value: string
}

/** Stands in for the rule of its name, so that these tests hold whatever that rule takes for a fault. */
const alteredQuotation = defineRule({
  id: 'altered-quotation',
  severity: 'error',
  *check({comparison}) {
    for (const {draft, source, changes} of comparison.quotations) {
      if (source && changes.length > 0)
        yield {at: draft.content, reason: 'Unexpected `words`', note: 'Quote it', related: [source]}
    }
  }
})

const checked = [
  alteredQuotation,
  rules['encoding-corruption'],
  rules['page-residue'],
  rules['verbatim-reuse']
].flatMap((rule) => rule.configure(rule.severity, {}) ?? [])

/** Checks drafts beside sources. */
export function checkDrafts(
  drafts: readonly DraftFile[],
  sources: readonly DraftFile[] = [{path: 'wire/skerry.md', value: source}]
): VFile[] {
  const inputs = sources.map((options) => new VFile({...options}))
  return drafts.map((options) => {
    const file = new VFile({...options})
    void rulesTransformer(checked, {sources: inputs})({type: 'root', children: []} as never, file)
    return file
  })
}

export interface OpenPage {
  readonly page: Page
  /** The addresses that the page asked for, itself included. */
  readonly requests: string[]
  /** What the page complained of: errors of its script and what its policy stopped. */
  readonly complaints: string[]
}

/** Writes a report to a file and opens it there, as its readers do. */
export async function openReport(
  browser: Browser,
  files: readonly VFile[],
  options: BrowserContextOptions = {},
  change: (html: string) => string = (html) => html
): Promise<OpenPage> {
  return openPage(browser, change(await reportHtml(files)), options)
}

/** The same with a page that is written already. */
export async function openPage(
  browser: Browser,
  html: string,
  options: BrowserContextOptions = {}
): Promise<OpenPage> {
  const folder = makeFolder({'report.html': html})
  const file = path.join(folder, 'report.html')
  const context = await browser.newContext({viewport: {width: 1280, height: 720}, ...options})
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  const requests: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  await page.goto(`file://${file}`)
  return {page, requests, complaints}
}
