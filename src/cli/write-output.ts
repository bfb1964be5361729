/** Where a report goes: a stream, or a file that is whole or not there. */
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
 * Writes a file by way of a temporary one beside it, so that no reader ever sees a half. A device or pipe is written to directly.
 *
 * @throws {Error} When it cannot be written; then nothing is left behind.
 */
export function writeFile(file: string, text: string): void {
  let temporary: string | undefined
  try {
    const stats = fs.statSync(file, {throwIfNoEntry: false})
    if (stats && !stats.isFile()) {
      fs.writeFileSync(file, text)
      return
    }
    // Renaming over a link would replace the link.
    const target = stats ? fs.realpathSync(file) : file
    temporary = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.tmp`)
    fs.writeFileSync(temporary, text, {flag: 'wx', ...(stats && {mode: stats.mode})})
    fs.renameSync(temporary, target)
  } catch (error) {
    if (temporary !== undefined) fs.rmSync(temporary, {force: true})
    throw new Error(`Cannot write report \`${file}\`: ${describeWriteError(error)}`, {cause: error})
  }
}

function describeWriteError(error: unknown): string {
  const {code} = error as NodeJS.ErrnoException
  return code === 'ENOENT' ? 'no such folder' : describeSystemError(error)
}
