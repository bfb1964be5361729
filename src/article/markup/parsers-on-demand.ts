/**
 * The parsers of Markdown and HTML in Node, each loaded when a first text needs it: together they take
 * 100 ms to load, a third of a cold run on plain text. The core has no `node:` import.
 */
import type {parseHtml as ParseHtml} from './parse-html.js'
import type {parseMarkdown as ParseMarkdown} from './parse-markdown.js'

const require = process.getBuiltinModule('node:module').createRequire(import.meta.url)

export const parseMarkdown: typeof ParseMarkdown = (value) =>
  (require('./parse-markdown.js') as {parseMarkdown: typeof ParseMarkdown}).parseMarkdown(value)

export const parseHtml: typeof ParseHtml = (value) =>
  (require('./parse-html.js') as {parseHtml: typeof ParseHtml}).parseHtml(value)
