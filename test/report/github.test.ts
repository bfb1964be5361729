import {describe, expect, it} from 'vitest'
import {reportGithub} from '../../src/report/github.js'
import {makeDraft, pointAt, suppressLast} from './files.js'

describe('reportGithub', () => {
  it('writes a workflow command for each finding, with a place that annotations can have', () => {
    const value = 'One boat sank.\n\nTwo came\nhome.\n'
    const file = makeDraft('tide/a,b:c.md', value, [
      {at: 'boat', reason: 'Unexpected `boat`, expected `ship`', fatal: true},
      {at: 'Two came\nhome', reason: 'Unexpected passage', fatal: false, ruleId: 'verbatim-reuse'},
      {at: 'home', reason: 'Unexpected home'}
    ])
    file.messages[1]!.note = 'Say it in\nyour own words'
    file.messages[1]!.related = [
      {
        path: 'wire/b.txt',
        place: {start: pointAt('x', 0), end: pointAt('x', 1)},
        text: '100 % sure:\nyes'
      }
    ]
    expect(reportGithub([file, makeDraft('clean.md', 'Fine.')])).toBe(
      [
        '::error file=/desk/tide/a%2Cb%3Ac.md,line=1,endLine=1,col=5,endColumn=9,title=ibid page-residue::Unexpected `boat`, expected `ship`\n',
        '::warning file=/desk/tide/a%2Cb%3Ac.md,line=3,endLine=4,title=ibid verbatim-reuse::Unexpected passage%0ASay it in your own words%0Awire/b.txt:1:1: 100 %25 sure: yes\n',
        '::notice file=/desk/tide/a%2Cb%3Ac.md,line=4,endLine=4,col=1,endColumn=5,title=ibid page-residue::Unexpected home\n'
      ].join('')
    )
  })

  it('makes one annotation of the findings of one cause', () => {
    const at = {at: 'x', reason: 'Damage', fatal: true}
    const file = makeDraft('a.md', 'x', [at, at, at, at])
    for (const message of file.messages) message.sharedCause = 'latin1'
    expect(reportGithub([file])).toBe(
      '::error file=/desk/a.md,line=1,endLine=1,col=1,endColumn=2,title=ibid page-residue::Damage%0A3 more of the same cause\n'
    )
  })

  it('lets no text of a draft begin a command of its own or steer the log', () => {
    const file = makeDraft('a.md', 'x', [
      {at: 'x', reason: 'Unexpected `\r\n::error::owned\u001B[2J`', fatal: false}
    ])
    expect(reportGithub([file])).toBe(
      '::warning file=/desk/a.md,line=1,endLine=1,col=1,endColumn=2,title=ibid page-residue::Unexpected ` ::error::owned\\u{1B}[2J`\n'
    )
  })

  it('names no file for stdin, and leaves suppressed findings out', () => {
    const file = makeDraft('<stdin>', 'x y', [
      {at: 'x', reason: 'One'},
      {at: 'y', reason: 'Two'}
    ])
    file.data.stdin = true
    suppressLast(file, 'comment')
    expect(reportGithub([file])).toBe(
      '::notice line=1,endLine=1,col=1,endColumn=2,title=ibid page-residue::One\n'
    )
  })

  it('keeps absolute paths, and is empty without findings', () => {
    const file = makeDraft('/news/a.md', 'x', [{at: 'x', reason: 'One'}])
    expect(reportGithub([file])).toContain('::notice file=/news/a.md,')
    expect(reportGithub([])).toBe('')
  })
})
