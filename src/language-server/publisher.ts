/** How diagnostics get to a client: it asks for them, or, where it cannot, they are sent. */
import {
  type CancellationToken,
  CancellationTokenSource,
  type Connection,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError
} from 'vscode-languageserver'
import type {Checks} from './checks.js'
import {diagnose, identify} from './diagnostics.js'
import type {Features} from './features.js'
import type {Positions} from './positions.js'
import {Quiet} from './quiet.js'
import type {SourceDocuments} from './source-documents.js'

/** Milliseconds in which changes of configs and sources count as one. */
const pause = 100

export interface PublisherOptions {
  readonly connection: Connection
  readonly checks: Checks
  readonly features: Features
  readonly positions: Positions
  readonly sources: SourceDocuments
}

export class Publisher {
  readonly #options: PublisherOptions
  readonly #quiet = new Quiet()
  /** What is on its way to a client that does not pull, by document: only the last is sent. */
  readonly #pushing = new Map<string, CancellationTokenSource>()
  #refreshing: NodeJS.Timeout | undefined

  constructor(options: PublisherOptions) {
    this.#options = options
  }

  /** A document was opened or changed. */
  changed(uri: string): void {
    this.#quiet.changed(uri)
    if (!this.#options.features.pullsDiagnostics) void this.#push(uri)
  }

  closed(uri: string): void {
    this.#quiet.closed(uri)
    this.#pushing.get(uri)?.cancel()
    this.#pushing.delete(uri)
    const {connection, features} = this.#options
    if (!features.pullsDiagnostics) void connection.sendDiagnostics({uri, diagnostics: []})
  }

  /**
   * What drafts are checked by was changed.
   *
   * @param uris The documents that are open.
   */
  refresh(uris: () => readonly string[]): void {
    const {features} = this.#options
    clearTimeout(this.#refreshing)
    this.#refreshing = setTimeout(() => {
      if (!features.pullsDiagnostics) for (const uri of uris()) void this.#push(uri)
      else if (features.refreshesDiagnostics) void this.#askToPull()
    }, pause)
  }

  /**
   * Answers a client that pulls.
   *
   * @throws {ResponseError} When it has cancelled its request.
   */
  async pull(
    {textDocument: {uri}, previousResultId}: DocumentDiagnosticParams,
    token: CancellationToken
  ): Promise<DocumentDiagnosticReport> {
    if (!(await this.#quiet.wait(uri, token)))
      throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled')
    const {checks, positions, sources} = this.#options
    const checked = await checks.check(uri)
    const items = checked ? diagnose(checked, positions, sources) : []
    const resultId = identify(items)
    return resultId === previousResultId
      ? {kind: DocumentDiagnosticReportKind.Unchanged, resultId}
      : {kind: DocumentDiagnosticReportKind.Full, resultId, items}
  }

  async #askToPull(): Promise<void> {
    try {
      await this.#options.connection.languages.diagnostics.refresh()
    } catch {
      // A client that refuses will ask when it likes.
    }
  }

  async #push(uri: string): Promise<void> {
    const {connection, checks, positions, sources} = this.#options
    this.#pushing.get(uri)?.cancel()
    const source = new CancellationTokenSource()
    this.#pushing.set(uri, source)
    if (!(await this.#quiet.wait(uri, source.token))) return
    const checked = await checks.check(uri)
    if (source.token.isCancellationRequested || !checked) return
    const diagnostics = diagnose(checked, positions, sources)
    await connection.sendDiagnostics({uri, version: checked.document.version, diagnostics})
  }
}
