/** Where an archive is. */
import path from 'node:path'
import {isServer} from '../archive/failures.js'
import {isBelow} from '../sources/read-source-files.js'

/** The address of an archive: a URL as it is, a folder as an absolute path. */
export function resolveAddress(address: string, folder: string): string {
  return isServer(address) ? address : path.resolve(folder, address)
}

/** An address as people near a folder write it: below it as a relative path. */
export function addressFrom(cwd: string, address: string): string {
  return !isServer(address) && isBelow(cwd, address) ? path.relative(cwd, address) || '.' : address
}
