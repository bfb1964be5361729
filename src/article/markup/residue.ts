/** Page residue: furniture of a web page in an article's text, and the text without it. */
import {english} from '../../english/index.js'
import {Question, type Session} from '../../session.js'
import type {Block, Prose} from './prose.js'

const {furnitureInText, furnitureLines} = english

/** Residue as offsets into the prose. */
export interface ResidueRange {
  readonly from: number
  readonly to: number
  readonly kind: string
  readonly wholeParagraph: boolean
}

/** No line of furniture is longer: longer paragraphs are not tried. */
const longestLine = 260

/**
 * Finds page residue.
 *
 * @returns The text with residue inside paragraphs blanked, unit for unit, so that offsets hold; the
 *   blocks, those that are wholly residue as `furniture`; and the residue in order.
 */
export function maskResidue(
  prose: Prose,
  session: Session
): {
  text: string
  blocks: Block[]
  residue: ResidueRange[]
} {
  let {text} = prose
  const residue: ResidueRange[] = []
  const blocks = prose.blocks.map((block) => {
    if (block.kind === 'code') return block
    const {from, to} = block
    const line = text.slice(from, to)
    const isListed = block.kind === 'list-item'
    const {kind, inText} = session.recall(lines, `${isListed} ${line}`, () =>
      readLine(line, isListed)
    )
    if (kind === undefined) {
      for (const range of inText)
        residue.push({...range, from: from + range.from, to: from + range.to})
      return block
    }
    residue.push({from, to, kind, wholeParagraph: true})
    return {...block, kind: 'furniture' as const}
  })
  const masked = residue.filter(({wholeParagraph}) => !wholeParagraph)
  if (masked.length > 0) text = withoutRanges(text, 0, text.length, masked)
  return {text, blocks, residue: residue.sort((a, b) => a.from - b.from)}
}

/** What a paragraph has of a page. */
interface ReadLine {
  /** What it is, when it is wholly furniture. */
  readonly kind: string | undefined
  /** By offsets into the paragraph. */
  readonly inText: readonly ResidueRange[]
}

const lines = new Question<ReadLine>()

function readLine(line: string, isListed: boolean): ReadLine {
  const inText = findInText(line)
  return {kind: furnitureKind(withoutRanges(line, 0, line.length, inText), isListed), inText}
}

function furnitureKind(line: string, isListed: boolean): string | undefined {
  const trimmed = line.trim().replace(/\s+/g, ' ')
  if (trimmed === '' || trimmed.length > longestLine) return undefined
  return furnitureLines.find(
    ({pattern, onlyInList}) => (!onlyInList || isListed) && pattern.test(trimmed)
  )?.kind
}

function findInText(line: string): ResidueRange[] {
  // Every pattern stands in brackets.
  if (!/[([]/.test(line)) return []
  return furnitureInText
    .flatMap(({kind, pattern}) =>
      Array.from(line.matchAll(pattern), (match) => ({
        // The space before goes with it, so that taking it out leaves one space and not two.
        from: line[match.index - 1] === ' ' ? match.index - 1 : match.index,
        to: match.index + match[0].length,
        kind,
        wholeParagraph: false
      }))
    )
    .sort((a, b) => a.from - b.from)
}

function withoutRanges(
  text: string,
  from: number,
  to: number,
  ranges: readonly ResidueRange[]
): string {
  const kept: string[] = []
  let at = from
  for (const range of ranges) {
    kept.push(text.slice(at, range.from), ' '.repeat(range.to - range.from))
    at = range.to
  }
  kept.push(text.slice(at, to))
  return kept.join('')
}
