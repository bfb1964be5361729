/** Finding an archive where an address says, or making one there. */
import path from 'node:path'
import {defaultSizeLimit} from '../sources/size-limit.js'
import {analysisVersion} from './analysis-version.js'
import {Archive} from './archive.js'
import {type Database, inTransaction, withLock} from './database.js'
import {archiveError, isServer, nameOf} from './failures.js'
import {describeFolder, openFolder} from './pglite.js'
import {openPostgres} from './postgres.js'
import {readArchiveRow, schemaVersion, tableStatements} from './schema.js'

export interface OpenOptions {
  /** Whether to make the archive where there is none. */
  readonly create?: boolean
  /** Whether an archive of an older version may be opened, to be migrated. */
  readonly migrate?: boolean
  /** Milliseconds to wait for another process that has the same folder open; by default 10,000. */
  readonly wait?: number
  /** How many bytes a text may have; by default 10 MB. */
  readonly sizeLimit?: number
}

/**
 * Opens an archive.
 *
 * @param address A folder, or `postgres://user:password@host:port/database`.
 * @throws {Error} When there is none, it cannot be opened, its engine is not installed, another process keeps the folder,
 *   or another version of ibid made it. The message never holds a password.
 */
export async function openArchive(address: string, options: OpenOptions = {}): Promise<Archive> {
  const {create = false, migrate = false, wait = 10_000, sizeLimit = defaultSizeLimit} = options
  const database = await connect(address, create, wait)
  try {
    let row = await readArchiveRow(database)
    if (row === undefined && create) {
      await makeTables(database)
      row = await readArchiveRow(database)
    }
    if (row === undefined) throw new Error(`there is none; ${howToCreate(address)} makes one`)
    if (row.version > schemaVersion || row.analysis > analysisVersion)
      throw new Error('a newer version of ibid made it; update ibid')
    const isCurrent =
      row.version === schemaVersion && row.analysis === analysisVersion && !row.unfinished
    if (!isCurrent && !migrate) {
      throw new Error(
        `an older version of ibid made it; \`ibid archive migrate --archive ${nameOf(address)}\` brings it up to date`
      )
    }
    return new Archive(address, database, sizeLimit)
  } catch (error) {
    await database.close().catch(() => undefined)
    throw archiveError('open', address, error)
  }
}

async function connect(address: string, create: boolean, wait: number): Promise<Database> {
  try {
    if (isServer(address)) return await openPostgres(address)
    const folder = path.resolve(address)
    const kind = describeFolder(folder)
    if (kind === 'other') throw new Error('it is no archive, and it is not empty')
    if (kind === 'absent' && !create)
      throw new Error(`there is none; ${howToCreate(address)} makes one`)
    return await openFolder(folder, create, wait)
  } catch (error) {
    throw archiveError('open', address, error)
  }
}

function howToCreate(address: string): string {
  return `\`ibid archive create --archive ${nameOf(address)}\``
}

/** What stands for the making of an archive among the advisory locks of a database. */
const creation = 0x69_62_69_65

async function makeTables(database: Database): Promise<void> {
  await withLock(database, creation, async () => {
    // Another process may have made them meanwhile.
    if ((await readArchiveRow(database)) === undefined)
      await inTransaction(database, () => database.execute(tableStatements(analysisVersion)))
  })
}
