/** Stretches of a text whose characters are odder than those of clean text. */
import {bit} from './likelihood.js'

/**
 * Stretches are judged by themselves, about a page each, so that one pasted passage shows. Beyond 14 bits a character, clean
 * text of nine European languages has 1 to 67 bits of surprise on a page, damaged text 140 to 1900; runs of four letters
 * and more cost 5.6 to 6.3 bits a letter in clean Greek, Russian and Thai, 6.4 to 12 where one charset was read as another.
 */
const stretchLength = 4096
/** Beyond so many bits a character, a run is odd. */
export const commonCost = 14
/** Runs of so many characters tell whether letters are those of words. */
export const longRun = 4
const leastSurprise = 4
const surpriseOfPage = 70
const longRunCost = 7

/**
 * Finds stretches whose characters are odder than those of clean text.
 *
 * @param runs - Start, end and cost in quarters of a bit of each run that is odd or long, in turn.
 */
export function findOddStretches(
  text: string,
  runs: readonly number[]
): {start: number; end: number}[] {
  const found: {start: number; end: number}[] = []
  let [start, surprise, longCost, longLength] = [0, 0, 0, 0]
  const close = (end: number) => {
    const allowed = bit * (leastSurprise + (surpriseOfPage * (end - start)) / stretchLength)
    if (surprise >= allowed || longCost > bit * longRunCost * longLength) found.push({start, end})
    start = end
    surprise = longCost = longLength = 0
  }
  // A text may hold no white space at all, and is not to be searched for it at each run.
  let searched = 0
  const closeBefore = (end: number) => {
    while (end - start > stretchLength) {
      searched = firstSpace(text, Math.max(searched, start + stretchLength), end)
      if (searched === end) return
      close(searched)
    }
  }
  for (let run = 0; run < runs.length; run += 3) {
    const first = runs[run]!
    const length = runs[run + 1]! - first
    const cost = runs[run + 2]!
    closeBefore(first)
    surprise += Math.max(0, cost - bit * commonCost * length)
    if (length >= longRun) {
      longCost += cost
      longLength += length
    }
  }
  closeBefore(text.length)
  close(text.length)
  return found
}

/** The first white space or control from one offset to another, or the other. */
function firstSpace(text: string, from: number, to: number): number {
  while (from < to && text.charCodeAt(from) > 32) from++
  return from
}
