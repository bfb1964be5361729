/** A lineage in the languages of two programs that draw graphs. */
import type {Lineage} from '../../lineage/model.js'
import {percent} from '../percent.js'
import {type GraphText, drawLineage} from './graph.js'

/** A flowchart from left to right for Mermaid. */
export function lineageMermaid(lineage: Lineage): string {
  const {texts, edges} = drawLineage(lineage)
  return lines([
    'flowchart LR',
    ...texts.map((text, place) => `  t${place + 1}["${labelOf(text, '<br>', escapeMermaid)}"]`),
    ...edges.map(
      ({from, to, isDirected, share}) =>
        `  t${from + 1} ${isDirected ? '-->' : '---'}|${percent(share)}| t${to + 1}`
    )
  ])
}

/** The characters that end a label or are markup in it, as Mermaid's entities. */
function escapeMermaid(label: string): string {
  return label.replace(/["#&<>`]/g, (character) =>
    character === '<' ? '#lt;' : character === '>' ? '#gt;' : `#${character.charCodeAt(0)};`
  )
}

/** A graph from left to right for Graphviz. */
export function lineageDot(lineage: Lineage): string {
  const {texts, edges} = drawLineage(lineage)
  return lines([
    'digraph lineage {',
    '  rankdir=LR',
    '  node [shape=box]',
    ...texts.map((text, place) => `  t${place + 1} [label="${labelOf(text, '\\n', escapeDot)}"]`),
    ...edges.map(({from, to, isDirected, share}) => {
      const width = (1 + 4 * share).toFixed(1)
      const direction = isDirected ? '' : ', dir=none, style=dashed'
      return `  t${from + 1} -> t${to + 1} [label="${percent(share)}", penwidth=${width}${direction}]`
    }),
    '}'
  ])
}

function escapeDot(label: string): string {
  return label.replace(/["\\]/g, '\\$&')
}

function labelOf(
  {name, about}: GraphText,
  lineBreak: string,
  escape: (text: string) => string
): string {
  return [name, about].filter(Boolean).map(escape).join(lineBreak)
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`
}
