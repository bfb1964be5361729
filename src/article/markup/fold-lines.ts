/** Soft line breaks: what a reader sees as a space stands in the prose as one, so that no pattern has to know of lines. */
import {firstPlace} from '../../binary-search.js'
import type {Prose, Replacement} from './prose.js'

const lineBreak = /(?:\r\n|[\r\n\u2028])[ \t]*/g

/** The prose with each soft break of a paragraph as one space. Hard breaks, `<br>` and two spaces at a line's end, stay. */
export function foldLines(prose: Prose): Prose {
  const {text} = prose
  const edges = prose.inlines.flatMap(({from, to}) => [from, to]).sort((a, b) => a - b)
  const folds: Replacement[] = []
  for (const {from, to, kind} of prose.blocks) {
    if (kind === 'code') continue
    for (const {0: space, index} of text.slice(from, to).matchAll(lineBreak)) {
      const at = from + index
      if (isHard(prose, at)) continue
      // Markup that begins or ends in the white space keeps its place.
      const edge = firstPlace(edges.length, (place) => edges[place]! > at)
      const before = Math.max(folds.at(-1)?.to ?? from, edges[edge - 1] ?? from)
      let start = at
      while (start > before && /[ \t]/.test(text[start - 1]!)) start--
      folds.push({from: start, to: Math.min(at + space.length, edges[edge] ?? to), text: ' '})
    }
  }
  return prose.replace(folds)
}

/** Whether the break at an offset stands for more than a line end of the file. */
function isHard(prose: Prose, at: number): boolean {
  const {start, end} = prose.part(at, at + 1)
  return end - start > 1
}
