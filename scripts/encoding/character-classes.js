// The classes of characters that the likelihood of a text is counted in.
import iconv from 'iconv-lite'

/** Characters by name. A later line takes a character from an earlier one. */
const members = [
  ['edge', '\n\r\t'],
  ['space', ' '],
  ['wideSpace', '\u00a0\u2000-\u200a\u202f\u205f'],
  ['digit', '0-9'],
  ['lower', 'a-z'],
  ['upper', 'A-Z'],
  ['stop', '.,;:'],
  ['exclaim', '!?'],
  ['open', '([{'],
  ['close', ')\\]}'],
  ['doubleQuote', '"'],
  ['singleQuote', "'"],
  ['hyphen', '\\-\u2010\u2011'],
  ['slash', '/'],
  ['asciiSymbol', '#$%&*+<=>@\\\\^_`|~'],
  ['control', '\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f'],
  ['c1', '\u0080-\u009f'],
  ['apostrophe', '’'],
  ['openSingle', '‘'],
  ['openDouble', '“'],
  ['closeDouble', '”'],
  ['lowQuote', '‚„‟‛'],
  ['openGuillemet', '«‹'],
  ['closeGuillemet', '»›'],
  ['dash', '–—―‒'],
  ['ellipsis', '…'],
  ['bullet', '•·‧'],
  ['otherPunctuation', '†‡‰‱′-‷※-⁎⁐-⁞‖‗⁄'],
  ['inverted', '¡¿'],
  ['currency', '¢£¥€₠-₫₭-⃀'],
  ['oldCurrency', '¤₣₤₧₯'],
  ['registered', '©®™℗℠'],
  ['ordinal', 'ºª°'],
  ['power', '²³¹⁰-ₜ'],
  ['fraction', '¼½¾⅐-⅞'],
  ['section', '§¶'],
  ['arithmetic', '±×÷'],
  ['not', '¬¦'],
  ['micro', 'µ'],
  ['accent', '´¨¯¸ˆ˜ˇ-˝ˉ-ˋ'],
  ['softHyphen', '\u00ad'],
  ['latinLower', 'ß-öø-ÿ'],
  ['latinUpper', 'À-ÖØ-Þ'],
  ['modifier', 'ʰ-˅ˌ-˗˞-˿'],
  ['phonetic', 'ƀ-ʯᴀ-ᶿⱠ-ⱿꜢ-ꟿ'],
  ['combining', '\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff'],
  ['greekRare', 'Ͱ-Ͽ'],
  ['greekUpper', 'Α-Ω'],
  ['greekLower', 'α-ω'],
  ['greekAccentUpper', 'ΆΈ-ΏΪΫ'],
  ['greekAccentLower', 'ά-ίό-ώϊϋΐΰ'],
  ['greekTonos', '΄΅\u0387ͺ'],
  ['polytonic', 'ἀ-\u1fff'],
  ['cyrillicRare', '\u0460-\u052f\u1c80-\u1c8f\u2de0-\u2dff\ua640-\ua69f'],
  ['cyrillicUpper', 'А-Я'],
  ['cyrillicLower', 'а-я'],
  ['cyrillicOtherUpper', 'ѐЀ-Џ'],
  ['cyrillicOtherLower', 'ѐ-џґ'],
  ['armenian', '\u0530-\u058f'],
  ['hebrewMark', '\u0590-\u05cf\u05f3-\u05f4'],
  ['hebrew', 'א-ת'],
  ['hebrewOther', '\u05eb-\u05f2'],
  ['arabicOther', '\u0600-\u0605\u0610-\u061a\u061c-\u061e\u06d4-\u06ff\u08a0-\u08ff'],
  ['arabicPunctuation', '،؛؟٪-٭۔'],
  ['arabicLetter', 'ء-ي'],
  ['arabicMark', '\u064b-\u065f\u0670'],
  ['arabicDigit', '٠-٩۰-۹'],
  ['arabicExtra', 'ٮ-\u066fٱ-ۓ\u06d5ۺ-ۿ\u0750-\u077f'],
  ['devanagari', '\u0900-\u097f'],
  ['bengali', '\u0980-\u09ff'],
  ['gurmukhi', '\u0a00-\u0a7f'],
  ['gujarati', '\u0a80-\u0aff'],
  ['oriya', '\u0b00-\u0b7f'],
  ['tamil', '\u0b80-\u0bff'],
  ['telugu', '\u0c00-\u0c7f'],
  ['kannada', '\u0c80-\u0cff'],
  ['malayalam', '\u0d00-\u0d7f'],
  ['sinhala', '\u0d80-\u0dff'],
  ['thaiConsonant', 'ก-ฮ'],
  ['thaiVowel', 'ะ-ฺๅ'],
  ['thaiTone', '็-๎'],
  ['thaiLeading', 'เ-ไ'],
  ['thaiSymbol', 'ฯ฿ๆ๏-๛'],
  ['lao', '\u0e80-\u0eff'],
  ['tibetan', '\u0f00-\u0fff'],
  ['myanmar', '\u1000-\u109f\ua9e0-\ua9ff\uaa60-\uaa7f'],
  ['georgian', '\u10a0-\u10ff\u1c90-\u1cbf\u2d00-\u2d2f'],
  ['hangulRare', '\u1100-\u11ff\u3130-\u318f\ua960-\ua97f가-힣\ud7b0-\ud7ff'],
  ['ethiopic', '\u1200-\u139f\u2d80-\u2ddf\uab00-\uab2f'],
  ['otherScript', '\u13a0-\u177f\u1800-\u1aaf\u1b00-\u1c7f\u2c00-\u2c5f\u2c80-\u2cff\u2d30-\u2d7f'],
  ['otherScript', '\ua000-\ua63f\ua6a0-\ua6ff\ua800-\ua95f\ua980-\ua9df\uaa00-\uaa5f\uaa80-\uaaff'],
  ['otherScript', '\uab70-\uabff\u0700-\u074f\u0780-\u089f\u1cc0-\u1cff'],
  ['khmer', '\u1780-\u17ff'],
  ['zeroWidth', '\u200b-\u200d\u2060-\u2064\ufeff'],
  ['direction', '\u200e\u200f\u202a-\u202e\u2066-\u2069'],
  ['letterlike', '℀-⅏ⅰ-ↈ'],
  ['arrow', '←-⇿⟰-⟿⤀-⥿⬀-⯿'],
  ['mathematical', '∀-⋿⟀-⟯⦀-⫿'],
  ['technical', '⌀-⏿'],
  ['enclosed', '␀-⓿'],
  ['box', '─-▟'],
  ['geometric', '■-◿'],
  ['dingbat', '☀-➿'],
  ['braille', '\u2800-\u28ff'],
  ['cjkSymbol', '\u2e80-\u2fff\u3004-\u3007\u3012-\u3013\u3020-\u303f\u3100-\u312f\u3190-\u33ff'],
  [
    'cjkPunctuation',
    '\u3000-\u3003\u3008-\u3011\u3014-\u301f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40'
  ],
  ['cjkPunctuation', '\uff5b-\uff65'],
  ['hiragana', 'ぁ-ゟ'],
  ['katakana', '゠-ヿ'],
  ['hanObscure', '\u3400-\u4dbf\uf900-\ufaff'],
  ['hanRare', '一-\u9fff'],
  ['private', '\ue000-\uf8ff'],
  ['ligature', 'ﬀ-ﬆ'],
  ['form', '\ufb07-\ufdff\ufe10-\ufefe'],
  ['variation', '\ufe00-\ufe0f'],
  ['fullWidth', '\uff10-\uff19\uff21-\uff3a\uff41-\uff5a'],
  ['halfKatakana', '\uff66-\uff9f'],
  ['halfHangul', '\uffa0-\uffee'],
  ['special', '\ufff0-\ufffc'],
  ['replacement', '\ufffd'],
  ['highSurrogate', '\ud800-\udbff'],
  ['emoji', '\ud83c-\ud83e'],
  ['lowSurrogate', '\udc00-\udfff']
]

