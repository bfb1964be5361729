// Writes src/encoding/generated/charsets.ts: the upper halves of the single-byte charsets.
// Node's own TextDecoder can't be the source: it decodes windows-1252 as latin1 (nodejs/node#60888).
import iconv from 'iconv-lite'
import {writeGenerated} from './write-generated.js'

/** Name in reports → name in iconv-lite. At most 31: one bit of a mask for each. */
const sources = {
  'windows-1252': 'windows1252',
  'windows-1250': 'windows1250',
  'windows-1251': 'windows1251',
  'windows-1253': 'windows1253',
  'windows-1254': 'windows1254',
  'windows-1255': 'windows1255',
  'windows-1256': 'windows1256',
  'windows-1257': 'windows1257',
  'windows-1258': 'windows1258',
  'windows-874': 'windows874',
  'iso-8859-2': 'iso88592',
  'iso-8859-4': 'iso88594',
  'iso-8859-5': 'iso88595',
  'iso-8859-7': 'iso88597',
  'iso-8859-15': 'iso885915',
  'iso-8859-16': 'iso885916',
  'koi8-r': 'koi8r',
  'koi8-u': 'koi8u',
  macintosh: 'macintosh',
  'mac-cyrillic': 'maccyrillic',
  'mac-central-europe': 'maccenteuro',
  'mac-greek': 'macgreek',
  'mac-turkish': 'macturkish',
  cp437: 'cp437',
  cp737: 'cp737',
  cp850: 'cp850',
  cp852: 'cp852',
  cp866: 'cp866'
}

/** Where iconv-lite keeps the tables of before the euro, or leaves holes that Apple and WHATWG fill. */
const corrections = {
  macintosh: {0xbd: '\u03a9', 0xdb: '€', 0xf0: '\u{f8ff}'},
  'mac-turkish': {0xbd: '\u03a9', 0xf0: '\u{f8ff}', 0xf5: '\u{f8a0}'},
  'mac-cyrillic': {0xa2: 'Ґ', 0xb6: 'ґ', 0xff: '€'},
  'mac-greek': {0x9c: '€', 0xaf: '·', 0xff: '\u{ad}'},
  'koi8-u': {0xae: 'ў', 0xbe: 'Ў'}
}

const upperHalf = Buffer.from(Array.from({length: 128}, (_, index) => index + 128))

function decodeUpperHalf(name) {
  const characters = [...iconv.decode(upperHalf, sources[name])]
  if (characters.length !== 128)
    throw new Error(`${name}: ${characters.length} characters, not 128`)
  return characters.map((character, index) => {
    const byte = index + 128
    const corrected = corrections[name]?.[byte]
    if (corrected) return corrected
    // WHATWG's decoders map the unassigned bytes 80–9F of the windows charsets to C1 controls.
    if (character === '\uFFFD' && byte < 0xa0) return String.fromCharCode(byte)
    return character
  })
}

const lines = Object.keys(sources).map((name) => {
  const text = decodeUpperHalf(name).map((character) =>
    /[\p{C}\p{Z}\p{M}\u202a-\u202e]/u.test(character) || character === "'" || character === '\\'
      ? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
      : character
  )
  return `  '${name}':\n    '${text.join('')}'`
})

await writeGenerated(
  'src/encoding/generated/charsets.ts',
  'scripts/generate-charsets.js',
  `/** What bytes 80–FF mean in each charset; U+FFFD where nothing is assigned. */
export const upperHalves: Readonly<Record<string, string>> = {
${lines.join(',\n')}
}
`
)
