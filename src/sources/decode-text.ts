/** Bytes become text, or a clear error: nothing is ever replaced silently. */
import {firstPlace} from '../binary-search.js'

/**
 * The text that bytes hold in UTF-8. A byte order mark stays, as offsets count it.
 *
 * @param name What the bytes are, as an error names it: ``source `wire.txt` ``.
 * @throws {Error} When they are empty, binary or in another charset, naming the first offending byte.
 */
export function decodeText(bytes: Uint8Array, name: string): string {
  if (bytes.length === 0) throw new Error(`Cannot read ${name}: it is empty`)
  const wide = wideCharset(bytes)
  if (wide) throw new Error(`Cannot read ${name}: it is ${wide}, expected UTF-8; save it as UTF-8`)
  const nul = bytes.indexOf(0)
  if (nul >= 0)
    throw new Error(
      `Cannot read ${name}: it is binary (a NUL byte at offset ${nul}), expected text`
    )
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)
  } catch {
    const offset = firstInvalidByte(bytes)
    const byte = bytes[offset]!.toString(16).toUpperCase()
    throw new Error(
      `Cannot read ${name}: byte 0x${byte} at offset ${offset} is not UTF-8; it is probably ${narrowCharset(bytes)}, save it as UTF-8`
    )
  }
}

/** UTF-16 by its byte order mark, or by the NUL bytes that it puts beside nearly every English letter. */
function wideCharset(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16BE'
  const head = bytes.subarray(0, 1000)
  const nulls = [0, 0]
  head.forEach((byte, index) => {
    if (byte === 0) nulls[index % 2]!++
  })
  const [even, odd] = nulls as [number, number]
  // A binary file has NUL bytes at even and odd offsets alike.
  if (odd > head.length * 0.4 && even < head.length * 0.05) return 'UTF-16LE'
  if (even > head.length * 0.4 && odd < head.length * 0.05) return 'UTF-16BE'
  return undefined
}

/**
 * The likelier of the two charsets that English copy comes in when it is not UTF-8, by where they keep quotation marks,
 * apostrophe, dashes and ellipsis: windows-1252 at 0x85 and 0x91–0x97, which are accented letters in macintosh, and
 * macintosh at 0xC9 and 0xD0–0xD5, which are accented capitals in windows-1252.
 */
function narrowCharset(bytes: Uint8Array): string {
  let windows = 0
  let macintosh = 0
  for (const byte of bytes) {
    if (byte === 0x85 || (byte >= 0x91 && byte <= 0x97)) windows++
    else if (byte === 0xc9 || (byte >= 0xd0 && byte <= 0xd5)) macintosh++
  }
  return macintosh > windows ? 'macintosh' : 'windows-1252'
}

/** Where the first sequence that is not UTF-8 begins. Found by halving: a prefix that streams without error holds none. */
function firstInvalidByte(bytes: Uint8Array): number {
  const valid = firstPlace(bytes.length, (length) => !streams(bytes.subarray(0, length + 1)))
  // A sequence that began in the valid prefix is broken by the byte after it, which may be sound by itself.
  for (let start = valid - 1; start >= Math.max(0, valid - 3); start--) {
    const byte = bytes[start]!
    if (byte < 0x80) break
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return start + length > valid ? start : valid
    }
  }
  return valid
}

function streams(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(bytes, {stream: true})
    return true
  } catch {
    return false
  }
}
