/** An article as blocks for the eye: its paragraphs, and between them what is more than blank lines and bare tags. */
import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Article, Paragraph, Span} from '../../article/article.js'

/** Longer markup than this many characters is folded away, and so is all that stands before the text. */
const longestMarkup = 240

/**
 * @param show Makes the children of a block from a range of the file.
 * @param isMarked Whether anything is to be seen in a range, so that it may not be folded away.
 */
export function showBlocks(
  article: Article,
  show: (range: Span) => ElementContent[],
  isMarked: (range: Span) => boolean
): Element[] {
  const blocks: Element[] = []
  let at = 0
  for (const paragraph of article.paragraphs) {
    if (paragraph.start < at) continue
    blocks.push(...showMarkup({start: at, end: paragraph.start}))
    blocks.push(h('p', {className: classesOf(paragraph), dir: 'auto'}, show(paragraph)))
    at = paragraph.end
  }
  return [...blocks, ...showMarkup({start: at, end: article.value.length})]

  function showMarkup(gap: Span): Element[] {
    const text = article.value.slice(gap.start, gap.end)
    const marked = isMarked(gap)
    if (!marked && isBare(text)) return []
    const trimmed = {
      start: gap.start + text.length - text.trimStart().length,
      end: gap.end - text.length + text.trimEnd().length
    }
    const block = h('p.markup', {dir: 'ltr'}, show(marked ? gap : trimmed))
    if (marked || (gap.start > 0 && text.length <= longestMarkup)) return [block]
    const name = gap.start === 0 ? 'What stands before the text' : 'Markup'
    return [h('details.folded', [h('summary', name), block])]
  }
}

function classesOf({kind, quoted}: Paragraph): string[] {
  return [kind, ...(quoted ? ['quoted'] : [])]
}

/** Blank, punctuation such as Markdown's, and tags without attributes. */
function isBare(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text.replace(/<\/?[a-z][a-z0-9]{0,15}>/gi, ''))
}
