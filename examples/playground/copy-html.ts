/** The report as HTML for a letter or a document: headings and lists, no links. */
import type {Element} from 'hast'
import {toHtml} from 'hast-util-to-html'
import {h} from 'hastscript'
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'

export function copyHtml(file: VFile): string {
  const {messages} = file
  const coverage = file.data.ibid?.coverage.filter(({share}) => share >= 0.005) ?? []
  return toHtml([
    h('h2', file.path),
    ...coverage.map(({source: {credit, path}, share}) =>
      h(
        'p',
        `${Math.round(share * 100)} % comes from ${credit.publisher ?? credit.title ?? path ?? 'a source'}.`
      )
    ),
    messages.length > 0 ? h('ol', messages.map(showFinding)) : h('p', 'Nothing was found.')
  ])
}

function showFinding(message: VFileMessage): Element {
  const {line, reason, actual, expected = [], note, related = []} = message
  return h('li', [
    h('p', [h('b', `Line ${line ?? 1}: `), reason]),
    ...(actual ? [h('p', [h('i', actual), ...showExpected(expected)])] : []),
    ...(note ? [h('p', note)] : []),
    ...related.map(({path, text}) => h('blockquote', [text, ` (${path})`]))
  ])
}

function showExpected([first]: readonly string[]) {
  return first === undefined ? [] : [' → ', first === '' ? '(remove)' : h('b', first)]
}
