import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {rules} from '../../src/index.js'
import {reportSarif} from '../../src/report/sarif.js'
import {makeFolder, runIbid} from '../cli/command.js'
import {makeDraft, pointAt, suppressLast} from './files.js'
import {findSchemaErrors} from './sarif-schema.js'

interface Log {
  runs: {
    tool: {
      driver: {
        semanticVersion?: string
        rules: {id: string; help: {markdown: string}}[]
      }
    }
    results: {ruleId: string; ruleIndex: number; message: {text: string}}[]
  }[]
}

function parse(files: readonly VFile[]): Log['runs'][0] {
  const log = JSON.parse(reportSarif(files)) as Log
  expect(findSchemaErrors(log)).toEqual([])
  return log.runs[0]!
}

describe('reportSarif', () => {
  const value = 'One boat sank.\nTwo came home.\n'

  it('gives a result with its region, the passage of the source and each repair as a fix', () => {
    const file = makeDraft('desk/über uns.md', value, [
      {
        at: 'Two',
        reason: 'Unexpected `Two`, expected `Three`',
        ruleId: 'encoding-corruption',
        fatal: true,
        fields: {
          expected: ['Three', ''],
          note: 'The source says Three',
          confidence: 0.75,
          related: [
            {
              path: 'wire/b.txt',
              place: {start: pointAt('a\nThree', 2), end: pointAt('a\nThree', 7)},
              text: 'Three'
            }
          ]
        }
      }
    ])
    const artifactLocation = {uri: 'desk/%C3%BCber%20uns.md', index: 0}
    const region = {
      startLine: 2,
      startColumn: 1,
      endLine: 2,
      endColumn: 4,
      charOffset: 15,
      charLength: 3
    }
    const ruleIndex = Object.keys(rules).indexOf('encoding-corruption')
    const fix = (description: string, text: string) => ({
      description: {text: description},
      artifactChanges: [
        {artifactLocation, replacements: [{deletedRegion: region, insertedContent: {text}}]}
      ]
    })
    expect(parse([file]).results).toEqual([
      {
        ruleId: 'encoding-corruption',
        ruleIndex,
        level: 'error',
        message: {text: 'Unexpected `Two`, expected `Three`.\nThe source says Three'},
        locations: [
          {physicalLocation: {artifactLocation, region: {...region, snippet: {text: 'Two'}}}}
        ],
        relatedLocations: [
          {
            id: 1,
            message: {text: 'The passage of the source'},
            physicalLocation: {
              artifactLocation: {uri: 'wire/b.txt'},
              region: {
                startLine: 2,
                startColumn: 1,
                endLine: 2,
                endColumn: 6,
                charOffset: 2,
                charLength: 5,
                snippet: {text: 'Three'}
              }
            }
          }
        ],
        fixes: [fix('Replace it with “Three”', 'Three'), fix('Remove it', '')],
        suppressions: [],
        properties: {confidence: 0.75}
      }
    ])
  })

  it('marks suppressed findings, so that every result says whether it is one', () => {
    const file = makeDraft('a.md', value, [
      {at: 'One', reason: 'One', fatal: false},
      {at: 'Two', reason: 'Two'},
      {at: 'home', reason: 'Three'}
    ])
    suppressLast(file, 'comment')
    suppressLast(file, 'baseline')
    expect(parse([file]).results).toMatchObject([
      {level: 'warning', suppressions: []},
      {
        message: {text: 'Three'},
        suppressions: [{kind: 'inSource', justification: 'Ignored by a comment in the draft'}]
      },
      {
        level: 'note',
        suppressions: [{kind: 'external', justification: 'Recorded in the baseline'}]
      }
    ])
  })

  it('describes every rule, with help', () => {
    const {driver} = parse([]).tool
    expect(driver.rules.map(({id}) => id)).toEqual(Object.keys(rules))
    for (const {help} of driver.rules) {
      expect(help.markdown).toContain('## Why it misleads readers')
      expect(help.markdown).not.toContain('## Examples')
    }
  })

  it('makes no link and no placeholder of a draft’s text, and a reference of any path', () => {
    const faults = [{at: 'x', reason: 'Unexpected `[a](1) {0}`'}]
    const {results} = parse([
      makeDraft('/desk/a b.md', 'x', faults),
      makeDraft('C:\\desk\\100%.md', 'x', faults),
      makeDraft('../a#b?\uD800.md', 'x', faults)
    ])
    expect(results[0]!.message.text).toBe('Unexpected `[a] (1) {{0}}`')
    expect(JSON.stringify(results)).toContain('"file:///desk/a%20b.md"')
    expect(JSON.stringify(results)).toContain('"file:///C:/desk/100%25.md"')
    expect(JSON.stringify(results)).toContain('"../a%23b%3F%EF%BF%BD.md"')
  })

  it('fits the schema with what every rule finds', async () => {
    const source =
      'The harbour bridge will close on Monday after engineers found cracks in two of its piers.\n\n“Nobody told us until this week,” Ann Lee, the harbour master, said.\n'
    const draft =
      '3 min read\n\nThe harbour bridge will close on Monday after engineers found cracks in two of its piers.\n\n“Nobody told them until last week,” said Ann Lee. The bridgeâ€™s piers are old.\n'
    const folder = makeFolder({'a.txt': draft, 'b.txt': source})
    const {stdout} = await runIbid(folder, ['a.txt', '-s', 'b.txt', '--report', 'sarif'])
    const log = JSON.parse(stdout) as Log
    expect(findSchemaErrors(log)).toEqual([])
    expect(log.runs[0]!.results.length).toBeGreaterThan(2)
    expect(log.runs[0]!.tool.driver.semanticVersion).toMatch(/^\d+\.\d+\.\d+/)
  })
})

describe('the schema', () => {
  it('is the real one', () => {
    expect(findSchemaErrors({version: '2.1.0', runs: [{results: [{}]}]})).toEqual([
      "/runs/0: must have required property 'tool'",
      "/runs/0/results/0: must have required property 'message'"
    ])
  })
})
