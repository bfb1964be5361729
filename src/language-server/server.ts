/** The language server: what a client asks for, and who answers. */
import {
  type Connection,
  type InitializeParams,
  type InitializeResult,
  MessageType,
  ShowMessageNotification,
  type TextDocumentPositionParams,
  TextDocumentSyncKind,
  TextDocuments
} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {readVersion} from '../project/version.js'
import {printable} from '../report/printable.js'
import {type Announce, Checks} from './checks.js'
import {findActions, fixAllKind} from './code-actions.js'
import {checkAgainst, report, runCommand} from './commands.js'
import {fileOf} from './documents.js'
import {readFeatures} from './features.js'
import {describeOrigin} from './hover.js'
import {originAt} from './origins.js'
import {Positions, chooseEncoding} from './positions.js'
import {Publisher} from './publisher.js'
import {readSettings} from './settings.js'
import {SourceDocuments} from './source-documents.js'
import {Workspace} from './workspace.js'

/**
 * Answers a client until it ends the connection.
 *
 * @param announce Told which draft is about to be checked, and null when it is.
 */
export function startServer(connection: Connection, announce: Announce): void {
  connection.onInitialize((params) => initialize(connection, params, announce))
  connection.listen()
}

function initialize(
  connection: Connection,
  params: InitializeParams,
  announce: Announce
): InitializeResult {
  const features = readFeatures(params.capabilities)
  const positions = new Positions(chooseEncoding(params.capabilities.general?.positionEncodings))
  const documents = new TextDocuments({
    create: TextDocument.create,
    update: (document: TextDocument, changes, version) =>
      positions.update(document, changes, version)
  })
  const sources = new SourceDocuments(() => documents.all())
  const told = new Set<string>()
  const {maxSize, trusted: isTrusted, baseline} = readSettings(params.initializationOptions, tell)
  const sizeLimit = maxSize * 1e6
  const workspace = new Workspace({
    textOf: (file) => sources.openDocument(file)?.getText(),
    sizeLimit,
    isTrusted,
    baseline,
    changed,
    settingsChanged() {
      told.clear()
    }
  })
  const documentOf = (uri: string) => documents.get(uri)
  const checks = new Checks({workspace, documentOf, sizeLimit, changed, tell, announce})
  const publisher = new Publisher({connection, checks, features, positions, sources})

  /** Shows the person what keeps drafts from being checked, once. */
  function tell(text: string): void {
    if (told.has(text)) return
    told.add(text)
    // As a request it would want an answer, which not every client gives.
    void connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Error,
      message: `ibid: ${printable(text)}`
    })
  }

  function changed(): void {
    checks.invalidate()
    publisher.refresh(() => documents.all().map(({uri}) => uri))
  }

  workspace.changeFolders(foldersOf(params), [])
  documents.onDidChangeContent(({document: {uri}}) => {
    workspace.edited(uri)
    publisher.changed(uri)
  })
  documents.onDidClose(({document: {uri}}) => {
    checks.close(uri)
    workspace.edited(uri)
    publisher.closed(uri)
  })
  connection.onDidChangeWatchedFiles(({changes}) => {
    for (const {uri} of changes) {
      const file = fileOf(uri)
      if (file !== undefined) workspace.changedOnDisk(file)
    }
  })
  connection.languages.diagnostics.on((params, token) => publisher.pull(params, token))
  connection.onCodeAction(async (params) => {
    const checked = await checks.check(params.textDocument.uri)
    return checked && findActions(checked, params, {positions, features, sources})
  })
  connection.onHover(async (params) => {
    const found = await findOrigin(params)
    if (!found) return null
    const {document, origin, source} = found
    const line = source && source.positionAt(origin.passage.start).line + 1
    return {
      contents: describeOrigin(origin, line, features.showsMarkdown),
      range: positions.rangeOf(document, origin.draft)
    }
  })
  connection.onDefinition(async (params) => {
    const found = await findOrigin(params)
    if (!found?.source) return null
    const {document, origin, source} = found
    const range = positions.rangeOf(source, origin.passage)
    const originSelectionRange = positions.rangeOf(document, origin.draft)
    const {uri} = source
    return features.takesLinks
      ? [{originSelectionRange, targetUri: uri, targetRange: range, targetSelectionRange: range}]
      : {uri, range}
  })
  connection.onExecuteCommand((params) => runCommand(params, checks))
  connection.onInitialized(() => {
    if (params.capabilities.workspace?.workspaceFolders !== true) return
    connection.workspace.onDidChangeWorkspaceFolders(({added, removed}) => {
      workspace.changeFolders(added.flatMap(toFile), removed.flatMap(toFile))
      changed()
    })
  })
  connection.onShutdown(() => workspace.close())

  async function findOrigin({textDocument, position}: TextDocumentPositionParams) {
    const checked = await checks.check(textDocument.uri)
    if (!checked?.file) return undefined
    const {document, file, cwd} = checked
    const origin = originAt(file, positions.offsetAt(document, position))
    return origin && {document, origin, source: sources.documentOf(cwd, origin.source)}
  }

  documents.listen(connection)
  return {
    serverInfo: {name: 'ibid', version: readVersion()},
    capabilities: {
      positionEncoding: positions.encoding,
      textDocumentSync: {openClose: true, change: TextDocumentSyncKind.Incremental},
      diagnosticProvider: {
        identifier: 'ibid',
        interFileDependencies: true,
        workspaceDiagnostics: false
      },
      codeActionProvider: {codeActionKinds: ['quickfix', fixAllKind]},
      hoverProvider: true,
      definitionProvider: true,
      executeCommandProvider: {commands: [checkAgainst, report]},
      workspace: {workspaceFolders: {supported: true, changeNotifications: true}}
    }
  }
}

function foldersOf(params: InitializeParams): string[] {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- clients without workspace folders have but this
  const {workspaceFolders, rootUri} = params
  if (workspaceFolders) return workspaceFolders.flatMap(toFile)
  return typeof rootUri === 'string' ? toFile({uri: rootUri}) : []
}

function toFile({uri}: {readonly uri: string}): string[] {
  const file = fileOf(uri)
  return file === undefined ? [] : [file]
}
