import {spawnSync} from 'node:child_process'
import {describe, expect, it} from 'vitest'
import {bin, damaged, makeFolder} from './command.js'

const isLinux = process.platform === 'linux' && spawnSync('script', ['--version']).status === 0

/** What a terminal gets when it runs `ibid`, with line ends as they were written. */
function runOnTerminal(folder: string, args: readonly string[]): string {
  const command = [process.execPath, bin, ...args].map((part) => `'${part}'`).join(' ')
  const {stdout} = spawnSync('script', ['-qec', command, '/dev/null'], {
    cwd: folder,
    encoding: 'utf8'
  })
  return stdout.replaceAll('\r\n', '\n')
}

describe.runIf(isLinux)('on a terminal', () => {
  it('a long run shows its progress and takes it away, and the summary tells the time', () => {
    const folder = makeFolder({
      'a.txt': damaged,
      'wire/b.txt': 'The board met on Monday.\n\n'.repeat(20_000)
    })
    const output = runOnTerminal(folder, ['a.txt', 'wire', '--no-color'])
    const lines = output.split('\r\u001B[K')
    const report = lines.pop()
    expect(lines.some((line) => /^Checking [12] of 2: wire\/b\.txt$/.test(line))).toBe(true)
    expect(report).toMatch(/^a\.txt\n/)
    expect(output).toMatch(/\n1 error in 1 of 2 drafts in \d+\.\d s /)
  })

  it('a short run shows none, and a report in a file has no time', () => {
    const folder = makeFolder({'a.txt': damaged})
    expect(runOnTerminal(folder, ['a.txt', '--output', 'report.txt'])).toBe('')
  })
})
