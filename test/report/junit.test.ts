import {SaxesParser} from 'saxes'
import {describe, expect, it} from 'vitest'
import {reportJunit} from '../../src/report/junit.js'
import {makeDraft, pointAt, suppressLast} from './files.js'

/** @throws {Error} When the text is not well-formed XML 1.0. */
function parseXml(text: string): string[] {
  const names: string[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({name}) => names.push(name))
  parser.write(text).close()
  return names
}

describe('reportJunit', () => {
  it('has a suite for each draft and a test for each finding', () => {
    const file = makeDraft('desk/a.md', 'One boat sank.\nTwo came home.\n', [
      {at: 'boat', reason: 'Unexpected `boat`, expected `ship`', fatal: true},
      {at: 'Two', reason: 'Unexpected "two" & more', fatal: false, ruleId: 'verbatim-reuse'},
      {at: 'came', reason: 'Unexpected style'},
      {at: 'home', reason: 'Unexpected home', fatal: true}
    ])
    suppressLast(file, 'baseline')
    file.messages[1]!.note = 'Name <it>'
    file.messages[1]!.related = [
      {
        path: 'wire/b.txt',
        place: {start: pointAt('x', 0), end: pointAt('x', 1)},
        text: 'Two\ncame'
      }
    ]
    const xml = reportJunit([file, makeDraft('desk/clean.md', 'Fine.')])
    expect(xml).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="ibid" tests="5" failures="2" skipped="1" errors="0">
<testsuite name="desk/a.md" tests="4" failures="2" skipped="1" errors="0">
<testcase name="page-residue 1:5" classname="desk/a.md" file="desk/a.md" line="1">
<failure type="error" message="Unexpected \`boat\`, expected \`ship\`">desk/a.md:1:5: Unexpected \`boat\`, expected \`ship\`</failure>
</testcase>
<testcase name="verbatim-reuse 2:1" classname="desk/a.md" file="desk/a.md" line="2">
<failure type="warn" message="Unexpected &quot;two&quot; &amp; more">desk/a.md:2:1: Unexpected &quot;two&quot; &amp; more
Name &lt;it&gt;
wire/b.txt:1:1: Two came</failure>
</testcase>
<testcase name="page-residue 2:5" classname="desk/a.md" file="desk/a.md" line="2">
<system-out>desk/a.md:2:5: Unexpected style</system-out>
</testcase>
<testcase name="page-residue 2:10" classname="desk/a.md" file="desk/a.md" line="2">
<skipped message="recorded in the baseline"/>
</testcase>
</testsuite>
<testsuite name="desk/clean.md" tests="1" failures="0" skipped="0" errors="0">
<testcase name="no findings" classname="desk/clean.md"/>
</testsuite>
</testsuites>
`)
    expect(parseXml(xml).filter((name) => name === 'testcase')).toHaveLength(5)
  })

  it('is well-formed whatever a draft is made of', () => {
    const hostile =
      ']]></failure><x a="\'">&amp;\u0000\u0001\u001B\u007F\u202E\uD800\uFFFE\uFFFF\r\n\t'
    const file = makeDraft(`a${hostile}.md`, 'x', [{at: 'x', reason: hostile, fatal: true}])
    file.messages[0]!.note = hostile
    const xml = reportJunit([file])
    expect(parseXml(xml)).toEqual(['testsuites', 'testsuite', 'testcase', 'failure'])
    expect(xml).toContain('\\u{0}\\u{1}\\u{1B}\\u{7F}\\u{202E}\\u{D800}\\u{FFFE}\\u{FFFF}')
  })

  it('is well-formed without drafts', () => {
    expect(parseXml(reportJunit([]))).toEqual(['testsuites'])
  })
})
