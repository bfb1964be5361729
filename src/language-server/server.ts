/** The language server: what a client asks for, and who answers. */
import {
  CancellationTokenSource,
  type Connection,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  ResponseError,
  TextDocumentSyncKind,
  TextDocuments
} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {Checks} from './checks.js'
import {diagnose, identify} from './diagnostics.js'
import {fileOf} from './documents.js'
import {Positions, chooseEncoding} from './positions.js'
import {Quiet} from './quiet.js'
import {SourceDocuments} from './source-documents.js'
import {Workspace} from './workspace.js'

/** Milliseconds in which changes on the disk count as one. */
const pause = 100

/** Answers a client until it ends the connection. */
export function startServer(connection: Connection): void {
  connection.onInitialize((params) => initialize(connection, params))
  connection.listen()
}

function initialize(connection: Connection, params: InitializeParams): InitializeResult {
  const {capabilities} = params
  const positions = new Positions(chooseEncoding(capabilities.general?.positionEncodings))
  const documents = new TextDocuments({
    create: TextDocument.create,
    update: (document: TextDocument, changes, version) =>
      positions.update(document, changes, version)
  })
  const pulls = capabilities.textDocument?.diagnostic !== undefined
  const refreshes = capabilities.workspace?.diagnostics?.refreshSupport === true
  const quiet = new Quiet()
  const told = new Set<string>()
  let refreshing: NodeJS.Timeout | undefined

  const workspace = new Workspace({
    textOf: (file) => sources.openDocument(file)?.getText(),
    changed() {
      told.clear()
      checks.invalidate()
      clearTimeout(refreshing)
      refreshing = setTimeout(refresh, pause)
    }
  })
  const sources = new SourceDocuments(() => documents.all())
  const checks = new Checks({
    workspace,
    documentOf: (uri) => documents.get(uri),
    tell(text) {
      if (told.has(text)) return
      told.add(text)
      void connection.window.showErrorMessage(`ibid: ${text}`)
    }
  })

  workspace.folders = (params.workspaceFolders ?? []).flatMap(({uri}) => fileOf(uri) ?? [])

  /** Pushing, for clients that do not pull. Of several requests for a document only the last is answered. */
  const pushing = new Map<string, CancellationTokenSource>()

  function refresh(): void {
    if (!pulls) for (const {uri} of documents.all()) void push(uri)
    else if (refreshes) connection.languages.diagnostics.refresh()
  }

  async function push(uri: string): Promise<void> {
    pushing.get(uri)?.cancel()
    const source = new CancellationTokenSource()
    pushing.set(uri, source)
    if (!(await quiet.wait(uri, source.token))) return
    const checked = await checks.check(uri)
    if (source.token.isCancellationRequested || !checked) return
    const diagnostics = diagnose(checked, positions, sources)
    void connection.sendDiagnostics({uri, version: checked.document.version, diagnostics})
  }

  documents.onDidChangeContent(({document: {uri, version}}) => {
    // What was just opened is checked at once.
    if (version > 1) quiet.changed(uri)
    workspace.edited(uri)
    if (!pulls) void push(uri)
  })
  documents.onDidClose(({document: {uri}}) => {
    pushing.get(uri)?.cancel()
    pushing.delete(uri)
    quiet.closed(uri)
    checks.close(uri)
    workspace.edited(uri)
    if (!pulls) void connection.sendDiagnostics({uri, diagnostics: []})
  })
  connection.onDidChangeWatchedFiles(({changes}) => {
    for (const {uri} of changes) {
      const file = fileOf(uri)
      if (file !== undefined) workspace.forget(file)
    }
  })

  connection.languages.diagnostics.on(
    async ({textDocument: {uri}, previousResultId}, token): Promise<DocumentDiagnosticReport> => {
      if (!(await quiet.wait(uri, token)))
        throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled')
      const checked = await checks.check(uri)
      const items = checked ? diagnose(checked, positions, sources) : []
      const resultId = identify(items)
      return resultId === previousResultId
        ? {kind: DocumentDiagnosticReportKind.Unchanged, resultId}
        : {kind: DocumentDiagnosticReportKind.Full, resultId, items}
    }
  )

  documents.listen(connection)
  return {
    serverInfo: {name: 'ibid'},
    capabilities: {
      positionEncoding: positions.encoding,
      textDocumentSync: {openClose: true, change: TextDocumentSyncKind.Incremental},
      diagnosticProvider: {
        identifier: 'ibid',
        interFileDependencies: true,
        workspaceDiagnostics: false
      },
      workspace: {workspaceFolders: {supported: true, changeNotifications: true}}
    }
  }
}
