/** The page of a lineage: the drawing, the life of each quotation, and every text beside those it was made from. */
import type {Element, ElementContent} from 'hast'
import type {Node} from 'unist'
import {h} from 'hastscript'
import {VFile} from 'vfile'
import type {Article} from '../../article/model/article.js'
import {SourceSet} from '../../comparison/alignment/source-set.js'
import type {Lineage, TracedText} from '../../lineage/model.js'
import {articleName} from '../../messages.js'
import ibid from '../../preset.js'
import {showDraftSection} from '../html/draft-section.js'
import {writePage} from '../html/page.js'
import {viewDraft} from '../html/view.js'
import {showText} from '../html/visible-text.js'
import {drawGraph} from './drawing.js'
import {type Graph, type GraphEdge, describeEdge, drawLineage} from './graph.js'
import {type Child, type Stage, followQuotations} from './quotation-lives.js'
import {lineageStyle} from './style.js'

/**
 * The page as text. Everything that comes from a text stands in it as text, and it asks nothing of the network. Each text is
 * checked against its parents, which takes longer than the tracing itself.
 */
export async function lineageHtml(lineage: Lineage): Promise<string> {
  const graph = drawLineage(lineage)
  const files = lineage.texts.map((text) => checkText(text))
  const idOf = (place: number) => (files[place] ? `d${place + 1}` : undefined)
  const sections = files.flatMap((file, place) =>
    file ? [showDraftSection(viewDraft(file, place))] : []
  )
  const lives = showLives(lineage, files)
  return writePage(
    `Lineage of ${graph.texts.length} texts · ibid`,
    [
      h('section.lineage', [
        h('h1', 'Who rewrote whom'),
        h('div.lineage-scroll', {tabIndex: 0, role: 'region', ariaLabel: 'Drawing'}, [
          drawGraph(graph, idOf)
        ]),
        showLegend(graph),
        h(
          'ol.lineage-edges',
          graph.edges.map((edge) => showEdge(graph, edge, idOf(edge.to)))
        ),
        ...lives
      ]),
      ...sections
    ],
    lineageStyle
  )
}

/** A text checked against its parents; undefined for one without. */
function checkText({article, parents}: TracedText): VFile | undefined {
  if (parents.length === 0) return undefined
  const file = new VFile({path: articleName(article), value: article.value})
  const sources = new SourceSet(parents.map((parent) => parent.article))
  void ibid({format: article.format, sources})({type: 'root', children: []} as Node, file)
  return file
}

const brokenNames = {
  damaged: 'characters damaged',
  'credit-lost': 'credit lost',
  'marks-dropped': 'quotation marks dropped',
  nothing: 'nothing of these'
} as const

function showLegend({edges}: Graph): Element {
  const kinds = (Object.keys(brokenNames) as (keyof typeof brokenNames)[]).filter((kind) =>
    edges.some(({breakage}) => breakage === kind)
  )
  return h('p.lineage-legend', [
    'Lines are as wide as the share of words that went over; dashed, where nothing tells the direction. On the way: ',
    ...kinds.flatMap((kind, at) => [
      ...(at === 0 ? [] : [', ']),
      h('span', {className: ['broke', kind]}, brokenNames[kind])
    ]),
    '.'
  ])
}

function showEdge({texts}: Graph, edge: GraphEdge, id: string | undefined): Element {
  const {from, to, isDirected, breakage} = edge
  const name = `${texts[from]!.name} ${isDirected ? '→' : '–'} ${texts[to]!.name}`
  return h('li', [
    h('span', {className: ['broke', breakage]}, [
      id === undefined ? h('span', showText(name)) : h('a', {href: `#${id}`}, showText(name))
    ]),
    ...showText(` ${describeEdge(edge)}`)
  ])
}

function showLives({texts}: Lineage, files: readonly (VFile | undefined)[]): Element[] {
  const children = new Map<Article, Child[]>()
  for (const [place, {article, parents}] of texts.entries()) {
    const comparison = files[place]?.data.ibid?.comparison
    if (!comparison) continue
    for (const {article: parent} of parents)
      children.set(parent, [...(children.get(parent) ?? []), {article, comparison}])
  }
  const lives = texts
    .filter(({parents}) => parents.length === 0)
    .flatMap(({article}) => followQuotations(article, children))
  if (lives.length === 0) return []
  return [
    h('h2', 'The life of a quotation'),
    ...lives.map((life) => h('details.life', [h('summary', showChanges(life)), showNext(life)]))
  ]
}

function showNext({next}: Stage): Element {
  return h(
    'ul',
    next.map((stage) =>
      h('li', [
        h('span.version', showText(articleName(stage.article))),
        ' ',
        ...showChanges(stage),
        ...(stage.next.length > 0 ? [showNext(stage)] : [])
      ])
    )
  )
}

function showChanges({changes}: Stage): ElementContent[] {
  return changes.flatMap(({kind, text}) => {
    if (kind === 'same') return showText(text)
    return [h(kind === 'added' ? 'ins' : 'del', showText(text))]
  })
}
