/** nspell and its dictionaries in Node, loaded when a first word has to be looked up. The core has no `node:` import. */
import type nspell from 'nspell'
import type * as spelling from './spelling.js'

const require = process.getBuiltinModule('node:module').createRequire(import.meta.url)

export const openSpelling: typeof spelling.openSpelling = (aff, dic) =>
  (require('nspell') as typeof nspell)(aff, dic)

/** Finds an installed package; its files are read when asked for. */
export const findFiles: typeof spelling.findFiles = (name) => {
  let entry: string
  try {
    entry = require.resolve(name)
  } catch {
    return undefined
  }
  // The package itself awaits its files, so that `require` cannot load it.
  const {readFileSync} = process.getBuiltinModule('node:fs')
  const read = (extension: string) => readFileSync(entry.replace(/\.js$/, extension), 'utf8')
  return () => ({aff: read('.aff'), dic: read('.dic')})
}
