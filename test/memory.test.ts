import fc from 'fast-check'
import type {Node} from 'unist'
import {VFile} from 'vfile'
import {describe, expect, test, vi} from 'vitest'
import ibid from '../src/index.js'
import {Memory} from '../src/memory.js'

type Check = (value: string, format: string) => unknown

const wire = `“Nobody asked us before they closed the pier,” said Mara Quill, who runs the shop at 9 Pier Street. “We read it in the Echo.”

Ann Lee, the harbour master, said the work could cost £23.5 million because divers had found rot in nine of the oak piles.

The board’s report, according to two members, was never shown to the council before the vote on 3 March.`

const echo = `The ferry ‘Gull’ will leave from the west pier until June, the Echo has learned. Its 40 passengers did not know.

“It is the only road we have,” Tom Orr told reporters on Tuesday. He called the decision “a disgrace”.`

const draft = `Mara Quill said nobody had asked us before they closed the pier. “We read it in the Herald,” she said.

The harbour master, Ann Lee, defended the work. It may cost £25.3 million as divers found rot in nine of the oak piles.

The boards report was shown to the council before the vote on 13 March. Tom Orr called it “a disgrace.

The ferry will leave from the west pier until July, and its 40 passengers did know. Share this article`

const edit = fc.record({
  at: fc.double({min: 0, max: 1, noNaN: true}),
  drop: fc.constantFrom(0, 0, 1, 3, 12, 90),
  add: fc.constantFrom(
    '',
    'e',
    ' ',
    's',
    '’',
    '“',
    '”',
    '.',
    '\n\n',
    ' not',
    ' 41',
    ' she said',
    '\n',
    'â€™',
    '[',
    ':'
  )
})

/** Checks with what is remembered of the versions before, as an editor does, or with nothing. */
function makeCheck(remembers: boolean): Check {
  const attach = () =>
    ibid({
      sources: [
        {value: wire, path: 'wire.txt', publisher: 'The Wire'},
        {value: echo, path: 'echo.txt', publisher: 'The Echo'}
      ]
    })
  const attached = attach()
  return (value, format) => {
    const file = new VFile({path: `draft.${format}`, value})
    void (remembers ? attached : attach())({type: 'root', children: []} as Node, file)
    const {coverage, comparison} = file.data.ibid!
    return {
      messages: file.messages.map(
        ({message, ruleId, place, expected, note, related, confidence}) => ({
          message,
          ruleId,
          place,
          expected,
          note,
          related,
          confidence
        })
      ),
      coverage: coverage.map(({share}) => share),
      sentences: comparison!.sentences.map(({source, probability, kind, matches}) => ({
        span: source?.span,
        probability,
        kind,
        matches
      })),
      quotations: comparison!.quotations.map(({source, ...rest}) => ({
        ...rest,
        span: source?.span
      })),
      runs: comparison!.runs.map(({draft: {from, to}, source: {span}}) => ({from, to, span}))
    }
  }
}

describe('what is remembered of a draft', () => {
  const warm = makeCheck(true)
  const cold = makeCheck(false)

  test.each(['txt', 'md', 'html'])('changes nothing, whatever was edited: %s', (format) => {
    fc.assert(
      fc.property(fc.array(edit, {minLength: 1, maxLength: 8}), (edits) => {
        let text = draft
        for (const {at, drop, add} of edits) {
          const start = Math.floor(at * text.length)
          text = text.slice(0, start) + add + text.slice(start + drop)
          const value = format === 'html' ? `<p>${text.replaceAll('\n\n', '</p>\n<p>')}</p>` : text
          expect(warm(value, format)).toEqual(cold(value, format))
        }
      }),
      {numRuns: 12}
    )
  })

  test('finds the faults of this draft at all', () => {
    const {messages} = warm(draft, 'txt') as {messages: readonly {ruleId: string}[]}
    const found = new Set(messages.map(({ruleId}) => ruleId))
    expect([...found]).toEqual(
      expect.arrayContaining(['altered-quotation', 'changed-fact', 'unbalanced-quotation-marks'])
    )
  })
})

describe('a memory', () => {
  test('reads once for a key, what is undefined too', () => {
    const memory = new Memory<number | undefined>()
    const read = vi.fn(() => undefined)
    memory.recall('a', read)
    memory.recall('a', read)
    expect(read).toHaveBeenCalledTimes(1)
  })

  test('keeps what is asked for and forgets the rest', () => {
    const memory = new Memory<number>()
    const read = vi.fn(() => 1)
    for (let n = 0; n < 10_000; n++) {
      memory.recall('asked for again and again', read)
      memory.recall(`asked for once: ${n}`, () => n)
    }
    expect(read).toHaveBeenCalledTimes(1)
    memory.recall('asked for once: 1', read)
    expect(read).toHaveBeenCalledTimes(2)
  })

  test('keeps no text that is long', () => {
    const memory = new Memory<number>()
    const read = vi.fn(() => 1)
    memory.recall('a'.repeat(100_000), read)
    memory.recall('a'.repeat(100_000), read)
    expect(read).toHaveBeenCalledTimes(2)
  })
})
