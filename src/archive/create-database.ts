/** The process that makes an empty database in a folder: its last argument. It sends the major version of PostgreSQL. */
import {PGlite} from '@electric-sql/pglite'

const [folder] = process.argv.slice(-1)
try {
  const engine = await PGlite.create(folder)
  const {rows} = await engine.query<{version: number}>(
    "select current_setting('server_version_num')::int / 10000 as version"
  )
  await engine.close()
  process.send!(rows[0]!.version)
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
