/**
 * Cuts a sentence into words and marks as Universal Dependencies cut English: clitics, marks, the parts of hyphenated compounds
 * and signs of currencies stand by themselves ("don't" is "do" and "n't", "$5m" is "$", "5" and "m").
 */
import {abbreviations} from '../lexicon/abbreviations.js'

export interface Token {
  readonly text: string
  /** Places in the sentence, in UTF-16 code units. */
  readonly from: number
  readonly to: number
}

/** Each alternative takes at least one character, and none looks back: reading is linear. */
const pattern = new RegExp(
  [
    // Addresses.
    String.raw`https?:\/\/[^\s<>"“”)\]]*[^\s<>"“”)\].,;:!?'’]|www\.[^\s<>"“”)\]]*[^\s<>"“”)\].,;:!?'’]`,
    String.raw`[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,6}`,
    String.raw`(?:[a-z\d][a-z\d-]{0,40}\.){1,4}(?:com|org|net|gov|edu|co\.uk|org\.uk|gov\.uk)\b`,
    String.raw`[@#][\p{L}_][\p{L}\d_]*`,
    // Ordinals, decades, figures with separators, dates and fractions with strokes.
    String.raw`\d{3}-\d{3}-\d{4}(?!\d)`,
    String.raw`\d+(?:[.,:]\d+)*(?:\/\d+){1,2}(?![\p{L}\d])`,
    String.raw`\d+(?:st|nd|rd|th|s)(?![\p{L}\d])`,
    String.raw`\d+(?:[.,:]\d+)*(?:['’]s(?![\p{L}\d])(?<=\d0['’]s))?`,
    String.raw`[.,]\d+(?![\p{L}\d])`,
    // Initials and abbreviations with several stops.
    String.raw`\p{L}(?:\.\p{L})+\.(?![\p{L}\d])|(?:\p{Lu}\.)+\p{Lu}(?![\p{L}\d.])`,
    String.raw`[\p{L}][\p{L}\p{M}\d]*(?:['’](?=\p{L})[\p{L}\p{M}\d]+|[&](?=\p{Lu})[\p{L}\d]+)*['’]?`,
    String.raw`['’](?:\d0s|em|til|tis|twas|cause|n['’]?)(?![\p{L}\d])`,
    // Marks of which several make one.
    String.raw`\.{2,}|…+|[!?]{2,}|-{2,}|={2,}|\*{2,}|_{2,}|<<|>>|''|${'``'}|[:;]-?[)(](?![\p{L}\d])`,
    String.raw`\S`
  ].join('|'),
  'gu'
)

/** Prefixes that stay with what follows their hyphen. */
const prefixes = new Set(
  'e anti co counter de ex extra hyper inter intra macro mega meta micro mid mini mis multi neo non over pan para post pre pro proto pseudo quasi re semi sub super trans ultra un under uni bi tri x'.split(
    ' '
  )
)

/** Words written together, and the length of their first part. */
const contracted = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['wanna', 3],
  ['gotta', 3],
  ['gimme', 3],
  ['lemme', 3],
  ['dunno', 2]
])

/** Clitics behind an apostrophe. */
const clitics = new Set(['s', 're', 've', 'll', 'd', 'm'])

/** Abbreviations that are words as well: only a capital or a figure behind makes abbreviations of them. */
const alsoWords = new Set(
  'no sat sun mar may fig figs ill miss mass wash ore ind col pa la id al est rep pres hon rev gen fr ed eds p pp mt ft st cal del tex ark est co sen gov md me ma'.split(
    ' '
  )
)

const moreAbbreviations = new Set(
  'yrs oz mins lb lbs info ext esp eg ie ca c approx attn tel hr hrs min sec wk cm km kg llc plc cos bros'.split(
    ' '
  )
)

export function tokenize(sentence: string): Token[] {
  const tokens: Token[] = []
  const add = (from: number, to: number) => {
    if (to > from) tokens.push({text: sentence.slice(from, to), from, to})
  }
  pattern.lastIndex = 0
  for (const match of sentence.matchAll(pattern)) {
    const from = match.index
    const to = from + match[0].length
    const code = sentence.codePointAt(from)!
    // A stop that an abbreviation has taken.
    if (tokens.length > 0 && tokens.at(-1)!.to > from) {
      add(tokens.at(-1)!.to, to)
      continue
    }
    if (!isLetter(code)) {
      if (joinsPrefix(sentence, tokens, from)) tokens.push(joined(sentence, tokens.pop()!, to))
      else add(from, to)
      continue
    }
    const before = tokens.at(-1)
    if (
      before?.to === from &&
      before.text.length > 1 &&
      before.text.endsWith('-') &&
      isPrefixed(before.text)
    ) {
      tokens.pop()
      splitWord(sentence, before.from, to, add)
    } else splitWord(sentence, from, to, add)
  }
  return tokens
}

function joined(sentence: string, first: Token, to: number): Token {
  return {text: sentence.slice(first.from, to), from: first.from, to}
}

function isPrefixed(text: string): boolean {
  return prefixes.has(text.slice(0, -1).toLowerCase())
}

/** Whether a hyphen at `at` joins a prefix with the word behind. */
function joinsPrefix(sentence: string, tokens: readonly Token[], at: number): boolean {
  const before = tokens.at(-1)
  return (
    sentence.charCodeAt(at) === 45 &&
    before?.to === at &&
    prefixes.has(before.text.toLowerCase()) &&
    isLetter(sentence.codePointAt(at + 1) ?? 0)
  )
}

/** Cuts off clitics and takes in an abbreviation's stop. */
function splitWord(
  sentence: string,
  from: number,
  to: number,
  add: (from: number, to: number) => void
): void {
  const word = sentence.slice(from, to)
  const lower = word.toLowerCase().replace(/’/g, "'")
  const size = contracted.get(lower)
  if (size !== undefined) {
    add(from, from + size)
    add(from + size, to)
    return
  }
  if (lower.endsWith("n't") && lower.length > 3) {
    add(from, to - 3)
    add(to - 3, to)
    return
  }
  const mark = lower.lastIndexOf("'")
  if (mark > 0) {
    const behind = lower.slice(mark + 1)
    if (behind === '' || clitics.has(behind)) {
      splitWord(sentence, from, from + mark, add)
      add(from + mark, to)
      return
    }
  }
  add(from, to + (takesStop(sentence, word, to) ? 1 : 0))
}

/** Whether the stop behind a word belongs to it. */
function takesStop(sentence: string, word: string, to: number): boolean {
  if (sentence.charCodeAt(to) !== 46 || sentence.charCodeAt(to + 1) === 46) return false
  const lower = word.toLowerCase()
  const follows = /^\.[\s ]*(\S)?/u.exec(sentence.slice(to, to + 4))?.[1]
  if (follows === undefined || /["”’')\]]/.test(follows)) {
    // The last stop of a sentence is the abbreviation's where the word is nothing else.
    return (
      (abbreviations.has(lower) || moreAbbreviations.has(lower)) &&
      !alsoWords.has(lower) &&
      lower.length > 1
    )
  }
  if (/^\p{Lu}$/u.test(word)) return word !== 'I' || /\p{Lu}/u.test(follows)
  if (!abbreviations.has(lower) && !moreAbbreviations.has(lower)) return false
  return (
    !alsoWords.has(lower) ||
    (/^\p{Lu}/u.test(word) && /[\p{Lu}\d]/u.test(follows)) ||
    /\d/.test(follows)
  )
}

function isLetter(code: number): boolean {
  return (
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    (code > 127 && /\p{L}/u.test(String.fromCodePoint(code)))
  )
}
