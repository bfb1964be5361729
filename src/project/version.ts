/** Which version of ibid this is. */
import {createRequire} from 'node:module'

export function readVersion(): string {
  // By its own name, because the command's modules are bundled elsewhere.
  return (createRequire(import.meta.url)('ibid/package.json') as {version: string}).version
}
