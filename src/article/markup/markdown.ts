/** The prose of Markdown, from mdast. */
import type {Html, Nodes, Root} from 'mdast'
import {alignValue} from './align-value.js'
import type {ParagraphKind} from '../model/article.js'
import {type PlacedDirective, findDirectives} from './directives.js'
import {Prose} from './prose.js'

/**
 * The prose of a Markdown tree.
 *
 * @param value The file that the tree was parsed from.
 * @param bodyStart Where the front matter ends: what stands before is no prose.
 */
export function readMarkdown(tree: Root, value: string, bodyStart: number): Prose {
  const prose = new Prose()
  const definitions = new Map<string, string>()
  collectDefinitions(tree, definitions)
  /** How far the file is read, for nodes that another plugin made and that have no place. */
  let cursor = bodyStart
  /** Where a `<q>` written as inline HTML opened. */
  let quotationFrom: number | undefined
  readBlocks(tree, {kind: 'prose', quoted: false})
  return prose

  function readBlocks(node: Nodes, context: {kind: ParagraphKind; quoted: boolean}): void {
    if (endOf(node) <= bodyStart) return
    switch (node.type) {
      case 'paragraph':
      case 'heading':
      case 'tableCell': {
        const kind =
          node.type === 'heading' ? 'heading' : node.type === 'tableCell' ? 'cell' : context.kind
        openBlock(node, {...context, kind}, () => {
          readPhrasing(node.children, endOf(node))
        })
        break
      }
      case 'code': {
        openBlock(node, {...context, kind: 'code'}, () => {
          cursor = alignValue(prose, node.value, value, cursor, endOf(node), 'code')
        })
        break
      }
      case 'blockquote':
      case 'list':
      case 'listItem':
      case 'root':
      case 'table':
      case 'tableRow':
      case 'footnoteDefinition': {
        const inner = {
          kind: node.type === 'listItem' ? 'list-item' : context.kind,
          quoted: context.quoted || node.type === 'blockquote'
        } as const
        let comments: Html[] = []
        for (const child of node.children) {
          if (child.type === 'html') {
            comments.push(child)
            continue
          }
          readDirectives(comments, {start: startOf(child), end: endOf(child)})
          comments = []
          readBlocks(child, inner)
        }
        readDirectives(comments, 'next')
        break
      }
      default:
    }
  }

  function openBlock(
    node: Nodes,
    context: {kind: ParagraphKind; quoted: boolean},
    read: () => void
  ): void {
    cursor = Math.max(cursor, node.position?.start.offset ?? cursor)
    prose.appendBreak('\n\n', cursor)
    const from = prose.length
    read()
    if (prose.length > from) prose.blocks.push({from, to: prose.length, ...context})
  }

  function readPhrasing(nodes: readonly Nodes[], end: number): void {
    nodes.forEach((node, index) => {
      cursor = Math.max(cursor, node.position?.start.offset ?? cursor)
      const nodeEnd = node.position?.end.offset ?? nodes[index + 1]?.position?.start.offset ?? end
      const from = prose.length
      switch (node.type) {
        case 'text':
          cursor = alignValue(prose, node.value, value, cursor, nodeEnd, 'markdown')
          break
        case 'inlineCode':
          cursor = alignValue(prose, node.value, value, cursor + 1, nodeEnd, 'code')
          prose.inlines.push({from, to: prose.length, kind: 'code'})
          break
        // `~~what its author took back~~`
        case 'delete':
          break
        case 'break':
          prose.appendAtom('\n', cursor, nodeEnd - cursor)
          break
        case 'html':
          readDirectives([node], 'around')
          if (/^<q\b/i.test(node.value)) quotationFrom = prose.length
          else if (/^<\/q\b/i.test(node.value) && quotationFrom !== undefined) {
            prose.inlines.push({from: quotationFrom, to: prose.length, kind: 'quotation'})
            quotationFrom = undefined
          }
          break
        case 'link':
        case 'linkReference': {
          readPhrasing(node.children, nodeEnd)
          const url = node.type === 'link' ? node.url : definitions.get(node.identifier)
          prose.inlines.push({
            from,
            to: prose.length,
            kind: 'link',
            ...(url !== undefined && {url})
          })
          break
        }
        default:
          if ('children' in node) readPhrasing(node.children, nodeEnd)
      }
      if (node.position) cursor = nodeEnd
    })
  }

  function readDirectives(nodes: readonly Html[], scope: PlacedDirective['scope']): void {
    for (const node of nodes) {
      for (const directive of findDirectives(node.value, startOf(node)))
        prose.directives.push({...directive, scope})
    }
  }

  function startOf(node: Nodes): number {
    return node.position?.start.offset ?? cursor
  }

  function endOf(node: Nodes): number {
    return node.position?.end.offset ?? value.length
  }
}

function collectDefinitions(node: Nodes, definitions: Map<string, string>): void {
  if (node.type === 'definition') {
    const {identifier, url} = node
    if (!definitions.has(identifier)) definitions.set(identifier, url)
  } else if ('children' in node) {
    for (const child of node.children) collectDefinitions(child, definitions)
  }
}
