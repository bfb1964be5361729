import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {loadConfig} from '../../src/project/load-config.js'
import {makeFolder} from '../cli/command.js'

describe('loadConfig', () => {
  it('gives the nearest config of a draft, with its folder', async () => {
    const folder = makeFolder({
      '.ibidrc': '{}',
      'desk/.ibidrc.yml':
        'sources:\n  - path: ../wire/*.txt\n    publisher: The Post\nrules: {page-residue: off}\nallow: [so-called]\n'
    })
    expect(await loadConfig('desk/deep/a.md', {cwd: folder})).toEqual({
      file: path.join(folder, 'desk/.ibidrc.yml'),
      folder: path.join(folder, 'desk'),
      sources: [{path: '../wire/*.txt', credit: {publisher: 'The Post'}}],
      rules: {'page-residue': 'off'},
      allow: ['so-called']
    })
  })

  it('reads the config it is given', async () => {
    const folder = makeFolder({'.ibidrc': '{', 'c.json': '{"allow": ["x"]}'})
    expect(await loadConfig('a.md', {cwd: folder, config: 'c.json'})).toMatchObject({
      folder,
      allow: ['x']
    })
  })

  it('is empty where there is none', async () => {
    const folder = makeFolder({})
    expect(await loadConfig('a.md', {cwd: folder})).toEqual({
      folder,
      sources: [],
      rules: {},
      allow: []
    })
  })

  it('throws what is wrong, in one line', async () => {
    const folder = makeFolder({'.ibidrc': '{"rules": {"page-residue": 5}}'})
    await expect(loadConfig('a.md', {cwd: folder})).rejects.toThrow(
      'Cannot read config `.ibidrc`: Unexpected severity `5` for rule `page-residue`, expected `off`, `info`, `warn` or `error`'
    )
  })
})
