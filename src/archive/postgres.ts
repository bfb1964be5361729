/** An archive's database on a PostgreSQL server. */
import {finished} from 'node:stream/promises'
import {Readable} from 'node:stream'
import type {Database} from './database.js'
import {loadPeer} from './peers.js'

/** In milliseconds: how long a server may take to answer that it is there. */
const longestConnect = 10_000

/**
 * Connects to a server.
 *
 * @param url `postgres://user:password@host:port/database`; what is missing comes from libpq's environment variables.
 * @throws {Error} When `pg` is not installed, or the server cannot be reached or refuses.
 */
export async function openPostgres(url: string): Promise<Database> {
  const packages = ['pg', 'pg-copy-streams']
  const {default: pg} = await loadPeer(() => import('pg'), packages)
  const {from} = await loadPeer(() => import('pg-copy-streams'), packages)
  const client = new pg.Client({
    connectionString: url,
    application_name: 'ibid',
    connectionTimeoutMillis: longestConnect,
    keepAlive: true
  })
  // A connection that is lost while nothing is asked fails the next question, which is told.
  client.on('error', () => undefined)
  await client.connect()
  return {
    async query<Row extends object>(sql: string, values: readonly unknown[] = []) {
      return (await client.query<Row>(sql, [...values])).rows
    },
    async execute(sql) {
      await client.query(sql)
    },
    async copy(table, columns, lines) {
      const stream = client.query(from(`copy ${table} (${columns.join(', ')}) from stdin`))
      Readable.from(lines).pipe(stream)
      await finished(stream)
    },
    async close() {
      await client.end()
    }
  }
}
