import fc from 'fast-check'
import {expect, test} from 'vitest'
import {
  longestCommonRun,
  longestCommonSubsequence
} from '../../../src/comparison/alignment/term-order.js'

const sequences = fc.array(fc.integer({min: 0, max: 5}), {maxLength: 90})

function place(terms: readonly number[]) {
  const lastPlace = new Int32Array(6)
  const earlier = new Int32Array(terms.length)
  for (const [at, term] of terms.entries()) {
    earlier[at] = lastPlace[term]!
    lastPlace[term] = at + 1
  }
  return {terms, lastPlace, earlier}
}

test('the longest run and subsequence are those that a slow search finds', () => {
  fc.assert(
    fc.property(sequences, sequences, (draft, source) => {
      const terms = Int32Array.from([9, ...source])
      const text = `,${draft.join(',')},`
      let run = 0
      for (let from = 0; from < source.length; from++) {
        for (let to = source.length; to - from > run; to--) {
          if (text.includes(`,${source.slice(from, to).join(',')},`)) run = to - from
        }
      }
      expect(longestCommonRun(place(draft), terms, 1, terms.length)).toBe(run)
      let row = new Array<number>(draft.length + 1).fill(0)
      for (const term of source) {
        const next = [0]
        for (const [at, own] of draft.entries()) {
          next.push(own === term ? row[at]! + 1 : Math.max(row[at + 1]!, next[at]!))
        }
        row = next
      }
      expect(longestCommonSubsequence(place(draft), terms, 1, terms.length)).toBe(row.at(-1))
    })
  )
})
