import fc from 'fast-check'
import {expect, test} from 'vitest'
import {FormTable} from '../../src/comparison/form-table.js'

test('gives every form the number that it got first', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), {maxLength: 3000}), (forms) => {
      const table = new FormTable()
      const numbers = new Map<string, number>()
      for (const form of forms) {
        const own = numbers.get(form) ?? numbers.size
        numbers.set(form, own)
        const number = table.find(`«${form}»`, 1, 1 + form.length, (read) => {
          expect(read).toBe(form)
          return own
        })
        expect(number).toBe(own)
      }
    }),
    {numRuns: 30}
  )
})
