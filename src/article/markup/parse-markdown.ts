/** The parser of Markdown. */
import type {Root} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmFootnoteFromMarkdown} from 'mdast-util-gfm-footnote'
import {gfmStrikethroughFromMarkdown} from 'mdast-util-gfm-strikethrough'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {gfmFootnote} from 'micromark-extension-gfm-footnote'
import {gfmStrikethrough} from 'micromark-extension-gfm-strikethrough'
import {gfmTable} from 'micromark-extension-gfm-table'

/** Blocks in each other. The parser looks at each of them at every line. */
const deepest = 100
const nested = new RegExp(
  String.raw`^(?:[ \t]{0,8}(?:>|(?:[*+-]|\d{1,9}[.)])[ \t])){${deepest + 1}}|^[ \t]{${4 * deepest}}[ \t]*(?:[>*+-]|\d{1,9}[.)])[ \t]`,
  'm'
)

/**
 * Parses Markdown with tables, footnotes and strikethrough. Literal autolinks are left out: their nodes have no places.
 *
 * @throws {RangeError} When blocks stand too deep in each other, are too many, or a paragraph would take minutes.
 */
export function parseMarkdown(value: string): Root {
  if (nested.test(value)) throw new RangeError('its blocks nest too deeply')
  refuseCostly(value)
  return fromMarkdown(value, {
    extensions: [gfmFootnote(), gfmStrikethrough(), gfmTable()],
    mdastExtensions: [
      gfmFootnoteFromMarkdown(),
      gfmStrikethroughFromMarkdown(),
      gfmTableFromMarkdown()
    ]
  })
}

/** Openings in a paragraph times its characters: for each opening the parser may go over the whole paragraph. It takes about five seconds. */
const mostSteps = 200_000_000
/** Items, headings, definitions and cells. Each takes the parser a hundred times as long as a line of a paragraph, and 4 kB. */
const mostBlocks = 50_000
const blockOrCell = /^[ \t]{0,3}(?:>|#{1,6}[ \t]|(?:[*+-]|\d{1,9}[.)])[ \t]|\[[^\]]{1,999}\]:)|\|/g
const startsBlock = /^[ \t]{0,3}(?:(?:[*+-]|\d{1,9}[.)]|#{1,6})[ \t]|\[[^\]]{1,999}\]:|$)/
/** Nothing in it is markup. */
const comment = /^ {0,3}<!--[^]*?(?:-->|(?![^]))/gm
const opening = /[[<]|[*_]+/g

function refuseCostly(value: string): void {
  if (value.length ** 2 < mostSteps) return
  let openings = 0
  let length = 0
  let blocks = 0
  for (const [line] of value.replace(comment, '').matchAll(/[^\r\n]*(?:\r?\n|\r|$)/g)) {
    if (startsBlock.test(line.trimEnd())) openings = length = 0
    blocks += line.match(blockOrCell)?.length ?? 0
    if (blocks > mostBlocks) throw new RangeError('it has more blocks than can be read')
    openings += line.match(opening)?.length ?? 0
    length += line.length
    if (openings * length > mostSteps)
      throw new RangeError('a paragraph has more markup than can be read')
  }
}
