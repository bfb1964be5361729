/**
 * Feeds in what nobody wrote. In a normal run a few inputs; `npm run fuzz -- --seconds 600 --seed 7` for more.
 * What once failed, shrunk, is in `test/fuzz-cases/`.
 */
import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {type FuzzInput, inputs} from './inputs.js'
import {checkInvariants} from './invariants.js'

const folder = path.resolve(import.meta.dirname, '../fuzz-cases')
const seconds = Number(process.env.IBID_FUZZ_SECONDS ?? 0)
const seed = Number(process.env.IBID_FUZZ_SEED ?? 1)

/** Of so many inputs one is checked in every way. */
const thoroughEvery = 16

describe('whatever the draft and its source', () => {
  it(
    'nothing breaks',
    async () => {
      const end = Date.now() + seconds * 1000
      const kinds = new Map<string, FuzzInput>()
      let count = 0
      const property = fc.asyncProperty(inputs, async (input) => {
        count++
        try {
          await checkInvariants(input, count % thoroughEvery === 0)
        } catch (error) {
          // A long run goes on to what else breaks.
          if (!kinds.has(kindOf(error))) throw error
        }
      })
      for (let round = 0; ; round++) {
        const limits =
          seconds > 0
            ? {
                numRuns: 1_000_000_000,
                interruptAfterTimeLimit: Math.max(1, end - Date.now()),
                markInterruptAsFailure: false
              }
            : {numRuns: 200}
        const found = await fc.check(property, {seed: seed + round, ...limits})
        if (!found.failed || !found.counterexample) break
        const [input] = found.counterexample
        kinds.set(kindOf(found.errorInstance), input)
        keep(input)
        if (Date.now() >= end) break
      }
      if (seconds > 0) console.log(`${count} inputs from seed ${seed}, ${kinds.size} failures`)
      expect(Object.fromEntries(kinds)).toEqual({})
    },
    seconds * 1000 + 120_000
  )

  it.each(fs.readdirSync(folder))('nothing breaks any more on %s', async (name) => {
    const input = JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8')) as FuzzInput
    await checkInvariants(input, true)
  })
})

/** The first line of an error, without what differs from one input to the next. */
function kindOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error))
    .split('\n', 1)[0]!
    .replace(/\d+/g, 'N')
}

function keep(input: FuzzInput): void {
  const text = `${JSON.stringify(input, undefined, 2)}\n`
  const name = crypto.createHash('sha256').update(text).digest('hex').slice(0, 12)
  fs.writeFileSync(path.join(folder, `${name}.json`), text)
}
