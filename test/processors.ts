/** Processors as users build them, one for each format. */
import type {Root as HtmlRoot} from 'hast'
import type {Root as MarkdownRoot} from 'mdast'
import type {Parent} from 'unist'
import {unified} from 'unified'
import {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {parseHtml} from '../src/article/markup/parse-html.js'
import {parseMarkdown} from '../src/article/markup/parse-markdown.js'

type Parser = (value: string) => MarkdownRoot | HtmlRoot | Parent

const parsers: Readonly<Record<string, Parser>> = {
  '.md': parseMarkdown,
  '.html': parseHtml,
  '.txt': () => ({type: 'root', children: []})
}

/** Runs one plugin with its settings on a file and gives the messages, checked for what every message must be. */
export async function check<Settings>(
  plugin: (settings: Settings) => (tree: never, file: VFile) => void,
  settings: Settings,
  file: VFile
): Promise<VFileMessage[]> {
  const copy = new VFile({path: file.path, value: String(file)})
  const processor = unified().use(plugin as never, settings as never)
  const parse = parsers[copy.extname ?? '.txt']!
  await processor.run(parse(String(copy)), copy)
  return copy.messages
}

/** A message as examples write it: `1:5-1:12: reason`. */
export function formatMessage({place, reason}: VFileMessage): string {
  if (!place || !('start' in place)) throw new Error('A message has a range')
  const {start, end} = place
  return `${start.line}:${start.column}-${end.line}:${end.column}: ${reason}`
}

/** The text with the only repair of each message applied. */
export function applyRepairs(value: string, messages: readonly VFileMessage[]): string {
  let result = value
  for (const {place, expected} of [...messages].reverse()) {
    if (expected?.length !== 1 || !place || !('start' in place)) continue
    result = result.slice(0, place.start.offset) + expected[0]! + result.slice(place.end.offset)
  }
  return result
}
