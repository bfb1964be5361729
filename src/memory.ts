/**
 * What was read of a text, kept for the next time that the same text is met: in an editor nearly every sentence
 * of a draft is the one of a moment ago. An answer depends on its key alone, so a memory changes no result, only the time.
 */

/** Answers kept at least. A draft of a thousand words has fifty sentences. */
const MOST = 2000
/** Longer texts are not kept, in UTF-16 code units: so a memory takes a few megabytes at most. */
const LONGEST = 10_000

export class Memory<Answer> {
  #recent = new Map<string, Answer>()
  /** What was recent before: an answer that is not asked for while a new generation fills is forgotten. */
  #older = new Map<string, Answer>()

  /** @param keep Makes of a key what is kept. */
  constructor(private readonly keep: (key: string) => string = detach) {}

  /**
   * The answer for a key, read only when it is not known.
   *
   * @param key Everything that the answer depends on.
   */
  recall(key: string, read: () => Answer): Answer {
    const known = this.#recent.get(key)
    if (known !== undefined || this.#recent.has(key)) return known as Answer
    const isOlder = this.#older.has(key)
    const answer = isOlder ? this.#older.get(key)! : read()
    if (key.length > LONGEST) return answer
    if (this.#recent.size >= MOST) {
      this.#older = this.#recent
      this.#recent = new Map()
    }
    this.#recent.set(this.keep(key), answer)
    return answer
  }
}

/** A copy of a slice: the slice would hold the whole text that it was cut from. */
export function detach(slice: string): string {
  return ` ${slice}`.slice(1)
}
