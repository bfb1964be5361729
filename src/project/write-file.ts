/** Writing a file that is whole or not there, whenever the process ends. */
import fs from 'node:fs'
import path from 'node:path'
import {describeSystemError} from '../sources/read-path.js'

/** In milliseconds. A temporary file that is older was left by a command that was killed. */
const longestWrite = 2000
/** In milliseconds, between looks at whether another command is done. */
const pause = 50

/**
 * Writes a file by way of a temporary one beside it, so that no reader ever sees a half, whenever the process ends. A file
 * that is there keeps its owner, where that is allowed, and its mode, but for the bits that lend its owner's rights; and it
 * stays a link when it is one. A device or pipe is written to directly.
 *
 * @param name What the file is, as an error names it.
 * @throws {Error} When it cannot be written, or has other names, which would keep the old text; then nothing is left behind.
 */
export function writeFile(file: string, text: string, name = `report \`${file}\``): void {
  let temporary: string | undefined
  try {
    const stats = fs.statSync(file, {throwIfNoEntry: false})
    if (stats && !stats.isFile()) {
      fs.writeFileSync(file, text)
      return
    }
    refuseOtherNames(stats)
    // Renaming over a link would replace the link.
    const target = stats ? fs.realpathSync(file) : file
    // Renaming asks for no right to write to the file itself.
    if (stats) fs.accessSync(target, fs.constants.W_OK)
    const beside = path.join(path.dirname(target), `.${path.basename(target)}.ibid-tmp`)
    awaitTurn(beside)
    const descriptor = fs.openSync(beside, 'wx', stats?.mode)
    temporary = beside
    try {
      fs.writeFileSync(descriptor, text)
      if (stats) takeOver(descriptor, stats)
      // Else a machine that stops may have renamed the file before it wrote it.
      fs.fsyncSync(descriptor)
    } finally {
      fs.closeSync(descriptor)
    }
    fs.renameSync(temporary, target)
  } catch (error) {
    if (temporary !== undefined) fs.rmSync(temporary, {force: true})
    throw new Error(`Cannot write ${name}: ${describeWriteError(error)}`, {cause: error})
  }
}

/** Lets a command that writes the same file end, and removes what one left that was killed. */
function awaitTurn(temporary: string): void {
  for (let waited = 0; fs.existsSync(temporary) && waited < longestWrite; waited += pause)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause)
  fs.rmSync(temporary, {force: true})
}

function refuseOtherNames(stats: fs.Stats | undefined): void {
  if (stats?.isFile() && stats.nlink > 1)
    throw new Error(`it has ${stats.nlink} names (hard links), and only this one would change`)
}

function takeOver(descriptor: number, {uid, gid, mode}: fs.Stats): void {
  const own = fs.fstatSync(descriptor)
  const isOwn = own.uid === uid && own.gid === gid
  // Only the superuser may give a file away, and others to groups of their own alone.
  const hasGroup = isOwn || giveTo(descriptor, uid, gid) || giveTo(descriptor, own.uid, gid)
  // Another group may no more than everybody.
  const shared = hasGroup ? mode : (mode & 0o707) | ((mode & 0o007) << 3)
  // The mask of the process has taken bits away. Setuid and setgid were given to the old content.
  fs.fchmodSync(descriptor, shared & 0o777)
}

/** Whether it is allowed. */
function giveTo(descriptor: number, uid: number, gid: number): boolean {
  try {
    fs.fchownSync(descriptor, uid, gid)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error
    return false
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
    refuseOtherNames(stats)
    fs.accessSync(stats ? file : path.dirname(file), fs.constants.W_OK)
  } catch (error) {
    throw new Error(`Cannot write ${name}: ${describeWriteError(error)}`, {cause: error})
  }
}

function describeWriteError(error: unknown): string {
  const {code} = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return 'no such folder'
  if (code === 'EEXIST') return 'another command is writing it'
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'the disk is full'
  if (code === 'EROFS') return 'the disk is read-only'
  return describeSystemError(error)
}
