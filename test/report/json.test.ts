import {describe, expect, it} from 'vitest'
import {makeFolder, runIbid} from '../cli/command.js'

const story = `The harbour bridge will close on Monday after engineers found cracks in two of its piers.

The council was told in March, but the report was not published until this week.
`

const draft = `The bridge\u00e2\u20ac\u2122s keeper was away.

The harbour bridge will close on Monday after engineers found cracks in two of its piers.

The council was told in March, but the report was not published until this week.
`

interface Message {
  ruleId: string
  place: {start: {offset: number}; end: {offset: number}}
  related?: {path: string; place: Message['place']; text: string}[]
}

describe('the JSON report', () => {
  it('has the fields of the contract and no other', async () => {
    const folder = makeFolder({'desk/a.txt': draft, 'wire/b.txt': story})
    const {stdout} = await runIbid(folder, [
      'desk/a.txt',
      '--source',
      'wire/b.txt',
      '--report',
      'json'
    ])
    const files = JSON.parse(stdout) as {
      messages: Message[]
      coverage: {source: string; share: number}[]
    }[]
    expect(files).toHaveLength(1)
    const [file] = files
    expect(file).toMatchObject({path: 'desk/a.txt', cwd: folder, history: ['desk/a.txt']})
    expect(Object.keys(file!)).toEqual([
      'path',
      'cwd',
      'history',
      'messages',
      'language',
      'coverage'
    ])
    expect(file!.coverage.map(({source}) => source)).toEqual(['wire/b.txt'])
    expect(file!.coverage[0]!.share).toBeGreaterThan(0.5)
    expect(file!.coverage[0]!.share).toBeLessThanOrEqual(1)

    const damage = file!.messages.find(({ruleId}) => ruleId === 'encoding-corruption')
    expect(damage).toMatchObject({
      source: 'ibid',
      fatal: true,
      line: 1,
      column: 11,
      place: {start: {line: 1, column: 11, offset: 10}, end: {line: 1, column: 14, offset: 13}},
      actual: '\u00e2\u20ac\u2122',
      expected: ['’']
    })

    const known =
      'reason ruleId source fatal line column place actual expected note url related confidence'.split(
        ' '
      )
    expect(file!.messages.length).toBeGreaterThan(1)
    for (const message of file!.messages) {
      for (const key of Object.keys(message)) expect(known).toContain(key)
      expect(message).toMatchObject({
        actual: draft.slice(message.place.start.offset, message.place.end.offset)
      })
      for (const {path, place, text} of message.related ?? []) {
        expect(path).toBe('wire/b.txt')
        expect(text).toBe(story.slice(place.start.offset, place.end.offset))
      }
    }
    expect(file!.messages.some(({related}) => related)).toBe(true)
  })

  it('has a draft without findings, and no coverage where there is no source', async () => {
    const {stdout} = await runIbid(makeFolder({'a.txt': story}), ['a.txt', '--report', 'json'])
    expect(JSON.parse(stdout)).toMatchObject([{path: 'a.txt', messages: [], coverage: []}])
    expect(stdout.endsWith(']\n')).toBe(true)
  })
})
