/** Page residue: furniture of a web page in an article's text, and the text without it. */
import {english} from '../../english/index.js'
import {Question, type Session} from '../../session.js'
import type {Format} from '../model/article.js'
import {findLabels, unwrap} from './page-labels.js'
import type {Block, Prose} from './prose.js'

const {furnitureInText, furnitureLines, piecesOf} = english

/** Residue as offsets into the prose. */
export interface ResidueRange {
  readonly from: number
  readonly to: number
  readonly kind: string
  readonly wholeParagraph: boolean
}

/** No line of furniture is longer: longer paragraphs are not tried. */
const longestLine = 260
/** Words of a bar of labels, and of each label where there are three and more. */
const LONGEST_BAR = 16
const LONGEST_LABEL = 4
/** What an author has marked up as such is none by its words: a heading of one word looks like a label. */
const marked = new Set<Block['kind']>(['heading', 'cell'])

/**
 * Finds page residue.
 *
 * @returns The text with residue inside paragraphs blanked, unit for unit, so that offsets hold; the
 *   blocks, those that are wholly residue as `furniture`; and the residue in order.
 */
export function maskResidue(
  prose: Prose,
  format: Format,
  session: Session
): {
  text: string
  blocks: Block[]
  residue: ResidueRange[]
} {
  let {text} = prose
  const residue: ResidueRange[] = []
  const isLabel = findLabels(prose, session)
  const blocks = prose.blocks.map((block, at) => {
    if (block.kind === 'code') return block
    const {from, to} = block
    const line = text.slice(from, to)
    const where: Where = {isListed: block.kind === 'list-item', isAtTop: at === 0}
    const key = `${where.isListed} ${where.isAtTop} ${line}`
    const {kind, inText} = session.recall(lines, key, () => readLine(line, where))
    const mayBeLabel = kind === undefined && (format === 'text' || !marked.has(block.kind))
    if (kind === undefined && !(mayBeLabel && line.length <= longestLine && isLabel[at])) {
      for (const range of inText)
        residue.push({...range, from: from + range.from, to: from + range.to})
      return block
    }
    residue.push({from, to, kind: kind ?? 'page label', wholeParagraph: true})
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

/** Where a line stands: some labels are ordinary words elsewhere. */
interface Where {
  readonly isListed: boolean
  readonly isAtTop: boolean
}

const elsewhere: Where = {isListed: false, isAtTop: false}
const inList: Where = {isListed: true, isAtTop: false}

function readLine(line: string, where: Where): ReadLine {
  const inText = findInText(line)
  return {kind: furnitureKind(withoutRanges(line, 0, line.length, inText), where), inText}
}

function furnitureKind(line: string, where: Where): string | undefined {
  const trimmed = unwrap(line)
  if (trimmed === '' || trimmed.length > longestLine) return undefined
  return kindOf(trimmed, where) ?? kindOfBar(trimmed)
}

function kindOf(line: string, {isListed, isAtTop}: Where): string | undefined {
  return furnitureLines.find(
    ({pattern, onlyInList, onlyAtTop}) =>
      (!onlyInList || isListed) && (!onlyAtTop || isAtTop) && pattern.test(line)
  )?.kind
}

/** A bar of labels, “Subscribe | Log in | Search”, or one with a label that is known, “Politics | 3 min read”. */
function kindOfBar(line: string): string | undefined {
  const pieces = piecesOf(line)
  if (pieces.length < 2 || line.split(' ').length > LONGEST_BAR) return undefined
  const areLabels = pieces.every((piece) => /^\p{Lu}[^.?!]*$/u.test(piece))
  const areShort = pieces.every((piece) => piece.split(' ').length <= LONGEST_LABEL)
  if (pieces.length > 2 && areLabels && areShort) return 'navigation bar'
  // What is a label only in a list says less than what is one anywhere.
  return [elsewhere, inList].flatMap((where) =>
    pieces.flatMap((own) => kindOf(own, where) ?? [])
  )[0]
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
