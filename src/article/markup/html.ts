/** The prose of HTML, from hast. */
import type {Comment, Element, Nodes, Root} from 'hast'
import {alignValue} from './align-value.js'
import type {Credit, ParagraphKind} from '../model/article.js'
import {type PlacedDirective, parseDirective} from './directives.js'
import {Prose} from './prose.js'

/** Elements that never hold prose. */
const silent = new Set(
  'head script style template noscript svg math iframe object audio video canvas select textarea'.split(
    ' '
  )
)

/** Elements that flow in a line of text; every other one begins and ends a block. */
const inline = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q ruby rp rt s samp ' +
    'small span strike strong sub sup time tt u var wbr br img'
  ).split(' ')
)

const kinds: Readonly<Record<string, ParagraphKind>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'list-item',
  figcaption: 'caption',
  caption: 'caption',
  td: 'cell',
  th: 'cell'
}

interface Context {
  readonly kind: ParagraphKind
  readonly quoted: boolean
}

/**
 * The prose of an HTML tree.
 *
 * @param value The file that the tree was parsed from.
 * @param bodyStart Where the front matter ends: what stands before is no prose.
 */
export function readHtml(tree: Root, value: string, bodyStart: number): Prose {
  const prose = new Prose()
  let cursor = bodyStart
  /** The block being read, when there is one. */
  let open: {from: number; context: Context} | undefined
  readNode(tree, {kind: 'prose', quoted: false})
  closeBlock()
  return prose

  function readNode(node: Nodes, context: Context): void {
    if (node.type === 'text') {
      readText(node.value, node.position?.start.offset, node.position?.end.offset, context)
      return
    }
    if (node.type === 'root') {
      readChildren(node, context)
      return
    }
    if (node.type !== 'element' || silent.has(node.tagName) || isLeftOut(node)) return
    const {tagName} = node
    if (inline.has(tagName)) {
      readInline(node, context)
      return
    }
    closeBlock()
    const inner = {kind: kindOf(node, context), quoted: context.quoted || tagName === 'blockquote'}
    readChildren(node, inner)
    closeBlock()
  }

  function readChildren({children}: Root | Element, context: Context): void {
    let comments: Comment[] = []
    for (const child of children) {
      if (child.type === 'comment') {
        if (open) readDirectives([child], 'around')
        else comments.push(child)
      } else {
        if (child.type !== 'text' || /\S/.test(child.value)) {
          readDirectives(comments, scopeOf(child))
          comments = []
        }
        readNode(child, context)
      }
    }
    readDirectives(comments, 'next')
  }

  function readDirectives(comments: readonly Comment[], scope: PlacedDirective['scope']): void {
    for (const {value: comment, position} of comments) {
      const start = position?.start.offset ?? cursor
      const end = position?.end.offset ?? start
      // A comment that is never closed holds the rest of the file: its words are the names of no rules.
      const isClosed = /--!?>$/.test(value.slice(Math.max(start, end - 4), end))
      const directive = isClosed ? parseDirective(comment) : undefined
      if (directive) prose.directives.push({...directive, start, end, scope})
    }
  }

  function readInline(node: Element, context: Context): void {
    const {tagName, properties} = node
    if (tagName === 'br') {
      if (open) prose.appendAtom('\n', node.position?.start.offset ?? cursor, lengthOf(node))
      return
    }
    if (
      tagName === 'q' ||
      tagName === 'a' ||
      tagName === 'code' ||
      tagName === 'kbd' ||
      tagName === 'samp'
    ) {
      if (!open && /\S/.test(textOf(node)))
        openBlock(context, node.position?.start.offset ?? cursor)
    }
    const from = prose.length
    readChildren(node, context)
    if (!open || prose.length === from) return
    const range = {from, to: prose.length}
    if (tagName === 'q') prose.inlines.push({...range, kind: 'quotation'})
    else if (tagName === 'a') {
      prose.inlines.push({
        ...range,
        kind: 'link',
        ...(typeof properties.href === 'string' && {url: properties.href})
      })
    } else if (tagName === 'code' || tagName === 'kbd' || tagName === 'samp') {
      prose.inlines.push({...range, kind: 'code'})
    }
  }

  function readText(
    text: string,
    start: number | undefined,
    end: number | undefined,
    context: Context
  ): void {
    const from = Math.max(beginningOf(text, start) ?? cursor, bodyStart)
    const to = end ?? value.length
    if (to <= bodyStart) return
    // Blanked front matter and the text after it are one node, in which line ends are folded.
    const blank =
      start !== undefined && start < bodyStart
        ? value.slice(start, bodyStart).replace(/\r\n/g, '\n').length
        : 0
    const body = text.slice(blank)
    if (!open) {
      if (!/\S/.test(body)) return
      openBlock(context, from)
    }
    cursor = alignValue(prose, body, value, from, to, 'html')
  }

  /** Where a text node begins: parse5 gives the end of a reference that the node begins with behind white space that it dropped. */
  function beginningOf(text: string, start: number | undefined): number | undefined {
    if (start === undefined || value[start] !== ';' || text.startsWith(';')) return start
    const reference = /&#?[A-Za-z\d]{1,40}$/.exec(value.slice(Math.max(0, start - 42), start))
    return start - (reference?.[0].length ?? 0)
  }

  function openBlock(context: Context, start: number): void {
    prose.appendBreak('\n\n', start)
    open = {from: prose.length, context}
  }

  function closeBlock(): void {
    if (open && prose.length > open.from)
      prose.blocks.push({from: open.from, to: prose.length, ...open.context})
    open = undefined
  }
}

