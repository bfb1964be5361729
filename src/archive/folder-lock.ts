/** That one process alone has an archive's folder open: PGlite itself does not see to it. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** In milliseconds, between looks at whether the other process is done. */
const pause = 100

interface Holder {
  readonly pid: number
  readonly host: string
  /** When the process began, as the system counts it, where it tells: another process may get its number later. */
  readonly began?: string
}

export class FolderLock {
  static readonly file = 'lock'
  readonly #path: string

  private constructor(file: string) {
    this.#path = file
  }

  /**
   * Takes the lock of a folder. One that was left by a process of this machine that has ended is taken over.
   *
   * @param wait Milliseconds to wait for another process.
   * @throws {Error} When another process keeps it, or the folder cannot be written.
   */
  static async take(folder: string, wait: number): Promise<FolderLock> {
    const file = path.join(folder, FolderLock.file)
    const own: Holder = {pid: process.pid, host: os.hostname(), ...beginningOf(process.pid)}
    const beside = `${file}.${own.host}.${own.pid}.${(serial++).toString()}`
    const end = performance.now() + wait
    for (;;) {
      // Linked when it is whole, so that nobody reads half of it.
      fs.writeFileSync(beside, JSON.stringify(own))
      try {
        fs.linkSync(beside, file)
        return new FolderLock(file)
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      } finally {
        fs.rmSync(beside, {force: true})
      }
      const holder = readHolder(file)
      if (holder && isGone(holder)) {
        takeAway(file, holder)
        continue
      }
      if (performance.now() >= end) {
        const whose = holder ? `process ${holder.pid} on ${holder.host}` : 'another process'
        throw new Error(
          `${whose} has it open; try again when that has ended${holder?.host === own.host ? '' : `, or remove \`${file}\` if it has`}`
        )
      }
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }

  release(): void {
    fs.rmSync(this.#path, {force: true})
  }
}

let serial = 0

/** Removes a lock that was left behind, unless somebody else has done so and taken it. */
function takeAway(file: string, {pid}: Holder): void {
  const aside = `${file}.left-by-${pid}.${process.pid}`
  try {
    // Of several processes one alone can move it.
    fs.renameSync(file, aside)
  } catch {
    return
  }
  const moved = readHolder(aside)
  // Between the look and the move the lock may have come to be another's: it gets it back.
  if (moved && !isGone(moved)) fs.linkSync(aside, file)
  fs.rmSync(aside, {force: true})
}

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as Holder
  } catch {
    return undefined
  }
}

/** Whether a process of this machine has ended. Of other machines nobody knows. */
function isGone({pid, host, began}: Holder): boolean {
  if (host !== os.hostname()) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
  return began !== undefined && beginningOf(pid).began !== began
}

/** The time at which a process began, in ticks since the machine did; nothing where `/proc` does not tell. */
function beginningOf(pid: number): {readonly began?: string} {
  try {
    const fields = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)/s, '').split(' ')
    const began = fields[20]
    return began === undefined ? {} : {began}
  } catch {
    return {}
  }
}
