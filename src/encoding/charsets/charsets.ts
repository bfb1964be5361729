/** The single-byte charsets, and which of their characters can begin or continue UTF-8. */
import {upperHalves} from '../generated/charsets.js'

export const charsetNames = Object.keys(upperHalves)

/** Characters that some decoders write for others: macintosh has the ohm sign in older tables, the letter in newer. */
const aliases = {'\u2126': '\u03a9', '\u0394': '\u2206', '\u2206': '\u0394', '\u03bc': '\u00b5'}

/**
 * What other tables of a charset have for a byte: before the euro, before koi8-u was settled; and what programs take from
 * windows-1252 for bytes that windows-874 lacks.
 */
const otherTables: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'mac-greek': {'\u00ad': 0x9c, '\u0387': 0xaf},
  'mac-cyrillic': {'¢': 0xa2, '∂': 0xb6, '¤': 0xff},
  macintosh: {'¤': 0xdb},
  'koi8-u': {'╝': 0xae, '╬': 0xbe},
  'windows-874': {'˜': 0x98, '™': 0x99, œ: 0x9c}
}

/** Nearly every other letter of Greek could begin UTF-8 read as this one, which nobody has met. */
const lettersLikeUtf8 = charsetNames.indexOf('cp737')

interface Charsets {
  /** For each code unit a row of the tables below; 0 for what no charset has. */
  readonly rows: Uint16Array
  /** The code unit of each row. */
  readonly units: Uint16Array
  /** Charsets (bit = index in `charsetNames`) in which the character is a lead byte, C2–F4. */
  readonly leads: Uint32Array
  /** Charsets in which it begins a sequence of two bytes, C2–DF. */
  readonly shortLeads: Uint32Array
  /** Charsets in which it is a continuation byte, 80–BF. */
  readonly continuations: Uint32Array
  /** Charsets whose byte A0 is a no-break space, which may have become a space. */
  readonly folding: number
  /** The byte in each charset, at `row * charsetNames.length + charset`; 0 for none. */
  readonly bytes: Uint8Array
}

let charsets: Charsets | undefined

/** The tables, made when a text first holds a character that is not ASCII. */
export function loadCharsets(): Charsets {
  if (charsets) return charsets
  const rows = new Uint16Array(0x10000)
  const characters = new Set(Object.values(upperHalves).join(''))
  for (let unit = 0x80; unit < 0xa0; unit++) characters.add(String.fromCharCode(unit))
  for (const older of Object.values(otherTables))
    for (const each of Object.keys(older)) characters.add(each)
  characters.delete('\uFFFD')
  const units = new Uint16Array(characters.size + Object.keys(aliases).length + 1)
  let count = 0
  const addRow = (character: string) => {
    units[++count] = character.charCodeAt(0)
    rows[units[count]!] = count
  }
  for (const character of characters) addRow(character)
  const width = charsetNames.length
  for (const alias of Object.keys(aliases)) {
    if (!characters.has(alias)) addRow(alias)
  }
  const bytes = new Uint8Array((count + 1) * width)
  for (const [charset, name] of charsetNames.entries()) {
    // C1 controls stand for their own byte everywhere: so decoders write what they have no character for.
    // That makes windows-1252 do for latin1 as well, and windows-874 for TIS-620.
    for (let byte = 0x80; byte < 0xa0; byte++) bytes[rows[byte]! * width + charset] = byte
    const half = upperHalves[name]!
    for (let index = 0; index < 128; index++) {
      const row = rows[half.charCodeAt(index)]!
      if (row > 0) bytes[row * width + charset] = index + 128
    }
  }
  for (const [alias, character] of Object.entries(aliases)) {
    for (const charset of charsetNames.keys()) {
      const place = rows[alias.charCodeAt(0)]! * width + charset
      bytes[place] ||= bytes[rows[character.charCodeAt(0)]! * width + charset]!
    }
  }
  for (const [name, older] of Object.entries(otherTables)) {
    for (const [character, byte] of Object.entries(older))
      bytes[rows[character.charCodeAt(0)]! * width + charsetNames.indexOf(name)] = byte
  }
  const leads = new Uint32Array(count + 1)
  const shortLeads = new Uint32Array(count + 1)
  const continuations = new Uint32Array(count + 1)
  for (let row = 1; row <= count; row++) {
    for (let charset = 0; charset < width; charset++) {
      const byte = bytes[row * width + charset]!
      if (charset === lettersLikeUtf8) continue
      if (byte >= 0xc2 && byte <= 0xf4) leads[row]! |= 1 << charset
      if (byte >= 0xc2 && byte <= 0xdf) shortLeads[row]! |= 1 << charset
      if (byte >= 0x80 && byte <= 0xbf) continuations[row]! |= 1 << charset
    }
  }
  let folding = 0
  for (const charset of charsetNames.keys()) {
    // What is read as windows-874 is TIS-620 as often, which drops the no-break space altogether.
    if (bytes[rows[0xa0]! * width + charset] === 0xa0 && charsetNames[charset] !== 'windows-874')
      folding |= 1 << charset
  }
  return (charsets = {
    rows,
    units: units.subarray(0, count + 1),
    leads,
    shortLeads,
    continuations,
    folding,
    bytes
  })
}

/** The byte of a code unit in a charset; ASCII is its own, 0 stands for none. */
export function byteOf(unit: number, charset: number): number {
  if (unit < 0x80) return unit
  const {rows, bytes} = loadCharsets()
  return bytes[rows[unit]! * charsetNames.length + charset]!
}
