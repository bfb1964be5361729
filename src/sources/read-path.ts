/** Reading a source's file where there is a disk. The core has no `node:` import, so that it runs in a browser too. */
import {decodeText} from './decode-text.js'

interface FileSystem {
  readFileSync(path: string): Uint8Array
}

interface Runtime {
  process?: {getBuiltinModule?: (name: 'node:fs') => FileSystem}
}

/**
 * The text of a file.
 *
 * @param name What the file is, as an error names it.
 * @throws {Error} Where there is no disk, and when the file cannot be read or is not text.
 */
export function readPath(path: string, name = `source \`${path}\``): string {
  const fs = (globalThis as Runtime).process?.getBuiltinModule?.('node:fs')
  if (!fs)
    throw new Error(`Cannot read ${name}: there are no files here, give its text as \`value\``)
  let bytes
  try {
    bytes = fs.readFileSync(path)
  } catch (error) {
    throw new Error(`Cannot read ${name}: ${describeSystemError(error)}`, {cause: error})
  }
  return decodeText(bytes, name)
}

/** What a link is that leads to itself, or to nothing. */
export const lostLink = 'it is a link that leads nowhere'

/** A system's error in words. */
export function describeSystemError(error: unknown): string {
  const {code, message} = error as {code?: string; message?: string}
  switch (code) {
    case 'ELOOP':
      return lostLink
    case 'ENOENT':
      return 'no such file'
    case 'EISDIR':
      return 'it is a folder, expected a file'
    case 'EACCES':
    case 'EPERM':
      return 'no permission'
    case 'ENOSPC':
    case 'EDQUOT':
      return 'the disk is full'
    case 'EROFS':
      return 'the disk is read-only'
    case 'ENOTDIR':
      return 'a part of its path is no folder'
    default:
      return message ?? String(error)
  }
}
