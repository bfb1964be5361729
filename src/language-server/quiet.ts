/** Waiting until somebody stops typing. */
import type {CancellationToken} from 'vscode-languageserver'

/** Milliseconds without a change after which a draft is checked. */
const pause = 150

export class Quiet {
  /** When each document was last changed. */
  readonly #changes = new Map<string, number>()

  changed(uri: string): void {
    this.#changes.set(uri, performance.now())
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
        const timer = setTimeout(resolve, left)
        token.onCancellationRequested(() => {
          clearTimeout(timer)
          resolve()
        })
      })
    }
    return false
  }
}
