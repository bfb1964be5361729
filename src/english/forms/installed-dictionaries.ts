/** Dictionaries that are installed as packages, in Node. `package.json` chooses by the condition `node`: the core has no `node:` import. */
import type {FindFiles} from './dictionary-files.js'

export const findFiles: FindFiles = (name) => {
  const {createRequire} = process.getBuiltinModule('node:module')
  // A bundle of CommonJS has no address of its own: then packages are looked for where the program runs.
  const from = (import.meta.url as string | undefined) ?? `${process.cwd()}/index.js`
  let entry: string
  try {
    entry = createRequire(from).resolve(name)
  } catch {
    return undefined
  }
  // The package itself awaits its files, so that `require` cannot load it.
  const {readFileSync} = process.getBuiltinModule('node:fs')
  const read = (extension: string) => readFileSync(entry.replace(/\.js$/, extension), 'utf8')
  return () => ({aff: read('.aff'), dic: read('.dic')})
}
