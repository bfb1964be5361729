/** An archive's database in a folder, run inside the process by PGlite, which is PostgreSQL compiled to WebAssembly. */
import {fork} from 'node:child_process'
import fs from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import type {Database} from './database.js'
import {FolderLock} from './folder-lock.js'
import {loadPeer} from './peers.js'

/**
 * What a folder that is an archive holds besides its lock. `archive.json` is written last, so that a folder without it
 * was never finished.
 */
const marker = 'archive.json'
const databaseFolder = 'database'

/** Of 128 MB, the default, all would be taken at once. */
const settings = ['shared_buffers = 16MB', 'maintenance_work_mem = 16MB']

/**
 * Bytes that must be free where more is written. PGlite never returns from a commit whose log does not fit on the disk,
 * so that it must not come to that; a part that is stored takes some megabytes.
 */
const leastSpace = 100_000_000

/** Whether a folder is an archive, could become one, or is something else. */
export function describeFolder(folder: string): 'archive' | 'absent' | 'other' {
  if (fs.existsSync(path.join(folder, marker))) return 'archive'
  if (!fs.existsSync(folder)) return 'absent'
  if (!fs.statSync(folder).isDirectory()) return 'other'
  // A process that was killed while it made one left no more than this.
  const own = [databaseFolder, FolderLock.file]
  return fs.readdirSync(folder).every((name) => own.includes(name)) ? 'absent' : 'other'
}

/**
 * Opens the database of a folder. No other process can open it until it is closed.
 *
 * @param create Whether to make one where there is none.
 * @param wait Milliseconds to wait for another process that has it open.
 * @throws {Error} When PGlite is not installed, the folder cannot be read or written, another process keeps it, or another
 *   major version made it.
 */
export async function openFolder(folder: string, create: boolean, wait: number): Promise<Database> {
  const {PGlite} = await loadPeer(() => import('@electric-sql/pglite'), ['@electric-sql/pglite'])
  if (create) fs.mkdirSync(folder, {recursive: true})
  const lock = await FolderLock.take(folder, wait)
  try {
    if (describeFolder(folder) === 'absent') await createDatabase(folder)
    const version = readVersion(folder)
    const engine = await PGlite.create({
      dataDir: path.join(folder, databaseFolder),
      postgresqlconf: settings
    }).catch((error: unknown) => {
      throw new Error(
        `its database does not start: PostgreSQL ${version} made it, and the installed PGlite is of another version, or the disk is full`,
        {cause: error}
      )
    })
    return {
      async query<Row extends object>(sql: string, values: readonly unknown[] = []) {
        return (await engine.query<Row>(sql, [...values])).rows
      },
      async execute(sql) {
        await engine.exec(sql)
      },
      async copy(table, columns, lines) {
        refuseFullDisk(folder)
        const blob = new Blob([...lines])
        await engine.query(`copy ${table} (${columns.join(', ')}) from '/dev/blob'`, [], {blob})
      },
      async close() {
        try {
          await engine.close()
        } finally {
          lock.release()
        }
      }
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** Makes a database in a process of its own: it takes 800 MB, which would be kept by this one. */
async function createDatabase(folder: string): Promise<void> {
  refuseFullDisk(folder)
  const target = path.join(folder, databaseFolder)
  fs.rmSync(target, {recursive: true, force: true})
  const script = createRequire(import.meta.url).resolve('#create-database')
  const child = fork(script, [target], {stdio: ['ignore', 'ignore', 'pipe', 'ipc'], execArgv: []})
  let told = ''
  child.stderr!.setEncoding('utf8').on('data', (chunk: string) => (told += chunk))
  let version: unknown
  child.on('message', (message) => (version = message))
  const code = await new Promise((resolve) => child.on('close', resolve))
  if (code !== 0 || typeof version !== 'number') {
    fs.rmSync(target, {recursive: true, force: true})
    throw new Error(told.trim().split('\n').at(-1) ?? 'its database could not be made')
  }
  fs.writeFileSync(path.join(folder, marker), markerText(String(version)))
}

/** The major version of PostgreSQL that made a folder's database. */
function readVersion(folder: string): string {
  const version = fs.readFileSync(path.join(folder, databaseFolder, 'PG_VERSION'), 'utf8').trim()
  const text = fs.readFileSync(path.join(folder, marker), 'utf8')
  if (text !== markerText(version))
    throw new Error(`its \`${marker}\` and its database disagree; restore it from a copy`)
  return version
}

function markerText(version: string): string {
  return `${JSON.stringify({postgres: Number(version)})}\n`
}

function refuseFullDisk(folder: string): void {
  const {bavail, bsize} = fs.statfsSync(folder)
  if (bavail * bsize < leastSpace)
    throw Object.assign(new Error('less than 100 MB are free'), {code: 'ENOSPC'})
}
