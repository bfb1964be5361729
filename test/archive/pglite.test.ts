import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {openArchive} from '../../src/archive/index.js'
import {makeFolder} from '../cli/command.js'
import {describeArchive} from './engines.js'

describeArchive('PGlite', () => path.join(makeFolder({}), 'archive'))

describe('the folder of an archive', () => {
  it('is opened by one process at a time, and taken over from one that has ended', async () => {
    const folder = path.join(makeFolder({}), 'archive')
    const archive = await openArchive(folder, {create: true})
    await expect(openArchive(folder, {wait: 200})).rejects.toThrow(
      `Cannot open archive \`${folder}\`: process ${process.pid} on `
    )
    const waiting = openArchive(folder)
    await archive.close()
    const next = await waiting
    expect(await next.stats()).toMatchObject({texts: 0})
    await next.close()
    expect(fs.readdirSync(folder).sort()).toEqual(['archive.json', 'database'])
    // Of a process of this number that began at another time.
    const gone = {pid: process.pid, host: os.hostname(), began: '1'}
    fs.writeFileSync(path.join(folder, 'lock'), JSON.stringify(gone))
    await (await openArchive(folder, {wait: 0})).close()
    fs.writeFileSync(path.join(folder, 'lock'), JSON.stringify({pid: 1, host: 'elsewhere'}))
    await expect(openArchive(folder, {wait: 0})).rejects.toThrow(
      `process 1 on elsewhere has it open; try again when that has ended, or remove \`${folder}/lock\` if it has`
    )
  })

  it.each([
    ['that is not there', {}, 'archive', 'there is none; `ibid archive create --archive'],
    ['of other files', {'archive/a.txt': 'a'}, 'archive', 'it is no archive, and it is not empty'],
    ['that is a file', {archive: 'a'}, 'archive', 'it is no archive, and it is not empty'],
    [
      'that lost its database',
      {'archive/archive.json': '{"postgres":18}\n'},
      'archive',
      'no such file'
    ],
    [
      'of another version',
      {
        'archive/archive.json': '{"postgres":17}\n',
        'archive/database/PG_VERSION': '17\n'
      },
      'archive',
      'its database does not start: PostgreSQL 17 made it, and the installed PGlite is of another version'
    ]
  ])('%s is refused with one line', async (_, files, name, message) => {
    const folder = path.join(makeFolder(files), name)
    await expect(openArchive(folder)).rejects.toThrow(
      `Cannot open archive \`${folder}\`: ${message}`
    )
  })
})
