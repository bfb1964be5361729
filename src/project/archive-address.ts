/** Where an archive is. */
import path from 'node:path'

/** The address of an archive: a URL as it is, a folder as an absolute path. */
export function resolveAddress(address: string, folder: string): string {
  return /^postgres(?:ql)?:\/\//i.test(address) ? address : path.resolve(folder, address)
}
