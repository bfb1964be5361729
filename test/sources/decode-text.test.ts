import {describe, expect, it} from 'vitest'
import {decodeText} from '../../src/sources/decode-text.js'

const utf8 = (text: string) => new TextEncoder().encode(text)
const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

describe('decodeText', () => {
  it('keeps every character, the byte order mark and replacement characters included', () => {
    const text = '\uFEFFThe bridge’s “piers” \uFFFD 😀\r\n'
    expect(decodeText(utf8(text), 'a')).toBe(text)
  })

  it.each([
    ['a byte that cannot begin a character', utf8('ab'), [0x92, 0x41], 2],
    ['a character broken by the next letter', utf8('é'), [0xe9, 0x20, 0x41], 2],
    ['a character of three bytes broken after two', utf8('’’'), [0xe2, 0x80, 0x41], 6],
    ['a character cut off by the end', utf8('’’'), [0xe2, 0x80], 6],
    ['an overlong form', utf8('a'), [0xc0, 0xaf], 1],
    ['a surrogate', utf8('’a’'), [0xed, 0xa0, 0x80], 7]
  ])('names where %s begins', (_, before, bad, offset) => {
    const bytes = Uint8Array.from([...before, ...bad])
    const byte = bytes[offset]!.toString(16).toUpperCase()
    expect(() => decodeText(bytes, '`a`')).toThrow(
      `Cannot read \`a\`: byte 0x${byte} at offset ${offset} is not UTF-8`
    )
  })

  it.each([
    ['windows-1252', 'She said \x93no\x94 \x96 it\x92s late', 'it is probably windows-1252'],
    ['macintosh', 'She said \xd2no\xd3 \xd0 it\xd5s late', 'it is probably macintosh'],
    ['UTF-16LE', 'T\0h\0e\0 \0b\0r\0i\0d\0g\0e\0', 'it is UTF-16LE'],
    ['UTF-16BE', '\0T\0h\0e\0 \0b\0r\0i\0d\0g\0e', 'it is UTF-16BE']
  ])('names %s', (_, text, charset) => {
    expect(() => decodeText(latin(text), 'a')).toThrow(charset)
  })

  it('refuses what is empty or binary', () => {
    expect(() => decodeText(new Uint8Array(), '`a`')).toThrow('Cannot read `a`: it is empty')
    expect(() => decodeText(latin('PK\x03\x04\x00\x00'), '`a`')).toThrow('a NUL byte at offset 4')
  })
})
