import {describe, expect, it} from 'vitest'
import {byteOf, charsetNames, loadCharsets} from '../../../src/encoding/charsets/charsets.js'
import {upperHalves} from '../../../src/encoding/generated/charsets.js'
import {standardCharsets} from '../standard-charsets.js'

describe('charsets', () => {
  it('are the ones of the standards, no more and no fewer than a mask holds', () => {
    expect(charsetNames.toSorted()).toEqual(Object.keys(standardCharsets).toSorted())
    expect(charsetNames.length).toBeLessThanOrEqual(31)
  })

  it.each(Object.entries(standardCharsets))(
    '%s has every byte as its standard',
    (name, standard) => {
      const half = upperHalves[name]!
      expect(half).toHaveLength(128)
      for (let byte = 0x80; byte <= 0xff; byte++) {
        const expected = Number.parseInt(
          standard.slice((byte - 0x80) * 4, (byte - 0x80) * 4 + 4),
          16
        )
        expect(half.charCodeAt(byte - 0x80), `byte ${byte.toString(16)}`).toBe(expected)
        // FF is no part of UTF-8; the soft hyphen is what older tables have for 9C.
        const isOlder = name === 'mac-greek' && byte === 0xff
        if (expected !== 0xfffd)
          expect(byteOf(expected, charsetNames.indexOf(name))).toBe(isOlder ? 0x9c : byte)
      }
      for (let byte = 0; byte < 0x80; byte++)
        expect(byteOf(byte, charsetNames.indexOf(name))).toBe(byte)
    }
  )

  it('maps windows-1252 as windows-1252, not as latin1', () => {
    expect(byteOf('’'.charCodeAt(0), charsetNames.indexOf('windows-1252'))).toBe(0x92)
  })

  it('takes a control for its own byte in every charset', () => {
    for (const charset of charsetNames.keys()) expect(byteOf(0x93, charset)).toBe(0x93)
  })

  it('knows which characters can begin and continue UTF-8', () => {
    const {rows, leads, continuations} = loadCharsets()
    const bit = 1 << charsetNames.indexOf('windows-1252')
    const row = (character: string) => rows[character.charCodeAt(0)]!
    expect(leads[row('â')]! & bit).not.toBe(0)
    expect(continuations[row('â')]! & bit).toBe(0)
    expect(continuations[row('€')]! & bit).not.toBe(0)
    expect(row('漢')).toBe(0)
  })
})
