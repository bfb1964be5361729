/**
 * An editor that sends what it likes: after any edits the diagnostics are those of the text as it is. In a normal run a few;
 * `npm run fuzz` goes on for as long as it is told.
 */
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Diagnostic} from 'vscode-languageserver-protocol'
import {makeFolder} from '../cli/command.js'
import {startClient} from './client.js'
import {draft, wire} from './story.js'

const pieces = [
  '',
  'a',
  '\n',
  '\r\n',
  '“',
  '”',
  'Ã©',
  'isnâ€™t ',
  '👩‍👧',
  '\u200B',
  '> ',
  '<!--',
  '---\n',
  '\0',
  'Share this article\n\n'
]
const edits = fc.array(
  fc.record({
    line: fc.nat(12),
    character: fc.nat(60),
    lines: fc.nat(1),
    length: fc.nat(10),
    text: fc.constantFrom(...pieces),
    /** How much the version grows: some editors count one twice. */
    step: fc.nat(1)
  }),
  {minLength: 1, maxLength: 6}
)

const seconds = Number(process.env.IBID_FUZZ_SECONDS ?? 0)
const seed = Number(process.env.IBID_FUZZ_SEED ?? 1)
const limits =
  seconds > 0
    ? {numRuns: 1_000_000, interruptAfterTimeLimit: seconds * 1000, markInterruptAsFailure: false}
    : {numRuns: 8}

function plain(diagnostics: readonly Diagnostic[]): unknown[] {
  return diagnostics.map(({range, message, code}) => ({range, message, code}))
}

describe('a document that is edited', () => {
  it(
    'has the diagnostics of a document that was opened with its text',
    async () => {
      const client = await startClient(makeFolder({'draft.md': draft, 'wire.txt': wire}))
      let count = 0
      const found = await fc.check(
        fc.asyncProperty(edits, async (changes) => {
          const name = `${count++}.md`
          const uri = await client.open(name, draft)
          let version = 1
          for (const {line, character, lines, length, text, step} of changes) {
            version += step
            await client.connection.sendNotification('textDocument/didChange', {
              textDocument: {uri, version},
              contentChanges: [
                {
                  range: {
                    start: {line, character},
                    end: {line: line + lines, character: lines > 0 ? length : character + length}
                  },
                  text
                }
              ]
            })
            const pulled = await client.pull(uri)
            for (const {range} of pulled) expect(range.start).not.toEqual(range.end)
          }
          const pulled = await client.pull(uri)
          await client.close(uri)
          // The same edits in one go, and then nothing known of the document.
          const again = await client.open(name, draft)
          await client.connection.sendNotification('textDocument/didChange', {
            textDocument: {uri: again, version: 2},
            contentChanges: changes.map(({line, character, lines, length, text}) => ({
              range: {
                start: {line, character},
                end: {line: line + lines, character: lines > 0 ? length : character + length}
              },
              text
            }))
          })
          expect(plain(await client.pull(again))).toEqual(plain(pulled))
          await client.close(again)
        }),
        {seed, ...limits}
      )
      // In too short a time not one is done, which is no failure.
      if (found.counterexample !== null) throw new Error(fc.defaultReportMessage(found))
      if (seconds > 0) console.log(`${count} edited documents from seed ${seed}, 0 failures`)
      expect(client.stderr).toBe('')
      expect(client.shown.filter((text) => text.includes('bug'))).toEqual([])
    },
    seconds * 1000 + 120_000
  )
})
