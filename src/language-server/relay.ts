/**
 * Stands between a client and the server, which runs in a thread of its own. A check is one piece of work that nothing
 * interrupts, and of a long draft it takes seconds. When nobody wants its answer any more its thread is ended, and a new
 * one is told what the old one knew.
 */
import {Worker} from 'node:worker_threads'
import {
  LSPErrorCodes,
  Message,
  type NotificationMessage,
  type RequestMessage,
  type ResponseMessage,
  ShowMessageNotification,
  type ShowMessageParams
} from 'vscode-languageserver/node'
import {Conversation} from './conversation.js'

/** The notification by which a server tells the relay which draft it checks; null when it is done. */
export const checking = 'ibid/checking'

/** UTF-16 code units of a draft whose check takes longer than the start of a server, half a second. */
const longDraft = 200_000

/** Requests of servers that are gone are told from those of this one by it. */
const separator = '/'
const retold = 'ibid/retold/'

type Id = string | number

export interface RelayOptions {
  /** The module of the server's thread. */
  readonly server: URL
  /** Has the client told. */
  readonly tell: (message: Message) => void
  /** Called when the server has ended by itself, with its exit code. */
  readonly ended: (code: number) => void
}

export class Relay {
  readonly #options: RelayOptions
  readonly #conversation = new Conversation()
  /** Requests of the client that have no answer yet, in order. */
  readonly #pending = new Map<Id, RequestMessage>()
  #server: Worker
  #generation = 0
  #ids = 0
  /** The long draft that is being checked. */
  #checking: string | undefined
  /** What the person was shown, and of that what this server need not show again. */
  readonly #shown = new Set<string>()
  #known = new Set<string>()

  constructor(options: RelayOptions) {
    this.#options = options
    this.#server = this.#start()
  }

  /** Takes a message of the client. */
  receive(message: Message): void {
    if (Message.isResponse(message)) {
      const [generation, id] = String(message.id).split(separator)
      const answer: ResponseMessage = {...message, id: Number(id)}
      if (Number(generation) === this.#generation) this.#pass(answer)
      return
    }
    if (!Message.isRequest(message) && !Message.isNotification(message)) {
      this.#pass(message)
      return
    }
    const unwanted = this.#unwantedBy(message)
    for (const id of unwanted ?? []) this.#cancel(id)
    if (!Message.isRequest(message)) this.#hear(message)
    else if (message.id !== null) this.#pending.set(message.id, message)
    if (unwanted) this.#restart()
    else this.#pass(message)
  }

  /** The requests that nobody wants answered any more when a message ends the check that is running; undefined when it does not. */
  #unwantedBy({method, params}: RequestMessage | NotificationMessage): Id[] | undefined {
    const uri = this.#checking
    if (uri === undefined) return undefined
    switch (method) {
      case 'textDocument/didChange':
      case 'textDocument/didClose':
        return uriIn(params) === uri ? [] : undefined
      case '$/cancelRequest': {
        const waiting = [...this.#pending].filter((request) => uriIn(request[1].params) === uri)
        const id = (params as {readonly id?: Id} | null | undefined)?.id
        return waiting.length === 1 && waiting[0]![0] === id ? [id] : undefined
      }
      case 'shutdown':
        return [...this.#pending.keys()]
      default:
        return undefined
    }
  }

  #cancel(id: Id): void {
    this.#pending.delete(id)
    const error = {code: LSPErrorCodes.RequestCancelled, message: 'The request was cancelled'}
    const answer: ResponseMessage = {jsonrpc: '2.0', id, error}
    this.#options.tell(answer)
  }

  #hear(message: RequestMessage | NotificationMessage): void {
    try {
      this.#conversation.hear(message)
    } catch {
      // The server says what is wrong with it.
    }
  }

  /** Ends the server. */
  close(): void {
    this.#server.removeAllListeners()
    void this.#server.terminate()
  }

  #restart(): void {
    this.close()
    this.#generation++
    this.#known = new Set(this.#shown)
    this.#checking = undefined
    this.#server = this.#start()
    for (const message of this.#conversation.retell(() => `${retold}${this.#ids++}`))
      this.#pass(message)
    for (const request of this.#pending.values()) this.#pass(request)
  }

  #start(): Worker {
    const server = new Worker(this.#options.server, {argv: process.argv.slice(2)})
    server.on('message', (message: Message) => {
      this.#answer(message)
    })
    server.on('error', (error) => {
      console.error(error)
    })
    server.on('exit', this.#options.ended)
    return server
  }

  /** Takes a message of the server. */
  #answer(message: Message): void {
    if (Message.isNotification(message) && message.method === checking) {
      const draft = message.params as unknown as {uri: string; length: number} | null
      this.#checking = draft && draft.length > longDraft ? draft.uri : undefined
      return
    }
    if (Message.isNotification(message) && message.method === ShowMessageNotification.method) {
      const {message: text} = message.params as unknown as ShowMessageParams
      if (this.#known.delete(text)) return
      this.#shown.add(text)
    }
    if (Message.isResponse(message)) {
      const {id, error} = message
      if (typeof id === 'string' && id.startsWith(retold)) return
      const request = id === null ? undefined : this.#pending.get(id)
      if (request) this.#pending.delete(request.id!)
      if (request && !error) this.#hear(request)
    }
    if (Message.isRequest(message)) {
      const request: RequestMessage = {
        ...message,
        id: `${this.#generation}${separator}${message.id}`
      }
      this.#options.tell(request)
    } else this.#options.tell(message)
  }

  #pass(message: Message): void {
    this.#server.postMessage(message)
  }
}

/** The document that a message is about. */
function uriIn(params: unknown): string | undefined {
  return (params as {readonly textDocument?: {readonly uri?: string}} | undefined)?.textDocument
    ?.uri
}
