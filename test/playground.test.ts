/** The playground as people use it: built, served as static files, in a real browser. */
import fs from 'node:fs'
import path from 'node:path'
import type {BrowserContextOptions, Page} from 'playwright-core'
import {build} from 'vite'
import {afterEach, beforeAll, expect, it} from 'vitest'
import {describeInBrowser, measureContrast} from './browser.js'
import {makeFolder} from './cli/command.js'

declare global {
  var pwned: unknown
}

const origin = 'https://playground.test/'
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css'
}
const outDir = makeFolder({})

describeInBrowser('the playground', (browser) => {
  beforeAll(async () => {
    const root = path.resolve(import.meta.dirname, '../examples/playground')
    await build({root, logLevel: 'error', build: {outDir}})
  })

  // The tables of a page's worker take memory that the next page needs.
  const pages: Page[] = []
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.context().close()
  })

  async function open(options: BrowserContextOptions = {}) {
    const context = await browser().newContext({viewport: {width: 1280, height: 800}, ...options})
    context.setDefaultTimeout(100_000)
    const requests: string[] = []
    const complaints: string[] = []
    await context.route('**', async (route) => {
      const {pathname, href} = new URL(route.request().url())
      requests.push(href)
      const file = path.join(outDir, pathname === '/' ? 'index.html' : pathname)
      if (!href.startsWith(origin) || !fs.existsSync(file)) {
        await route.abort()
        return
      }
      const contentType = types[path.extname(file)] ?? 'text/plain'
      await route.fulfill({contentType, body: fs.readFileSync(file)})
    })
    const page = await context.newPage()
    pages.push(page)
    page.on('pageerror', ({message}) => complaints.push(message))
    page.on('console', (message) => {
      if (message.type() !== 'log') complaints.push(message.text())
    })
    await page.goto(origin)
    return {page, requests, complaints}
  }

  const draftOf = (page: Page) => page.getByRole('textbox', {name: 'Draft'})
  const sourceOf = (page: Page, index = 0) => page.getByLabel('Text of the source').nth(index)
  const status = (page: Page) => page.getByRole('status').filter({hasText: /finding|Nothing/})

  /** Waits for what is found in the texts as they are now. */
  async function findings(page: Page): Promise<string[]> {
    await page.locator('#view[aria-busy="false"]').waitFor({state: 'attached'})
    return page.locator('.finding').evaluateAll((cards) => {
      return cards.map((card) => (card instanceof HTMLElement ? (card.dataset.rule ?? '') : ''))
    })
  }

  async function type(page: Page, draft: string, source = ''): Promise<void> {
    await sourceOf(page).fill(source)
    await draftOf(page).fill(draft)
  }

  it('shows the sample story side by side, and asks for nothing but its own files', async () => {
    const {page, requests, complaints} = await open()
    await page.getByRole('button', {name: 'Try it on a sample story'}).click()
    expect(new Set(await findings(page))).toEqual(
      new Set([
        'page-residue',
        'changed-fact',
        'altered-quotation',
        'dropped-attribution',
        'dropped-quotation-marks',
        'unattributed-paraphrase',
        'encoding-corruption',
        'dropped-apostrophe'
      ])
    )
    expect(await page.locator('.publisher:visible').allTextContents()).toEqual([
      '1 The Skerry Times',
      '2 Harbour Radio'
    ])
    await page.locator('a.mark', {hasText: 'November'}).click()
    await expect.poll(() => page.locator('.sources .chosen').count()).toBeGreaterThan(0)

    expect(page.workers()).toHaveLength(1)
    expect(complaints).toEqual([])
    for (const request of requests) expect(request.startsWith(origin)).toBe(true)
    expect(requests.filter((request) => request.includes('word-tables'))).toHaveLength(1)
    expect(requests.length).toBeLessThanOrEqual(8)
  })

  it('lets neither the page nor its worker ask for anything', async () => {
    const {page, requests} = await open()
    await expect.poll(() => page.workers().length).toBe(1)
    const attempt = async (url: string) => {
      try {
        await fetch(url)
        return 'sent'
      } catch {
        return 'refused'
      }
    }
    for (const url of ['https://elsewhere.test/', `${origin}index.html`]) {
      expect(await page.evaluate(attempt, url)).toBe('refused')
      expect(await page.workers()[0]!.evaluate(attempt, url)).toBe('refused')
    }
    expect(requests).not.toContain('https://elsewhere.test/')
  })

  it('checks while somebody types, in the order of the texts, and takes their keys for letters', async () => {
    const {page} = await open()
    await sourceOf(page).fill('The ferry to Inch will be replaced in June, the harbour board said.')
    await page.getByLabel('Publisher').fill('The Inch Mail')
    await draftOf(page).pressSequentially('no jumpkin: The ferry to Inch will be replaced in July.')
    expect(await findings(page)).toContain('changed-fact')
    expect(await draftOf(page).inputValue()).toMatch(/^no jumpkin/)
    expect(await page.locator('.finding .reason').allTextContents()).toContain(
      'Unexpected passage derived from The Inch Mail, which is not credited anywhere'
    )
    // A card shows its place in the draft that is being written.
    await page.locator('.finding', {hasText: 'changed-fact'}).click()
    const selected = await draftOf(page).evaluate((area: HTMLTextAreaElement) =>
      area.value.slice(area.selectionStart, area.selectionEnd)
    )
    expect(selected).toBe('July')

    await draftOf(page).fill('')
    await expect.poll(() => page.locator('.finding').count()).toBe(0)
    expect(await page.getByRole('button', {name: 'Try it'}).isVisible()).toBe(true)
  })

  it('drops what it found in a text that has changed meanwhile', async () => {
    const {page} = await open()
    await draftOf(page).evaluate(async (area: HTMLTextAreaElement) => {
      const write = (text: string) => {
        area.value = text
        area.dispatchEvent(new Event('input', {bubbles: true}))
      }
      write('Share this article\n\nThe bell rang twice.\n\n'.repeat(3000))
      // By then the first text is being checked.
      await new Promise((done) => setTimeout(done, 200))
      write('The bell rang twice.')
    })
    expect(await findings(page)).toEqual([])
    expect(await page.locator('.draft-text').textContent()).not.toContain('Share')
  })

  it('puts a fix in place, which can be undone, and goes on to the next finding', async () => {
    const {page} = await open()
    await type(page, 'The pier isnâ€™t safe.\n\nShare this article\n\nIt cafÃ© closed, he said.')
    expect(await findings(page)).toHaveLength(3)
    const cards = page.locator('.finding')
    await cards.first().getByRole('button', {name: 'Apply fix'}).click()
    await expect.poll(() => cards.count()).toBe(2)
    expect(await draftOf(page).inputValue()).toMatch(/^The pier isn’t safe\.\n/)
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-rule')))
      .toBe('page-residue')

    await page.getByRole('button', {name: 'Side by side'}).click()
    await cards.nth(1).getByRole('button', {name: 'Apply fix'}).click()
    await expect.poll(() => cards.count()).toBe(1)
    expect(await page.locator('.draft-text').textContent()).toContain('It café closed')

    await page.getByRole('button', {name: 'Write'}).click()
    await draftOf(page).press('Control+z')
    await draftOf(page).press('Control+z')
    await expect.poll(() => cards.count()).toBe(3)
  })

  it('takes files, and says what is wrong with those it cannot take', async () => {
    const {page} = await open()
    const drop = async (selector: string, ...files: {name: string; bytes: number[]}[]) => {
      const data = await page.evaluateHandle((all) => {
        const transfer = new DataTransfer()
        for (const {name, bytes} of all) transfer.items.add(new File([new Uint8Array(bytes)], name))
        return transfer
      }, files)
      await page.dispatchEvent(selector, 'drop', {dataTransfer: data})
    }
    const bytesOf = (text: string) => [...Buffer.from(text)]
    const problem = page.getByRole('alert')
    const wrong: [name: string, bytes: number[], RegExp][] = [
      [
        'latin.txt',
        [...bytesOf('isn'), 0x92, ...bytesOf('t')],
        /^Cannot read latin\.txt: byte 0x92 at offset 3 is not UTF-8; it is probably windows-1252/
      ],
      ['none.txt', [], /^Cannot read none\.txt: it is empty$/],
      ['photo.jpg', [0xff, 0xd8, 0xff, 0, 1, 2, 0, 0], /^Cannot read photo\.jpg: it is binary/]
    ]
    for (const [name, bytes, reason] of wrong) {
      await drop('#draft .value', {name, bytes})
      await expect.poll(() => problem.textContent()).toMatch(reason)
    }
    await page.evaluate(() => {
      const transfer = new DataTransfer()
      transfer.items.add(new File(['x'.repeat(2_100_000)], 'book.txt'))
      const event = new DragEvent('drop', {dataTransfer: transfer, bubbles: true})
      document.querySelector('#draft .value')?.dispatchEvent(event)
    })
    await expect
      .poll(() => problem.textContent())
      .toBe('Cannot read book.txt: it has 2.1 MB, more than 2 MB')
    expect(await draftOf(page).inputValue()).toBe('')

    await drop(
      '#sources',
      {
        name: 'one.md',
        bytes: bytesOf('---\npublisher: The Mail\n---\n\nThe *ferry* sails at nine on Monday.')
      },
      {name: 'two.html', bytes: bytesOf('<p>The goat won the raffle on Sunday.</p>')}
    )
    await drop('#draft .value', {
      name: 'draft.html',
      bytes: bytesOf(
        '<p>The ferry sails at nine on Monday.</p><p>The goat won the raffle on Sunday.</p>'
      )
    })
    expect(await findings(page)).toContain('unattributed-paraphrase')
    expect(await sourceOf(page, 1).inputValue()).toContain('The goat')
    expect(await page.getByLabel('Format of the draft').inputValue()).toBe('auto')
    await expect.poll(() => page.locator('.summary').textContent()).toContain('The Mail')
    expect(await page.locator('.summary').textContent()).toContain('two.html')
    expect(await problem.isVisible()).toBe(false)

    // The other file is taken, and its check does not hide what is wrong with the first.
    await drop(
      '#sources',
      {name: 'none.txt', bytes: []},
      {name: 'three.txt', bytes: bytesOf('The bell rang twice.')}
    )
    await expect.poll(() => page.getByLabel('Text of the source').count()).toBe(3)
    expect(await findings(page)).toContain('unattributed-paraphrase')
    expect(await problem.textContent()).toBe('Cannot read none.txt: it is empty')
    await page.getByRole('button', {name: 'Remove'}).last().click()
    await expect.poll(() => problem.isVisible()).toBe(false)

    await sourceOf(page).fill('---\na: &a [*a]\n---\n\nText')
    await expect
      .poll(() => problem.textContent())
      .toMatch(/^Cannot read front matter of one\.md: an alias/)
    await page.getByRole('button', {name: 'Remove'}).first().click()
    await expect.poll(() => problem.isVisible()).toBe(false)
  })

  it.each(['Plain text', 'Markdown', 'HTML'])(
    'runs nothing of a hostile draft in %s',
    async (format) => {
      const attacks = [
        '<script>pwned = 1</script>',
        '</textarea></template><img src=x onerror="pwned = 2">',
        '<a href="javascript:pwned = 3" onclick="pwned = 4">press</a> [press](javascript:pwned=5)',
        '<iframe srcdoc="<script>parent.pwned = 6</script>"></iframe><svg onload="pwned = 7"></svg>',
        '<style>body{display:none}</style><base href="https://evil.test/">'
      ].join('\n\n')
      const story = `The keeper shut the gate of the harbour at noon on Monday ${attacks}\n\nShare this article`
      const {page, requests, complaints} = await open()
      for (const label of ['Format of the draft', 'Format of the source'])
        await page.getByLabel(label).selectOption({label: format.replace('Plain', 'plain')})
      await page.getByLabel('Publisher').fill('<img src=x onerror="pwned = 8">')
      await page.getByLabel('Author').fill('"><script>pwned = 9</script>')
      await type(page, story, story)
      await findings(page)
      await page.getByRole('button', {name: 'Side by side'}).click()
      for (const element of await page.locator('#view a, #view .finding, #view .sentence').all())
        await element.dispatchEvent('click')
      expect(await page.evaluate(() => globalThis.pwned)).toBeUndefined()
      expect(
        await page.locator('#view :is(script, img, iframe, style, base, [onclick])').count()
      ).toBe(0)
      expect(await page.locator('#view a:not([href^="#"])').count()).toBe(0)
      expect(complaints).toEqual([])
      for (const request of requests) expect(request.startsWith(origin)).toBe(true)
    }
  )

  it('copies a report without links, and saves the view as a page that works by itself', async () => {
    const {page} = await open({permissions: ['clipboard-read', 'clipboard-write']})
    await page.getByRole('button', {name: 'Sample story', exact: true}).click()
    await findings(page)
    await page.getByRole('button', {name: 'Copy report'}).click()
    await page.getByText('The report is on the clipboard.').waitFor()
    const [text, html] = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read()
      const read = async (flavour: string) => (await item!.getType(flavour)).text()
      return Promise.all([read('text/plain'), read('text/html')])
    })
    expect(text).toContain('changed-fact')
    expect(text).toMatch(/66 % comes from skerry-times\.md/)
    expect(html).toContain('November')
    expect(html).toContain('October')
    expect(`${text}${html}`).not.toMatch(/<a\b|href|https?:/)

    const downloading = page.waitForEvent('download')
    await page.getByRole('button', {name: 'Save as page'}).click()
    const saved = path.join(outDir, 'saved.html')
    await (await downloading).saveAs(saved)
    const other = await browser().newPage()
    const complaints: string[] = []
    other.on('pageerror', ({message}) => complaints.push(message))
    other.on('console', (message) => complaints.push(message.text()))
    await other.goto(`file://${saved}`)
    await other.locator('a.mark', {hasText: 'November'}).click()
    await expect.poll(() => other.locator('.sources .chosen').count()).toBeGreaterThan(0)
    expect(complaints).toEqual([])
    await other.close()
  })

  it('can be used with a keyboard, and by day and night', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const {page} = await open({colorScheme})
      await page.keyboard.press('Tab')
      const outline = await page.evaluate(
        () => getComputedStyle(document.activeElement!).outlineStyle
      )
      expect(outline).toBe('solid')
      for (const selector of ['.brand span', '#intro', '#intro button', 'legend', '.known label']) {
        const contrast = await page.locator(selector).first().evaluate(measureContrast)
        expect(contrast, `${selector} by ${colorScheme}`).toBeGreaterThan(4.5)
      }
      const nameless = await page.evaluate(() =>
        Array.from(document.querySelectorAll<HTMLElement>('button, input, select, textarea'))
          .filter((field) => {
            const labels = 'labels' in field ? (field.labels as NodeList | null)?.length : 0
            const name = field.ariaLabel ?? field.getAttribute('aria-labelledby') ?? ''
            return !labels && name === '' && field.textContent.trim() === ''
          })
          .map(({outerHTML}) => outerHTML)
      )
      expect(nameless).toEqual([])
      await page.getByRole('button', {name: 'Sample story', exact: true}).focus()
      await page.keyboard.press('Enter')
      await findings(page)
      await page.keyboard.press('n')
      await expect.poll(() => page.locator('.finding.chosen').count()).toBe(1)
    }
  })

  it('fits a phone', async () => {
    const {page} = await open({viewport: {width: 360, height: 720}, hasTouch: true, isMobile: true})
    const width = () => page.evaluate(() => document.documentElement.scrollWidth)
    expect(await width()).toBe(360)
    await page.getByRole('button', {name: 'Sample story', exact: true}).tap()
    await findings(page)
    expect(await width()).toBe(360)
    await page.locator('a.mark', {hasText: 'November'}).tap()
    const sheet = page.getByRole('complementary', {name: 'Finding'})
    await sheet.getByRole('button', {name: 'Apply fix'}).tap()
    await expect.poll(() => page.locator('.draft-text').textContent()).toContain('off in October')
    await page.getByRole('button', {name: 'Write'}).tap()
    expect(await width()).toBe(360)
    expect(await draftOf(page).inputValue()).toContain('off in October')
    expect(await status(page).first().textContent()).toMatch(/findings/)
  })
})
