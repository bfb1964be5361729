/** The side-by-side report of a draft in a panel beside it. */
import * as vscode from 'vscode'
import {telling} from './telling.js'

/** One panel for each draft, made anew whenever its draft is saved. */
export class ReportPanels implements vscode.Disposable {
  readonly #panels = new Map<string, vscode.WebviewPanel>()
  readonly #makeReport: (draft: vscode.Uri) => Promise<string>
  readonly #onSave: vscode.Disposable

  /** @param makeReport Makes the page of a draft. */
  constructor(makeReport: (draft: vscode.Uri) => Promise<string>) {
    this.#makeReport = makeReport
    this.#onSave = vscode.workspace.onDidSaveTextDocument(
      telling(async ({uri}: vscode.TextDocument) => {
        if (this.#panels.has(uri.toString())) await this.#show(uri)
      })
    )
  }

  /** @throws When the report cannot be made. */
  async open(draft: vscode.Uri): Promise<void> {
    // Without a report there is no panel.
    const html = await this.#makeReport(draft)
    const panel = this.#panels.get(draft.toString()) ?? this.#create(draft)
    panel.webview.html = html
    panel.reveal(undefined, true)
  }

  dispose(): void {
    this.#onSave.dispose()
    for (const panel of this.#panels.values()) panel.dispose()
  }

  async #show(draft: vscode.Uri): Promise<void> {
    const html = await this.#makeReport(draft)
    // It may have been closed meanwhile.
    const panel = this.#panels.get(draft.toString())
    if (panel) panel.webview.html = html
  }

  #create(draft: vscode.Uri): vscode.WebviewPanel {
    const panel = vscode.window.createWebviewPanel(
      'ibid.report',
      `Report: ${draft.path.slice(draft.path.lastIndexOf('/') + 1)}`,
      {viewColumn: vscode.ViewColumn.Beside, preserveFocus: true},
      // The page brings a policy that lets no script and no style run but its own, and it loads nothing.
      {enableScripts: true, localResourceRoots: [], enableFindWidget: true}
    )
    this.#panels.set(draft.toString(), panel)
    panel.onDidDispose(() => {
      this.#panels.delete(draft.toString())
    })
    return panel
  }
}
