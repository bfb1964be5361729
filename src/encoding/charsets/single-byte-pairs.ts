/** The single-byte charsets that are mistaken for each other. */
import {upperHalves} from '../generated/charsets.js'

/** A run of characters that was written in another charset. */
export interface SingleByteReading {
  readonly start: number
  readonly end: number
  /** What was written, likeliest first; several when two charsets do as well. */
  readonly options: readonly string[]
  /** Plain words: “macintosh read as windows-1252”. */
  readonly cause: string
}

/** Two charsets of which one was read as the other. */
export interface Pair {
  readonly written: string
  readonly readAs: string
  /** The character that was written, for each character as read. */
  readonly decoded: ReadonlyMap<string, string>
  /** Characters that both have for the same byte. */
  readonly same: ReadonlySet<string>
  /** What U+FFFD may have been: the characters for whose bytes the other charset has none. */
  readonly lost: readonly string[]
}

export const latin1 = 'latin1'

/** Charsets that are mistaken for each other: those of one script, and those of any script for the Western ones. */
const families: readonly (readonly string[])[] = [
  ['windows-1252', 'macintosh', 'cp437', 'cp850', latin1],
  ['windows-1250', 'iso-8859-2', 'cp852', 'mac-central-europe'],
  ['windows-1251', 'koi8-r', 'cp866', 'mac-cyrillic', 'iso-8859-5', 'koi8-u'],
  ['windows-1253', 'iso-8859-7', 'cp737', 'mac-greek'],
  ['windows-1254', 'mac-turkish'],
  ['windows-1255'],
  ['windows-1256'],
  ['windows-1257'],
  ['windows-874']
]
const western = ['windows-1252', 'macintosh', latin1]
const crossReadings = [
  ['windows-1253', 'windows-1251'],
  ['windows-1252', 'windows-1251'],
  ['windows-1252', 'windows-1250'],
  ['windows-1251', 'windows-1250'],
  ['cp852', 'windows-1252'],
  ['cp866', 'windows-1252']
]

let pairs: readonly Pair[] | undefined

/** The pairs of charsets that are mistaken for each other. */
export function loadPairs(): readonly Pair[] {
  if (pairs) return pairs
  const names = new Map<string, [written: string, readAs: string]>()
  const add = (written: string, readAs: string) => {
    if (written !== readAs && written !== latin1)
      names.set(`${written} ${readAs}`, [written, readAs])
  }
  for (const family of families) {
    for (const written of family) for (const readAs of [...family, ...western]) add(written, readAs)
  }
  for (const [written, readAs] of crossReadings) add(written!, readAs!)
  return (pairs = Array.from(names.values(), ([written, readAs]) => ({
    written,
    readAs,
    ...mapCharacters(written, readAs)
  })))
}

/** What each character as read was written as, where the two differ and both are assigned. */
function mapCharacters(written: string, readAs: string): Pick<Pair, 'decoded' | 'same' | 'lost'> {
  const decoded = new Map<string, string>()
  const same = new Set<string>()
  const lost: string[] = []
  for (let byte = 0x80; byte <= 0xff; byte++) {
    const from = readAs === latin1 ? String.fromCharCode(byte) : upperHalves[readAs]![byte - 0x80]!
    const to = upperHalves[written]![byte - 0x80]!
    if (from === to) same.add(from)
    else if (from !== '\uFFFD' && to !== '\uFFFD') decoded.set(from, to)
    if (
      (from === '\uFFFD' || from === String.fromCharCode(byte)) &&
      readAs !== latin1 &&
      to > '\x9f' &&
      to !== '\uFFFD'
    ) {
      lost.push(to)
    }
  }
  return {decoded, same, lost}
}
