/** UTF-8 read as a charset of East Asia: `鈥檚` for ’s. Bytes go two by two, and swallow the letter after them. */
import {bit, costOf} from '../model/likelihood.js'
import {isMark} from '../model/marks.js'

/** A stretch that may be UTF-8 read as a charset of East Asia. */
export interface EastAsianReading {
  readonly start: number
  readonly end: number
  /** What it may have been; several that end alike where the byte that told them apart was lost. */
  readonly options: readonly string[]
  /** Quarters of a bit by which the first option is likelier than what stands there. */
  readonly gain: number
  readonly charset: EastAsianCharset
  readonly lossy: boolean
}

export const eastAsianCharsets = ['gb18030', 'big5', 'shift_jis', 'euc-kr'] as const
export type EastAsianCharset = (typeof eastAsianCharsets)[number]

const names: Readonly<Record<EastAsianCharset, string>> = {
  gb18030: 'GBK',
  big5: 'Big5',
  shift_jis: 'Shift_JIS',
  'euc-kr': 'EUC-KR'
}

/** What people call the charset. */
export function nameEastAsian(charset: EastAsianCharset): string {
  return names[charset]
}

/** What assuming such damage costs, in bits. */
const eastAsianCost = 8
const lossCost = 3

type Decoder = InstanceType<typeof TextDecoder>

interface Tables {
  /** The bytes of each character, the first in the high byte; one byte alone stands in the low byte. */
  readonly bytes: Uint16Array
  /** Marks with the character after them as they come out, by their first character. */
  readonly garbled: ReadonlyMap<string, readonly Garbled[]>
}

interface Garbled {
  readonly form: string
  readonly options: string[]
}

const tables = new Map<EastAsianCharset, Tables | undefined>()

/** The tables of a charset, made from the decoder of the platform; undefined where it has none. */
function loadTables(charset: EastAsianCharset): Tables | undefined {
  if (tables.has(charset)) return tables.get(charset)
  let decoder: Decoder | undefined
  try {
    decoder = new TextDecoder(charset)
  } catch {
    // A runtime built with little Unicode data: the damage is then reported without a repair.
  }
  const made = decoder && {bytes: reverse(decoder), garbled: simulate(decoder)}
  tables.set(charset, made)
  return made
}

/** Which bytes decode to each character: all pairs in one go, a line for each. */
function reverse(decoder: Decoder): Uint16Array {
  const codes: number[] = []
  const lines: number[] = []
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    codes.push(lead)
    lines.push(lead, 0x0a)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      codes.push((lead << 8) | trail)
      lines.push(lead, trail, 0x0a)
    }
  }
  const bytes = new Uint16Array(0x10000)
  for (const [index, character] of decoder.decode(Uint8Array.from(lines)).split('\n').entries()) {
    const unit = character.charCodeAt(0)
    if (character.length === 1 && unit >= 0x80 && unit !== 0xfffd && bytes[unit] === 0)
      bytes[unit] = codes[index]!
  }
  return bytes
}

const targets = Array.from('‘’“”–—…•™„‚›‹€£©®°§·×')

/** What each target and the character after it become, and the targets that become the same. */
function simulate(decoder: Decoder): Map<string, Garbled[]> {
  const found = new Map<string, Set<string>>()
  const encoder = new TextEncoder()
  const followers = Array.from({length: 95}, (_, index) => String.fromCharCode(32 + index))
  for (const target of targets) {
    for (const follower of followers) {
      const form = decoder.decode(encoder.encode(target + follower))
      const [garbled, original] = form.endsWith(follower)
        ? [form.slice(0, -1), target]
        : [form, target + follower]
      for (const variant of [garbled, garbled.replaceAll('\uFFFD', '?')]) {
        if (/[\u0080-\ufffc]/.test(variant))
          found.set(variant, (found.get(variant) ?? new Set()).add(original))
      }
    }
  }
  const byFirst = new Map<string, Garbled[]>()
  for (const [form, each] of found) {
    // A letter that was swallowed as well is the less likely reading.
    const shortest = Math.min(...Array.from(each, ({length}) => length))
    const options = [...each].filter(({length}) => length === shortest)
    const list = byFirst.get(form[0]!) ?? []
    list.push({form, options})
    byFirst.set(form[0]!, list)
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.form.length - a.form.length)
  return byFirst
}

