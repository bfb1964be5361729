/** A real terminal: what it shows when a draft and its name try to steer it. */
import {execFileSync, spawnSync} from 'node:child_process'
import path from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {afterAll, expect, it} from 'vitest'
import {describeWithProgram} from '../programs.js'
import {bin, makeFolder} from './command.js'

const missing =
  spawnSync('tmux', ['-V']).status === 0 ? undefined : 'tmux is missing: apt-get install tmux'

/** Titles, colours, a cleared screen, a moved cursor, text that turns around; in 7 bits and in 8. */
const hostile =
  '\u001B]0;pwned\u0007\u009D0;pwned\u009C\u001B[2J\u001B[H\u009B2J\u001B[31m\u001B[8m\u202E\r\b\u000E\u001Bc'
/** The codes that set how text is painted. */
const codesOf = new RegExp(String.raw`\u001B\[([\d;]*)m`, 'g')
const socket = `ibid-test-${process.pid}`

describeWithProgram('a terminal', missing, () => {
  const tmux = (...args: string[]) =>
    execFileSync('tmux', ['-L', socket, '-f', '/dev/null', ...args], {encoding: 'utf8'})
  afterAll(() => {
    spawnSync('tmux', ['-L', socket, 'kill-server'])
  })

  it.each([
    'text',
    'json',
    'sarif',
    'github',
    'junit',
    'text --verbose --color',
    'text --fix --dry-run'
  ])('is not steered by a draft with --report %s', async (settings) => {
    const [report, ...flags] = settings.split(' ')
    const name = `a${hostile.replace(/[\r]/g, '')}.md`
    const folder = makeFolder({
      [name]: `---\nsources: ["b.md"]\n---\n\n${hostile}The pierâ€™s ${hostile} gate.\n\nShare this article\n`,
      'b.md': `The pier’s ${hostile} gate.\n`
    })
    const command = [process.execPath, bin, '.', '--report', report!, ...flags]
    const shell = `echo MARK; ${command.map((part) => `'${part}'`).join(' ')}; printf DONE; sleep 60`
    const session = path.basename(folder)
    tmux('new-session', '-d', '-s', session, '-x', '400', '-y', '200', '-c', folder, shell)
    let screen = ''
    for (let tries = 0; tries < 200 && !screen.includes('DONE'); tries++) {
      await setTimeout(100)
      screen = tmux('capture-pane', '-p', '-e', '-J', '-S', '-', '-t', session)
    }
    expect(screen).toMatch(/^MARK/)
    // As tmux tells it: text that is hidden, and colours where we paint none.
    const codes = Array.from(screen.matchAll(codesOf), ([, code]) => code!)
    expect(codes).not.toContain('8')
    if (report !== 'text') expect(codes).not.toContain('31')
    expect(tmux('display-message', '-p', '-t', session, '#{pane_title}')).not.toContain('pwned')
    tmux('kill-session', '-t', session)
  })
})
