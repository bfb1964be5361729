/** Debian's Chromium, for tests of pages. */
import fs from 'node:fs'
import {type Browser, chromium} from 'playwright-core'
import {afterAll, beforeAll} from 'vitest'
import {describeWithProgram} from './programs.js'

const executablePath = '/usr/bin/chromium'
const missing = fs.existsSync(executablePath)
  ? undefined
  : `${executablePath} is missing: apt-get install chromium`

/** Nothing but the page: no first-run page, no updates, no traffic of the browser's own. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync'
]

/** Like `describe`, with a browser. */
export function describeInBrowser(name: string, body: (browser: () => Browser) => void): void {
  describeWithProgram(name, missing, () => {
    let browser: Browser
    // Playwright gives each browser a new profile and removes it afterwards.
    beforeAll(async () => {
      browser = await chromium.launch({executablePath, args})
    })
    afterAll(async () => {
      await browser.close()
    })
    body(() => browser)
  })
}

/** WCAG's contrast between an element's text and what is painted behind it. Runs in the page. */
export function measureContrast(element: Element): number {
  const parse = (color: string): number[] => {
    const numbers = (color.match(/[\d.]+/g) ?? []).map(Number)
    const scale = color.startsWith('color(') ? 255 : 1
    return [...numbers.slice(0, 3).map((part) => part * scale), numbers[3] ?? 1]
  }
  const layers: number[][] = []
  for (let at: Element | null = element; at; at = at.parentElement) {
    layers.push(parse(getComputedStyle(at).backgroundColor))
  }
  let behind = [255, 255, 255]
  for (const [r = 0, g = 0, b = 0, alpha = 1] of layers.reverse()) {
    behind = [r, g, b].map((part, index) => part * alpha + behind[index]! * (1 - alpha))
  }
  const luminance = (color: number[]): number => {
    const [r = 0, g = 0, b = 0] = color.map((part) => {
      const value = part / 255
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const [light = 0, dark = 0] = [
    luminance(parse(getComputedStyle(element).color).slice(0, 3)),
    luminance(behind)
  ].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}
