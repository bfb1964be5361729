/** Examples in Markdown that run as tests: fenced blocks with a role and settings in the fence line. */
import {fromMarkdown} from 'mdast-util-from-markdown'
import {VFile} from 'vfile'
import type {Credit} from '../src/index.js'

export interface Source extends Credit {
  readonly value: string
  readonly path: string
}

export interface Example {
  /** The heading it stands under. */
  readonly title: string
  /** The second-level heading above it. */
  readonly section: string
  readonly line: number
  readonly draft: VFile
  readonly format: string
  readonly sources: readonly Source[]
  readonly options: Record<string, unknown>
  /** The messages expected, one a line. */
  readonly messages: readonly string[]
  /** What a reader would report and the rule does not. */
  readonly missed: readonly string[]
  /** The draft after every sure repair. */
  readonly fixed: string | undefined
}

const extensions: Readonly<Record<string, string>> = {text: '.txt', markdown: '.md', html: '.html'}

/**
 * The examples of a page. An example is a `draft` block with the `source` blocks before it and the
 * `messages`, `missed` and `fixed` blocks after it: ```` ```text draft {"scope": "sentence"} ````.
 */
export function readExamples(page: string): Example[] {
  const examples: Example[] = []
  let title = ''
  let section = ''
  let sources: Source[] = []
  for (const node of fromMarkdown(page).children) {
    if (node.type === 'heading') {
      title = node.children.map((child) => ('value' in child ? child.value : '')).join('')
      if (node.depth === 2) section = title
      sources = []
    }
    if (node.type !== 'code') continue
    const [role = '', ...rest] = (node.meta ?? '').split(' ')
    const settings = JSON.parse(rest.join(' ') || '{}') as Record<string, unknown>
    const extension = extensions[node.lang ?? ''] ?? '.txt'
    // An editor shows \u200B as nothing: a readme writes it out.
    const value = settings.escaped === true ? unescapeUnits(node.value) : node.value
    const last = examples.at(-1)
    if (role === 'source')
      sources.push({...settings, value, path: `source-${sources.length + 1}${extension}`})
    else if (role === 'draft') {
      const options = {...settings}
      delete options.escaped
      examples.push({
        title,
        section,
        line: node.position?.start.line ?? 0,
        draft: new VFile({path: `draft${extension}`, value}),
        format: node.lang ?? 'text',
        sources,
        options,
        messages: [],
        missed: [],
        fixed: undefined
      })
      sources = []
    } else if (last && (role === 'messages' || role === 'missed')) {
      examples[examples.length - 1] = {
        ...last,
        [role]: node.value.split('\n').filter((line) => line !== '')
      }
    } else if (last && role === 'fixed') examples[examples.length - 1] = {...last, fixed: value}
  }
  return examples
}

function unescapeUnits(text: string): string {
  return text.replace(/\\u([\dA-Fa-f]{4})/g, (_, unit: string) =>
    String.fromCharCode(parseInt(unit, 16))
  )
}
