/** Places and peoples that WordNet knows, and which lies in which. */
import {fromWordTables} from './word-tables.js'

export type Geography = 'place' | 'people'

interface Gazetteer {
  /** Numbers of places by name, its words joined by underscores. */
  readonly places: ReadonlyMap<string, readonly number[]>
  readonly peoples: ReadonlyMap<string, readonly number[]>
  /** For each place those that it lies in. */
  readonly within: readonly (readonly number[])[]
  /** Those that others lie in. */
  readonly around: ReadonlySet<number>
}

const load = fromWordTables((tables): Gazetteer => {
  const places = new Map<string, number[]>()
  const within: number[][] = []
  for (const line of tables?.places.split('\n') ?? []) {
    const [around = '', ...names] = line.split('|')
    for (const name of names) places.set(name, [...(places.get(name) ?? []), within.length])
    within.push(numbersOf(around))
  }
  const peoples = new Map<string, number[]>()
  for (const line of tables?.peoples.split('\n') ?? []) {
    const space = line.indexOf(' ')
    peoples.set(line.slice(0, space), numbersOf(line.slice(space + 1)))
  }
  return {places, peoples, within, around: new Set(within.flat())}
})

function numbersOf(text: string): number[] {
  return text === '' ? [] : text.split(' ').map(Number)
}

/** What a name stands for, as far as that is known: a place, or the people of one. */
export function geographyOf(name: string): Geography | undefined {
  const {places, peoples} = load()
  return peoples.has(name) ? 'people' : places.has(keyOf(name)) ? 'place' : undefined
}

/** Whether a name is that of a place in which no other lies, as far as is known. */
export function isTown(name: string): boolean {
  const numbers = load().places.get(keyOf(name)) ?? []
  return numbers.length > 0 && numbers.every((place) => !load().around.has(place))
}

/** Whether two names, both of places or both of peoples, cannot mean the same: neither lies in the other. */
export function areApart(a: string, b: string): boolean {
  const own = numbersFor(a)
  const other = numbersFor(b)
  return (
    own.length > 0 &&
    other.length > 0 &&
    own.every((one) => other.every((two) => !liesIn(one, two) && !liesIn(two, one)))
  )
}

/** Whether a second name may be of a place in the first: a country may hold a village that no gazetteer knows. */
export function mayHold(name: string, other: string): boolean {
  if (geographyOf(name) === undefined) return false
  return geographyOf(other) === undefined ? !isTown(name) : !areApart(name, other)
}

function numbersFor(name: string): readonly number[] {
  const {places, peoples} = load()
  return peoples.get(name) ?? places.get(keyOf(name)) ?? []
}

function liesIn(place: number, other: number): boolean {
  if (place === other) return true
  return load().within[place]!.some((around) => liesIn(around, other))
}

function keyOf(name: string): string {
  return name.replace(/\s+/g, '_')
}
