/**
 * The parser of HTML: parse5, and its tree as hast. hast-util-from-html makes the same of it, and of every attribute the property that a
 * browser's element has; that takes tables of all names, 10 kB in a browser.
 */
import type {ElementContent, Properties, Root, RootContent} from 'hast'
import {
  type DefaultTreeAdapterTypes,
  type Token,
  defaultTreeAdapter,
  parse,
  parseFragment
} from 'parse5'

type Tree = DefaultTreeAdapterTypes.ChildNode

/** Browsers stop at 512. */
const deepest = 1000

/**
 * Parses an HTML page or fragment. Properties are named as the attributes are; those of `rel` and `class` are not split.
 *
 * @throws {RangeError} When elements stand too deep in each other.
 */
export function parseHtml(value: string): Root {
  const isPage = /<(?:!doctype|html|head|body)\b/i.test(value.slice(0, 4096))
  let depth = 0
  const treeAdapter = {
    ...defaultTreeAdapter,
    onItemPush() {
      if (++depth > deepest) throw new RangeError('its elements nest too deeply')
    },
    onItemPop() {
      depth--
    }
  }
  const options = {sourceCodeLocationInfo: true, scriptingEnabled: false, treeAdapter}
  const {childNodes} = isPage ? parse(value, options) : parseFragment(value, options)
  return {type: 'root', children: childNodes.map(toHast)}
}

function toHast(node: Tree): RootContent {
  const place = placeOf(node.sourceCodeLocation)
  if ('tagName' in node) {
    const children = node.childNodes.map(toHast) as ElementContent[]
    const properties: Properties = Object.fromEntries(
      node.attrs.map(({name, value}) => [name, value])
    )
    const {position} = place
    // parse5 ends an element that nobody closes where it begins.
    const end = node.sourceCodeLocation?.endTag ? undefined : children.at(-1)?.position?.end
    return {
      type: 'element',
      tagName: node.tagName,
      properties,
      children,
      ...(position && {position: end ? {...position, end} : position})
    }
  }
  if ('data' in node) return {type: 'comment', value: node.data, ...place}
  if ('value' in node) return {type: 'text', value: node.value, ...place}
  return {type: 'doctype', ...place}
}

function placeOf(location: Token.Location | null | undefined) {
  if (!location) return {}
  const {startLine, startCol, startOffset, endLine, endCol, endOffset} = location
  return {
    position: {
      start: {line: startLine, column: startCol, offset: startOffset},
      end: {line: endLine, column: endCol, offset: endOffset}
    }
  }
}
