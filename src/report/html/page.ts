/** A self-contained page of ours: its policy lets no style and no script run but its own, and it asks nothing of the network. */
import {toHtml} from 'hast-util-to-html'
import type {ElementContent, Root} from 'hast'
import {h} from 'hastscript'
import {generator} from '../own-page.js'
import {runPage} from './script.js'
import {style} from './styles/index.js'
import {showText} from './visible-text.js'

const script = `(${String(runPage)})()`

/**
 * A page as text.
 *
 * @param body What stands in it, between the head and the card of a finding.
 * @param more A style sheet that comes to that of all pages.
 */
export async function writePage(
  title: string,
  body: readonly ElementContent[],
  more = ''
): Promise<string> {
  const sheet = style + more
  const [styleHash, scriptHash] = await Promise.all([hash(sheet), hash(script)])
  const policy = [
    "default-src 'none'",
    `style-src '${styleHash}'`,
    `script-src '${scriptHash}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'"
  ].join('; ')
  const page: Root = {
    type: 'root',
    children: [
      {type: 'doctype'},
      h('html', {lang: 'en'}, [
        h('head', [
          h('meta', {charSet: 'utf-8'}),
          h('meta', generator),
          h('meta', {httpEquiv: 'Content-Security-Policy', content: policy}),
          h('meta', {name: 'viewport', content: 'width=device-width, initial-scale=1'}),
          h('meta', {name: 'color-scheme', content: 'light dark'}),
          h('meta', {name: 'referrer', content: 'no-referrer'}),
          h('title', showText(title)),
          h('style', sheet)
        ]),
        h('body', [
          ...body,
          h('aside.sheet', {ariaLabel: 'Finding', hidden: true}),
          h('script', script)
        ])
      ])
    ]
  }
  return `${toHtml(page)}\n`
}

/** As Content Security Policy writes hashes. */
async function hash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`
}
