/** Where the draft's words come from: a bar along the draft, and each source's share. */
import {firstPlace} from '../../binary-search.js'
import type {Element} from 'hast'
import {h, s} from 'hastscript'
import type {Article} from '../../article/model/article.js'
import {percent} from '../percent.js'
import {printable} from '../printable.js'
import {colorOf} from './texts.js'
import type {DraftView, SourceView} from './view.js'
import {showText} from './visible-text.js'

/** Heights in the bar, of 24: the closer to the source, the higher. */
const heights = {verbatim: 24, 'near-verbatim': 17, paraphrase: 10, none: 2} as const

export const closenessNames = {
  verbatim: 'word for word',
  'near-verbatim': 'nearly word for word',
  paraphrase: 'in other words'
} as const

type Derived = keyof typeof closenessNames

/** The bar: its width is the draft's prose from first to last, a block for each sentence, a tick for each finding. */
export function showBar({article, links, findings}: DraftView): Element {
  const {length} = article.text
  const linkOf = new Map(links.map((link) => [link.sentence.draft, link]))
  const blocks = article.sentences.map((sentence) => {
    const {from, to} = sentence
    const link = linkOf.get(sentence)
    const kind = link?.derived ? link.sentence.kind : 'none'
    const height = heights[kind]
    return s(
      'rect',
      {
        className: link?.derived ? [kind, colorOf(link.source)] : ['own'],
        x: from,
        y: 24 - height,
        width: Math.max(1, to - from - Math.round(length / 600)),
        height,
        ...(link && {dataLinks: link.id})
      },
      link?.derived
        ? [s('title', `${sourceName(link.source.article)}, ${closenessNames[kind as Derived]}`)]
        : []
    )
  })
  const ticks = findings.map((finding) => {
    const x = prosePlace(article, finding.span.start)
    return s(
      'line.tick',
      {
        className: [finding.severity, ...(finding.suppressed ? ['suppressed'] : [])],
        x1: x,
        x2: x,
        y1: 28,
        y2: 34,
        dataFindings: finding.id
      },
      [s('title', printable(finding.message.reason))]
    )
  })
  return s(
    'svg.bar',
    {
      viewBox: `0 0 ${Math.max(1, length)} 36`,
      preserveAspectRatio: 'none',
      role: 'img',
      ariaLabel: 'Where each sentence of the draft comes from, from its first to its last'
    },
    [...blocks, ...ticks]
  )
}

/** Where an offset of the file falls in the prose: at the last word that begins before it. */
function prosePlace({words}: Article, offset: number): number {
  const behind = firstPlace(words.length, (place) => words[place]!.start > offset)
  return words[behind - 1]?.from ?? 0
}

/** Each source with its share, and what the heights of the bar mean. */
export function showShares({sources, comparison}: DraftView): Element[] {
  if (!comparison) return [h('p.shares.own', 'Read without a source: name one with --source.')]
  const own = 1 - sources.reduce((sum, {share}) => sum + share, 0)
  return [
    h('ul.shares', [
      ...sources.map(showShare),
      h('li.own', [
        h('span.share', percent(Math.max(0, own))),
        h('span.from', ' not from these sources')
      ])
    ]),
    h(
      'p.key',
      (Object.keys(closenessNames) as Derived[]).map((kind) =>
        h('span.closeness', [
          s('svg', {viewBox: '0 0 8 24', ariaHidden: 'true'}, [
            s('rect', {className: [kind], y: 24 - heights[kind], width: 8, height: heights[kind]})
          ]),
          closenessNames[kind]
        ])
      )
    )
  ]
}

function showShare(source: SourceView): Element {
  const {id, number, article, share, shares} = source
  const parts = (Object.keys(closenessNames) as Derived[])
    .filter((kind) => shares[kind] >= 0.005)
    .map((kind) => `${percent(shares[kind])} ${closenessNames[kind]}`)
  return h('li', [
    h('span.share', percent(share)),
    h('span.from', [
      h('span.chip', {className: [colorOf(source)]}, `${number}`),
      ' ',
      h('a', {href: `#${id}`}, showText(sourceName(article))),
      ...(parts.length > 1 ? [h('span.parts', parts.join(', '))] : [])
    ])
  ])
}

/** What readers call a source. */
export function sourceName(article: Article): string {
  const {publisher, title} = article.credit
  return printable(publisher ?? title ?? article.path ?? 'source')
}
