/** What a client has told the server, kept so that another server can be told the same. */
import {
  type ExecuteCommandParams,
  type InitializeParams,
  Message,
  type NotificationMessage,
  type RequestMessage,
  type TextDocumentItem
} from 'vscode-languageserver/node'
import {TextDocument, type TextDocumentContentChangeEvent} from 'vscode-languageserver-textdocument'
import {checkAgainst} from './commands.js'
import {Positions, chooseEncoding} from './positions.js'

type Told = NotificationMessage | RequestMessage

interface DocumentParams {
  readonly textDocument: TextDocumentItem
  readonly contentChanges: readonly TextDocumentContentChangeEvent[]
}

export class Conversation {
  #positions = new Positions(chooseEncoding())
  #opening: Told[] = []
  readonly #folders: Told[] = []
  readonly #documents = new Map<string, TextDocument>()
  /** By draft: which sources were last named for it. */
  readonly #named = new Map<unknown, Told>()

  /**
   * Takes note of a notification of the client, or of a request that was answered.
   *
   * @throws {TypeError} When it is not what the protocol says.
   */
  hear(message: Told): void {
    switch (message.method) {
      case 'initialize': {
        const {capabilities} = message.params as InitializeParams
        this.#positions = new Positions(chooseEncoding(capabilities.general?.positionEncodings))
        this.#opening = [message]
        break
      }
      case 'initialized':
        this.#opening.push(message)
        break
      case 'workspace/didChangeWorkspaceFolders':
        this.#folders.push(message)
        break
      case 'workspace/executeCommand': {
        const {command, arguments: given = []} = message.params as ExecuteCommandParams
        if (command === checkAgainst) this.#named.set(given.flat()[0], message)
        break
      }
      case 'textDocument/didOpen': {
        const {uri, languageId, version, text} = (message.params as DocumentParams).textDocument
        this.#documents.set(uri, TextDocument.create(uri, languageId, version, text))
        break
      }
      case 'textDocument/didChange': {
        const {textDocument, contentChanges} = message.params as DocumentParams
        const document = this.#documents.get(textDocument.uri)
        if (!document) break
        const changed = this.#positions.update(document, contentChanges, textDocument.version)
        this.#documents.set(textDocument.uri, changed)
        break
      }
      case 'textDocument/didClose':
        this.#documents.delete((message.params as DocumentParams).textDocument.uri)
        break
      default:
    }
  }

  /**
   * What another server is to be told, in order. Documents come in their last version.
   *
   * @param newId An id that no request of the client has.
   */
  retell(newId: () => string): Told[] {
    const opened = Array.from(this.#documents.values(), (document): NotificationMessage => {
      const {uri, languageId, version} = document
      return {
        jsonrpc: '2.0',
        method: 'textDocument/didOpen',
        params: {textDocument: {uri, languageId, version, text: document.getText()}}
      }
    })
    return [...this.#opening, ...this.#folders, ...opened, ...this.#named.values()].map(
      (message) => (Message.isRequest(message) ? {...message, id: newId()} : message)
    )
  }
}
