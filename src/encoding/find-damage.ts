/** Finds what came to harm in a text, and what it was. */
import {charsetNames} from './charsets.js'
import type {Damage, DamageKind} from './damage.js'
import {bit} from './likelihood.js'
import {lossyCharsets, readLossy} from './lost-bytes.js'
import {fillSlots, isMark} from './marks.js'
import {findMisreadings, type Misreading} from './misread-utf8.js'

/** A place that may be damaged, before the rest of the text has had its say. */
interface Suspect {
  readonly start: number
  readonly end: number
  /** What it may have been, likeliest first. */
  readonly options: readonly string[]
  /** Quarters of a bit by which the first option is likelier than what stands there. */
  readonly gain: number
  /** Index in `charsetNames` of the charset that it was read as. */
  readonly charset: number
  readonly kind: DamageKind
  readonly cause: string
}

/** A damaged place with all that is known of it. */
export interface DamagedPlace extends Damage {
  /** What to put there when text is repaired: the sure repair, or U+FFFD for the one character that is lost. */
  readonly repair?: string
}

const lineBreak = 10

/** Bits at which a place is damaged whatever the rest of the text says. */
const sureGain = 13
/** What is not worth keeping as a suspect, in quarters of a bit. */
const leastGain = bit * -8
/** Bits that do after one, two and more places that were surely damaged by way of the same charset. */
const gainsAfterOthers = [sureGain, 4, 0, -2]
/** A lone letter of a script that the text does not write is this much likelier to be damage, in bits. */
const foreignBonus = 12

/** Finds damaged places, in order, none overlapping another. */
export function findDamagedPlaces(text: string): DamagedPlace[] {
  if (!/[\u0080-\uffff]/.test(text)) return []
  const suspects = acceptSuspects(text, findSuspects(text))
  return settleMarks(text, suspects)
}

function findSuspects(text: string): Suspect[] {
  const exact = findMisreadings(text, leastGain)
  const suspects: Suspect[] = []
  let next = 0
  let before = lineBreak
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    const misreading = exact[next]
    const suspect = better(
      misreading?.start === index ? suspectMisreading(misreading) : undefined,
      unit >= 0x80 ? suspectLoss(text, index, before) : undefined
    )
    if (misreading?.start === index) next++
    if (suspect) {
      suspects.push(suspect)
      index = suspect.end - 1
      while (exact[next] && exact[next]!.start <= index) next++
      const [option] = suspect.options
      before = option!.charCodeAt(option!.length - 1)
      continue
    }
    before = unit
  }
  return suspects
}

function better(a: Suspect | undefined, b: Suspect | undefined): Suspect | undefined {
  return a && b ? (b.gain > a.gain ? b : a) : (a ?? b)
}

function suspectMisreading({charset, levels, text, ...rest}: Misreading): Suspect {
  const times = ['', '', ' twice', ' three times', ' four times'][levels]!
  const cause = `UTF-8 read as ${charsetNames[charset]!}${times}`
  return {...rest, options: [text], charset, kind: 'mojibake', cause}
}

function suspectLoss(text: string, start: number, before: number): Suspect | undefined {
  const reading = readLossy(text, start, before)
  if (!reading || reading.gain < leastGain) return undefined
  const {name, charset} = lossyCharsets[reading.charset]!
  return {...reading, charset, kind: 'lossy-mojibake', cause: `UTF-8 read as ${name}, bytes lost`}
}

/** Keeps the suspects that are sure alone, and those that the sure ones make likely. */
function acceptSuspects(text: string, suspects: readonly Suspect[]): Suspect[] {
  const writes = scriptsOf(text)
  const gains = suspects.map(
    (suspect) => suspect.gain + (writes(text.charCodeAt(suspect.start)) ? 0 : bit * foreignBonus)
  )
  const sure = new Map<number, number>()
  for (const [index, {charset}] of suspects.entries()) {
    if (gains[index]! >= bit * sureGain) sure.set(charset, (sure.get(charset) ?? 0) + 1)
  }
  return suspects.filter(({charset}, index) => {
    const others = Math.min(sure.get(charset) ?? 0, gainsAfterOthers.length - 1)
    return gains[index]! >= bit * gainsAfterOthers[others]!
  })
}

const scripts = [
  /[\u0370-\u03ff]/,
  /[\u0400-\u04ff]/,
  /[\u0590-\u05ff]/,
  /[\u0600-\u06ff]/,
  /[\u0e00-\u0e7f]/
]

/** Whether the text writes the script of a character: has a run of four letters of it. Latin it always does. */
function scriptsOf(text: string): (unit: number) => boolean {
  const known = new Map<RegExp, boolean>()
  return (unit) => {
    const script = scripts.find((each) => each.test(String.fromCharCode(unit)))
    if (!script) return true
    let written = known.get(script)
    if (written === undefined)
      known.set(script, (written = new RegExp(`${script.source}{4}`).test(text)))
    return written
  }
}

/** Lets the paragraph decide what the neighbours alone can't: which mark stood there. */
function settleMarks(text: string, suspects: readonly Suspect[]): DamagedPlace[] {
  const open = suspects.filter(({options}) => options.length > 1 && isMark(options[0]!))
  const fillings = new Map<Suspect, readonly string[]>()
  if (open.length > 0) {
    for (const [index, {marks}] of fillSlots(text, open).entries())
      fillings.set(open[index]!, marks)
  }
  return suspects.map((suspect) => {
    const {start, end, kind, cause} = suspect
    const expected = fillings.get(suspect) ?? suspect.options
    return {
      start,
      end,
      actual: text.slice(start, end),
      ...(expected.length > 0 ? {expected: [...expected]} : {}),
      kind,
      cause,
      ...repairOf(expected)
    }
  })
}

function repairOf(expected: readonly string[]): {repair?: string} {
  if (expected.length === 1) return {repair: expected[0]!}
  return {}
}
