/** ibid in VS Code: a language client, and two commands that the protocol has no words for. */
import path from 'node:path'
import * as vscode from 'vscode'
import {
  ExecuteCommandRequest,
  LanguageClient,
  type ServerOptions,
  TransportKind
} from 'vscode-languageclient/node'
import {findServer} from './find-server.js'
import {ReportPanels} from './report-panel.js'
import {telling} from './telling.js'

let client: LanguageClient | undefined

/** Starts and stops take turns: a client that is still starting cannot be stopped. */
let turn: Promise<void> = Promise.resolve()

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const panels = new ReportPanels(makeReport)
  context.subscriptions.push(
    panels,
    vscode.commands.registerCommand(
      'ibid.checkAgainstSource',
      telling(async () => {
        const draft = activeDraft()
        const sources = await chooseSources(draft)
        if (sources) await execute('ibid.checkAgainst', draft, sources)
      })
    ),
    vscode.commands.registerCommand(
      'ibid.openReport',
      telling(async () => panels.open(activeDraft()))
    ),
    vscode.commands.registerCommand('ibid.restartServer', telling(restart)),
    vscode.workspace.onDidChangeConfiguration(
      telling(async (event: vscode.ConfigurationChangeEvent) => {
        // What is traced may change while the server runs; all else it is told when it starts.
        if (event.affectsConfiguration('ibid') && !event.affectsConfiguration('ibid.trace'))
          await restart()
      })
    )
  )
  await telling(restart)()

  async function restart(): Promise<void> {
    const starting = turn.then(async () => {
      await stop()
      client = createClient(context)
      await client.start()
      await vscode.commands.executeCommand('setContext', 'ibid.isRunning', true)
    })
    turn = starting.catch(() => undefined)
    await starting
  }
}

export async function deactivate(): Promise<void> {
  await turn
  await stop()
}

async function stop(): Promise<void> {
  const last = client
  client = undefined
  await vscode.commands.executeCommand('setContext', 'ibid.isRunning', false)
  // One that failed to start needs no stop, and would refuse it.
  if (last?.needsStop()) await last.dispose()
}

function createClient({extensionPath}: vscode.ExtensionContext): LanguageClient {
  const settings = vscode.workspace.getConfiguration('ibid')
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({uri}) => uri.fsPath)
  const module = findServer(settings.get('server.path', ''), [
    ...folders,
    // In ibid's own repository, where this extension is an example, the server is the one built there.
    path.dirname(extensionPath)
  ])
  // A module runs in VS Code's own Node: people need none installed.
  const server: ServerOptions = {module, transport: TransportKind.stdio}
  const languages = settings.get<string[]>('languages', [])
  return new LanguageClient('ibid', 'ibid', server, {
    documentSelector: languages.flatMap((language) => [
      {scheme: 'file', language},
      {scheme: 'untitled', language}
    ]),
    initializationOptions: {
      maxSize: settings.get('maxSize', 1),
      trusted: vscode.workspace.isTrusted,
      baseline: settings.get<string>('baseline')
    }
  })
}

function activeDraft(): vscode.Uri {
  const editor = vscode.window.activeTextEditor
  if (!editor) throw new Error('Open a draft first.')
  return editor.document.uri
}

async function chooseSources(draft: vscode.Uri): Promise<vscode.Uri[] | undefined> {
  const folder =
    draft.scheme === 'file'
      ? vscode.Uri.joinPath(draft, '..')
      : vscode.workspace.workspaceFolders?.[0]?.uri
  return vscode.window.showOpenDialog({
    title: 'What was the draft rewritten from?',
    openLabel: 'Check against',
    canSelectMany: true,
    ...(folder && {defaultUri: folder}),
    filters: {Texts: ['txt', 'md', 'html', 'htm'], 'All files': ['*']}
  })
}

async function makeReport(draft: vscode.Uri): Promise<string> {
  const html: unknown = await execute('ibid.report', draft)
  if (typeof html !== 'string') throw new Error('The language server gave no report.')
  return html
}

/** Asks the server itself, because its commands are registered in VS Code too only while it runs. */
async function execute(
  command: string,
  draft: vscode.Uri,
  sources?: vscode.Uri[]
): Promise<unknown> {
  if (!client?.isRunning()) throw new Error('The language server does not run.')
  const uris = [draft, ...(sources ?? [])].map((uri) => uri.toString())
  return client.sendRequest(ExecuteCommandRequest.type, {
    command,
    arguments: sources ? [uris[0], uris.slice(1)] : uris
  })
}
