/** An article as blocks for the eye: its paragraphs, and between them what is more than blank lines and bare tags. */
import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Article, Format, Paragraph, Span} from '../../article/model/article.js'

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
    const range = withInlineMarkup(paragraph, article, at)
    blocks.push(...showMarkup({start: at, end: range.start}))
    blocks.push(h('p', {className: classesOf(paragraph), dir: 'auto'}, show(range)))
    at = range.end
  }
  return [...blocks, ...showMarkup({start: at, end: article.value.length})]

  function showMarkup(gap: Span): Element[] {
    const text = article.value.slice(gap.start, gap.end)
    const marked = isMarked(gap)
    if (!marked && isBare(text, article.format)) return []
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

/** A paragraph begins and ends with its prose, but the bracket of a link or the asterisk of an emphasis belongs to its line. */
function withInlineMarkup({start, end}: Span, {value, format}: Article, from: number): Span {
  if (format !== 'markdown') return {start, end}
  while (start > from && inlineMarkup.test(value.charAt(start - 1))) start--
  while (inlineMarkup.test(value.charAt(end))) end++
  return {start, end}
}

const inlineMarkup = /[[\]*_~`!]/

/** Blank, or punctuation such as Markdown's; and in HTML tags without attributes. */
function isBare(text: string, format: Format): boolean {
  const ordinary = format === 'html' ? /<\/?[a-z][a-z0-9]{0,15}>/gi : /\b\d{1,9}[.)]/g
  return !/[\p{L}\p{N}]/u.test(text.replace(ordinary, ''))
}
