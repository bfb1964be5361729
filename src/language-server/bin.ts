#!/usr/bin/env node
/** The command `ibid-language-server`. */
import process from 'node:process'
import {
  ErrorCodes,
  type Message,
  type ResponseMessage,
  StreamMessageReader,
  StreamMessageWriter
} from 'vscode-languageserver/node'
import {Relay} from './relay.js'

const reader = new StreamMessageReader(process.stdin)
const writer = new StreamMessageWriter(process.stdout)
const tell = (message: Message): void => {
  writer.write(message).catch(() => {
    // A client that is gone is told nothing any more.
  })
}
const relay = new Relay({
  server: new URL('worker.js', import.meta.url),
  tell,
  ended(code) {
    process.exit(code)
  }
})

// What cannot be read has no id that an answer could bear.
reader.onError(({message}) => {
  const error = {code: ErrorCodes.ParseError, message}
  const answer: ResponseMessage = {jsonrpc: '2.0', id: null, error}
  tell(answer)
})

// A client that is gone says nothing any more.
process.stdin.on('close', () => {
  process.exit(1)
})

reader.listen((message) => {
  relay.receive(message)
})
