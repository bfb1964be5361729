import type {Locator, Page} from 'playwright-core'
import {expect, it} from 'vitest'
import {describeInBrowser, measureContrast} from '../browser.js'
import {suppressLast} from './files.js'
import {checkDrafts, draft, openReport, source} from './pages.js'

const path = 'desk/last-light.md'

/** Whether an element's middle can be seen. */
async function isInView(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => {
    const box = element.getBoundingClientRect()
    const at = document.elementFromPoint(box.left + 3, box.top + box.height / 2)
    return at !== null && (element.contains(at) || at.contains(element))
  })
}

const lit = (page: Page, pane: string) =>
  page
    .locator(`${pane} .lit`)
    .evaluateAll((all) => all.map(({textContent}) => textContent).join(''))

const chosen = (page: Page, pane: string) =>
  page
    .locator(`${pane} .chosen`)
    .evaluateAll((all) => all.map(({textContent}) => textContent).join(''))

/** The marks of a rule's first finding. */
const markOf = async (page: Page, rule: string) => {
  const id = await page.locator(`.finding[data-rule="${rule}"]`).first().getAttribute('id')
  return page.locator(`#${id ?? ''}-place`)
}

describeInBrowser('the HTML report', (browser) => {
  const open = (options?: Parameters<typeof openReport>[2]) =>
    openReport(browser(), checkDrafts([{path, value: draft}]), options)

  it('shows the draft, its source, every finding at its place, and where the draft comes from', async () => {
    const [file] = checkDrafts([{path, value: draft}])
    const {page, requests, complaints} = await openReport(browser(), [file!])
    expect(await page.title()).toBe('desk/last-light.md · ibid')
    expect(await page.locator('h1').textContent()).toBe('Last light on Skerry Rock')
    expect(await page.locator('.draft-text').textContent()).toContain('Bollard number 30 was')
    expect(await page.locator('.sources').textContent()).toContain('Fence number 30 was')
    expect(await page.locator('.publisher').textContent()).toBe('1 The Skerry Times')

    const rules = file!.messages.map(({ruleId}) => ruleId)
    expect(rules).toEqual(
      expect.arrayContaining(['altered-quotation', 'page-residue', 'encoding-corruption'])
    )
    expect(await page.locator('.finding').count()).toBe(file!.messages.length)
    for (const [index, {actual}] of file!.messages.entries()) {
      const marks = page.locator(`.draft-text a.mark[data-findings~="d1f${index + 1}"]`)
      expect((await marks.allTextContents()).join('')).toBe(actual)
    }

    const share = file!.data.ibid!.coverage[0]!.share
    expect(await page.locator('.shares .share').first().textContent()).toBe(
      `${Math.round(share * 100)} %`
    )
    const {draft: article, sentences} = file!.data.ibid!.comparison!
    expect(await page.locator('.bar rect').count()).toBe(article.sentences.length)
    const verbatim = sentences.filter(({kind}) => kind === 'verbatim').length
    expect(verbatim).toBeGreaterThan(0)
    expect(await page.locator('.bar rect.verbatim').count()).toBe(verbatim)
    expect(await page.locator('.draft-text .sentence.verbatim').count()).toBe(verbatim)
    expect(await page.locator('.tick').count()).toBe(file!.messages.length)

    expect(requests).toEqual([page.url()])
    expect(complaints).toEqual([])
  })

  it('shows how a quotation was altered, word by word', async () => {
    const {page} = await open()
    const diff = page.locator('.finding[data-rule="altered-quotation"] .diff').first()
    const content = await diff.innerHTML()
    expect(content.replace(/<span.*?<\/span>/, '')).toBe(
      'We asked the board for <del>one</del> <ins>two</ins> more <del>winter</del> <ins>winters</ins> and they gave us a postcard,'
    )
  })

  it('highlights a finding, its passage and its card, under the pointer or with the focus', async () => {
    const {page} = await open()
    const mark = await markOf(page, 'altered-quotation')
    const words = 'We asked the board for one more winter and they gave us a postcard'
    await mark.hover()
    expect(await lit(page, '.sources')).toContain(words)
    expect(await lit(page, '.sources')).not.toContain('Fishermen')
    expect(await lit(page, '.findings')).toContain('altered-quotation')
    await page.locator('h1').hover()
    expect(await lit(page, 'body')).toBe('')
    await mark.focus()
    expect(await lit(page, '.sources')).toContain(words)

    await page.locator('.draft-text .sentence', {hasText: 'The lighthouse'}).first().hover()
    expect(await lit(page, '.sources')).toContain('The lighthouse on Skerry Rock')
    await page.locator('.sources .used', {hasText: 'Mona Flett'}).first().hover()
    expect(await lit(page, '.draft-text')).toContain('said Mona Flett.')
  })

  it('scrolls the other texts to what is clicked', async () => {
    const {page} = await open({reducedMotion: 'reduce'})
    const passage = page.locator('.sources .used', {hasText: 'Fishermen'}).first()
    const sentence = page.locator('.draft-text .sentence', {hasText: 'Fishermen'}).first()
    expect(await isInView(passage)).toBe(false)
    await page.locator('.bar rect[data-links]').last().click({force: true})
    expect(await isInView(passage)).toBe(true)
    expect(await isInView(sentence)).toBe(true)

    const damaged = await markOf(page, 'encoding-corruption')
    const altered = page.locator('.finding[data-rule="altered-quotation"]').first()
    await altered.scrollIntoViewIfNeeded()
    await altered.locator('.reason').click()
    expect(await isInView(await markOf(page, 'altered-quotation'))).toBe(true)
    expect(await isInView(damaged)).toBe(false)
    expect(await isInView(page.locator('.sources .used', {hasText: 'postcard'}).first())).toBe(true)
    expect(await chosen(page, '.draft-text')).toContain('We asked the board for two more winters')
  })

  it('filters by rule, and uncovers what is suppressed', async () => {
    const [file] = checkDrafts([{path, value: draft}])
    suppressLast(file!, 'comment')
    const all = file!.messages.length + 1
    const {page} = await openReport(browser(), [file!])
    const cards = page.locator('.finding:visible')
    const status = page.locator('.findings .shown')
    expect(await status.textContent()).toBe(`${all - 1} of ${all} findings`)
    expect(await cards.count()).toBe(all - 1)

    const residue = page.getByRole('button', {name: /^page-residue/})
    await residue.click()
    expect(await residue.getAttribute('aria-pressed')).toBe('true')
    expect(await cards.count()).toBe(1)
    expect(await status.textContent()).toBe(`1 of ${all} findings`)
    const decoration = (mark: Locator) =>
      mark.evaluate((element) => getComputedStyle(element).textDecorationLine)
    expect(await decoration(await markOf(page, 'page-residue'))).toBe('underline')
    expect(await decoration(await markOf(page, 'altered-quotation'))).toBe('none')
    await residue.click()
    expect(await cards.count()).toBe(all - 1)

    await page.getByRole('button', {name: /^suppressed/}).click()
    expect(await cards.count()).toBe(all)
    expect(await page.locator('.finding.suppressed').textContent()).toContain(
      'Ignored by a comment in the draft.'
    )
  })

  it('folds findings of one cause, and unfolds them for the one that is chosen', async () => {
    const value = Array.from({length: 6}, () => 'The keeperâ€™s light.').join('\n\n')
    const {page} = await openReport(browser(), checkDrafts([{path: 'a.md', value}]))
    expect(await page.locator('details.alike > summary').textContent()).toBe(
      '5 more of the same cause'
    )
    expect(await page.locator('.finding:visible').count()).toBe(1)
    await page.locator('.draft-text a.mark').last().click()
    expect(await page.locator('.finding:visible').count()).toBe(6)
  })

  it('folds nothing that is suppressed', async () => {
    const paragraphs = Array.from({length: 6}, () => 'The keeperâ€™s light.').join('\n\n')
    const value = `<!-- ibid-ignore encoding-corruption -->\n\n${paragraphs}`
    const {page} = await openReport(browser(), checkDrafts([{path: 'a.md', value}]))
    expect(await page.locator('details.alike > summary').textContent()).toBe(
      '4 more of the same cause'
    )
    expect(await page.locator('details.alike .finding.suppressed').count()).toBe(0)
  })

  it('can be used with the keyboard alone', async () => {
    const {page} = await open({reducedMotion: 'reduce'})
    const focused = () => page.evaluate(() => document.activeElement?.id)
    await page.keyboard.press('n')
    expect(await focused()).toBe('d1f1-place')
    await page.keyboard.press('n')
    expect(await focused()).toBe('d1f2-place')
    await page.keyboard.press('p')
    await page.keyboard.press('p')
    const last = await page.locator('.finding').count()
    expect(await focused()).toBe(`d1f${last}-place`)
    expect(await isInView(page.locator(`#d1f${last}-place`))).toBe(true)
    await page.keyboard.press('Escape')
    expect(await chosen(page, 'body')).toBe('')

    const altered = await markOf(page, 'altered-quotation')
    await altered.focus()
    await page.keyboard.press('Enter')
    expect(await chosen(page, '.sources')).toContain('for one more winter')

    await page.locator('.draft-text').focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    expect(await chosen(page, '.sources')).toContain('Mona Flett')
    await page.keyboard.press('ArrowLeft')
    expect(await chosen(page, '.sources')).toContain('The lighthouse on Skerry Rock')

    const filter = page.getByRole('button', {name: /^page-residue/})
    await filter.focus()
    await page.keyboard.press('Space')
    expect(await page.locator('.finding:visible').count()).toBe(1)
  })

  it('fits a phone, where a finding comes up beside its place', async () => {
    const {page} = await open({viewport: {width: 360, height: 740}, hasTouch: true})
    const width = () => page.evaluate(() => document.documentElement.scrollWidth)
    expect(await width()).toBe(360)
    const sheet = page.locator('.sheet')
    expect(await sheet.isVisible()).toBe(false)
    const mark = await markOf(page, 'altered-quotation')
    await mark.tap()
    expect(await sheet.isVisible()).toBe(true)
    expect(await sheet.textContent()).toContain('altered-quotation')
    expect(await isInView(mark)).toBe(true)
    await sheet.getByRole('button', {name: 'Next finding'}).tap()
    expect(await sheet.textContent()).not.toContain('altered-quotation')
    await sheet.getByRole('button', {name: 'Close'}).tap()
    expect(await sheet.isVisible()).toBe(false)
    expect(await width()).toBe(360)
  })

  it('shows one draft at a time, and all of them in print and without script', async () => {
    const files = checkDrafts([
      {path, value: draft},
      {path: 'desk/clean.txt', value: 'A goat won the raffle.\n'}
    ])
    const {page} = await openReport(browser(), files)
    const sections = page.locator('section.draft:visible')
    expect(await sections.count()).toBe(1)
    await page.getByRole('link', {name: /clean\.txt/}).click()
    expect(await sections.count()).toBe(1)
    // The page learns of the link's address a moment after the click.
    await expect.poll(() => sections.textContent()).toContain('A goat won the raffle.')
    expect(await sections.textContent()).toContain('Nothing was found.')

    await page.emulateMedia({media: 'print'})
    expect(await sections.count()).toBe(2)
    expect(await page.locator('.filters:visible, .steps:visible, nav:visible').count()).toBe(0)
    expect(await page.locator('.finding:visible').count()).toBe(files[0]!.messages.length)

    const still = (await openReport(browser(), files, {javaScriptEnabled: false})).page
    expect(await still.locator('section.draft:visible').count()).toBe(2)
    expect(await still.locator('.filters:visible, .steps:visible').count()).toBe(0)
    await still.locator('#d1f1-place').click()
    expect(still.url()).toMatch(/#d1f1$/)
  })

  it('can be read by day and by night', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const {page} = await open({colorScheme})
      for (const selector of [
        'h1',
        '.path',
        '.parts',
        '.severity',
        '.reason',
        '.finding .note',
        '.passage blockquote',
        'del',
        'ins',
        '.chip',
        '.about',
        '.text p'
      ]) {
        const contrast = await page.locator(selector).first().evaluate(measureContrast)
        expect(contrast, `${selector} by ${colorScheme}`).toBeGreaterThan(4.5)
      }
    }
  })

  it('can be read in an editor of the other mode, whose own styles come first', async () => {
    const own =
      '<style>body, a, code { color: #fffefb; } blockquote, code { background: #22201c; }</style>'
    const {page} = await openReport(
      browser(),
      checkDrafts([{path, value: draft}], [{path: 'wire/skerry.md', value: source}]),
      {colorScheme: 'light'},
      (html) => html.replace('<head>', `<head>${own}`)
    )
    for (const selector of ['h1', '.shares a', '.reason code', '.passage blockquote', '.text p']) {
      const contrast = await page.locator(selector).first().evaluate(measureContrast)
      expect(contrast, selector).toBeGreaterThan(4.5)
    }
  })

  it('shows a draft that was read without a source', async () => {
    const {page} = await openReport(browser(), checkDrafts([{path, value: draft}], []))
    expect(await page.locator('.shares').textContent()).toContain('Read without a source')
    expect(await page.locator('.sources').count()).toBe(0)
    expect(await page.locator('.finding').count()).toBeGreaterThan(1)
  })

  it('numbers several sources by their share, and leaves out those that gave nothing', async () => {
    const other = 'A goat called Bramble won the parish raffle and was given a ribbon on Sunday.\n'
    const value = `${draft}\n${other}`
    const {page} = await openReport(
      browser(),
      checkDrafts(
        [{path, value}],
        [
          {path: 'wire/idle.txt', value: 'Snow fell on the moor for nine days without a break.\n'},
          {path: 'wire/goat.txt', value: other},
          {path: 'wire/skerry.md', value: source}
        ]
      )
    )
    expect(await page.locator('.publisher').allTextContents()).toEqual([
      '1 The Skerry Times',
      '2 wire/goat.txt'
    ])
    expect(await page.locator('.bar rect.color-2.verbatim').count()).toBe(1)
  })
})
