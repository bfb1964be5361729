/** Entities and escapes that nobody decoded: `&rsquo;`, `&amp;amp;`, `&#8217t`, `\u2019`, `%E2%80%99`, `%27`, `=E2=80=99`. */
import {upperHalves} from './generated/charsets.js'

/** An escape and what it stands for. */
export interface EscapeResidue {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Plain words: “HTML entity left in the text”. */
  readonly cause: string
}

/** HTML 4's names for U+00A0–00FF, in order. */
const latin1Names =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest ' +
  'Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig ' +
  'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'
/** The other names that turn up in copy. */
const otherNames: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  sbquo: '‚',
  bdquo: '„',
  lsaquo: '‹',
  rsaquo: '›',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  trade: '™',
  euro: '€',
  dagger: '†',
  Dagger: '‡',
  permil: '‰',
  minus: '−',
  ne: '≠',
  le: '≤',
  ge: '≥',
  larr: '←',
  rarr: '→',
  OElig: 'Œ',
  oelig: 'œ',
  Scaron: 'Š',
  scaron: 'š',
  Yuml: 'Ÿ',
  thinsp: '\u2009',
  ensp: '\u2002',
  emsp: '\u2003',
  zwnj: '\u200c',
  zwj: '\u200d',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  mu: 'μ',
  pi: 'π',
  Omega: 'Ω'
}

let names: ReadonlyMap<string, string> | undefined

function nameEntity(name: string): string | undefined {
  names ??= new Map([
    ...Object.entries(otherNames),
    ...latin1Names
      .split(' ')
      .map((each, index) => [each, String.fromCharCode(0xa0 + index)] as const)
  ])
  return names.get(name)
}

/** Finds escapes, in order. Entities are right in HTML and Markdown, and every escape is in code: it is for the caller to leave those out. */
export function findEscapeResidue(text: string): EscapeResidue[] {
  const found = [
    ...(text.includes('&') ? findEntities(text, entity) : []),
    ...(text.includes('&') ? findEntities(text, unclosedEntity) : []),
    ...(text.includes('\\') ? findBackslashes(text) : []),
    ...(text.includes('%') ? findBytes(text, percentEscapes, 'percent-encoding') : []),
    ...(text.includes('%2') ? findBytes(text, percentAscii, 'percent-encoding') : []),
    ...(text.includes('=') ? findBytes(text, quotedPrintable, 'quoted-printable') : [])
  ]
  return found.sort((a, b) => a.start - b.start)
}

const entity = /&(?:amp;){0,5}(?:#(\d{2,7})|#[xX]([\da-fA-F]{2,6})|([a-zA-Z][a-zA-Z\d]{1,8}));/g

/** Without its semicolon: a number that no digit follows, or the name of a mark; not where it is a field of an address. */
const unclosedEntity =
  /&(?:amp;){0,5}(?:#(\d{2,5})(?![\d;])|#[xX](20[0-3][\da-fA-F]|[aA]0|2[27])(?!;)|([lr][sd]quo|apos|quot|nbsp|[nm]dash|hellip)(?![;=]))/g

function* findEntities(text: string, entity: RegExp): Generator<EscapeResidue> {
  for (const match of text.matchAll(entity)) {
    const [whole, decimal, hexadecimal, name] = match
    const decoded =
      name === undefined
        ? numbered(Number.parseInt(decimal ?? hexadecimal!, decimal ? 10 : 16))
        : nameEntity(name)
    if (decoded === undefined) continue
    yield {
      start: match.index,
      end: match.index + whole.length,
      text: decoded,
      cause: 'HTML entity left in the text'
    }
  }
}

/** The character of a numeric reference; 128–159 are windows-1252, as browsers read them. */
function numbered(code: number): string | undefined {
  if (code >= 0x80 && code < 0xa0) return upperHalves['windows-1252']![code - 0x80]
  return code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    ? String.fromCodePoint(code)
    : undefined
}

const backslash = /(?<!\\)(?:\\u[\da-fA-F]{4}|\\u\{[\da-fA-F]{2,6}\})+/g

function* findBackslashes(text: string): Generator<EscapeResidue> {
  for (const match of text.matchAll(backslash)) {
    let decoded = ''
    for (const [, four, braced] of match[0].matchAll(/\\u(?:([\da-fA-F]{4})|\{([\da-fA-F]+)\})/g)) {
      const code = Number.parseInt(four ?? braced!, 16)
      if (code <= 0x10ffff) decoded += String.fromCodePoint(code)
    }
    if (!isText(decoded)) continue
    yield {
      start: match.index,
      end: match.index + match[0].length,
      text: decoded,
      cause: 'backslash escape left in the text'
    }
  }
}

const percentEscapes = /(?:%[C-Fc-f][\da-fA-F](?:%[89ABab][\da-fA-F]){1,3})+/g
/** An apostrophe or a space between letters. */
const percentAscii = /(?<=\p{L})%2[07](?=\p{L})/gu
const quotedPrintable = /(?:=[C-F][\dA-F](?:=[89AB][\dA-F]){1,3})+/g

function* findBytes(text: string, escapes: RegExp, name: string): Generator<EscapeResidue> {
  for (const match of text.matchAll(escapes)) {
    if (name === 'percent-encoding' && isInAddress(text, match.index)) continue
    try {
      const decoded = decodeURIComponent(match[0].replaceAll('=', '%'))
      if (!isText(decoded)) continue
      yield {
        start: match.index,
        end: match.index + match[0].length,
        text: decoded,
        cause: `${name} left in the text`
      }
    } catch {
      // Not UTF-8.
    }
  }
}

const longestAddress = 300

/** In the address of a page percent-encoding is right. */
function isInAddress(text: string, at: number): boolean {
  return /[/:?=&]/.test(
    /(?<![^\s"'<>])[^\s"'<>]*$/.exec(text.slice(Math.max(0, at - longestAddress), at))![0]
  )
}

/** Whether it is something that a reader sees, no half of a pair and no control. */
function isText(decoded: string): boolean {
  return decoded !== '' && !/[\p{Cc}\p{Cs}\p{Co}\p{Cn}]/u.test(decoded)
}
