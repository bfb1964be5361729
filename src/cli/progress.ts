/** Which draft is being checked, on one line of a terminal that the report then replaces. */
import type {VFile} from 'vfile'
import {printable} from '../report/printable.js'

/** Milliseconds before a run counts as long, and between two changes of the line. */
const patience = 500
const pause = 100

/** Characters of a draft that is long work by itself. */
const longDraft = 500_000

export class Progress {
  readonly #stream: (NodeJS.WritableStream & {readonly columns?: number}) | undefined
  #last = performance.now() + patience - pause
  #count = 0
  #isShown = false

  /** @param stream The terminal; absent where there is none, and then nothing is shown. */
  constructor(stream: (NodeJS.WritableStream & {readonly columns?: number}) | undefined) {
    this.#stream = stream
  }

  /** Shows the draft whose turn it is. */
  show({path, value}: VFile, total: number): void {
    this.#count++
    if (!this.#stream) return
    const now = performance.now()
    if (now - this.#last < pause && String(value).length < longDraft) return
    this.#last = now
    this.#isShown = true
    const line = `Checking ${this.#count} of ${total}: ${printable(path)}`
    // A terminal that does not know its width says 0.
    const width = this.#stream.columns === 0 ? 80 : (this.#stream.columns ?? 80)
    this.#stream.write(`\r\u001B[K${line.slice(0, width - 1)}`)
  }

  /** Takes the line away. */
  clear(): void {
    if (this.#isShown) this.#stream?.write('\r\u001B[K')
    this.#isShown = false
  }
}
