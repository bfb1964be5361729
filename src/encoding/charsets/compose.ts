/**
 * Letters written as a base and an accent, made one. Archives decompose what they hold, damage included: `Ã±` became
 * `A`, U+0303, `±`, and `Ã¨` became `A`, U+0303, a space and U+0308. Only composed does it show that it was UTF-8.
 */
import {firstPlace} from '../../binary-search.js'

const decomposed = /[A-Za-z][\u0300-\u036f]| [\u0301\u0304\u0308\u0327]/gu

/** What `´`, `¯`, `¨` and `¸` decompose to, apart from the space. */
const spacing: Readonly<Record<string, string>> = {
  '\u0301': '´',
  '\u0304': '¯',
  '\u0308': '¨',
  '\u0327': '¸'
}

/** A text with its letters composed, and the way back to where they stood. */
export interface Composed {
  readonly text: string
  /** The offset in the text as it was. */
  original(offset: number): number
}

/** Composes a text; undefined when there is nothing to compose. */
export function compose(text: string): Composed | undefined {
  /** Offsets in the composed text after which everything stood one code unit further on, once more for each. */
  const shifts: number[] = []
  let composed = ''
  let from = 0
  for (const match of text.matchAll(decomposed)) {
    const [pair] = match
    const letter = pair.startsWith(' ') ? spacing[pair[1]!]! : pair.normalize('NFC')
    if (letter.length !== 1) continue
    composed += text.slice(from, match.index) + letter
    shifts.push(composed.length)
    from = match.index + pair.length
  }
  if (shifts.length === 0) return undefined
  return {
    text: composed + text.slice(from),
    original(offset) {
      return offset + firstPlace(shifts.length, (place) => shifts[place]! > offset)
    }
  }
}
