/** The thread in which the language server runs. */
import {parentPort} from 'node:worker_threads'
import {
  PortMessageReader,
  PortMessageWriter,
  ProposedFeatures,
  createConnection
} from 'vscode-languageserver/node'
import {checking} from './relay.js'
import {startServer} from './server.js'

const port = parentPort!
const connection = createConnection(
  ProposedFeatures.all,
  new PortMessageReader(port),
  new PortMessageWriter(port)
)

// One answer that fails must not end all others.
process.on('uncaughtException', (error) => {
  connection.console.error(`ibid: ${error.stack ?? error.message}`)
})

startServer(connection, (draft) => {
  port.postMessage({jsonrpc: '2.0', method: checking, params: draft})
})
