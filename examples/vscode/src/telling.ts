import * as vscode from 'vscode'

/** Shows what goes wrong to the person, once. */
export function telling<Arguments extends unknown[]>(
  act: (...args: Arguments) => Promise<void>
): (...args: Arguments) => Promise<void> {
  return async (...args) => {
    try {
      await act(...args)
    } catch (error) {
      void vscode.window.showErrorMessage(
        `ibid: ${error instanceof Error ? error.message : String(error)}`
      )
    }
  }
}
