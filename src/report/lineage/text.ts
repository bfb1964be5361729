/** A lineage as a tree of lines, for a terminal. */
import type {Lineage} from '../../lineage/model.js'
import {percent} from '../percent.js'
import {type Graph, type GraphEdge, describeEdge, drawLineage} from './graph.js'

/**
 * Each text below the one it was made from, with its share and why; a text of two parents below the first, and named at the
 * second. Texts tied to each other without a direction come last.
 */
export function lineageText(lineage: Lineage): string {
  const graph = drawLineage(lineage)
  const lines: string[] = []
  const first = firstParents(graph)
  const roots = [...graph.texts.keys()].filter((place) => !first.has(place))
  for (const root of roots) {
    lines.push(nameOf(graph, root))
    addChildren(graph, first, root, '', lines)
  }
  const ties = graph.edges.filter(({isDirected}) => !isDirected)
  if (ties.length > 0)
    lines.push('', 'One of the two was made from the other, and nothing tells which:')
  for (const {from, to, share} of ties)
    lines.push(`  ${nameOf(graph, from)} – ${nameOf(graph, to)} (${percent(share)})`)
  return `${lines.join('\n')}\n`
}

/** By text the edge from its likeliest parent. */
function firstParents({edges}: Graph): Map<number, GraphEdge> {
  const first = new Map<number, GraphEdge>()
  for (const edge of edges) {
    if (edge.isDirected && !first.has(edge.to)) first.set(edge.to, edge)
  }
  return first
}

function addChildren(
  graph: Graph,
  first: ReadonlyMap<number, GraphEdge>,
  parent: number,
  indent: string,
  lines: string[]
): void {
  const children = [...first.values()].filter(({from}) => from === parent)
  for (const [at, edge] of children.entries()) {
    const isLast = at === children.length - 1
    lines.push(`${indent}${isLast ? '└─' : '├─'} ${nameOf(graph, edge.to)}  ${describeEdge(edge)}`)
    const below = `${indent}${isLast ? '   ' : '│  '}`
    for (const other of graph.edges) {
      if (other.to === edge.to && other !== edge && other.isDirected)
        lines.push(`${below}  also from ${nameOf(graph, other.from)}  ${describeEdge(other)}`)
    }
    addChildren(graph, first, edge.to, below, lines)
  }
}

function nameOf({texts}: Graph, place: number): string {
  const {name, about} = texts[place]!
  return about === '' ? name : `${name} (${about})`
}
