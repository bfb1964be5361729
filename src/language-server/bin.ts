#!/usr/bin/env node
/** The command `ibid-language-server`. */
import process from 'node:process'
import {
  ErrorCodes,
  ProposedFeatures,
  type ResponseMessage,
  StreamMessageReader,
  StreamMessageWriter,
  createConnection
} from 'vscode-languageserver/node'
import {startServer} from './server.js'

const reader = new StreamMessageReader(process.stdin)
const writer = new StreamMessageWriter(process.stdout)
const connection = createConnection(ProposedFeatures.all, reader, writer)

// What cannot be read has no id that an answer could bear.
reader.onError(({message}) => {
  const error = {code: ErrorCodes.ParseError, message}
  const answer: ResponseMessage = {jsonrpc: '2.0', id: null, error}
  void writer.write(answer)
})

// One answer that fails must not end all others.
process.on('uncaughtException', (error) => {
  connection.console.error(`ibid: ${error.stack ?? error.message}`)
})

// A client that is gone says nothing any more.
process.stdin.on('close', () => {
  process.exit(1)
})

startServer(connection)
