/** Archives whose texts lie on several PostgreSQL servers: hash partitions by way of `postgres_fdw`. */
import {type Database, inTransaction} from './database.js'
import {archiveError, isServer, nameOf} from './failures.js'
import {openPostgres} from './postgres.js'
import {hasTable, tableOfTexts, tableStatements, textIndexes} from './schema.js'
import {analysisVersion} from './analysis-version.js'

interface Server {
  readonly url: string
  readonly host: string
  readonly port: string
  readonly database: string
  readonly user: string
  readonly password: string
}

/**
 * Makes an archive on a server, the coordinator, whose texts lie on others.
 *
 * @param address The coordinator's URL.
 * @param hosts The others: `host`, `host:port` or a URL; what one does not say is as of the coordinator.
 * @throws {Error} When a server cannot be reached, refuses, or has an archive already; then none is made.
 */
export async function createPartitions(address: string, hosts: readonly string[]): Promise<void> {
  const servers = readServers(address, hosts)
  const opened: Database[] = []
  const open = async (url: string) => {
    try {
      const database = await openPostgres(url)
      opened.push(database)
      if ((await hasTable(database, 'ibid.archive')) || (await hasTable(database, 'ibid.texts')))
        throw new Error('there is an archive already')
      return database
    } catch (error) {
      throw archiveError('create', url, error)
    }
  }
  try {
    const coordinator = await open(address)
    // All are asked before one is changed.
    const others = []
    for (const server of servers) others.push({server, database: await open(server.url)})
    for (const {server, database} of others) {
      await database.execute(partitionStatements).catch((error: unknown) => {
        throw archiveError('create', server.url, error)
      })
    }
    try {
      await inTransaction(coordinator, () =>
        coordinator.execute(tableStatements(analysisVersion, foreignTables(servers)))
      )
    } catch (error) {
      for (const {database} of others) await database.execute('drop schema ibid cascade')
      throw archiveError('create', address, error)
    }
  } finally {
    await Promise.allSettled(opened.map((database) => database.close()))
  }
}

/** The statements that make it, for people to read: passwords are left out. */
export function describePartitions(address: string, hosts: readonly string[]): string {
  const servers = readServers(address, hosts).map((server) => ({...server, password: '********'}))
  return [
    ...servers.map((server) => `-- On ${nameOf(server.url)}:\n${partitionStatements};`),
    `-- On ${nameOf(address)}:\n${tableStatements(analysisVersion, foreignTables(servers))};`,
    ''
  ].join('\n\n')
}

/** What a server has that holds a partition. */
const partitionStatements = `create schema ibid;\n${tableOfTexts('')};${textIndexes}`

/** How the coordinator reaches the parts: side by side, and with plans that look texts up by their terms. */
function foreignTables(servers: readonly Server[]): string {
  const statements = servers.flatMap(({host, port, database, user, password}, place) => {
    const name = `ibid_${place}`
    return [
      `create server ${name} foreign data wrapper postgres_fdw options (host ${quote(host)}, port ${quote(port)}, dbname ${quote(database)}, async_capable 'true', fetch_size '1000', batch_size '100', connect_timeout '10', options '-c enable_seqscan=off')`,
      `create user mapping for current_user server ${name} options (user ${quote(user)}${password === '' ? '' : `, password ${quote(password)}`})`,
      `create foreign table ibid.texts_${place} partition of ibid.texts for values with (modulus ${servers.length}, remainder ${place}) server ${name} options (schema_name 'ibid', table_name 'texts')`
    ]
  })
  return ['create extension if not exists postgres_fdw', ...statements].join(';\n')
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

function readServers(address: string, hosts: readonly string[]): Server[] {
  if (!isServer(address))
    throw new Error(
      `Cannot create archive \`${address}\`: partitions need PostgreSQL, postgres://…`
    )
  const seen = new Set<string>()
  return hosts.map((host) => {
    let url: URL
    try {
      url = new URL(address)
      if (isServer(host)) {
        const own = new URL(host)
        url.host = own.host
        if (own.pathname.length > 1) url.pathname = own.pathname
        if (own.username !== '') {
          url.username = own.username
          url.password = own.password
        }
      } else {
        if (!/^(?:[\w.-]+|\[[\da-f:]+\])(?::\d{1,5})?$/i.test(host)) throw new Error('no host')
        url.port = ''
        url.host = host
      }
    } catch (error) {
      throw new Error(
        `Unexpected partition \`${isServer(host) ? nameOf(host) : host}\`, expected \`host\`, \`host:port\` or \`postgres://…\``,
        {cause: error}
      )
    }
    const {hostname, port, pathname, username, password} = url
    const name = `${hostname}:${port}${pathname}`
    if (seen.has(name))
      throw new Error(`Unexpected second partition \`${host}\`: each needs a server of its own`)
    seen.add(name)
    return {
      url: url.href,
      host: hostname.replace(/^\[|\]$/g, ''),
      port: port === '' ? '5432' : port,
      database: decodeURIComponent(pathname.slice(1)) || decodeURIComponent(username),
      user: decodeURIComponent(username),
      password: decodeURIComponent(password)
    }
  })
}