/** What no reader sees, and what its author took back. */
function isLeftOut({tagName, properties}: Element): boolean {
  // Parsers name attributes as HTML does or as the DOM does, and give one without a value as '' or true.
  const {hidden, ariaHidden = properties['aria-hidden']} = properties
  const isSearchable = [undefined, null, false, 'until-found'].includes(hidden)
  return tagName === 'del' || !isSearchable || ariaHidden === 'true'
}

function kindOf(node: Element, context: Context): ParagraphKind {
  if (node.tagName === 'pre') {
    return node.children.some((child) => child.type === 'element' && child.tagName === 'code')
      ? 'code'
      : context.kind
  }
  return kinds[node.tagName] ?? context.kind
}

/** What a comment before a node applies to: the whole of a block such as a list, and of a line of text its paragraph. */
function scopeOf(node: Nodes): PlacedDirective['scope'] {
  const {start, end} = node.position ?? {}
  if (node.type !== 'element' || inline.has(node.tagName)) return 'next'
  if (start?.offset === undefined || end?.offset === undefined) return 'next'
  return {start: start.offset, end: end.offset}
}

function lengthOf(node: Element): number {
  return (node.position?.end.offset ?? 0) - (node.position?.start.offset ?? 0)
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

/** What the page's own `<head>` says of its publication. */
export function readHtmlCredit(tree: Root): Credit {
  const meta = new Map<string, string>()
  let title: string | undefined
  let canonical: string | undefined
  visit(tree)
  const find = (...names: string[]) =>
    names.map((name) => meta.get(name)).find((text) => text !== undefined)
  const entries = {
    title: find('og:title') ?? title,
    publisher: find('og:site_name', 'publisher', 'dc.publisher', 'citation_publisher'),
    author: find('author', 'article:author', 'dc.creator', 'citation_author'),
    url: canonical ?? find('og:url'),
    published: find('article:published_time', 'date', 'dc.date')?.slice(0, 10)
  }
  return Object.fromEntries(Object.entries(entries).filter(([, text]) => text !== undefined))

  function visit(node: Nodes): void {
    if (node.type === 'element') {
      const {tagName, properties} = node
      const content = properties.content
      const name = properties.property ?? properties.name
      if (tagName === 'title') title ??= textOf(node).trim()
      else if (tagName === 'meta' && typeof name === 'string' && typeof content === 'string') {
        if (!meta.has(name.toLowerCase())) meta.set(name.toLowerCase(), content.trim())
      } else if (tagName === 'link' && /\bcanonical\b/i.test(String(properties.rel))) {
        if (typeof properties.href === 'string') canonical ??= properties.href
      }
    }
    if ('children' in node) for (const child of node.children) visit(child)
  }
}
