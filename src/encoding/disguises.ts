/** Characters that hide in a text: invisible ones in and between words, and letters of one script that pass for another's. */
import {confusables} from './generated/confusables.js'

/** How a place is disguised. */
export type DisguiseKind =
  /** A character that shows nothing: zero-width space or joiner, soft hyphen, tag, filler. */
  | 'invisible'
  /** A control that changes the direction of text where there is but one. */
  | 'direction'
  /** A word that mixes look-alike letters of two scripts. */
  | 'look-alike'

/** A disguised place. */
export interface Disguise {
  /** First UTF-16 code unit. */
  readonly start: number
  /** After the last UTF-16 code unit. */
  readonly end: number
  /** The word, or the characters between words, as they are. */
  readonly actual: string
  /** The same without the disguise; absent where more than the letters' looks would have to be guessed. */
  readonly expected?: string[]
  readonly kind: DisguiseKind
  /** What hides there, in plain words: “zero-width space”, “Cyrillic е for e”. */
  readonly cause: string
}

const invisibleNames: Readonly<Record<string, string>> = {
  '\u00ad': 'soft hyphen',
  '\u034f': 'combining grapheme joiner',
  '\u061c': 'Arabic letter mark',
  '\u115f': 'Hangul filler',
  '\u1160': 'Hangul filler',
  '\u17b4': 'Khmer vowel inherent',
  '\u17b5': 'Khmer vowel inherent',
  '\u180e': 'Mongolian vowel separator',
  '\u200b': 'zero-width space',
  '\u200c': 'zero-width non-joiner',
  '\u200d': 'zero-width joiner',
  '\u200e': 'left-to-right mark',
  '\u200f': 'right-to-left mark',
  '\u202a': 'left-to-right embedding',
  '\u202b': 'right-to-left embedding',
  '\u202c': 'pop directional formatting',
  '\u202d': 'left-to-right override',
  '\u202e': 'right-to-left override',
  '\u2060': 'word joiner',
  '\u2061': 'invisible function application',
  '\u2062': 'invisible times',
  '\u2063': 'invisible separator',
  '\u2064': 'invisible plus',
  '\u2066': 'left-to-right isolate',
  '\u2067': 'right-to-left isolate',
  '\u2068': 'first strong isolate',
  '\u2069': 'pop directional isolate',
  '\u3164': 'Hangul filler',
  '\ufeff': 'zero-width no-break space',
  '\uffa0': 'Hangul filler'
}

/** What Unicode says shows nothing, apart from the selectors that make an emoji of a symbol. */
const invisible = '(?!\\p{VS})\\p{DI}'
const lookAlike =
  /[\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Coptic}\p{Script=Lisu}]/u
const suspicious = new RegExp(`${invisible}|${lookAlike.source}`, 'u')
/** Runs of letters and digits, marks and invisible characters; an apostrophe belongs to the word it joins. */
const words = /[\p{L}\p{M}\p{N}\p{DI}]+(?:['’][\p{L}\p{M}\p{N}\p{DI}]+)*/gu
const invisibles = new RegExp(invisible, 'gu')
const anyInvisible = new RegExp(invisible, 'u')

/** Scripts in which joiners, marks or breaks that show nothing are part of the spelling. */
const joiningScripts =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Hangul}\p{Script=Javanese}\p{Script=Balinese}]/u
const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const directionMarks = /\p{Bidi_Control}/u
/** Joiners beside a mark keep it from the next line or from a link: wiki pages are full of them. */
const glue = /\p{Join_Control}|\u2060/u
const beside = /[\p{P}\p{S}]/u
/** Emoji: a joiner holds a family together, tags spell a flag. */
const emoji = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{VS}|\u20e3/u

/**
 * Finds invisible characters in and between words, and words that mix look-alike letters.
 * What spelling asks for stays silent: joiners in emoji and in Indic and Persian words, direction marks where a text
 * runs from right to left, Greek letters in formulas, words of any one script.
 *
 * @returns Disguised places in order, none overlapping another; offsets are UTF-16 code units.
 */
export function findDisguises(text: string): Disguise[] {
  if (!suspicious.test(text)) return []
  const hasRightToLeft = rightToLeft.test(text)
  const found: Disguise[] = []
  for (const match of text.matchAll(words)) {
    const [word] = match
    // An invisible character at the start of a file marks its byte order.
    const from = match.index === 0 && word.startsWith('\ufeff') ? 1 : 0
    const disguise = inspect(text, match.index + from, word.slice(from), hasRightToLeft)
    if (disguise) found.push(disguise)
  }
  return found
}

function inspect(
  text: string,
  start: number,
  word: string,
  hasRightToLeft: boolean
): Disguise | undefined {
  const hidden = anyInvisible.test(word) ? hiddenIn(text, start, word, hasRightToLeft) : []
  const bare = hidden.length === 0 ? word : strip(word, hidden)
  const plain = lookAlike.test(bare) ? unmask(bare) : undefined
  if (hidden.length === 0 && plain === undefined) return undefined
  const expected = plain ?? bare
  const span = {start, end: start + word.length, actual: word, expected: [expected]}
  if (plain !== undefined) return {...span, kind: 'look-alike', cause: describeLetters(bare, plain)}
  const names = [...new Set(hidden.map(({character}) => nameInvisible(character)))]
  const isDirection = hidden.every(({character}) => directionMarks.test(character))
  return {...span, kind: isDirection ? 'direction' : 'invisible', cause: names.join(', ')}
}

