import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {printable} from '../../src/report/printable.js'
import {reportText} from '../../src/report/text.js'
import {checkDrafts, draft as draftOnSkerry} from './pages.js'

const plain = {color: false, quiet: false}

function draft(
  path: string,
  faults: readonly (readonly [number, number, boolean | undefined, string])[] = []
): VFile {
  const file = new VFile({path, value: ''})
  for (const [line, column, fatal, reason] of faults) {
    const message = file.message(reason, {place: {line, column}, ruleId: 'a-rule', source: 'ibid'})
    message.fatal = fatal
  }
  return file
}

describe('reportText', () => {
  it('lines up findings, with advice once and the passage of the source', () => {
    const file = draft('desk/a.md', [
      [3, 1, true, 'Unexpected `four`, expected `five`'],
      [12, 40, false, 'Unexpected passage'],
      [13, 2, undefined, 'Unexpected passage']
    ])
    const [first, second, third] = file.messages
    const place = {start: {line: 7, column: 2, offset: 90}, end: {line: 7, column: 22, offset: 110}}
    first!.related = [{path: 'wire/b.txt', place, text: 'There are five\ncracks.'}]
    second!.note = third!.note = 'Name the publisher.'
    expect(reportText([file, draft('b.md')], plain)).toBe(`desk/a.md
    3:1  error  Unexpected \`four\`, expected \`five\`  a-rule
                wire/b.txt:7:2: There are five cracks.
  12:40  warn   Unexpected passage  a-rule
                Name the publisher.
   13:2  info   Unexpected passage  a-rule

1 error, 1 warning, 1 info in 1 of 2 drafts (read without a source: name one with --source)
`)
  })

  it('tells findings of one cause together, from four on', () => {
    const faults = (count: number) =>
      Array.from({length: count}, (_, line) => [line + 1, 9, true, 'Damage'] as const)
    const file = draft('a.txt', [...faults(8), [20, 1, true, 'Other']])
    for (const message of file.messages.slice(0, 8)) message.sharedCause = 'latin1'
    file.messages[8]!.sharedCause = 'macintosh'
    file.messages[0]!.note = 'Read it again.'
    expect(reportText([file], plain)).toBe(`a.txt
   1:9  error  Damage  a-rule
               The same cause at 2:9, 3:9, 4:9, 5:9, 6:9 and 2 more
               Read it again.
  20:1  error  Other  a-rule

9 errors in 1 draft (read without a source: name one with --source)
`)
    expect(reportText([file], {...plain, verbose: true}).match(/Damage/g)).toHaveLength(8)
    const few = draft('a.txt', faults(3))
    for (const message of few.messages) message.sharedCause = 'latin1'
    expect(reportText([few], plain).match(/Damage/g)).toHaveLength(3)
  })

  it('cuts a long passage in the middle', () => {
    const file = draft('a.txt', [[1, 1, true, 'Fault']])
    const place = {start: {line: 1, column: 1, offset: 0}, end: {line: 1, column: 2, offset: 1}}
    file.messages[0]!.related = [{path: 'b.txt', place, text: `Begin ${'word '.repeat(200)}end`}]
    const line = reportText([file], plain)
      .split('\n')
      .find((text) => text.includes('b.txt'))!
      .trim()
    expect(line).toMatch(/^b\.txt:1:1: Begin (?:word )+… (?:word )+end$/)
    expect(line.length).toBeLessThan(180)
  })

  it('shows passages whole and altered quotations word by word when verbose', () => {
    const [file] = checkDrafts([{path: 'desk/last-light.md', value: draftOnSkerry}])
    file!.messages = file!.messages.filter(({ruleId}) => ruleId === 'altered-quotation')
    const text = reportText([file!], {...plain, verbose: true})
    expect(text).toContain(
      '\n              We asked the board for [-one-] {+two+} more [-winter-] {+winters+} and they gave us a postcard,\n'
    )
    expect(reportText([file!], plain)).not.toContain('[-one-]')
    expect(reportText([file!], {...plain, verbose: true, color: true})).toContain(
      '\u001B[31m[-one-]\u001B[39m \u001B[32m{+two+}\u001B[39m'
    )

    const long = draft('a.txt', [[1, 1, true, 'Fault']])
    const place = {start: {line: 1, column: 1, offset: 0}, end: {line: 1, column: 2, offset: 1}}
    const passage = `Begin ${'word '.repeat(200)}end`
    long.messages[0]!.related = [{path: 'b.txt', place, text: passage}]
    expect(reportText([long], {...plain, verbose: true})).toContain(`b.txt:1:1: ${passage}\n`)
  })

  it('says that nothing was found, and nothing at all when quiet', () => {
    expect(reportText([draft('a.txt')], plain)).toBe(
      'No findings in 1 draft (read without a source: name one with --source)\n'
    )
    expect(reportText([draft('a.txt')], {...plain, quiet: true})).toBe('')
  })

  it('lets no control character of a draft or its name reach the terminal', () => {
    const file = draft('a\u001B]0;x\u0007.txt', [
      [1, 1, true, 'Unexpected `\u001B[2J\u009B1m\u202E`']
    ])
    file.messages[0]!.note = 'say\r\nthis\u0000'
    const place = {start: {line: 1, column: 1, offset: 0}, end: {line: 1, column: 2, offset: 1}}
    file.messages[0]!.related = [{path: 'b\u001B.txt', place, text: 'x\u001B[31mred\u200B'}]
    const text = reportText([file], plain)
    expect(text).not.toMatch(/[^\n\P{Cc}]|\p{Cf}/u)
    expect(text).toContain('a\\u{1B}]0;x\\u{7}.txt')
    expect(text).toContain('Unexpected `\\u{1B}[2J\\u{9B}1m\\u{202E}`')
    expect(text).toContain('say this\\u{0}')
  })
})

describe('printable', () => {
  it('leaves ordinary text alone', () => {
    expect(printable('“Ça va?” — naïve 😀 日本')).toBe('“Ça va?” — naïve 😀 日本')
  })
})
