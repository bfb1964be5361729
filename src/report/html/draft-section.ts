/** One draft on the page: what was found and where it comes from, then findings, draft and sources side by side. */
import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Severity} from '../../finding.js'
import {foreignNote} from '../../messages.js'
import {describeCopies} from '../copies.js'
import {showFilters, showFindings, showSteps} from './findings.js'
import {showBar, showShares, sourceName} from './provenance.js'
import {colorOf, showDraft, showSource} from './texts.js'
import type {DraftView, SourceView} from './view.js'
import {showText} from './visible-text.js'

const severityNouns = {error: 'error', warn: 'warning', info: 'note'} as const

export function showDraftSection(view: DraftView): Element {
  const {id, path, article, findings, sources} = view
  const title = article.credit.title ?? path
  return h('section.draft', {id}, [
    h('header.summary', [
      h('div.heading', [
        h('h1', {dir: 'auto'}, showText(title)),
        h('p.path', [...(title === path ? [] : [...showText(path), ' · ']), ...showCounts(view)]),
        ...(article.language === 'other' ? [h('p.language', foreignNote)] : [])
      ]),
      showBar(view),
      h('div.origins', showShares(view))
    ]),
    h('nav.jump', {ariaLabel: 'Parts of the page'}, [
      h('a', {href: `#${id}-draft`}, 'Draft'),
      h('a', {href: `#${id}-findings`}, 'Findings'),
      ...(sources.length > 0 ? [h('a', {href: `#${id}-sources`}, 'Sources')] : [])
    ]),
    showFilters(view),
    h('div.panes', {className: sources.length > 0 ? [] : ['sourceless']}, [
      h('section.pane.draft-text', {id: `${id}-draft`, ariaLabel: 'Draft', tabIndex: 0}, [
        h('h2', 'Draft'),
        h('div.text', showDraft(view))
      ]),
      h('section.pane.findings', {id: `${id}-findings`, ariaLabel: 'Findings', tabIndex: 0}, [
        h('header', [h('h2', 'Findings'), showSteps()]),
        ...(findings.length === 0 ? [h('p.empty', 'Nothing was found.')] : showFindings(view))
      ]),
      ...(sources.length > 0
        ? [
            h('section.pane.sources', {id: `${id}-sources`, ariaLabel: 'Sources', tabIndex: 0}, [
              h('h2', sources.length === 1 ? 'Source' : 'Sources'),
              ...sources.map((source) => showSourceArticle(source, view))
            ])
          ]
        : [])
    ])
  ])
}

function showCounts({findings}: DraftView): Element[] {
  const counted = (['error', 'warn', 'info'] as Severity[]).flatMap((severity) => {
    const {length} = findings.filter(
      (finding) => finding.severity === severity && !finding.suppressed
    )
    const noun = `${severityNouns[severity]}${length === 1 ? '' : 's'}`
    return length === 0 ? [] : [h('span.total', {className: [severity]}, `${length} ${noun}`)]
  })
  return counted.length > 0 ? counted : [h('span.total', 'nothing found')]
}

function showSourceArticle(source: SourceView, view: DraftView): Element {
  const {id, number, article, path} = source
  const {title, author, published} = article.credit
  const name = sourceName(article)
  const place = path === name ? undefined : path
  const about = [author, published, place, describeCopies(article)].filter(Boolean).join(' · ')
  return h('article.source', {id}, [
    h('header', [
      h('p.publisher', [
        h('span.chip', {className: [colorOf(source)]}, `${number}`),
        ' ',
        ...showText(name)
      ]),
      ...(title && title !== name ? [h('h3', {dir: 'auto'}, showText(title))] : []),
      ...(about ? [h('p.about', {dir: 'auto'}, showText(about))] : [])
    ]),
    h('div.text', showSource(source, view))
  ])
}
