import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {readArticle} from '../../src/article/read-article.js'
import {openArchive} from '../../src/archive/index.js'
import {openFolder} from '../../src/archive/pglite.js'
import {openPostgres} from '../../src/archive/postgres.js'
import {createPartitions} from '../../src/archive/partitions.js'
import {makeFolder, runIbid} from '../cli/command.js'
import {describeWithProgram} from '../programs.js'
import {describeArchive} from './engines.js'
import {Server, missingPostgres, startNode} from './servers.js'
import {inventOthers, rewrite, stories} from './stories.js'

const load = fileURLToPath(new URL('load.mjs', import.meta.url))

/** Loads killed in the middle; `node bench/archive.js --kills 50` does more. */
const kills = 5

describeWithProgram('PostgreSQL', missingPostgres, () => {
  let servers: Server[] = []
  let databases = 0

  beforeAll(async () => {
    servers = await Server.start(4)
  })
  afterAll(() => {
    for (const server of servers) server.remove()
  })

  /** A database that is empty on the first server, or on all of them. */
  function makeDatabase(on = servers.slice(0, 1)): string {
    const name = `case_${databases++}`
    for (const server of on) server.run(`create database ${name}`)
    return name
  }

  async function makePartitioned(): Promise<string> {
    const name = makeDatabase(servers)
    const address = servers[0]!.url(name)
    await createPartitions(
      address,
      servers.slice(1).map(({port}) => `127.0.0.1:${port}`)
    )
    return address
  }

  /** How far what is counted is from what is stored: texts, and terms. */
  async function countErrors(address: string): Promise<unknown> {
    const database = address.startsWith('postgres:')
      ? await openPostgres(address)
      : await openFolder(address, false, 0)
    const [errors] = await database.query(
      `select (select texts from ibid.archive)::int - (select count(*) from ibid.texts)::int as texts,
         (select count(*) from (
           select term, count(*)::int as texts from (select unnest(terms) as term from ibid.texts) as every group by term
           except select term, texts from ibid.frequencies) as wrong)::int as terms`
    )
    await database.close()
    return errors
  }
  const none = {texts: 0, terms: 0}

  describeArchive('a server', () => servers[0]!.url(makeDatabase()))
  describeArchive('three servers', makePartitioned)

  it('gives the same answers on every engine', async () => {
    const addresses = [
      path.join(makeFolder({}), 'archive'),
      servers[0]!.url(makeDatabase()),
      await makePartitioned()
    ]
    const answers = []
    for (const address of addresses) {
      const archive = await openArchive(address, {create: true})
      await archive.add([...stories, ...inventOthers(300)])
      answers.push(await archive.findSources(readArticle(rewrite)))
      answers.push(await archive.findSources(readArticle(inventOthers(9)[8]!.value)))
      await archive.close()
    }
    expect(answers[0]!.length).toBeGreaterThan(0)
    expect(answers.slice(2, 4)).toEqual(answers.slice(0, 2))
    expect(answers.slice(4)).toEqual(answers.slice(0, 2))
  })

  it('spreads the texts over its servers', async () => {
    const address = await makePartitioned()
    const archive = await openArchive(address)
    await archive.add(inventOthers(60))
    expect(await archive.stats()).toMatchObject({texts: 60, partitions: 3})
    await archive.close()
    const database = address.split('/').at(-1)
    const counts = servers
      .slice(1)
      .map((server) => Number(server.run('select count(*) from ibid.texts', database)))
    expect(counts.reduce((sum, count) => sum + count)).toBe(60)
    expect(Math.min(...counts)).toBeGreaterThan(5)
  })

  it('loses nothing of what several write at the same time', async () => {
    const address = servers[0]!.url(makeDatabase())
    await (await openArchive(address, {create: true})).close()
    const writers = [0, 300, 600].map((first) =>
      // The second half of each is what the next one begins with.
      startNode(load, [address, String(first), '600'], () => undefined)
    )
    expect(await Promise.all(writers.map(({ended}) => ended))).toEqual([0, 0, 0])
    const archive = await openArchive(address)
    expect(await archive.stats()).toMatchObject({texts: 1200})
    await archive.close()
    expect(await countErrors(address)).toEqual(none)
  })

  it.each(['PGlite', 'a server', 'three servers'])(
    'loses nothing of what %s stored when it is killed',
    async (kind) => {
      const address =
        kind === 'PGlite'
          ? path.join(makeFolder({}), 'archive')
          : kind === 'a server'
            ? servers[0]!.url(makeDatabase())
            : await makePartitioned()
      await (await openArchive(address, {create: true})).close()
      let reported = 0
      for (let kill = 0; kill < kills; kill++) {
        const child = startNode(load, [address, '0', '6000'], (line) => {
          reported = Math.max(reported, Number(line) || 0)
        })
        setTimeout(child.kill, 300 + 250 * kill)
        expect(await child.ended).toBe(null)
        const archive = await openArchive(address)
        const {texts} = await archive.stats()
        expect(texts).toBeGreaterThanOrEqual(reported)
        // Whoever writes next settles what was left.
        await archive.remove(['none.txt'])
        await archive.close()
        expect(await countErrors(address)).toEqual(none)
      }
      const lines: string[] = []
      expect(await startNode(load, [address, '0', '6000'], (line) => lines.push(line)).ended).toBe(
        0
      )
      expect(lines.slice(-2)).toEqual(['6000', 'done'])
      expect(await countErrors(address)).toEqual(none)
    }
  )

  describe('what is wrong', () => {
    const draft = 'The pier of Ardmore was shut.\n'

    it.each([
      [
        'a wrong password',
        (server: Server) => server.url().replace('postgres@', 'desk:guess@'),
        'the server refuses the user or password'
      ],
      [
        'no such database',
        (server: Server) => server.url('none'),
        'the server has no such database'
      ],
      [
        'no archive',
        (server: Server) => server.url('template1'),
        /^there is none; `ibid archive create --archive postgres:\/\/postgres@127\.0\.0\.1:\d+\/template1` makes one$/
      ],
      [
        'no permission',
        (server: Server) => server.url('template1').replace('postgres@', 'desk:p%3Aw%2Fd@'),
        /^no permission \(permission denied for database template1\)$/,
        true
      ]
    ])('%s is told in one line, without a password', async (_, address, reason, create = false) => {
      const folder = makeFolder({'draft.txt': draft})
      const url = address(servers[0]!)
      const args = create ? ['archive', 'create', '-a', url] : ['draft.txt', '--archive', url]
      const {code, stdout, stderr} = await runIbid(folder, args)
      expect([code, stdout]).toEqual([2, ''])
      expect(stderr).not.toMatch(/guess|p%3A|p:w/)
      const [, name, told] = /^ibid: Cannot open archive `([^`]+)`: (.*)\n$/.exec(stderr)!
      expect(name).toMatch(/^postgres:\/\/(?:postgres|desk)@127\.0\.0\.1:\d+\//)
      if (typeof reason === 'string') expect(told).toBe(reason)
      else expect(told).toMatch(reason)
    })

    it('a server that is not there', async () => {
      const url = 'postgres://desk:guess@127.0.0.1:1/news'
      expect(await runIbid(makeFolder({}), ['archive', 'stats', '-a', url])).toEqual({
        code: 2,
        stdout: '',
        stderr:
          'ibid: Cannot open archive `postgres://desk@127.0.0.1:1/news`: no server answers there\n'
      })
    })

    it('an archive of a newer or older version', async () => {
      const name = makeDatabase()
      const address = servers[0]!.url(name)
      const archive = await openArchive(address, {create: true})
      await archive.add([...stories, ...inventOthers(20)])
      const before = await archive.findSources(readArticle(rewrite))
      await archive.close()
      servers[0]!.run('update ibid.archive set version = 99', name)
      await expect(openArchive(address)).rejects.toThrow(
        'a newer version of ibid made it; update ibid'
      )
      servers[0]!.run('update ibid.archive set version = 1, analysis = 0', name)
      servers[0]!.run("update ibid.texts set analysis = 0, terms = '{1,2}'", name)
      servers[0]!.run('update ibid.frequencies set analysis = 0', name)
      await expect(openArchive(address)).rejects.toThrow(
        `an older version of ibid made it; \`ibid archive migrate --archive ${address}\` brings it up to date`
      )
      // Broken off after some of the texts.
      servers[0]!.run('update ibid.archive set analysis = 1, unfinished = true', name)
      servers[0]!.run(
        "update ibid.texts set analysis = 1, terms = '{3}' where path like 'wire/s%'",
        name
      )
      await expect(openArchive(address)).rejects.toThrow('an older version of ibid made it')
      servers[0]!.run("update ibid.texts set analysis = 0 where path like 'wire/s%'", name)
      const {code, stdout} = await runIbid(makeFolder({}), ['archive', 'migrate', '-a', address])
      expect([code, stdout]).toEqual([0, `Archive \`${address}\` is up to date\n`])
      expect(await countErrors(address)).toEqual(none)
      const migrated = await openArchive(address)
      expect(await migrated.findSources(readArticle(rewrite))).toEqual(before)
      await migrated.close()
    })

    it('partitions that are none', async () => {
      const address = servers[0]!.url(makeDatabase())
      const here = `127.0.0.1:${servers[1]!.port}`
      const attempts: [string[], string | RegExp][] = [
        [['a b'], 'Unexpected partition `a b`, expected `host`, `host:port` or `postgres://…`'],
        [[here, here], `Unexpected second partition \`${here}\`: each needs a server of its own`],
        [
          ['127.0.0.1:1'],
          /^Cannot create archive `postgres:\/\/postgres@127\.0\.0\.1:1\/case_\d+`: no server answers there$/
        ]
      ]
      for (const [hosts, message] of attempts)
        await expect(createPartitions(address, hosts)).rejects.toThrow(message)
      await expect(createPartitions('news', [here])).rejects.toThrow(
        'Cannot create archive `news`: partitions need PostgreSQL, postgres://…'
      )
      await expect(openArchive(address)).rejects.toThrow('there is none')
    })

    it('a server that goes away in the middle of a load, or one of three', async () => {
      const address = await makePartitioned()
      const archive = await openArchive(address)
      await archive.add([...stories, ...inventOthers(50)])
      servers[2]!.kill()
      try {
        const gone =
          /a server of its partitions is gone \(could not connect to server "ibid_1"\)|the connection to the server was lost/
        await expect(archive.findSources(readArticle(rewrite))).rejects.toThrow(gone)
        await expect(archive.findSources(readArticle(rewrite))).rejects.toThrow(
          'a server of its partitions is gone (could not connect to server "ibid_1")'
        )
        await expect(archive.add(inventOthers(90))).rejects.toThrow(
          /^Cannot (?:read|write) archive `postgres:.*: a server of its partitions is gone .*; 0 texts were stored, run it again to go on$/
        )
      } finally {
        servers[2]!.restart()
      }
      expect(await archive.add(inventOthers(90))).toMatchObject({added: 40, known: 50})
      await archive.close()
      expect(await countErrors(address)).toEqual(none)
    })

    it('the server itself goes away in the middle of a load', async () => {
      const address = servers[0]!.url(makeDatabase())
      const archive = await openArchive(address, {create: true})
      const stored: number[] = []
      function* texts() {
        for (const text of inventOthers(3000)) {
          if (text.path === 'others/1500.txt') servers[0]!.kill()
          yield text
        }
      }
      try {
        await expect(
          archive.add(texts(), {onProgress: ({added}) => stored.push(added)})
        ).rejects.toThrow(
          /^Cannot (?:read|write) archive `[^`]+`: the connection to the server was lost; \d+ texts were stored, run it again to go on$/
        )
      } finally {
        servers[0]!.restart()
      }
      const again = await openArchive(address)
      expect((await again.stats()).texts).toBeGreaterThanOrEqual(stored.at(-1) ?? 0)
      expect(await again.add(inventOthers(3000))).toMatchObject({problems: []})
      expect(await again.stats()).toMatchObject({texts: 3000})
      await again.close()
      expect(await countErrors(address)).toEqual(none)
    })
  })
})
