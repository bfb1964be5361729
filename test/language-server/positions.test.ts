import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {Positions} from '../../src/language-server/positions.js'

/** Lines of letters of one to four bytes, ended in each of the ways that a protocol knows. */
const texts = fc
  .array(fc.constantFrom('a', 'é', '’', '😀', '\n', '\r\n', '\r'), {maxLength: 40})
  .map((units) => units.join(''))

/** Where a character begins, the text's end included; no place stands inside of a line's end. */
function places(text: string): number[] {
  const found = Array.from(text.matchAll(/\r\n|[^]/gu), ({index}) => index)
  return [...found, text.length]
}

describe.each(['utf-8', 'utf-16', 'utf-32'])('%s', (encoding) => {
  const positions = new Positions(encoding)

  it('leads from each place to a position and back', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const document = TextDocument.create('a', '', 0, text)
        for (const offset of places(text)) {
          const position = positions.positionAt(document, offset)
          expect(positions.offsetAt(document, position)).toBe(offset)
        }
      })
    )
  })

  it('takes over several changes, each counted in what the ones before it have left', () => {
    fc.assert(
      fc.property(texts, fc.array(fc.tuple(texts, fc.nat(), fc.nat())), (text, edits) => {
        let expected = text
        const changes = edits.map(([inserted, a, b]) => {
          const known = places(expected)
          const [start, end] = [a, b].map((at) => known[at % known.length]!).sort((x, y) => x - y)
          const before = TextDocument.create('a', '', 0, expected)
          const range = positions.rangeOf(before, {start: start!, end: end!})
          expected = expected.slice(0, start) + inserted + expected.slice(end)
          return {range, text: inserted}
        })
        const document = TextDocument.create('a', '', 0, text)
        expect(positions.update(document, changes, 1).getText()).toBe(expected)
      })
    )
  })

  it('takes a position past the end of a line for its end', () => {
    const document = TextDocument.create('a', '', 0, 'Ça\r\n😀\n')
    expect(positions.offsetAt(document, {line: 0, character: 99})).toBe(2)
    expect(positions.offsetAt(document, {line: 1, character: 99})).toBe(6)
    expect(positions.offsetAt(document, {line: 99, character: 0})).toBe(7)
  })
})