interface Hidden {
  readonly character: string
  readonly at: number
}

/** The invisible characters of a word that no spelling asks for. */
function hiddenIn(text: string, start: number, word: string, hasRightToLeft: boolean): Hidden[] {
  const hidden: Hidden[] = []
  const joins = joiningScripts.test(word) && !/[a-z]/i.test(word)
  for (const match of word.matchAll(invisibles)) {
    const [character] = match
    const at = match.index
    const before = text.slice(Math.max(0, start + at - 2), start + at)
    const after = text.slice(start + at + character.length, start + at + character.length + 2)
    if (emoji.test(before) || (character === '\u200d' && emoji.test(after))) continue
    if (
      character >= '\u{e0020}' &&
      /\u{1f3f4}[\u{e0020}-\u{e007f}]*$/u.test(text.slice(Math.max(0, start + at - 16), start + at))
    )
      continue
    if (joins) continue
    if (directionMarks.test(character) && hasRightToLeft) continue
    if (
      glue.test(character) &&
      (beside.test(text[start + at - 1] ?? '') || beside.test(text[start + at + 1] ?? ''))
    )
      continue
    hidden.push({character, at})
  }
  return hidden
}

function strip(word: string, hidden: readonly Hidden[]): string {
  let stripped = ''
  let from = 0
  for (const {character, at} of hidden) {
    stripped += word.slice(from, at)
    from = at + character.length
  }
  return stripped + word.slice(from)
}

function nameInvisible(character: string): string {
  return (
    invisibleNames[character] ??
    (character >= '\u{e0000}' ? 'tag character' : 'invisible character')
  )
}

let twins: ReadonlyMap<string, string> | undefined

function twinOf(letter: string): string | undefined {
  if (!twins) {
    const letters = Array.from(confusables)
    twins = new Map(
      letters.flatMap((each, index) =>
        index % 2 === 0 ? [[each, letters[index + 1]!] as const] : []
      )
    )
  }
  return twins.get(letter)
}

/** Small Greek letters that are symbols at the end of a name: `TNFα`, `IL2Rγc`. Only amid small letters are they masks. */
const symbols = /[αγινρσυϱϲϳ]/
const smallWord = /^\p{L}\p{Ll}*$/u
const amidSmallLetters = /.[a-z][αγινρσυϱϲϳ][a-z]/u

/** Letters of a word that must be Latin, or of the other script, for the rest to be the intruders. */
const leastLatin = 2

/**
 * A word with its look-alikes put back into the script of the rest; undefined when it is sound. A word is masked when
 * it holds Latin letters and every foreign letter has a Latin twin: `µm`, `β-carotene` and `Δt` have none, nor have
 * brands that join a word of each script.
 */
function unmask(word: string): string | undefined {
  const letters = Array.from(word).filter((character) => /\p{L}/u.test(character))
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter))
  const foreign = letters.filter((letter) => !/\p{Script=Latin}/u.test(letter))
  if (foreign.length === 0 || latin.length === 0) return undefined
  if (
    foreign.some((letter) => symbols.test(letter)) &&
    !(smallWord.test(word) && amidSmallLetters.test(word))
  )
    return undefined
  if (
    latin.length >= leastLatin &&
    latin.length >= foreign.length &&
    foreign.every((letter) => twinOf(letter) !== undefined)
  ) {
    return Array.from(word, (character) =>
      /\p{Script=Latin}/u.test(character) ? character : (twinOf(character) ?? character)
    ).join('')
  }
  return unmaskForeign(word, latin, foreign)
}

/** The other way round: a Latin letter in a Cyrillic or Greek word. */
function unmaskForeign(
  word: string,
  latin: readonly string[],
  foreign: readonly string[]
): string | undefined {
  if (foreign.length <= latin.length || foreign.length < leastLatin) return undefined
  const script = [/^\p{Script=Cyrillic}$/u, /^\p{Script=Greek}$/u].find((each) =>
    foreign.every((letter) => each.test(letter))
  )
  if (!script) return undefined
  const masks = new Map<string, string>()
  twinOf('')
  for (const [letter, twin] of twins!) {
    // Of several twins the everyday letter has the least code point.
    if (script.test(letter) && everyday.test(letter) && !masks.has(twin)) masks.set(twin, letter)
  }
  if (!latin.every((letter) => masks.has(letter))) return undefined
  return Array.from(word, (character) =>
    /\p{Script=Latin}/u.test(character) ? (masks.get(character) ?? character) : character
  ).join('')
}

const everyday = /[\u0386-\u03ce\u0400-\u045f]/

function describeLetters(word: string, plain: string): string {
  const replaced = Array.from(plain)
  const notes = new Set<string>()
  for (const [index, letter] of Array.from(word).entries()) {
    if (letter === replaced[index]) continue
    const script = ['Cyrillic', 'Greek', 'Armenian', 'Cherokee', 'Coptic', 'Lisu', 'Latin'].find(
      (name) => new RegExp(`\\p{Script=${name}}`, 'u').test(letter)
    )!
    notes.add(`${script} ${letter} for ${replaced[index]!}`)
  }
  return [...notes].join(', ')
}
