/** What a hover over a derived sentence or a quotation shows: the passage of the source, as text and never as markup. */
import {type Hover, MarkupKind} from 'vscode-languageserver'
import {articleName} from '../messages.js'
import {printable} from '../report/printable.js'
import type {Origin} from './origins.js'

/** Code does not wrap in a hover: so many characters of it fit. */
const width = 72

/**
 * The text of a hover.
 *
 * @param line The line of the passage in its source, from 1; undefined where no file holds it.
 */
export function describeOrigin(
  origin: Origin,
  line: number | undefined,
  showsMarkdown: boolean
): Hover['contents'] {
  const {source, text} = origin
  const name = printable(source.credit.publisher ?? source.credit.title ?? articleName(source))
  const place = printable(
    line === undefined ? articleName(source) : `${articleName(source)}:${line}`
  )
  const passage = wrap(printable(text.trim()))
  if (!showsMarkdown) {
    return {
      kind: MarkupKind.PlainText,
      value: `${name}, ${place} (${describeKind(origin)})\n\n${passage}`
    }
  }
  const fence = fenceFor(passage)
  return {
    kind: MarkupKind.Markdown,
    value: `**${escape(name)}**, ${escape(place)} (${describeKind(origin)})\n\n${fence}text\n${passage}\n${fence}`
  }
}

function describeKind({kind, probability}: Origin): string {
  const share = `${Math.round(probability * 100)} %`
  return kind === 'quotation' ? `quotation, ${share} of its words` : `${kind}, ${share} sure`
}

/** A fence that no run of backticks in a text closes. */
function fenceFor(text: string): string {
  let longest = 2
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length)
  return '`'.repeat(longest + 1)
}

/** Any ASCII punctuation may stand escaped in Markdown, and then it means nothing. */
function escape(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&')
}

function wrap(text: string): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length >= width) {
      lines.push(line)
      line = word
    } else line += line === '' ? word : ` ${word}`
  }
  return [...lines, line].join('\n')
}
