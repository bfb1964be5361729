/** The one pass over a text that is not all ASCII: where damage may start, and which characters are odd. */
import {loadCharsets} from '../charsets/charsets.js'
import {bit, loadModel} from '../model/likelihood.js'
import {loadDroppers} from './lost-bytes.js'
import {looksEastAsian} from './misread-east-asian.js'
import {commonCost, longRun, OddStretches} from './odd-stretches.js'

/** What one pass over a text finds; sound English and French have next to nothing of it. */
export interface Scan {
  /** Offsets at which a character begins that may be the first of UTF-8 misread, in order. */
  readonly starts: readonly number[]
  /** Stretches whose characters are odd, in order. Han and Hangul, of which none is common, don't count. */
  readonly oddStretches: readonly {readonly start: number; readonly end: number}[]
  /** Whether letters are written as a base and an accent: to be composed first. */
  readonly decomposed: boolean
}

/** What a character may be, one flag each. */
const lead = 1
/** A lead byte of which a space may be what goes on with it: at the end of two bytes, or before more. */
const foldsShort = 2
const foldsLong = 4
/** By itself reason to look: of East Asia, or what is left of bytes that were dropped. */
const alone = 8
const accent = 16

let flags: Uint8Array | undefined

function loadFlags(): Uint8Array {
  if (flags) return flags
  flags = new Uint8Array(0x10000)
  const {units, leads, shortLeads, folding} = loadCharsets()
  const droppers = loadDroppers()
  for (let row = 1; row < units.length; row++) {
    flags[units[row]!] =
      (leads[row] === 0 ? 0 : lead) |
      ((folding & shortLeads[row]!) === 0 ? 0 : foldsShort) |
      ((folding & leads[row]!) === 0 ? 0 : foldsLong) |
      (droppers[row] === 0 ? 0 : alone)
  }
  for (let unit = 0x2e80; unit < flags.length; unit++)
    if (looksEastAsian(unit)) flags[unit]! |= alone
  for (let unit = 0x300; unit < 0x370; unit++) flags[unit]! |= accent
  return flags
}

const lineBreak = 10
const space = 32
const questionMark = 63
const replacement = 0xfffd

/** Passes over a text once, so that nothing else has to look at the rest of it again. */
export function scanText(text: string): Scan {
  const {rows, leads, continuations} = loadCharsets()
  const {size, classes, characterCosts, pairCosts} = loadModel()
  const flagsOf = loadFlags()
  const starts: number[] = []
  const odd = new OddStretches(text)
  let decomposed = false
  const {length} = text
  for (let index = 0; index < length; index++) {
    let unit = text.charCodeAt(index)
    if (unit < 0x80) continue
    const start = index
    const isHan = unit >= 0x2e80 && unit !== replacement
    let cost = 0
    let last = classes[start === 0 ? lineBreak : text.charCodeAt(start - 1)]!
    while (unit >= 0x80) {
      const next = index + 1 < length ? text.charCodeAt(index + 1) : lineBreak
      const flag = flagsOf[unit]!
      if (flag !== 0) {
        if ((flag & alone) !== 0) starts.push(index)
        else if ((flag & lead) !== 0) {
          if (next >= 0x80) {
            if (next === replacement || (leads[rows[unit]!]! & continuations[rows[next]!]!) !== 0)
              starts.push(index)
          } else if (next === space) {
            const folds = text.charCodeAt(index + 2) >= 0x80 ? foldsLong : foldsShort
            if ((flag & folds) !== 0) starts.push(index)
          } else if (next === questionMark) starts.push(index)
        }
        if ((flag & accent) !== 0) decomposed = true
      }
      const own = classes[unit]!
      cost += pairCosts[last * size + own]! + characterCosts[unit]!
      last = own
      unit = next
      index++
    }
    cost += pairCosts[last * size + classes[unit]!]!
    if (!isHan && (index - start >= longRun || cost > bit * commonCost * (index - start)))
      odd.add(start, index, cost)
  }
  return {starts, oddStretches: odd.finish(), decomposed}
}
