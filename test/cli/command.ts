/** Runs the built command in a folder of its own. */
import {spawn} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll} from 'vitest'

/** `IBID_BIN` is for a build that lies elsewhere. */
export const bin =
  process.env.IBID_BIN ?? fileURLToPath(new URL('../../dist/src/cli/bin.js', import.meta.url))
const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'ibid-test-')))

// So that a user without rights can get to its files.
fs.chmodSync(root, 0o755)

afterAll(() => {
  fs.rmSync(root, {recursive: true, force: true})
})

/** The user that owns nothing. */
const nobody = 65534

export type Files = Readonly<Record<string, string | Uint8Array>>

/** Makes a folder of files by their relative paths; a path that ends in `/` makes an empty folder. */
export function makeFolder(files: Files): string {
  const folder = fs.mkdtempSync(path.join(root, 'case-'))
  fs.chmodSync(folder, 0o755)
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name)
    fs.mkdirSync(name.endsWith('/') ? file : path.dirname(file), {recursive: true})
    if (!name.endsWith('/')) fs.writeFileSync(file, content)
  }
  return folder
}

export interface Run {
  readonly code: number | null
  readonly stdout: string
  /** With the folder written as `FOLDER`. */
  readonly stderr: string
}

export interface RunOptions {
  readonly stdin?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
  /** Whether to run without the rights of the superuser, who may read and write everything. */
  readonly unprivileged?: boolean
}

/** Runs `ibid` in a folder. */
export async function runIbid(
  folder: string,
  args: readonly string[],
  options: RunOptions = {}
): Promise<Run> {
  const env = {...process.env}
  delete env.FORCE_COLOR
  delete env.NO_COLOR
  const child = spawn(process.execPath, [bin, ...args], {
    cwd: folder,
    env: {...env, ...options.env},
    ...(options.unprivileged && process.getuid?.() === 0 && {uid: nobody, gid: nobody})
  })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk))
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk))
  child.stdin.on('error', () => {
    // A command that does not read its stdin may end before we have written.
  })
  child.stdin.end(options.stdin ?? '')
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return {code, stdout, stderr: stderr.replaceAll(folder, 'FOLDER')}
}

/** Copy without a fault. */
export const clean = 'The harbour bridge will close on Monday.\n'

/** Copy with one damaged apostrophe: an error of `encoding-corruption`. */
export const damaged = 'The harbour bridge\u00e2\u20ac\u2122s piers are cracked.\n'
