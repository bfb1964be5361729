/** Places where UTF-8 seems to have been read as another charset, and which of them the whole text bears out. */
import {charsetNames} from './charsets.js'
import type {DamageKind} from './damage.js'
import {bit} from './likelihood.js'
import {type LossyReading, lossyCharsets, mayLack, readLossy} from './lost-bytes.js'
import {looksEastAsian, nameEastAsian, readEastAsian} from './misread-east-asian.js'
import {findMisreadings, type Misreading} from './misread-utf8.js'

/** A place that may be damaged, before the rest of the text has had its say. */
export interface Suspect {
  readonly start: number
  readonly end: number
  /** What it may have been, likeliest first. */
  readonly options: readonly string[]
  /** Quarters of a bit by which the first option is likelier than what stands there. */
  readonly gain: number
  /** The charset that it was read as: those that share a name bear each other out. */
  readonly charset: string
  readonly kind: DamageKind
  readonly cause: string
  /** Whether the bytes are all there, or others of the same charset are: no other reading comes into question. */
  readonly certain: boolean
  /** Whether a space was taken for the no-break space it once was. */
  readonly folded: boolean
}

const lineBreak = 10

/** Bits at which a place is damaged whatever the rest of the text says. */
const sureGain = 13
/** Bits that do after one, two and more places that were surely damaged by way of the same charset. */
const gainsAfterOthers = [sureGain, 4, 0, -2]
/** A lone letter of a script that the text does not write is this much likelier to be damage, in bits. */
const foreignBonus = 12
/** A folded no-break space makes the capital before it look like a word; among other damage it is none. */
const foldedTolerance = 7
/** What is not worth keeping as a suspect, in quarters of a bit. */
const leastGain = bit * -16

/** Every place that may be UTF-8 misread, sure or not, in order, none overlapping another. */
export function findSuspects(text: string, runs: Uint32Array): Suspect[] {
  const exact = findMisreadings(text, runs, leastGain)
  const suspects: Suspect[] = []
  const known = new Map<string, LossyReading | undefined>()
  let next = 0
  // Where the last suspect ended, and what it ended with.
  let done = 0
  let last = lineBreak
  for (let run = 0; run < runs.length; run += 2) {
    const end = runs[run + 1]!
    for (let index = Math.max(done, runs[run]!); index < end; index++) {
      while (next < exact.length && exact[next]!.start < index) next++
      const misreading = exact[next]?.start === index ? exact[next] : undefined
      const isSure = misreading && misreading.gain >= bit * sureGain && !misreading.folded
      let suspect = misreading && suspectMisreading(misreading)
      if (!isSure) {
        const lacks = mayLack(text, index)
        const isEastAsian = looksEastAsian(text.charCodeAt(index))
        if (!suspect && !lacks && !isEastAsian) continue
        const before = index === done ? last : text.charCodeAt(index - 1)
        if (lacks) suspect = likelier(suspect, suspectLoss(text, index, before, known))
        if (isEastAsian && !looksEastAsian(before))
          suspect = likelier(suspect, suspectEastAsian(text, index, before))
      }
      if (!suspect) continue
      suspects.push(suspect)
      const option = suspect.options[0]!
      done = suspect.end
      last = option.charCodeAt(option.length - 1)
      index = done - 1
    }
  }
  return suspects
}

function likelier(suspect: Suspect | undefined, other: Suspect | undefined): Suspect | undefined {
  return other && (!suspect || other.gain > suspect.gain) ? other : suspect
}

const times = ['', '', ' twice', ' three times', ' four times']
const misreadCauses = charsetNames.map((name) =>
  times.map((each) => `UTF-8 read as ${name}${each}`)
)

// Fields are written out here and below: spreading made texts full of damage three times slower.
function suspectMisreading({start, end, text, gain, charset, levels, folded}: Misreading): Suspect {
  const name = charsetNames[charset]!
  return {
    start,
    end,
    options: [text],
    gain,
    charset: name,
    kind: 'mojibake',
    cause: misreadCauses[charset]![levels]!,
    certain: true,
    folded
  }
}

/** The longest sequence, and the character after it: all that a reading depends on, beside the character before. */
const lossySpan = 5

function suspectLoss(
  text: string,
  start: number,
  before: number,
  known: Map<string, LossyReading | undefined>
): Suspect | undefined {
  // Damage repeats itself, and ranking what a lost byte may have been is dear.
  const key = String.fromCharCode(before) + text.slice(start, start + lossySpan)
  let reading = known.get(key)
  if (!reading && !known.has(key)) known.set(key, (reading = readLossy(text, start, before)))
  if (!reading || reading.gain < leastGain) return undefined
  const {length, options, gain} = reading
  const {name, charset} = lossyCharsets[reading.charset]!
  return {
    start,
    end: start + length,
    options,
    gain,
    charset: charsetNames[charset]!,
    kind: 'lossy-mojibake',
    cause: `UTF-8 read as ${name}, bytes lost`,
    certain: false,
    folded: false
  }
}

function suspectEastAsian(text: string, start: number, before: number): Suspect | undefined {
  const reading = readEastAsian(text, start, before)
  if (!reading || reading.gain < leastGain) return undefined
  const {end, options, gain, charset, lossy} = reading
  const kind = lossy ? 'lossy-mojibake' : 'mojibake'
  return {
    start,
    end,
    options,
    gain,
    charset,
    kind,
    cause: `UTF-8 read as ${nameEastAsian(charset)}`,
    certain: true,
    folded: false
  }
}

/** Keeps the suspects that are sure alone, and those that the sure ones make likely. */
export function acceptSuspects(text: string, suspects: readonly Suspect[]): Suspect[] {
  if (suspects.length === 0) return []
  const writes = scriptsOf(text)
  const gains: number[] = []
  const sure = new Map<string, number>()
  const exact = new Set<string>()
  for (const {start, gain, charset, certain, folded} of suspects) {
    const isForeign = !folded && !writes(text.charCodeAt(start))
    gains.push(isForeign ? gain + bit * foreignBonus : gain)
    if (gains.at(-1)! < bit * sureGain) continue
    sure.set(charset, (sure.get(charset) ?? 0) + 1)
    if (certain) exact.add(charset)
  }
  const accepted: Suspect[] = []
  for (let index = 0; index < suspects.length; index++) {
    const suspect = suspects[index]!
    const others = Math.min(sure.get(suspect.charset) ?? 0, gainsAfterOthers.length - 1)
    const least = gainsAfterOthers[others]! - (suspect.folded && others > 0 ? foldedTolerance : 0)
    if (gains[index]! < bit * least) continue
    accepted.push(
      suspect.certain || !exact.has(suspect.charset) ? suspect : {...suspect, certain: true}
    )
  }
  return accepted
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
    if (unit < 0x370 || unit > 0xe7f) return true
    const script = scripts.find((each) => each.test(String.fromCharCode(unit)))
    if (!script) return true
    let written = known.get(script)
    if (written === undefined)
      known.set(script, (written = new RegExp(`${script.source}{4}`).test(text)))
    return written
  }
}
