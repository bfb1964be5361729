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
const loadEntries = fromWordTables((tables) => tables && readEntries(tables.synonyms))
const read = new Map<string, Int32Array>()

/** A stem's ties to synsets. */
export function tiesOf(stem: string): Int32Array {
  const entries = loadEntries()
  if (!entries) return none
  let ties = read.get(stem)
  if (ties === undefined) {
    ties = readTies(entries.get(stem))
    // Names and misspellings have no entry and are not worth remembering.
    if (ties !== none) read.set(stem, ties)
  }
  return ties
}

function readEntries(lines: string): Map<string, string> {
  const all = new Map<string, string>()
  for (const line of lines.split('\n')) {
    const space = line.indexOf(' ')
    all.set(line.slice(0, space), line.slice(space + 1))
  }
  return all
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
