/** The prose of plain text: every line is a paragraph, unless the lines were wrapped at a width. */
import type {ParagraphKind} from '../model/article.js'
import {parseDirectiveLine} from './directives.js'
import {Prose} from './prose.js'

/** Lines of at most this length can have been wrapped: mail and wire services wrap at 65 to 80. */
const widestWrap = 100
/** A wrapped line is at least this share of the longest, or its next word would have fitted. */
const narrowestWrap = 0.7

const listMarker = /^[ \t]*(?:[•‣◦▪–*-]|\d{1,3}[.)])[ \t]+/

/** The prose of a text from `bodyStart` on. It is the file as it stands. */
export function readText(value: string, bodyStart: number): Prose {
  const prose = new Prose()
  prose.append(value.slice(bodyStart), bodyStart)
  const text = prose.text
  let lines: {from: number; to: number}[] = []
  for (const match of text.matchAll(/[^\r\n\u2028\u2029]+|\r\n|[\r\n\u2028\u2029]/g)) {
    const line = match[0]
    const indent = /^[\s\uFEFF]*/.exec(line)![0].length
    const directive = parseDirectiveLine(line)
    if (directive) {
      readLines(lines)
      lines = []
      const start = bodyStart + match.index
      prose.directives.push({...directive, start, end: start + line.length, scope: 'next'})
    } else if (indent < line.length) {
      lines.push({from: match.index + indent, to: match.index + line.trimEnd().length})
    } else if (!/[\r\n\u2028\u2029]$/.test(line) || endsParagraph(text, match.index)) {
      readLines(lines)
      lines = []
    }
  }
  readLines(lines)
  return prose

  function readLines(group: readonly {from: number; to: number}[]): void {
    if (isWrapped(group, text)) {
      pushBlock(group[0]!.from, group.at(-1)!.to)
    } else {
      for (const {from, to} of group) pushBlock(from, to)
    }
  }

  function pushBlock(from: number, to: number): void {
    const marker = listMarker.exec(text.slice(from, Math.min(to, from + 12)))
    const start = from + (marker?.[0].length ?? 0)
    if (start >= to) return
    const kind: ParagraphKind = marker
      ? 'list-item'
      : isHeading(text.slice(start, to))
        ? 'heading'
        : 'prose'
    prose.blocks.push({from: start, to, kind, quoted: false})
  }
}

/** Whether the line break at `index` ends an empty line. */
function endsParagraph(text: string, index: number): boolean {
  return index === 0 || /[\r\n\u2028\u2029]/.test(text[index - 1]!)
}

/** Whether lines are one paragraph that was wrapped: all but the last about as long as the longest, one of them ending in mid-sentence. */
function isWrapped(lines: readonly {from: number; to: number}[], text: string): boolean {
  if (lines.length < 2) return false
  const lengths = lines.map(({from, to}) => to - from)
  const longest = lengths.reduce((most, length) => Math.max(most, length))
  return (
    longest <= widestWrap &&
    lengths.slice(0, -1).every((length) => length >= longest * narrowestWrap) &&
    lines.every(({from, to}) => !listMarker.test(text.slice(from, to))) &&
    lines.slice(0, -1).some(({to}) => /[\p{L}\p{N},;–—-]/u.test(text[to - 1]!))
  )
}

/** The longest heading seen in 142 Wikinews articles and the seeds has 130 characters. */
const longestHeading = 130

/** Whether a line is a heading by its form: short, and not ended as a sentence is. */
function isHeading(line: string): boolean {
  return line.length <= longestHeading && !/[.!?:;,…]["'’”»)\]]*$|["'’”»]$|[.!?] \p{Lu}/u.test(line)
}
