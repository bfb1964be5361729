import {type ChildProcessWithoutNullStreams, spawn} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import {bin, clean, damaged, makeFolder} from './command.js'

const children: ChildProcessWithoutNullStreams[] = []
afterAll(() => {
  for (const child of children) child.kill()
})

/** Starts `ibid --watch`; each call of the function waits for the end of the next run and gives what it wrote. */
function watchIbid(folder: string, args: readonly string[]): () => Promise<string> {
  const child = spawn(process.execPath, [bin, '--watch', ...args], {cwd: folder})
  children.push(child)
  let output = ''
  const runs: string[] = []
  let wake: (() => void) | undefined
  const read = (chunk: Buffer) => {
    output += chunk.toString()
    const end = output.indexOf('ibid: Waiting for changes\n')
    if (end < 0) return
    runs.push(output.slice(0, end))
    output = output.slice(end + 'ibid: Waiting for changes\n'.length)
    wake?.()
  }
  child.stdout.on('data', read)
  child.stderr.on('data', read)
  return async () => {
    if (runs.length === 0) await new Promise<void>((resolve) => (wake = resolve))
    return runs.shift()!
  }
}

describe.concurrent('--watch', () => {
  it('checks again when a draft, a source or the config changes, by whatever way it is saved', async () => {
    const folder = makeFolder({'a.txt': clean, 'wire/b.txt': clean})
    const write = (name: string, value: string) => {
      fs.writeFileSync(path.join(folder, name), value)
    }
    const next = watchIbid(folder, ['a.txt', '--source', 'wire/*.txt', '--output', 'report.txt'])
    const report = async () =>
      (await next()) + fs.readFileSync(path.join(folder, 'report.txt'), 'utf8')
    expect(await report()).toContain('100 % comes from wire/b.txt')

    write('a.txt', damaged)
    expect(await report()).toContain('\n1 error')

    write('a.new', `${damaged}\n${damaged}`)
    fs.renameSync(path.join(folder, 'a.new'), path.join(folder, 'a.txt'))
    expect(await report()).toContain('\n2 errors')

    write('.ibidrc', '{"rules": {"encoding-corruption": "of"}}')
    expect(await report()).toContain(
      'ibid: Cannot read config `.ibidrc`: Unexpected severity `"of"`'
    )

    write('.ibidrc', '{"rules": {"encoding-corruption": "off"}}')
    expect(await report()).not.toMatch(/\d errors?/)

    write('wire/c.txt', damaged)
    expect(await report()).toContain('comes from wire/c.txt')
  })

  it('fixes what it finds, and rests when nothing is left', async () => {
    const folder = makeFolder({'desk/a.md': clean, 'desk/b.pdf': 'none'})
    const next = watchIbid(folder, ['desk', '--fix'])
    expect(await next()).toContain('No findings in 1 draft')
    fs.writeFileSync(path.join(folder, 'desk/b.pdf'), 'other')
    fs.writeFileSync(path.join(folder, 'desk/c.md'), damaged)
    expect(await next()).toContain('Fixed 1 place in 1 draft')
    expect(await next()).toContain('No findings in 2 drafts')
  })

  it('waits for a folder that is gone', async () => {
    const folder = makeFolder({'desk/a.md': damaged, 'b.md': clean})
    const next = watchIbid(folder, ['.'])
    expect(await next()).toContain('1 error in 1 of 2 drafts')
    fs.rmSync(path.join(folder, 'desk'), {recursive: true})
    expect(await next()).toContain('No findings in 1 draft')
    fs.mkdirSync(path.join(folder, 'desk'))
    fs.writeFileSync(path.join(folder, 'desk/a.md'), `${damaged}\n${damaged}`)
    let told = await next()
    // The folder and the file in it may come in two steps.
    while (!told.includes('errors')) told = await next()
    expect(told).toContain('2 errors in 1 of 2 drafts')
  })
})
