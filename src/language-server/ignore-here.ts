/** “Ignore here”: where a directive belongs that keeps a rule silent about one paragraph. */
import {VFile} from 'vfile'
import type {Article, Paragraph, Span} from '../article/model/article.js'
import {readArticle} from '../article/read-article.js'
import type {Replacement} from './edits.js'

/**
 * The insertion that silences a rule about the paragraph of a finding, and about no other.
 *
 * @returns Undefined where no directive does so: in an attribute of HTML, in a code block inside a list.
 */
export function ignoreHere(article: Article, rule: string, at: Span): Replacement | undefined {
  const paragraph = article.paragraphs.find(({start, end}) => start <= at.start && at.start < end)
  if (!paragraph) return undefined
  return waysToIgnore(article, rule, paragraph).find((insertion) =>
    silencesOnly(article, insertion, at)
  )
}

/** Directives as a person would write them, the plainest first. */
function waysToIgnore(
  {format, value}: Article,
  rule: string,
  {start, end}: Paragraph
): Replacement[] {
  const lineStart =
    Math.max(value.lastIndexOf('\n', start - 1), value.lastIndexOf('\r', start - 1)) + 1
  const lineEnd = /\r\n|\r|\n/.exec(value)?.[0] ?? '\n'
  const before = value.slice(lineStart, start)
  const directive = `ibid-ignore ${rule}`
  const comment = `<!-- ${directive} -->`
  switch (format) {
    case 'text':
      return [insertion(lineStart, `[${directive}]${lineEnd}`)]
    case 'markdown': {
      // A line of its own would part a list or a block quotation in two.
      const standsAlone = /^(?:#{1,6}[ \t]+)?[^\s>|]*$/.test(before)
      const ownLine = insertion(lineStart, `${comment}${lineEnd}${lineEnd}`)
      return [...(standsAlone ? [ownLine] : []), insertion(end, ` ${comment}`)]
    }
    case 'html': {
      const indent = /^[ \t]*/.exec(before)![0]
      const ownLine = insertion(lineStart, `${indent}${comment}${lineEnd}`)
      return [...(/^\s*<[^<>]+>\s*$/.test(before) ? [ownLine] : []), insertion(start, comment)]
    }
  }
}

function insertion(at: number, text: string): Replacement {
  return {start: at, end: at, text}
}

/** Whether the text with an insertion reads as it should: a directive whose scope is the finding's paragraph alone. */
function silencesOnly(
  {value, path, format}: Article,
  {start, text}: Replacement,
  at: Span
): boolean {
  const file = new VFile({value: value.slice(0, start) + text + value.slice(start)})
  if (path !== undefined) file.path = path
  const {directives, paragraphs} = readArticle(file, {format})
  const directive = directives.find((one) => one.start >= start && one.end <= start + text.length)
  if (!directive) return false
  const {scope} = directive
  const place = at.start + (at.start >= start ? text.length : 0)
  const covered = paragraphs.filter((one) => one.start < scope.end && scope.start < one.end)
  return scope.start <= place && place < scope.end && covered.length === 1
}
