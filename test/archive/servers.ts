/** PostgreSQL servers on loopback, made for a test and taken away after it. */
import {execFileSync, spawn} from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'

/** Where Debian puts the programs of its newest version. */
const programs = findPrograms()

/** What is missing for tests on servers; undefined when it is there. */
export const missingPostgres =
  programs === undefined
    ? 'PostgreSQL is not installed; `apt-get install postgresql` installs it'
    : undefined

function findPrograms(): string | undefined {
  const root = '/usr/lib/postgresql'
  if (!fs.existsSync(root)) return undefined
  const versions = fs.readdirSync(root).sort((a, b) => Number(b) - Number(a))
  return versions
    .map((version) => path.join(root, version, 'bin'))
    .find((folder) => fs.existsSync(path.join(folder, 'initdb')))
}

/** A server refuses to run for the superuser of a system. */
function ownerOf(): {uid: number; gid: number} | undefined {
  if (process.getuid?.() !== 0) return undefined
  const line = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((one) => one.startsWith('postgres:'))!
  const [, , uid, gid] = line.split(':')
  return {uid: Number(uid), gid: Number(gid)}
}

export class Server {
  readonly #folder: string
  readonly port: number

  private constructor(folder: string, port: number) {
    this.#folder = folder
    this.port = port
  }

  /** Some servers; the user `postgres` needs no password, `desk` has the password `p:w/d`. */
  static async start(count: number): Promise<Server[]> {
    const root = fs.mkdtempSync(path.join(os.tmpdir(), 'ibid-postgres-'))
    const owner = ownerOf()
    if (owner) fs.chownSync(root, owner.uid, owner.gid)
    const first = path.join(root, '0')
    run('initdb', ['-D', first, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--no-sync'])
    fs.writeFileSync(
      path.join(first, 'pg_hba.conf'),
      'host all desk 127.0.0.1/32 scram-sha-256\nhost all all 127.0.0.1/32 trust\n'
    )
    const folders = Array.from({length: count}, (_, place) => path.join(root, String(place)))
    for (const folder of folders.slice(1))
      execFileSync('cp', ['-r', first, folder], {...owner, cwd: root})
    const servers: Server[] = []
    for (const folder of folders) servers.push(new Server(folder, await findPort()))
    for (const server of servers) {
      server.restart()
      server.run("create role desk login password 'p:w/d'")
    }
    return servers
  }

  url(database = 'postgres', user = 'postgres'): string {
    return `postgres://${user}@127.0.0.1:${this.port}/${database}`
  }

  /** Runs a statement and gives what `psql` prints. */
  run(sql: string, database = 'postgres'): string {
    return execFileSync(path.join(programs!, 'psql'), ['-qtAX', '-c', sql, this.url(database)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe']
    }).trim()
  }

  restart(): void {
    const options = `-p ${this.port} -k ${this.#folder} -c listen_addresses=127.0.0.1 -c fsync=off`
    run('pg_ctl', ['-D', this.#folder, '-w', '-l', `${this.#folder}/log`, '-o', options, 'start'])
  }

  /** As if its machine had lost its power. */
  kill(): void {
    run('pg_ctl', ['-D', this.#folder, '-m', 'immediate', 'stop'])
  }

  remove(): void {
    try {
      this.kill()
    } catch {
      // It may be stopped already.
    }
    fs.rmSync(this.#folder, {recursive: true, force: true})
    try {
      fs.rmdirSync(path.dirname(this.#folder))
    } catch {
      // Others are there still.
    }
  }
}

function run(program: string, args: readonly string[]): void {
  execFileSync(path.join(programs!, program), args, {
    ...ownerOf(),
    cwd: os.tmpdir(),
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {...process.env, LC_ALL: 'C.UTF-8'}
  })
}

async function findPort(): Promise<number> {
  const server = net.createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const {port} = server.address() as net.AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Runs a program of Node until it is killed or ends, and gives what it printed line by line. */
export function startNode(
  script: string,
  args: readonly string[],
  told: (line: string) => void
): {readonly ended: Promise<number | null>; readonly kill: () => void} {
  const child = spawn(process.execPath, [script, ...args], {stdio: ['ignore', 'pipe', 'inherit']})
  let rest = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop()!
    lines.forEach(told)
  })
  return {
    ended: new Promise((resolve) => child.on('close', resolve)),
    kill: () => child.kill('SIGKILL')
  }
}