/** Filled from alphabets and charsets rather than from ranges. */
const computed = [
  'extendedLower',
  'extendedUpper',
  'vietnameseLower',
  'vietnameseUpper',
  'hanCommon',
  'hangulCommon',
  'unassigned'
]

export const classNames = [...new Set([...members.map(([name]) => name), ...computed])]

/** The class of each BMP code unit, as an index into `classNames`. */
export function classifyCharacters() {
  const classes = new Uint8Array(0x10000).fill(classNames.indexOf('otherScript'))
  for (const [name, set] of members) {
    const expression = new RegExp(`[${set}]`)
    for (let unit = 0; unit < 0x10000; unit++) {
      if (expression.test(String.fromCharCode(unit))) classes[unit] = classNames.indexOf(name)
    }
  }
  assign(classes, 'extendedLower', extendedLatin.filter(isLower))
  assign(
    classes,
    'extendedUpper',
    extendedLatin.filter((letter) => !isLower(letter))
  )
  assign(classes, 'vietnameseLower', vietnamese.filter(isLower))
  assign(
    classes,
    'vietnameseUpper',
    vietnamese.filter((letter) => !isLower(letter))
  )
  assign(classes, 'hanCommon', commonHan())
  assign(classes, 'hangulCommon', decodePairs('cp949', 0xb0, 0xc8))
  assign(classes, 'unassigned', holes())
  return classes
}

const extendedLatin = [...lettersBetween(0x100, 0x17f), ...'ȘșȚțẞ']
const vietnamese = [...'ƠơƯư', ...lettersBetween(0x1ea0, 0x1ef9)]

function lettersBetween(first, last) {
  return Array.from({length: last - first + 1}, (_, index) => String.fromCharCode(first + index))
}

function isLower(letter) {
  return letter === letter.toLowerCase()
}

/** The characters of first need of the three national standards: some 7,000 of 21,000. */
function commonHan() {
  return [
    ...decodePairs('gb2312', 0xb0, 0xd7),
    ...decodePairs('big5', 0xa4, 0xc6),
    ...decodePairs('shift_jis', 0x88, 0x97)
  ].filter((character) => character >= '一' && character <= '\u9fff')
}

/** What the two-byte sequences with a lead byte of a range decode to. */
function decodePairs(charset, firstLead, lastLead) {
  const characters = []
  for (let lead = firstLead; lead <= lastLead; lead++) {
    for (
      let trail = charset === 'big5' || charset === 'shift_jis' ? 0x40 : 0xa1;
      trail <= 0xfe;
      trail++
    ) {
      const decoded = iconv.decode(Buffer.from([lead, trail]), charset)
      if (decoded.length === 1 && decoded !== '\uFFFD') characters.push(decoded)
    }
  }
  return characters
}

/** Code points that nothing is assigned to, in blocks that don't change from one Unicode to the next. */
function holes() {
  const stable = [0x370, 0x7ff, 0x900, 0xbff, 0xe00, 0xfff, 0x2000, 0x20bf, 0x3040, 0x30ff]
  const found = []
  for (let index = 0; index < stable.length; index += 2) {
    for (let unit = stable[index]; unit <= stable[index + 1]; unit++) {
      if (/^\p{Cn}$/u.test(String.fromCharCode(unit))) found.push(String.fromCharCode(unit))
    }
  }
  return found
}

function assign(classes, name, characters) {
  for (const character of characters) classes[character.charCodeAt(0)] = classNames.indexOf(name)
}
