/** Where reports and fixed drafts go: a stream, or a file that is whole or not there. */
import fs from 'node:fs'
import path from 'node:path'
import {describeSystemError} from '../sources/read-path.js'

/** Writes to a stream and waits for it. A reader that closed its end, as `head` does, is no fault. */
export async function writeStream(stream: NodeJS.WritableStream, text: string): Promise<void> {
  if (text === '') return
  await new Promise<void>((resolve, reject) => {
    const settle = (error?: Error | null) => {
      if (error && (error as NodeJS.ErrnoException).code !== 'EPIPE') reject(error)
      else resolve()
    }
    stream.once('error', settle)
    stream.write(text, settle)
  })
}

/**
 * Writes a file by way of a temporary one beside it, so that no reader ever sees a half. A file that is there keeps its mode and
 * stays a link when it is one; a device or pipe is written to directly.
 *
 * @param name What the file is, as an error names it.
 * @throws {Error} When it cannot be written; then nothing is left behind.
 */
export function writeFile(file: string, text: string, name = `report \`${file}\``): void {
  let temporary: string | undefined
  try {
    const stats = fs.statSync(file, {throwIfNoEntry: false})
    if (stats && !stats.isFile()) {
      fs.writeFileSync(file, text)
      return
    }
    // Renaming over a link would replace the link.
    const target = stats ? fs.realpathSync(file) : file
    // Renaming asks for no right to write to the file itself.
    if (stats) fs.accessSync(target, fs.constants.W_OK)
    temporary = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.tmp`)
    fs.writeFileSync(temporary, text, {flag: 'wx', ...(stats && {mode: stats.mode})})
    // The mask of the process has taken bits away.
    if (stats) fs.chmodSync(temporary, stats.mode)
    fs.renameSync(temporary, target)
  } catch (error) {
    if (temporary !== undefined) fs.rmSync(temporary, {force: true})
    throw new Error(`Cannot write ${name}: ${describeWriteError(error)}`, {cause: error})
  }
}

/**
 * Finds out whether a file could be written, before the work whose result it is to hold.
 *
 * @throws {Error} When it could not, with the same words as `writeFile`.
 */
export function checkWritable(file: string, name = `report \`${file}\``): void {
  try {
    const stats = fs.statSync(file, {throwIfNoEntry: false})
    if (stats?.isDirectory()) throw Object.assign(new Error(), {code: 'EISDIR'})
    fs.accessSync(stats ? file : path.dirname(file), fs.constants.W_OK)
  } catch (error) {
    throw new Error(`Cannot write ${name}: ${describeWriteError(error)}`, {cause: error})
  }
}

function describeWriteError(error: unknown): string {
  const {code} = error as NodeJS.ErrnoException
  return code === 'ENOENT' ? 'no such folder' : describeSystemError(error)
}
