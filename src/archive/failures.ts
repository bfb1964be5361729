/** What a database answers when something is wrong, as one line that names the archive and never its password. */
import {describeSystemError} from '../sources/read-path.js'

/** An archive's address as people may see it: without the password, and without the parameters that could hold one. */
export function nameOf(address: string): string {
  if (!isServer(address)) return address
  try {
    const {protocol, username, host, pathname} = new URL(address)
    return `${protocol}//${username === '' ? '' : `${username}@`}${host}${pathname}`
  } catch {
    return `${address.split('://', 1)[0]!}://…`
  }
}

/** Whether an address names a PostgreSQL server; any other is a folder. */
export function isServer(address: string): boolean {
  return /^postgres(?:ql)?:\/\//i.test(address)
}

/** What each SQLSTATE or system error means for somebody who has an archive. */
const meanings: Readonly<Record<string, string>> = {
  '28P01': 'the server refuses the user or password',
  '28000': 'the server refuses the user',
  '3D000': 'the server has no such database',
  '53100': 'the disk is full',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EROFS: 'the disk is read-only',
  ECONNREFUSED: 'no server answers there',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'there is no such host',
  ETIMEDOUT: 'the server does not answer',
  '57P03': 'the server is starting or stopping',
  '53300': 'the server has no connection left'
}
const lost = 'the connection to the server was lost'

/**
 * An error of an archive.
 *
 * @param doing What could not be done: `open`, `read`, `write`.
 */
export function archiveError(doing: string, address: string, error: unknown): Error {
  return new Error(`Cannot ${doing} archive \`${nameOf(address)}\`: ${describe(error, address)}`, {
    cause: error
  })
}

function describe(error: unknown, address: string): string {
  const {code = '', message = ''} = error as {code?: string; message?: string}
  const line = withoutPassword(message.split('\n', 1)[0]!, address)
  if (Object.hasOwn(meanings, code)) return meanings[code]!
  if (code === '42501') return `no permission (${line})`
  // Of a partition's server: the message names it.
  if (code === '08001' && line.includes('"')) return `a server of its partitions is gone (${line})`
  if (/^(?:08|57P0)/.test(code) || code === 'ECONNRESET' || code === 'EPIPE') return lost
  if (/^Connection terminated|^Client has encountered a connection error/.test(line)) {
    return line.includes('timeout') ? meanings.ETIMEDOUT! : lost
  }
  if ('syscall' in (error as object)) return describeSystemError(error)
  return line
}

function withoutPassword(line: string, address: string): string {
  if (!isServer(address)) return line
  const password = /^\w+:\/\/[^/?#:]*:([^/?#]*)@/.exec(address)?.[1]
  return password ? line.replaceAll(password, '…').replaceAll(decode(password), '…') : line
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
