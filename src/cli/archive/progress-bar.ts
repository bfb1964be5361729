/** How far a long load is, on one line of a terminal. */

/** Milliseconds before a load counts as long. */
const patience = 500
const barWidth = 24

export class ProgressBar {
  readonly #stream: (NodeJS.WritableStream & {readonly isTTY?: boolean}) | undefined
  readonly #start = performance.now()
  #isShown = false

  /** @param stream Where it is shown when it is a terminal. */
  constructor(stream: NodeJS.WritableStream & {readonly isTTY?: boolean}) {
    this.#stream = stream.isTTY ? stream : undefined
  }

  /**
   * @param share What share of the texts has been read, 0–1; undefined where nobody knows how many there are.
   * @param texts How many are stored.
   */
  show(share: number | undefined, texts: number): void {
    const elapsed = performance.now() - this.#start
    if (!this.#stream || elapsed < patience) return
    this.#isShown = true
    const rate = Math.round(texts / (elapsed / 1000))
    const told = `${texts.toLocaleString('en')} texts, ${rate.toLocaleString('en')} a second`
    if (share === undefined) {
      this.#stream.write(`\r\u001B[K${told}`)
      return
    }
    const full = Math.round(share * barWidth)
    const bar = `${'█'.repeat(full)}${'░'.repeat(barWidth - full)}`
    this.#stream.write(`\r\u001B[K${bar} ${Math.floor(share * 100)} %  ${told}`)
  }

  /** Takes the line away. */
  clear(): void {
    if (this.#isShown) this.#stream?.write('\r\u001B[K')
    this.#isShown = false
  }
}
