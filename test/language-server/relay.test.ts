/** Checks that take long, and what ends them. */
import {describe, expect, it} from 'vitest'
import {CancellationTokenSource, type Message} from 'vscode-languageserver-protocol'
import {Relay, checking} from '../../src/language-server/relay.js'
import {makeFolder} from '../cli/command.js'
import {type Client, startClient} from './client.js'
import {draft, wire} from './story.js'

const damaged = 'The pier isn\u00e2\u20ac\u2122t safe.\n\n'
const body = draft.replace(/---[^]*---\n/, '')
/** A check of it takes over half a minute. */
const long =
  'The ferry leaves at nine on Monday, and the harbour master, Ann Lee, said it was late.\n\n'
    .repeat(60_000)
    .slice(0, 5_000_000)

describe('the check of a draft of 5 MB', () => {
  /** A client with a short draft that has sources and was edited, and the long one, which is being checked. */
  async function startChecking(): Promise<{client: Client; short: string; uri: string}> {
    const client = await startClient(makeFolder({'draft.md': body, 'wire.txt': wire}), {
      initializationOptions: {maxSize: 10}
    })
    const short = await client.open('draft.md')
    await client.change(short, {
      range: {start: {line: 0, character: 0}, end: {line: 0, character: 0}},
      text: damaged
    })
    await client.request('workspace/executeCommand', {
      command: 'ibid.checkAgainst',
      arguments: [short, client.uri('wire.txt')]
    })
    expect(await client.pull(short)).toHaveLength(6)
    return {client, short, uri: await client.open('long.txt', long)}
  }

  const running = () => new Promise((resolve) => setTimeout(resolve, 1000))

  it('ends as soon as its request is cancelled, and the next has all that the client said', async () => {
    const {client, short, uri} = await startChecking()
    const source = new CancellationTokenSource()
    const answer = client.connection.sendRequest(
      'textDocument/diagnostic',
      {textDocument: {uri}},
      source.token
    )
    await running()
    const start = performance.now()
    source.cancel()
    await expect(answer).rejects.toMatchObject({code: -32800})
    // On a quiet machine 6 ms; the check itself takes half a minute.
    expect(performance.now() - start).toBeLessThan(2000)
    expect(await client.pull(short)).toHaveLength(6)
    await client.change(short, {
      range: {start: {line: 0, character: 0}, end: {line: 2, character: 0}},
      text: ''
    })
    expect(await client.pull(short)).toHaveLength(5)
  })

  it('ends when the draft changes, and its request has the answer for what it is now', async () => {
    const {client, uri} = await startChecking()
    const answer = client.pull(uri)
    await running()
    await client.change(uri, {text: damaged})
    expect(await answer).toHaveLength(1)
    await client.change(uri, {text: long})
    const closed = client.pull(uri)
    await running()
    await client.close(uri)
    expect(await closed).toEqual([])
  })

  it('ends with the server', async () => {
    const {client, uri} = await startChecking()
    const answer = client.pull(uri)
    await running()
    const ended = new Promise((resolve) => client.child.on('exit', resolve))
    const isShutDown = client.connection.sendRequest('shutdown')
    await expect(answer).rejects.toMatchObject({code: -32800})
    expect(await isShutDown).toBeNull()
    await client.connection.sendNotification('exit')
    expect(await ended).toBe(0)
    expect(client.stderr).toBe('')
  })
})

