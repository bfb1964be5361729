/** How often a word in a frame says who vouches for something, as counted in news that people annotated. */
import {openCues} from '../syntax/models.js'
import type {Frame} from './reports.js'

/** Frames that stand for all frames, and for all with a preposition. */
export const anyFrame = 'any'
export const anyPreposition = '+'

type Chances = ReadonlyMap<string, number>

let tables:
  | {
      readonly words: ReadonlyMap<string, Chances>
      readonly classes: ReadonlyMap<string, Chances>
      readonly communication: ReadonlySet<string>
      readonly cognition: ReadonlySet<string>
    }
  | undefined

/** The chance, 0–1, that a word in a frame is a cue. */
export function cueChance(lemma: string, frame: Frame): number {
  const {words, classes} = openTables()
  const own = words.get(lemma)
  return (
    own?.get(frame) ?? expectedChance(classes.get(verbClassOf(lemma))!, frame, own?.get(anyFrame))
  )
}

/**
 * The chance of a word in a frame that it was never counted in: what the frame does to the odds of its class, done to the
 * odds of the word.
 *
 * @param ofClass Chances of the word's class.
 * @param ofWord Its chance in any frame, where it was counted.
 */
export function expectedChance(ofClass: Chances, frame: string, ofWord?: number): number {
  const inFrame =
    ofClass.get(frame) ?? (frame.endsWith('+') ? ofClass.get(anyPreposition) : undefined)
  const ofAny = ofClass.get(anyFrame)!
  const odds = (oddsOf(inFrame ?? ofAny) * oddsOf(ofWord ?? ofAny)) / oddsOf(ofAny)
  return odds / (1 + odds)
}

function oddsOf(chance: number): number {
  return chance / (1 - Math.min(chance, 0.99))
}

type VerbClass = 'communication' | 'cognition' | 'other'

/** What a verb mostly tells of, by WordNet. */
function verbClassOf(lemma: string): VerbClass {
  const {communication, cognition} = openTables()
  if (communication.has(lemma)) return 'communication'
  return cognition.has(lemma) ? 'cognition' : 'other'
}

function openTables() {
  // Whoever asks has a tree, and cues come with what makes trees.
  const cues = openCues()!
  tables ??= {
    words: readChances(cues.words),
    classes: readChances(cues.classes),
    communication: new Set(cues.communication.split(' ')),
    cognition: new Set(cues.cognition.split(' '))
  }
  return tables
}

function readChances(lines: string): Map<string, Map<string, number>> {
  return new Map(
    lines.split('\n').map((line) => {
      const [word = '', ...frames] = line.split('|')
      const chances = frames.map((field): [string, number] => {
        const [frame = '', percent] = field.split(' ')
        return [frame, Number(percent) / 100]
      })
      return [word, new Map(chances)]
    })
  )
}
