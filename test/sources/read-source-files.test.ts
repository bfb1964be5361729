import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {SourceReader, isBelow, matchFiles} from '../../src/sources/read-source-files.js'
import {parseSourceEntries} from '../../src/sources/source-entries.js'
import {clean, makeFolder} from '../cli/command.js'

describe('SourceReader', () => {
  it('reads a file that lists share once, and joins what they know of it', () => {
    const folder = makeFolder({'b.txt': clean, 'c.txt': clean})
    const reader = new SourceReader(folder)
    const first = {entries: parseSourceEntries(['*.txt']), folder, namedIn: 'by --source'}
    const second = {
      entries: parseSourceEntries([{path: './b.txt', publisher: 'The Post'}]),
      folder,
      namedIn: 'in `.ibidrc`'
    }
    const read = reader.read([first, second])
    expect(read.map(({source}) => source)).toEqual([
      {path: 'b.txt', value: clean, publisher: 'The Post'},
      {path: 'c.txt', value: clean}
    ])
    const again = reader.read([first, second])
    expect(again.map(({source}, index) => source === read[index]!.source)).toEqual([true, true])
  })

  it('gives a file below the current folder by its relative path, others by their absolute one', () => {
    const folder = makeFolder({'desk/b.txt': clean, 'wire/c.txt': clean})
    const list = {
      entries: parseSourceEntries(['desk/b.txt', 'wire/c.txt']),
      folder,
      namedIn: 'in `.ibidrc`'
    }
    expect(
      new SourceReader(path.join(folder, 'desk')).read([list]).map(({source}) => source.path)
    ).toEqual(['b.txt', path.join(folder, 'wire/c.txt')])
  })

  it('accepts a root that is a link', () => {
    const folder = makeFolder({'desk/b.txt': clean})
    const root = path.join(folder, 'link')
    fs.symlinkSync('desk', root)
    const list = {
      entries: parseSourceEntries(['b.txt']),
      folder: root,
      namedIn: 'in the front matter of draft `a.md`',
      root
    }
    expect(new SourceReader(folder).read([list])).toHaveLength(1)
  })
})

describe('matchFiles', () => {
  it('prefers a file of that very name to a pattern', () => {
    const folder = makeFolder({'a[1].txt': clean, 'a1.txt': clean})
    expect(matchFiles('a[1].txt', folder)).toEqual([path.join(folder, 'a[1].txt')])
    expect(matchFiles('a?.txt', folder)).toEqual([path.join(folder, 'a1.txt')])
  })
})

describe('isBelow', () => {
  it.each([
    ['/desk', '/desk', true],
    ['/desk', '/desk/a.txt', true],
    ['/desk', '/desk/..a.txt', true],
    ['/desk', '/deskside/a.txt', false],
    ['/desk', '/', false],
    ['/', '/desk', true]
  ])('in %s: %s is %s', (folder, file, expected) => {
    expect(isBelow(folder, file)).toBe(expected)
  })
})