describe('a relay', () => {
  /** A server that sends what it is sent back in a notification, and as it is what a notification `say` holds. */
  const echo = `
    import {parentPort} from 'node:worker_threads'
    parentPort.on('message', (message) => {
      parentPort.postMessage(
        message.method === 'say' ? message.params : {jsonrpc: '2.0', method: 'heard', params: message}
      )
    })`

  /** Says what a client says, and what the server is to say, in order; gives what the client was told. */
  async function converse(...said: readonly object[]): Promise<object[]> {
    const told: Message[] = []
    let wake: (() => void) | undefined
    const relay = new Relay({
      server: new URL(`data:text/javascript,${encodeURIComponent(echo)}`),
      tell(message) {
        told.push(message)
        wake?.()
      },
      ended(code) {
        throw new Error(`The server ended with ${code}`)
      }
    })
    for (const message of said) {
      relay.receive({jsonrpc: '2.0', ...message})
      const mark = {method: 'mark', params: told.length}
      relay.receive({jsonrpc: '2.0', ...mark})
      const isMark = (message: object) => JSON.stringify(message).includes('"mark"')
      while (!told.some(isMark)) {
        await new Promise<void>((resolve) => (wake = resolve))
      }
      told.pop()
    }
    relay.close()
    return told.map((message) => {
      const {method, params} = message as {method?: string; params?: object}
      return method === 'heard' ? {heard: bare(params!)} : bare(message)
    })
  }

  /** A message without what all have. */
  function bare(message: object): object {
    return Object.fromEntries(Object.entries(message).filter(([key]) => key !== 'jsonrpc'))
  }

  const say = (params: object) => ({method: 'say', params: {jsonrpc: '2.0', ...params}})
  const isChecking = say({method: checking, params: {uri: 'a', length: 5_000_000}})
  const textDocument = {uri: 'a'}

  it('tells a new server what the old one was told, in as few words', async () => {
    const initialize = {id: 1, method: 'initialize', params: {capabilities: {}}}
    const opened = {...textDocument, languageId: 'plaintext', version: 1, text: 'One.'}
    const range = {start: {line: 0, character: 0}, end: {line: 0, character: 3}}
    const name = (id: number, ...given: string[]) => ({
      id,
      method: 'workspace/executeCommand',
      params: {command: 'ibid.checkAgainst', arguments: given}
    })
    const told = await converse(
      initialize,
      say({id: 1, result: {}}),
      {method: 'initialized', params: {}},
      {method: 'textDocument/didOpen', params: {textDocument: opened}},
      {method: 'textDocument/didOpen', params: {textDocument: {...opened, uri: 'b'}}},
      {method: 'textDocument/didClose', params: {textDocument: {uri: 'b'}}},
      name(2, 'a', 'one.txt'),
      say({id: 2, result: null}),
      name(3, 'a', 'two.txt'),
      say({id: 3, error: {code: 1, message: 'no such file'}}),
      {id: 4, method: 'textDocument/hover', params: {textDocument}},
      isChecking,
      {
        method: 'textDocument/didChange',
        params: {
          textDocument: {...textDocument, version: 2},
          contentChanges: [{range, text: 'Two'}]
        }
      }
    )
    expect(told.slice(-5)).toEqual([
      {heard: {...initialize, id: 'ibid/retold/0'}},
      {heard: {method: 'initialized', params: {}}},
      {
        heard: {
          method: 'textDocument/didOpen',
          params: {textDocument: {...opened, version: 2, text: 'Two.'}}
        }
      },
      {heard: {...name(0, 'a', 'one.txt'), id: 'ibid/retold/1'}},
      {heard: {id: 4, method: 'textDocument/hover', params: {textDocument}}}
    ])
  })

  it('takes answers to the server that asked alone', async () => {
    const ask = say({id: 0, method: 'workspace/diagnostic/refresh'})
    const told = await converse(
      ask,
      {id: '0/0', result: null},
      {id: 5, method: 'textDocument/hover', params: {textDocument}},
      isChecking,
      {method: '$/cancelRequest', params: {id: 5}},
      ask,
      {id: '0/0', result: null},
      {id: '1/0', result: null},
      say({id: 'ibid/retold/0', result: {}})
    )
    expect(told).toEqual([
      {id: '0/0', method: 'workspace/diagnostic/refresh'},
      {heard: {id: 0, result: null}},
      {heard: {id: 5, method: 'textDocument/hover', params: {textDocument}}},
      {id: 5, error: {code: -32800, message: 'The request was cancelled'}},
      {id: '1/0', method: 'workspace/diagnostic/refresh'},
      {heard: {id: 0, result: null}}
    ])
  })

  it('shows the person nothing again that an earlier server has shown', async () => {
    const show = say({method: 'window/showMessage', params: {type: 1, message: 'no config'}})
    const told = await converse(
      show,
      {id: 5, method: 'textDocument/hover', params: {textDocument}},
      isChecking,
      {method: '$/cancelRequest', params: {id: 5}},
      show,
      show
    )
    const shown = {method: 'window/showMessage', params: {type: 1, message: 'no config'}}
    expect(told.filter((message) => 'method' in message)).toEqual([shown, shown])
  })

  it('takes a cancellation of nothing', async () => {
    const cancel = {method: '$/cancelRequest'}
    expect(await converse(isChecking, cancel)).toEqual([{heard: cancel}])
  })

  it.each([
    ['a short draft', 5, {uri: 'a', length: 200_000}],
    ['another draft', 5, {uri: 'b', length: 5_000_000}],
    ['nothing any more', 5, null],
    ['the draft for another request too', 6, {uri: 'a', length: 5_000_000}]
  ])('leaves a server alone that checks %s', async (_, id, params) => {
    const hover = {method: 'textDocument/hover', params: {textDocument}}
    const cancel = {method: '$/cancelRequest', params: {id: 5}}
    const told = await converse(
      {id: 5, ...hover},
      {id, ...hover},
      say({method: checking, params}),
      cancel
    )
    expect(told.at(-1)).toEqual({heard: cancel})
  })
})
