/** Synonyms, from a pack made of WordNet that is read when a first word is looked up. */
import {fromWordTables} from './word-tables.js'

/** How many synsets there are: 0 until the pack is loaded. */
export const countSynsets = fromWordTables((tables) => tables?.synsetCount ?? 0)

/**
 * How a stem is tied to a synset: it stands in it, a form derived from it does, it is similar to its own, or it
 * is more general than its own. With what that says of two words that meet there, 0–1.
 */
const kinds = ['o', 'd', 's', 'h'] as const
const OWN = 0
const strengths = [0.85, 0.75, 0.6, 0.5] as const

/** A tie is a number: four times the synset's, and the place of its kind. */
const TIE_BITS = 2

export function synsetOf(tie: number): number {
  return tie >> TIE_BITS
}

/**
 * How alike two stems are that are tied so to the same synset, 0–1. Two stems that both are merely tied to
 * it, and do not stand in it, are not alike.
 */
export function strengthOf(a: number, b: number): number {
  const [one, other] = [a & 3, b & 3]
  return one === OWN || other === OWN ? Math.min(strengths[one]!, strengths[other]!) : 0
}

const none = new Int32Array(0)
const loadLines = fromWordTables((tables) => tables?.synonyms)
/** Stems kept read. A long-lived process meets ever new ones, so the memory is emptied when full. */
const MOST_STEMS = 50_000
const read = new Map<string, Int32Array>()

/** A stem's ties to synsets. */
export function tiesOf(stem: string): Int32Array {
  const lines = loadLines()
  if (lines === undefined) return none
  let ties = read.get(stem)
  if (ties === undefined) {
    ties = readTies(findLine(lines, stem))
    if (read.size >= MOST_STEMS) read.clear()
    read.set(stem, ties)
  }
  return ties
}

/** What follows a stem on its line. The lines are sorted, so that a draft of a thousand words need not read all 21,000. */
function findLine(lines: string, stem: string): string | undefined {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    const start = lines.lastIndexOf('\n', middle - 1) + 1
    const space = lines.indexOf(' ', start)
    const end = lines.indexOf('\n', middle)
    const found = lines.slice(start, space)
    if (found === stem) return lines.slice(space + 1, end < 0 ? undefined : end)
    if (found > stem) high = start
    else if (end < 0) return undefined
    else low = end + 1
  }
  return undefined
}

function readTies(entry: string | undefined): Int32Array {
  if (entry === undefined) return none
  const ties: number[] = []
  for (const field of entry.split(' ')) {
    const kind = kinds.indexOf(field.charAt(0) as (typeof kinds)[number])
    for (const synset of field.slice(1).split(',')) {
      ties.push((Number.parseInt(synset, 36) << TIE_BITS) | kind)
    }
  }
  return Int32Array.from(ties)
}
