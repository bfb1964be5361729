/** Where the language server lies. */
import fs from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'

const command = 'ibid-language-server'

interface Manifest {
  readonly bin?: Readonly<Record<string, string>>
}

/**
 * The server's JavaScript file: the one that a setting names, else that of the `ibid` that the first of the folders finds, as
 * Node finds packages.
 *
 * @param setting The setting `ibid.server.path`; empty means unset.
 * @throws {Error} When there is none, saying how to mend it.
 */
export function findServer(setting: string, folders: readonly string[]): string {
  if (setting !== '') {
    const file = path.resolve(folders[0] ?? '.', setting)
    if (!fs.existsSync(file)) {
      throw new Error(`\`ibid.server.path\` names \`${file}\`, which does not exist.`)
    }
    return file
  }
  for (const folder of folders) {
    const file = findInstalled(folder)
    if (file !== undefined) return file
  }
  throw new Error(
    'The workspace has no `ibid` with a language server: run `npm install --save-dev ibid` in it, or name the server in the setting `ibid.server.path`.'
  )
}

function findInstalled(folder: string): string | undefined {
  // What stands behind the last slash is not looked at: packages are sought from the folder upwards.
  const {resolve} = createRequire(path.join(folder, 'draft.js'))
  let manifest: string
  try {
    manifest = resolve('ibid/package.json')
  } catch {
    return undefined
  }
  const {bin} = JSON.parse(fs.readFileSync(manifest, 'utf8')) as Manifest
  const file = bin?.[command] && path.join(path.dirname(manifest), bin[command])
  return file && fs.existsSync(file) ? file : undefined
}
