import fc from 'fast-check'
import type {Node} from 'unist'
import {describe, expect, it} from 'vitest'
import {VFile} from 'vfile'
import {VFileMessage} from 'vfile-message'
import {applyFixes, findFixes, fixFile} from '../src/fix.js'
import ibid from '../src/index.js'

interface Fault {
  readonly start: number
  readonly actual: string
  readonly expected: string[]
  readonly ruleId?: string
  readonly confidence?: number
}

/** A message as a rule gives it. */
function messageOf({start, actual, expected, confidence, ruleId = 'page-residue'}: Fault) {
  const point = (offset: number) => ({line: 1, column: offset + 1, offset})
  const message = new VFileMessage('Unexpected', {
    place: {start: point(start), end: point(start + actual.length)},
    ruleId,
    source: 'ibid'
  })
  return Object.assign(message, {actual, expected, ...(confidence !== undefined && {confidence})})
}

const fix = (value: string, ...faults: Fault[]) =>
  applyFixes(value, findFixes(faults.map(messageOf)))

describe('fixes', () => {
  it.each<[string, Partial<Fault>]>([
    ['two repairs to choose from', {expected: ['a', 'b']}],
    ['no repair', {expected: []}],
    ['a repair that changes nothing', {expected: ['bc']}],
    ['an unsure finding', {confidence: 0.89}],
    ['a rule that is not fixable', {ruleId: 'verbatim-reuse'}],
    ['a rule that does not exist', {ruleId: 'toString'}]
  ])('are not made of %s', (_, fault) => {
    expect(findFixes([messageOf({start: 1, actual: 'bc', expected: ['x'], ...fault})])).toEqual([])
  })

  it('are applied in one go, wherever the text grows or shrinks', () => {
    const {value, applied} = fix(
      'abcdef',
      {start: 4, actual: 'e', expected: ['EEE']},
      {start: 0, actual: 'ab', expected: ['']},
      {start: 2, actual: 'c', expected: ['C'], confidence: 0.9}
    )
    expect([value, applied.length]).toEqual(['CdEEEf', 3])
  })

  it('give way to the surer on one place, and are not made when they are as sure and differ', () => {
    const wide = {start: 0, actual: 'abcd', expected: ['x'], confidence: 0.95}
    const narrow = {start: 1, actual: 'b', expected: ['y'], confidence: 0.99}
    const surer = fix('abcde', wide, narrow)
    expect(surer.value).toBe('aycde')
    expect(surer.clashes.map(({other, skipped}) => [other.text, skipped.text])).toEqual([
      ['y', 'x']
    ])
    expect(fix('abcde', wide, {...narrow, confidence: 0.95})).toMatchObject({
      value: 'abcde',
      applied: [],
      clashes: [{isSurer: false}]
    })
    expect(fix('abcde', wide, wide)).toMatchObject({value: 'xe', clashes: []})
    const insertion = {start: 2, actual: '', expected: ['“']}
    expect(fix('abcd', insertion, {...insertion, expected: ['”']}).clashes).toHaveLength(1)
  })

  it('leave nothing to fix and change nothing else', () => {
    const faults: readonly (readonly [string, string])[] = [
      ['The harbour’s piers (opens in a new tab) are cracked.', 'The harbour’s piers are cracked.'],
      ['The townâ€™s engineers were told.', 'The town’s engineers were told.'],
      ['A line of 12 (twelve) words \t with odd  spaces. ', ''],
      ['618 Views', '']
    ]
    const lines = fc.array(
      fc.tuple(fc.constantFrom(...faults), fc.constantFrom('\n', '\r\n\r\n', '\n\n\n'))
    )
    fc.assert(
      fc.property(fc.constantFrom('', '\uFEFF'), lines, (mark, parts) => {
        const write = (side: 0 | 1) =>
          mark + parts.map(([fault, end]) => (fault[side] || fault[0]) + end).join('')
        const file = new VFile({path: 'a.txt', value: write(0)})
        const check = () => {
          file.messages = []
          void ibid()({type: 'root', children: []} as Node, file)
        }
        check()
        fixFile(file, check)
        expect(String(file)).toBe(write(1))
        expect(findFixes(file.messages)).toEqual([])
      }),
      {numRuns: 40}
    )
  })

  it('leave a text alone that a repair would not mend', () => {
    const file = new VFile({path: 'a.txt', value: 'a'})
    let checks = 0
    const check = () => {
      checks++
      const actual = String(file)
      file.messages = [messageOf({start: 0, actual, expected: [actual === 'a' ? 'b' : 'a']})]
    }
    check()
    expect(fixFile(file, check).applied).toEqual([])
    expect(String(file)).toBe('a')
    expect(checks).toBe(3)
  })

  it('take back what brings a finding of another rule, and that alone', () => {
    const file = new VFile({path: 'a.txt', value: 'a c'})
    const check = () => {
      const value = String(file)
      const faults = {
        a: {start: 0, actual: 'a', expected: ['b']},
        b: {start: 0, actual: 'b', expected: [], ruleId: 'verbatim-reuse'},
        c: {start: 2, actual: 'c', expected: ['d'], ruleId: 'encoding-corruption'}
      }
      file.messages = Object.entries(faults).flatMap(([letter, fault]) =>
        value.includes(letter) ? [messageOf(fault)] : []
      )
    }
    check()
    expect(fixFile(file, check).applied.map(({text}) => text)).toEqual(['d'])
    expect(String(file)).toBe('a d')
  })

  it.each([
    // A mark the wrong way round, and one beside which a partner would make it worse.
    ['draft.txt', 'She said ”(They came late to the pier,” she said.'],
    ['draft.txt', '“They came late to the pier,” she said. ’We never saw it,’ said Lee.'],
    ['draft.txt', '“The pier ‹may close in June,” she said.'],
    // A carriage return by itself, which moves the places of what follows in HTML.
    ['draft.html', '<p>“They came late to the pier,” she\rsaid. ’We never saw it,’ said Lee</p>'],
    // What is left of a dash whose last byte was straightened.
    ['draft.txt', 'It was late â€" sadly â€" for the pier.']
  ])('make nothing worse: %s %s', (path, value) => {
    const file = new VFile({path, value})
    const sources = [
      '“They came late to the pier,” she said. “We never saw it,” said Lee. “The pier may close in June,” she said.'
    ]
    const check = () => {
      file.messages = []
      void ibid({sources})({type: 'root', children: []} as Node, file)
    }
    check()
    fixFile(file, check)
    expect(String(file)).toBe(value)
  })
})
