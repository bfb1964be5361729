/** Reading a source's file where there is a disk. */
import fs from 'node:fs'
import {decodeText} from './decode-text.js'

/**
 * The text of a file.
 *
 * @param name What the file is, as an error names it.
 * @throws {Error} When the file cannot be read or is not text.
 */
export function readPath(path: string, name = `source \`${path}\``): string {
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
    case 'ENOTDIR':
      return 'a part of its path is no folder'
    default:
      return message ?? String(error)
  }
}
