/** An editor without a window that goes through one and the same session with drafts. */
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

/** What an editor shows. */
export interface State {
  readonly content: string
  readonly diagnostics: readonly Diagnostic[]
}

/** What was seen of one draft, step by step. */
export interface Session {
  readonly opened: State
  /** The titles of the actions where the cursor stood. */
  readonly offered: readonly string[]
  /** After one of them was taken. */
  readonly fixed: State
  /** After a line and an empty one were typed in front. */
  readonly typed: State
  /** After all was fixed, and saved. */
  readonly repaired: State
}

/** What is typed in front of a draft. Emoji shift every count of units that is not the right one. */
export const typed = '🌊 The quayâ€™s cranes stand.'

export interface Editor {
  readonly command: string
  readonly args: readonly string[]
}

/**
 * Goes through the session with each draft of a folder, in one run of the editor.
 *
 * @throws {Error} When the editor fails or a step does not happen, with what the editor wrote.
 */
export async function runSessions(
  {command, args}: Editor,
  drafts: readonly string[],
  folder: string
): Promise<Session[]> {
  const commands = makeFolder({'home/': ''})
  fs.symlinkSync(
    path.resolve(bin, '../../language-server/bin.js'),
    path.join(commands, 'ibid-language-server')
  )
  const home = path.join(commands, 'home')
  const resultFile = path.join(commands, 'result.json')
  const child = spawn(command, args, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PATH: [commands, process.env.PATH].join(path.delimiter),
      // No configuration, no history and no cache of the person who runs the tests.
      HOME: home,
      XDG_CONFIG_HOME: home,
      XDG_DATA_HOME: home,
      XDG_STATE_HOME: home,
      LANG: 'C.UTF-8',
      IBID_DRAFTS: drafts.map((draft) => path.join(folder, draft)).join('\n'),
      IBID_RESULT: resultFile,
      IBID_TYPED: typed
    }
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => (output += chunk))
  await new Promise((resolve) => child.on('close', resolve))
  const result = fs.existsSync(resultFile)
    ? (JSON.parse(fs.readFileSync(resultFile, 'utf8')) as Session[] | {readonly error: string})
    : {error: 'gave no result'}
  if ('error' in result) throw new Error(`${command}: ${result.error}\n${output}`)
  return result
}

/** What the command finds in each of some texts: the measure for what an editor shows. */
export async function findInTexts(
  folder: string,
  texts: Files
): Promise<Map<string, Diagnostic[]>> {
  writeTexts(folder, texts)
  const {code, stdout, stderr} = await runIbid(folder, [...Object.keys(texts), '--report', 'json'])
  if (code === 2) throw new Error(stderr)
  const reports = JSON.parse(stdout) as {
    path: string
    messages: {ruleId: string; line: number; actual: string}[]
  }[]
  return new Map(
    reports.map(({path, messages}) => [
      path,
      messages.map(({ruleId, line, actual}) => ({rule: ruleId, line, text: actual}))
    ])
  )
}

/** What the command's `--fix` makes of each of some texts. */
export async function fixTexts(folder: string, texts: Files): Promise<Map<string, string>> {
  writeTexts(folder, texts)
  const names = Object.keys(texts)
  const {code, stderr} = await runIbid(folder, [...names, '--fix', '--report', 'json'])
  if (code === 2) throw new Error(stderr)
  return new Map(names.map((name) => [name, fs.readFileSync(path.join(folder, name), 'utf8')]))
}

function writeTexts(folder: string, texts: Files): void {
  for (const [name, text] of Object.entries(texts)) fs.writeFileSync(path.join(folder, name), text)
}
