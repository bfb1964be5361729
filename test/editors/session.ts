/** An editor without a window that goes through one and the same session with a draft. */
import {spawn} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {bin, type Files, makeFolder, runIbid} from '../cli/command.js'

export const examples = fileURLToPath(new URL('../../examples/', import.meta.url))

export interface Diagnostic {
  readonly rule: string
  /** From 1. */
  readonly line: number
  /** What the editor marks. */
  readonly text: string
}

export interface State {
  /** The text in the editor. */
  readonly content: string
  readonly diagnostics: readonly Diagnostic[]
}

/** What was seen, step by step. */
export interface Session {
  readonly version: string
  readonly opened: readonly Diagnostic[]
  /** The titles of the actions where the cursor stood. */
  readonly offered: readonly string[]
  /** After one of them was taken. */
  readonly fixed: State
  /** After a line was typed in front. */
  readonly typed: State
  /** The text after all was fixed. */
  readonly repaired: string
}

/** What is typed in front of the draft. Emoji shift every count of units that is not the right one. */
export const typed = '<!-- 🌊 --><p>🌊 The quayâ€™s cranes stand.</p>'

export interface Editor {
  readonly command: string
  readonly args: (draft: string) => readonly string[]
}

/**
 * Goes through the session with a draft.
 *
 * @throws {Error} When the editor fails or a step does not happen, with what the editor wrote.
 */
export async function runSession(
  {command, args}: Editor,
  draft: string,
  files: Files
): Promise<Session & {readonly folder: string}> {
  const folder = makeFolder({...files, 'bin/': '', 'home/': ''})
  fs.symlinkSync(
    fileURLToPath(new URL('../language-server/bin.js', `file://${bin}`)),
    path.join(folder, 'bin/ibid-language-server')
  )
  const file = path.join(folder, draft)
  const resultFile = path.join(folder, 'result.json')
  const child = spawn(command, args(file), {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PATH: `${path.join(folder, 'bin')}${path.delimiter}${process.env.PATH}`,
      // No configuration, no history and no cache of the person who runs the tests.
      HOME: path.join(folder, 'home'),
      XDG_CONFIG_HOME: path.join(folder, 'home'),
      LANG: 'C.UTF-8',
      IBID_DRAFT: file,
      IBID_RESULT: resultFile,
      IBID_TYPED: typed
    }
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => (output += chunk))
  const timer = setTimeout(() => child.kill(), 50_000)
  await new Promise((resolve) => child.on('close', resolve))
  clearTimeout(timer)
  const result = fs.existsSync(resultFile)
    ? (JSON.parse(fs.readFileSync(resultFile, 'utf8')) as Session & {readonly error?: string})
    : undefined
  if (!result || result.error !== undefined)
    throw new Error(`${command}: ${result?.error ?? 'gave no result'}\n${output}`)
  return {...result, folder}
}

/** What the command finds in a text: the measure for what an editor shows. */
export async function findInFile(
  folder: string,
  draft: string,
  text: string
): Promise<Diagnostic[]> {
  const file = `checked-${draft}`
  fs.writeFileSync(path.join(folder, file), text)
  const {stdout, stderr} = await runIbid(folder, [file, '--report', 'json'])
  if (stderr !== '') throw new Error(stderr)
  const [report] = JSON.parse(stdout) as {
    messages: {ruleId: string; line: number; actual: string}[]
  }[]
  return report!.messages.map(({ruleId, line, actual}) => ({rule: ruleId, line, text: actual}))
}
