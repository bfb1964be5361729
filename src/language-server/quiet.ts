/** Waiting until somebody stops typing. */
import type {CancellationToken} from 'vscode-languageserver'

/** Milliseconds without a change after which a draft is checked. */
const pause = 150

export class Quiet {
  /** When each document was last changed. */
  readonly #changes = new Map<string, number>()

  /** A document was opened or changed. What was just opened is quiet. */
  changed(uri: string): void {
    this.#changes.set(uri, this.#changes.has(uri) ? performance.now() : -Infinity)
  }

  closed(uri: string): void {
    this.#changes.delete(uri)
  }

  /**
   * Waits until a document has not changed for a while.
   *
   * @returns False when the waiting was cancelled.
   */
  async wait(uri: string, token: CancellationToken): Promise<boolean> {
    while (!token.isCancellationRequested) {
      const left = (this.#changes.get(uri) ?? -Infinity) + pause - performance.now()
      if (left <= 0) return true
      await new Promise<void>((resolve) => {
        const timer = setTimeout(done, left)
        const listening = token.onCancellationRequested(done)
        function done(): void {
          clearTimeout(timer)
          listening.dispose()
          resolve()
        }
      })
    }
    return false
  }
}
