// Ways in which texts come to harm, made by script: each charset read as others, bytes lost, marks lost.
import iconv from 'iconv-lite'

/** Decodes bytes with every byte kept: those that a charset lacks become C1 controls. */
function read(bytes, charset) {
  if (charset === 'latin1') return bytes.toString('latin1')
  const decoded = []
  for (const byte of bytes) {
    const [character] = iconv.decode(Buffer.from([byte]), charset)
    decoded.push(character === '\uFFFD' && byte < 0xa0 ? String.fromCharCode(byte) : character)
  }
  return decoded.join('')
}

const exactCharsets = [
  ...[1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258].map((page) => `windows-${page}`),
  ...['latin1', 'macintosh', 'cp437', 'cp850', 'cp852', 'cp866']
]
const otherCharsets = [
  'windows-874',
  'iso-8859-2',
  'iso-8859-5',
  'iso-8859-7',
  'iso-8859-15',
  'koi8-r',
  'koi8-u',
  'maccyrillic',
  'maccenteuro',
  'macgreek',
  'macturkish'
]
const westernPairs = [
  ['macintosh', 'windows-1252'],
  ['windows-1252', 'macintosh'],
  ['cp437', 'windows-1252'],
  ['windows-1252', 'cp437'],
  ['cp850', 'windows-1252'],
  ['windows-1252', 'cp850'],
  ['windows-1252', 'windows-1251'],
  ['windows-1252', 'latin1']
]
export const languages = ['en', 'fr', 'de', 'pl', 'ru', 'el']

const pairsByLanguage = {
  en: westernPairs,
  fr: westernPairs,
  de: westernPairs,
  pl: [
    ['windows-1250', 'windows-1252'],
    ['windows-1250', 'iso-8859-2'],
    ['iso-8859-2', 'windows-1252'],
    ['iso-8859-2', 'windows-1250'],
    ['cp852', 'windows-1250'],
    ['cp852', 'windows-1252'],
    ['maccenteuro', 'windows-1252']
  ],
  ru: [
    ['windows-1251', 'windows-1252'],
    ['windows-1251', 'koi8-r'],
    ['koi8-r', 'windows-1251'],
    ['cp866', 'windows-1251'],
    ['windows-1251', 'cp866'],
    ['maccyrillic', 'windows-1251'],
    ['iso-8859-5', 'windows-1251'],
    ['koi8-r', 'windows-1252'],
    ['cp866', 'windows-1252']
  ],
  el: [
    ['windows-1253', 'windows-1252'],
    ['iso-8859-7', 'windows-1252'],
    ['windows-1253', 'windows-1251'],
    ['macgreek', 'windows-1253'],
    ['cp737', 'windows-1253']
  ]
}

/** Ways to damage a text: [group, name, text → damaged text, undefined where it can't be done]. */
export function* damages(language) {
  for (const charset of exactCharsets)
    yield [
      '1 UTF-8 as windows-125x, macintosh, DOS, latin1',
      charset,
      (text) => read(Buffer.from(text), charset)
    ]
  for (const charset of otherCharsets)
    yield ['1 UTF-8 as another charset', charset, (text) => read(Buffer.from(text), charset)]
  yield ['1 twice or three times', 'windows-1252 ×2', (text) => misread(text, 'windows-1252', 2)]
  yield ['1 twice or three times', 'windows-1252 ×3', (text) => misread(text, 'windows-1252', 3)]
  yield ['1 twice or three times', 'macintosh ×2', (text) => misread(text, 'macintosh', 2)]
  yield ['1 twice or three times', 'latin1 ×2', (text) => misread(text, 'latin1', 2)]
  for (const charset of ['latin1', 'windows-1252', 'windows-874']) {
    yield [
      '2 C1 dropped',
      charset,
      (text) => read(Buffer.from(text), charset).replace(/[\u0080-\u009f]/g, '')
    ]
    yield [
      '2 ? or U+FFFD for C1',
      `${charset} ?`,
      (text) => read(Buffer.from(text), charset).replace(/[\u0080-\u009f]/g, '?')
    ]
    yield [
      '2 ? or U+FFFD for C1',
      `${charset} U+FFFD`,
      (text) => read(Buffer.from(text), charset).replace(/[\u0080-\u009f]/g, '\uFFFD')
    ]
  }
  yield [
    '2 no-break space folded',
    'windows-1252',
    (text) => read(Buffer.from(text), 'windows-1252').replaceAll('\u00a0', ' ')
  ]
  for (const charset of ['gb18030', 'gbk', 'big5', 'shift_jis', 'euc-kr']) {
    yield [
      '3 UTF-8 as a charset of East Asia',
      charset,
      (text) => new TextDecoder(charset).decode(Buffer.from(text))
    ]
  }
  for (const [written, readAs] of pairsByLanguage[language]) {
    yield [
      '4 one single-byte charset as another',
      `${written} as ${readAs}`,
      (text) => {
        const bytes = iconv.encode(text, written)
        return iconv.decode(bytes, written) === text ? read(bytes, readAs) : undefined
      }
    ]
  }
  yield [
    '5 ? for marks',
    '?',
    (text) => (/[“”‘’]/.test(text) ? text.replace(/[“”‘’–—]/g, '?') : undefined)
  ]
  yield [
    '5 U+FFFD for marks',
    'U+FFFD',
    (text) => (/[“”‘’]/.test(text) ? text.replace(/[“”‘’–—]/g, '\uFFFD') : undefined)
  ]
}

function misread(text, charset, times) {
  for (let time = 0; time < times; time++) text = read(Buffer.from(text), charset)
  return text
}
