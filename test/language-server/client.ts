/** An editor as the language server sees it: a real LSP client over stdio. */
import {type ChildProcessWithoutNullStreams, spawn} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {afterAll} from 'vitest'
import {
  type ClientCapabilities,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  createProtocolConnection
} from 'vscode-languageserver-protocol/node'

/** `IBID_LANGUAGE_SERVER` is for a build that lies elsewhere. */
const bin =
  process.env.IBID_LANGUAGE_SERVER ??
  fileURLToPath(new URL('../../dist/src/language-server/bin.js', import.meta.url))

const children: ChildProcessWithoutNullStreams[] = []
afterAll(() => {
  for (const child of children) child.kill()
})

/** What most editors can do. */
export const pulling: ClientCapabilities = {
  textDocument: {diagnostic: {relatedDocumentSupport: false}},
  workspace: {
    diagnostics: {refreshSupport: true},
    workspaceEdit: {documentChanges: true, resourceOperations: ['create']}
  }
}

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities
  /** By default the folder; null for an editor with no folder open. */
  readonly folders?: readonly string[] | null
  readonly initializationOptions?: unknown
}

export class Client {
  readonly child: ChildProcessWithoutNullStreams
  readonly connection: ProtocolConnection
  /** What the person was shown. */
  readonly shown: string[] = []
  initialized!: InitializeResult
  stderr = ''
  readonly #versions = new Map<string, number>()
  readonly #published = new Map<string, Diagnostic[]>()
  readonly #waiting = new Set<() => void>()
  #refreshes = 0

  constructor(readonly folder: string) {
    this.child = spawn(process.execPath, [bin, '--stdio'], {cwd: folder})
    children.push(this.child)
    this.child.stderr.setEncoding('utf8').on('data', (chunk: string) => (this.stderr += chunk))
    this.child.on('exit', (code) => {
      if (code && this.stderr) console.error(this.stderr)
    })
    this.connection = createProtocolConnection(
      new StreamMessageReader(this.child.stdout),
      new StreamMessageWriter(this.child.stdin)
    )
    this.connection.onNotification('window/showMessage', ({message}: {message: string}) => {
      this.shown.push(message)
      this.#wake()
    })
    this.connection.onNotification(
      'textDocument/publishDiagnostics',
      ({uri, diagnostics}: {uri: string; diagnostics: Diagnostic[]}) => {
        this.#published.set(uri, diagnostics)
        this.#wake()
      }
    )
    this.connection.onRequest('workspace/diagnostic/refresh', () => {
      this.#refreshes++
      this.#wake()
      return null
    })
    this.connection.onRequest('client/registerCapability', () => null)
    this.connection.listen()
  }

  async initialize({capabilities = pulling, folders, initializationOptions}: ClientOptions) {
    const open = folders === undefined ? [this.folder] : folders
    this.initialized = await this.connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities,
      workspaceFolders:
        open?.map((folder) => ({uri: pathToFileURL(folder).href, name: path.basename(folder)})) ??
        null,
      initializationOptions
    })
    await this.connection.sendNotification('initialized', {})
  }

  uri(name: string): string {
    return pathToFileURL(path.join(this.folder, name)).href
  }

  write(name: string, value: string): void {
    fs.writeFileSync(path.join(this.folder, name), value)
  }

  /** Opens a document: a file of the folder with its text, or what a URI and a text make. */
  async open(name: string, text?: string, languageId?: string): Promise<string> {
    const uri = /^[a-z]{2,}:/.test(name) ? name : this.uri(name)
    const value = text ?? fs.readFileSync(path.join(this.folder, name), 'utf8')
    const byExtension = {'.md': 'markdown', '.html': 'html'}[path.extname(name)] ?? 'plaintext'
    this.#versions.set(uri, 1)
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: {uri, languageId: languageId ?? byExtension, version: 1, text: value}
    })
    return uri
  }

  async change(uri: string, ...contentChanges: object[]): Promise<void> {
    const version = this.#versions.get(uri)! + 1
    this.#versions.set(uri, version)
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: {uri, version},
      contentChanges
    })
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', {textDocument: {uri}})
  }

  request<Result>(method: string, params: object): Promise<Result> {
    return this.connection.sendRequest<Result>(method, params)
  }

  async pull(uri: string): Promise<Diagnostic[]> {
    const report = await this.pullReport(uri)
    if (report.kind !== 'full') throw new Error('Expected a full report')
    return report.items
  }

  pullReport(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.request('textDocument/diagnostic', {textDocument: {uri}, previousResultId})
  }

  /** The next diagnostics that are pushed for a document. */
  async pushed(uri: string): Promise<Diagnostic[]> {
    await this.#until(() => this.#published.has(uri))
    const diagnostics = this.#published.get(uri)!
    this.#published.delete(uri)
    return diagnostics
  }

  /** Pulls whenever the server asks for it, until the diagnostics are as expected. */
  async eventually(uri: string, expectation: (diagnostics: Diagnostic[]) => void): Promise<void> {
    const deadline = AbortSignal.timeout(100_000)
    deadline.addEventListener('abort', this.#wake)
    while (true) {
      const refreshes = this.#refreshes
      const diagnostics = await this.pull(uri)
      try {
        expectation(diagnostics)
        return
      } catch (error) {
        if (deadline.aborted) throw error
      }
      await this.#until(() => this.#refreshes > refreshes || deadline.aborted)
    }
  }

  /** Waits until the server asks, from now on, for its diagnostics to be pulled again. */
  async refreshed(): Promise<void> {
    const refreshes = this.#refreshes
    await this.#until(() => this.#refreshes > refreshes)
  }

  /** Waits until the person was shown as many messages. */
  async told(count: number): Promise<readonly string[]> {
    await this.#until(() => this.shown.length >= count)
    return this.shown
  }

  async #until(condition: () => boolean): Promise<void> {
    while (!condition()) {
      await new Promise<void>((resolve) => this.#waiting.add(resolve))
    }
  }

  readonly #wake = (): void => {
    for (const resolve of this.#waiting) resolve()
    this.#waiting.clear()
  }
}

/** Starts a server for a folder. */
export async function startClient(folder: string, options: ClientOptions = {}): Promise<Client> {
  const client = new Client(folder)
  await client.initialize(options)
  return client
}
