/** What the words of a text tell of its charset, once what reads them is loaded. */
import * as readerAtStart from '#word-reader'
import type {SingleByteReading} from '../charsets/single-byte-pairs.js'

interface Stretch {
  readonly start: number
  readonly end: number
}

interface Reader {
  readonly findMisreadWords:
    ((text: string, taken: readonly Stretch[]) => SingleByteReading[]) | undefined
  readonly chooseByWords:
    | ((text: string, readings: readonly SingleByteReading[]) => readonly SingleByteReading[])
    | undefined
}

let reader: Reader = readerAtStart

/** Makes words tell. */
export function useWordReader(given: Reader): void {
  reader = given
}

/** Words that are none of any language as they stand, and common ones when read in another charset. */
export function findMisreadWords(text: string, taken: readonly Stretch[]): SingleByteReading[] {
  return reader.findMisreadWords?.(text, taken) ?? []
}

/** The readings, settled by words where several explain a text equally well. */
export function chooseByWords(
  text: string,
  readings: readonly SingleByteReading[]
): readonly SingleByteReading[] {
  return reader.chooseByWords?.(text, readings) ?? readings
}