/** Whether a character can come of UTF-8 read so: Han, Hangul, kana, and what lies beyond. */
export function looksEastAsian(unit: number): boolean {
  return (unit >= 0x2e80 && unit <= 0xd7a3) || (unit >= 0xe000 && unit <= 0xffef)
}

/**
 * The likeliest reading of what starts at `start` as UTF-8 read as a charset of East Asia.
 *
 * @param before - Code unit before it.
 */
export function readEastAsian(
  text: string,
  start: number,
  before: number
): EastAsianReading | undefined {
  let best: EastAsianReading | undefined
  for (const charset of eastAsianCharsets) {
    const loaded = loadTables(charset)
    if (!loaded) continue
    for (const {end, options, lossy} of [
      ...readExact(text, start, loaded),
      ...readGarbled(text, start, loaded)
    ]) {
      const after = end < text.length ? text.charCodeAt(end) : 10
      const ranked = rank(options, before, after)
      const gain =
        costOf(text.slice(start, end), before, after) -
        ranked[0]!.cost -
        bit * (eastAsianCost + (lossy ? lossCost : 0))
      if (!best || gain > best.gain) {
        best = {start, end, options: plausible(ranked), gain, charset, lossy}
      }
    }
  }
  return best
}

interface Ranked {
  readonly option: string
  readonly cost: number
}

function rank(options: readonly string[], before: number, after: number): Ranked[] {
  return options
    .map((option) => ({option, cost: costOf(option, before, after)}))
    .sort((a, b) => a.cost - b.cost)
}

/** Options as likely as this many bits below the best are kept. */
const optionMargin = 6

/** The options near to the best; marks alone where one is among them, for the paragraph to decide. */
function plausible(ranked: readonly Ranked[]): string[] {
  const near = ranked.filter(({cost}) => cost <= ranked[0]!.cost + bit * optionMargin)
  const marks = near.some(({option}) => isMark(option))
    ? ranked.filter(({option}) => isMark(option))
    : near
  return marks.map(({option}) => option)
}

interface Candidate {
  readonly end: number
  readonly options: readonly string[]
  readonly lossy: boolean
}

const longestRun = 400

/** The run of characters whose bytes are sound UTF-8, taken whole. */
function* readExact(text: string, start: number, {bytes}: Tables): Generator<Candidate> {
  const run: number[] = []
  let end = start
  for (; end < text.length && end - start < longestRun; end++) {
    const pair = text.charCodeAt(end) < 0x80 ? 0 : bytes[text.charCodeAt(end)]!
    if (pair === 0) break
    if (pair > 0xff) run.push(pair >> 8)
    run.push(pair & 0xff)
  }
  if (end === start || !mayBeUtf8(run)) return
  try {
    const decoded = new TextDecoder('utf-8', {fatal: true}).decode(Uint8Array.from(run))
    yield {end, options: [decoded], lossy: false}
  } catch {
    // Not UTF-8: such is nearly all text of East Asia.
  }
}

/** Whether the first bytes begin UTF-8: throwing is dear, and nearly all text of East Asia fails here. */
function mayBeUtf8([lead, next, third]: readonly number[]): boolean {
  const continues = (byte: number | undefined) => byte !== undefined && byte >= 0x80 && byte <= 0xbf
  if (lead === undefined || lead < 0xc2 || lead > 0xf4 || !continues(next)) return false
  return lead < 0xe0 || continues(third)
}

/** A mark of which a byte was lost or swallowed the next character. */
function* readGarbled(text: string, start: number, {garbled}: Tables): Generator<Candidate> {
  for (const {form, options} of garbled.get(text[start]!) ?? []) {
    if (text.startsWith(form, start)) {
      yield {end: start + form.length, options, lossy: options.length > 1}
      return
    }
  }
}
