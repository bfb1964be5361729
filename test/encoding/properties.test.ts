import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {bestRepairs, findDamage, findDisguises, repairText} from '../../src/encoding/index.js'

/** Text full of what damage is made of. */
const pieces = fc.array(
  fc.constantFrom(
    ...Array.from('â€™“”Ã©Â£โยรæÕÐÑпривÎ±├⌐鈥檚窶冱?\uFFFD &;%=\\\u0093 –—’abst.\n'),
    'Ã©',
    'â€œ',
    '&rsquo;',
    '\\u2019',
    '%E2%80%99',
    'don?t',
    ' \u200b',
    'а'
  ),
  {maxLength: 60}
)
const texts = fc.oneof(
  pieces.map((list) => list.join('')),
  fc.string({unit: 'grapheme', maxLength: 60}),
  fc.string({unit: 'binary', maxLength: 60})
)

describe('whatever the text', () => {
  it('places lie inside it, in order, apart, and slice to what they say', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const places of [findDamage(text), findDisguises(text)]) {
          let end = 0
          for (const place of places) {
            expect(place.start).toBeGreaterThanOrEqual(end)
            expect(place.end).toBeGreaterThan(place.start)
            expect(text.slice(place.start, place.end)).toBe(place.actual)
            expect(place.expected).not.toEqual([])
            expect(new Set(place.expected).size).toBe(place.expected?.length ?? 0)
            end = place.end
          }
          expect(end).toBeLessThanOrEqual(text.length)
        }
      })
    )
  })

  it('a repair never puts back what was there', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const {actual, expected} of findDamage(text))
          expect(expected ?? []).not.toContain(actual)
      })
    )
  })

  it('the likeliest repairs are those of the damage', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const firsts = findDamage(text).flatMap(({start, end, expected}) =>
          expected ? [{start, end, text: expected[0]!}] : []
        )
        expect(bestRepairs(text)).toEqual(firsts)
      })
    )
  })

  it('plain ASCII words stay as they are', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z ,.'"()-]*$/), (text) => {
        expect(repairText(text)).toBe(text)
      })
    )
  })

  it('takes time in proportion to its length', () => {
    const time = (text: string) => {
      const times = [1, 2, 3].map(() => {
        const start = performance.now()
        findDamage(text)
        return performance.now() - start
      })
      return Math.min(...times)
    }
    for (const unit of [
      'Ã©',
      'Ð¿ÑÐ',
      'â',
      '?a',
      'โ',
      '鈥',
      '\uFFFD',
      'aâ€™',
      '&amp;',
      '“',
      'é ',
      '%C3',
      'Ã '
    ]) {
      const [short, long] = [time(unit.repeat(2000)), time(unit.repeat(16_000))]
      // Eight times the text; a quadratic step would take sixty-four times as long.
      expect(long, unit).toBeLessThan(Math.max(short, 20) * 32)
    }
  })
})
