/** Stretches of a text whose characters are odder than those of clean text. */
import {bit} from '../model/likelihood.js'

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

interface Stretch {
  readonly start: number
  readonly end: number
}

/** Gathers stretches whose characters are odder than those of clean text, run by run of characters beyond ASCII. */
export class OddStretches {
  readonly #text: string
  readonly #found: Stretch[] = []
  #start = 0
  #surprise = 0
  #longCost = 0
  #longLength = 0
  /** A text may hold no white space at all, and is not to be searched for it at each run. */
  #searched = 0

  constructor(text: string) {
    this.#text = text
  }

  /** Counts a run, at its cost in quarters of a bit. Those that are neither odd nor long need not be told. */
  add(start: number, end: number, cost: number): void {
    if (end - this.#start > stretchLength) this.#closeBefore(start)
    const length = end - start
    this.#surprise += Math.max(0, cost - bit * commonCost * length)
    if (length < longRun) return
    this.#longCost += cost
    this.#longLength += length
  }

  /** The odd stretches, in order, once all runs are told. */
  finish(): Stretch[] {
    this.#closeBefore(this.#text.length)
    this.#close(this.#text.length)
    return this.#found
  }

  #closeBefore(end: number): void {
    while (end - this.#start > stretchLength) {
      const from = Math.max(this.#searched, this.#start + stretchLength)
      this.#searched = firstSpace(this.#text, from, end)
      if (this.#searched === end) return
      this.#close(this.#searched)
    }
  }

  #close(end: number): void {
    const allowed = bit * (leastSurprise + (surpriseOfPage * (end - this.#start)) / stretchLength)
    if (this.#surprise >= allowed || this.#longCost > bit * longRunCost * this.#longLength)
      this.#found.push({start: this.#start, end})
    this.#start = end
    this.#surprise = this.#longCost = this.#longLength = 0
  }
}

/** The first white space or control from one offset to another, or the other. */
function firstSpace(text: string, from: number, to: number): number {
  while (from < to && text.charCodeAt(from) > 32) from++
  return from
}
