import fc from 'fast-check'
import {expect, test} from 'vitest'
import {FormTable} from '../../../src/comparison/index/form-table.js'

test('numbers forms in the order in which they are first met', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), {maxLength: 3000}), (forms) => {
      const table = new FormTable()
      const numbers = new Map<string, number>()
      for (const form of forms) {
        if (!numbers.has(form)) numbers.set(form, numbers.size)
        expect(table.find(`«${form}»`, 1, 1 + form.length)).toBe(numbers.get(form))
      }
      expect(table.size).toBe(numbers.size)
    }),
    {numRuns: 30}
  )
})
