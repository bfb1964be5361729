// PostgreSQL servers for a benchmark: Debian's newest, on loopback, with their data below a folder.
import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

/** @param {string} root @param {number} count */
export async function startServers(root, count) {
  const versions = '/usr/lib/postgresql'
  const [version] = fs.readdirSync(versions).sort((a, b) => Number(b) - Number(a))
  const programs = path.join(versions, version, 'bin')
  const owner = process.getuid() === 0 ? findOwner() : {}
  if (owner.uid !== undefined) fs.chownSync(root, owner.uid, owner.gid)
  fs.chmodSync(root, 0o755)
  const run = (program, args) =>
    execFileSync(path.join(programs, program), args, {
      ...owner,
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe']
    }).trim()
  return Array.from({length: count}, (_, place) => {
    const folder = path.join(root, `server-${place}`)
    const log = `${folder}.log`
    const port = 5600 + Math.floor(process.pid % 1000) * 8 + place
    run('initdb', ['-D', folder, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--no-sync'])
    const options = `-p ${port} -k ${root} -c listen_addresses=127.0.0.1 -c max_wal_size=4GB -c shared_buffers=512MB`
    execFileSync(
      path.join(programs, 'pg_ctl'),
      ['-D', folder, '-w', '-l', log, '-o', options, 'start'],
      {...owner, cwd: root, stdio: 'ignore'}
    )
    const url = (database = 'postgres') => `postgres://postgres@127.0.0.1:${port}/${database}`
    return {
      port,
      url,
      run: (sql, database) => run('psql', ['-qtAX', '-c', sql, url(database)]),
      /** The processes that answer clients. */
      backends: () =>
        run('psql', [
          '-qtAX',
          '-c',
          "select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
          url()
        ])
          .split('\n')
          .filter(Boolean)
          .map(Number),
      remove: () => run('pg_ctl', ['-D', folder, '-m', 'immediate', 'stop'])
    }
  })
}

function findOwner() {
  const lines = fs.readFileSync('/etc/passwd', 'utf8').split('\n')
  const [, , uid, gid] = lines.find((line) => line.startsWith('postgres:')).split(':')
  return {uid: Number(uid), gid: Number(gid)}
}
