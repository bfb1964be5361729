/**
 * Synonyms, from a pack made of WordNet. In Node the pack is there from the start and is read when a first
 * word is looked up; in a browser, where it would be two thirds of the library, it is there once
 * `loadSynonyms` has been awaited, and until then no word has a synonym.
 */
import {pack as packAtStart} from '#synonym-pack'

let pack: string | undefined = packAtStart

/** Makes synonyms known. Needed in browsers only, once, before drafts are compared. */
export async function loadSynonyms(): Promise<void> {
  pack ??= (await import('./generated/synonyms.js')).synonyms
}

/** How a stem is tied to a synset. */
export type Tie = 'own' | 'derived' | 'similar' | 'general'

/**
 * How alike two stems are that meet in a synset, 0–1. A stem that stands in the synset itself meets the
 * other's ties; two stems that are merely tied to the same synset are not alike.
 */
const strengths: Readonly<Record<Tie, number>> = {own: 0.85, derived: 0.75, similar: 0.6, general: 0.5}
const ties: Readonly<Record<string, Tie>> = {o: 'own', d: 'derived', s: 'similar', h: 'general'}

let entries: Map<string, string> | undefined
const read = new Map<string, ReadonlyMap<string, Tie>>()
const none: ReadonlyMap<string, Tie> = new Map()

/** The synsets that a stem is tied to, in no order. */
export function synsetsOf(stem: string): ReadonlyMap<string, Tie> {
  if (pack === undefined) return none
  entries ??= readEntries(pack)
  let synsets = read.get(stem)
  if (synsets === undefined) {
    synsets = readTies(entries.get(stem))
    read.set(stem, synsets)
  }
  return synsets
}

/** How alike two stems are that are tied so to the same synset, 0–1. */
export function strengthOf(a: Tie, b: Tie): number {
  return a === 'own' || b === 'own' ? Math.min(strengths[a], strengths[b]) : 0
}

function readEntries(lines: string): Map<string, string> {
  const all = new Map<string, string>()
  for (const line of lines.split('\n')) {
    const space = line.indexOf(' ')
    all.set(line.slice(0, space), line.slice(space + 1))
  }
  return all
}

function readTies(entry: string | undefined): ReadonlyMap<string, Tie> {
  if (entry === undefined) return none
  const synsets = new Map<string, Tie>()
  for (const field of entry.split(' ')) {
    const tie = ties[field.charAt(0)]!
    for (const synset of field.slice(1).split(',')) synsets.set(synset, tie)
  }
  return synsets
}
