/** Bytes become text, or a clear error: nothing is ever replaced silently. */

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
  if (nul >= 0) throw new Error(`Cannot read ${name}: it is binary (a NUL byte at offset ${nul}), expected text`)
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)
  } catch {
    const offset = firstInvalidByte(bytes)
    const byte = bytes[offset]!.toString(16).toUpperCase()
    throw new Error(
      `Cannot read ${name}: byte 0x${byte} at offset ${offset} is not UTF-8; it is probably windows-1252, save it as UTF-8`
    )
  }
}

function wideCharset(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16BE'
  return undefined
}

/** Where decoding fails, found by halving: a prefix that streams without error holds no invalid byte. */
function firstInvalidByte(bytes: Uint8Array): number {
  let valid = 0
  let invalid = bytes.length
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1
    try {
      new TextDecoder('utf-8', {fatal: true}).decode(bytes.subarray(0, middle), {stream: true})
      valid = middle
    } catch {
      invalid = middle
    }
  }
  return invalid - 1
}
