/** The findings of a draft as a list, and the buttons that choose among them. */
import type {Element} from 'hast'
import type {VFileMessage} from 'vfile-message'
import {h} from 'hastscript'
import {groupByCause} from '../groups.js'
import {printable} from '../printable.js'
import {type DiffPart, diffQuotation} from '../quotation-diff.js'
import {sourceName} from './provenance.js'
import {colorOf} from './texts.js'
import type {DraftView, FindingView, PassageView} from './view.js'
import {showMessage, showText} from './visible-text.js'

const severityNames = {error: 'Error', warn: 'Warning', info: 'Note'} as const

const suppressedNames = {
  comment: 'Ignored by a comment in the draft',
  baseline: 'Recorded in the baseline'
} as const

export function showFindings(view: DraftView): Element[] {
  const open = view.findings.filter(({suppressed}) => suppressed === undefined)
  const groups = groupByCause(open.map(({message}) => message))
  const othersOf = new Map(groups.map(({message, others}) => [message, others]))
  const findings = new Map(view.findings.map((finding) => [finding.message, finding]))
  const show = (message: VFileMessage) => showFinding(findings.get(message)!, view)
  return view.findings.flatMap(({message, suppressed}) => {
    const others = suppressed ? [] : othersOf.get(message)
    // It is told with the first of its cause.
    if (others === undefined) return []
    if (others.length === 0) return [show(message)]
    const summary = h('summary', `${others.length} more of the same cause`)
    return [show(message), h('details.alike', [summary, ...others.map(show)])]
  })
}

function showFinding(finding: FindingView, view: DraftView): Element {
  const {id, number, message, severity, suppressed, line, passages} = finding
  const diff = diffQuotation(message, view.comparison)
  const expected = message.expected ?? []
  return h(
    'article.finding',
    {
      id,
      className: [severity, ...(suppressed ? ['suppressed'] : [])],
      dataFindings: id,
      dataRule: message.ruleId ?? '',
      tabIndex: -1
    },
    [
      h('p.heading', [
        h('a.number', {href: `#${id}-place`, ariaLabel: `Finding ${number}, show its place`}, [
          `${number}`
        ]),
        h('span.severity', severityNames[severity]),
        h('span.rule', message.ruleId ?? ''),
        h('span.line', line === undefined ? [] : `line ${line}`)
      ]),
      h('p.reason', {dir: 'auto'}, showMessage(message.reason)),
      suppressed && h('p.note', `${suppressedNames[suppressed]}.`),
      diff && showDiff(diff),
      !diff && expected.length > 0 && h('p.expected', describeExpected(expected)),
      message.note !== undefined && h('p.note', {dir: 'auto'}, showMessage(message.note)),
      ...passages.map(showPassage)
    ].filter((node): node is Element => Boolean(node))
  )
}

/** The source's words struck out and the draft's put in. */
function showDiff(parts: readonly DiffPart[]): Element {
  const tags = {same: undefined, dropped: 'del', added: 'ins'} as const
  return h('p.diff', {dir: 'auto'}, [
    h('span.label', 'Source → draft '),
    ...parts.flatMap(({kind, text}) => {
      const tag = tags[kind]
      return tag ? [h(tag, showText(text))] : showText(text)
    })
  ])
}

function describeExpected([first, ...others]: readonly string[]) {
  if (first === '' && others.length === 0) return ['Remove it.']
  return [
    'Expected ',
    h('ins', showText(first ?? '')),
    ...others.flatMap((other) => [' or ', h('ins', showText(other))])
  ]
}

function showPassage({related, source}: PassageView): Element {
  const name = source ? sourceName(source.article) : printable(related.path)
  const where = `${name}, line ${related.place.start.line}`
  return h('figure.passage', {className: source ? [colorOf(source)] : []}, [
    h('blockquote', {dir: 'auto'}, showText(related.text)),
    h('figcaption', [
      ...(source ? [h('span.chip', {className: [colorOf(source)]}, `${source.number}`), ' '] : []),
      source ? h('button.to-passage', {type: 'button'}, where) : where
    ])
  ])
}

/** A button for each rule that found something. The page's script uncovers them, because without it they do nothing. */
export function showFilters({findings}: DraftView): Element {
  const counts = new Map<string, FindingView[]>()
  for (const finding of findings) {
    if (finding.suppressed) continue
    const rule = finding.message.ruleId ?? ''
    counts.set(rule, [...(counts.get(rule) ?? []), finding])
  }
  const rules = Array.from(counts).sort(([, a], [, b]) => b.length - a.length)
  const suppressed = findings.filter((finding) => finding.suppressed).length
  return h('div.filters', {role: 'group', ariaLabel: 'Show only', hidden: true}, [
    ...rules.map(([rule, found]) =>
      h('button.filter', {type: 'button', ariaPressed: 'false', dataRule: rule}, [
        h('span.dot', {className: [found[0]!.severity], ariaHidden: 'true'}),
        `${rule} `,
        h('span.count', `${found.length}`)
      ])
    ),
    ...(suppressed > 0
      ? [
          h('button.filter.show-suppressed', {type: 'button', ariaPressed: 'false'}, [
            'suppressed ',
            h('span.count', `${suppressed}`)
          ])
        ]
      : [])
  ])
}

/** Buttons that go through the findings that are shown, and how many these are. */
export function showSteps(): Element {
  return h('p.steps', {hidden: true}, [
    h('span.shown', {role: 'status'}),
    h('button.step', {type: 'button', dataStep: '-1', ariaLabel: 'Previous finding'}, '↑'),
    h('button.step', {type: 'button', dataStep: '1', ariaLabel: 'Next finding'}, '↓')
  ])
}
