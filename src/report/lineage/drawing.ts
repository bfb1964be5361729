/** A lineage drawn from left to right: originals first, the lines as wide as the share that went over. */
import type {Element} from 'hast'
import {s} from 'hastscript'
import {percent} from '../percent.js'
import {type Graph, type GraphEdge, type GraphText} from './graph.js'

/** In pixels. */
const box = {width: 205, height: 44}
const gap = {column: 90, row: 18}
const margin = 12
/** Longer lines are cut, in characters; the whole ones are shown when the box is pointed at. */
const longestName = 22
const longestAbout = 29

interface Spot {
  readonly x: number
  readonly y: number
}

/** @param idOf The id of the section that shows a text beside its parents; undefined where there is none. */
export function drawGraph(graph: Graph, idOf: (place: number) => string | undefined): Element {
  const spots = layOut(graph)
  const width = Math.max(...spots.map(({x}) => x)) + box.width + margin
  const height = Math.max(...spots.map(({y}) => y)) + box.height + margin
  return s(
    'svg.lineage-drawing',
    {
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'group',
      ariaLabel: 'Which text was made from which, from left to right'
    },
    [
      ...graph.edges.map((edge) => link(drawEdge(graph, edge, spots), idOf(edge.to))),
      ...graph.texts.map((text, place) => link(drawText(text, spots[place]!), idOf(place)))
    ]
  )
}

function link(drawn: Element, id: string | undefined): Element {
  return id === undefined ? drawn : s('a', {href: `#${id}`}, drawn)
}

function drawText({name, about}: GraphText, {x, y}: Spot): Element {
  const isAlone = about === ''
  return s('g.text-box', [
    s('title', about === '' ? name : `${name} (${about})`),
    s('rect', {x, y, width: box.width, height: box.height, rx: 4}),
    s('text', {x: x + 10, y: y + (isAlone ? 27 : 19)}, shorten(name, longestName)),
    ...(isAlone ? [] : [s('text.about', {x: x + 10, y: y + 35}, shorten(about, longestAbout))])
  ])
}

function drawEdge({texts}: Graph, edge: GraphEdge, spots: readonly Spot[]): Element {
  const {from, to, isDirected, share, confidence, evidence, breakage} = edge
  const [start, end] = [spots[from]!, spots[to]!]
  const [x1, y1] = [start.x + box.width, start.y + box.height / 2]
  const [x2, y2] = [end.x, end.y + box.height / 2]
  const bend = Math.max(30, (x2 - x1) / 2)
  const why = [percent(share), `${percent(confidence)} sure`, ...evidence.map(({text}) => text)]
  const d = `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`
  return s('g.edge', {className: [breakage, ...(isDirected ? [] : ['undirected'])]}, [
    s('title', `${texts[from]!.name} → ${texts[to]!.name}: ${why.join(', ')}`),
    s('path.reach', {d}),
    s('path', {d, strokeWidth: (1.5 + 6 * share).toFixed(1)})
  ])
}

/** Columns by depth; rows so that what was made from a text stands around it. */
function layOut({texts, edges}: Graph): Spot[] {
  const children = texts.map((): number[] => [])
  const hasParent = texts.map(() => false)
  for (const {from, to} of edges) {
    if (hasParent[to]) continue
    hasParent[to] = true
    children[from]!.push(to)
  }
  const columns = texts.map(({depth}) => depth)
  const rows = new Array<number | undefined>(texts.length).fill(undefined)
  let free = 0
  const place = (text: number, column: number): number => {
    columns[text] = Math.max(columns[text]!, column)
    rows[text] = -1
    const below = children[text]!.filter((child) => rows[child] === undefined).map((child) =>
      place(child, column + 1)
    )
    const row = below.length === 0 ? free++ : (below[0]! + below.at(-1)!) / 2
    rows[text] = row
    return row
  }
  for (const [text, has] of hasParent.entries()) if (!has) place(text, 0)
  for (const text of texts.keys()) if (rows[text] === undefined) place(text, 0)
  return texts.map((_, text) => ({
    x: margin + columns[text]! * (box.width + gap.column),
    y: margin + rows[text]! * (box.height + gap.row)
  }))
}

function shorten(text: string, longest: number): string {
  const units = Array.from(text)
  return units.length > longest ? `${units.slice(0, longest - 1).join('')}…` : text
}
