/** A lineage as reports draw it: numbered texts, and edges between them. */
import type {Lineage, Sign, SignKind} from '../../lineage/model.js'
import {articleName} from '../../messages.js'
import {percent} from '../percent.js'
import {printable} from '../printable.js'

/** The worst that broke on an edge, which colours it. */
export type Breakage = 'damaged' | 'credit-lost' | 'marks-dropped' | 'nothing'

export interface GraphText {
  readonly name: string
  /** Publisher and date, as far as they are known. */
  readonly about: string
  /** Steps from an original, 0 for one. */
  readonly depth: number
}

export interface GraphEdge {
  /** By place in `texts`. */
  readonly from: number
  readonly to: number
  readonly isDirected: boolean
  readonly share: number
  readonly confidence: number
  readonly evidence: readonly Sign[]
  readonly breakage: Breakage
}

export interface Graph {
  readonly texts: readonly GraphText[]
  readonly edges: readonly GraphEdge[]
}

/** The texts and edges of a lineage; names are on one line, and without the folder that all are in. */
export function drawLineage({texts, undirected}: Lineage): Graph {
  const places = new Map(texts.map(({article}, place) => [article, place]))
  const edges = texts.flatMap(({parents}, to) =>
    parents.map(({article, share, confidence, evidence}): GraphEdge => {
      const from = places.get(article)!
      return {from, to, isDirected: true, share, confidence, evidence, breakage: worstOf(evidence)}
    })
  )
  const ties = undirected.map(({articles, share, confidence, evidence}): GraphEdge => {
    const [from, to] = [places.get(articles[0])!, places.get(articles[1])!]
    return {from, to, isDirected: false, share, confidence, evidence, breakage: worstOf(evidence)}
  })
  const names = withoutFolder(texts.map(({article}) => articleName(article)))
  return {
    texts: texts.map(({article, depth}, place) => {
      const {publisher, published} = article.credit
      const about = [publisher, published].filter((known) => known !== undefined).join(', ')
      return {name: printable(names[place]!), about: printable(about), depth}
    }),
    edges: [...edges, ...ties]
  }
}

function withoutFolder(names: readonly string[]): string[] {
  const [first = ''] = names
  let folder = first.slice(0, first.lastIndexOf('/') + 1)
  while (!names.every((name) => name.startsWith(folder)))
    folder = folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1)
  return names.map((name) => name.slice(folder.length))
}

function worstOf(evidence: readonly Sign[]): Breakage {
  const kinds = new Set<SignKind>(evidence.map(({kind}) => kind))
  const worst = (['damaged', 'credit-lost', 'marks-dropped'] as const).find((kind) =>
    kinds.has(kind)
  )
  return worst ?? 'nothing'
}

/** How much went over an edge, how sure that is, and why. */
export function describeEdge({share, confidence, evidence}: GraphEdge): string {
  const why = evidence.map(({text}) => text).join(', ')
  return `${percent(share)} of its words, ${percent(confidence)} sure${why === '' ? '' : `: ${why}`}`
}
