/** Labels of a page: lines that are furniture by their words and by the lines around them. */
import {english} from '../../english/index.js'
import {Question, type Session} from '../../session.js'
import type {Prose} from './prose.js'

const {formOf, furnitureProbabilities, furnitureScore, isSentence, isWritten} = english

/**
 * From this probability on a line is furniture; a sentence, which an article may lose by it, from a higher one.
 * Cross-validated (`npm run train:furniture`): 38 % of the furniture of pages, 26 of 2,558 lines of their articles and 25 of
 * 20,611 lines of honest texts. Those we read: names of sections, credits, calls and footers that the gold counts as text.
 */
const SURE = 0.85
const SURE_OF_SENTENCE = 0.95

/** Lines on either side that a score depends on. */
const REACH = 2

/** What one line says by itself. */
interface Line {
  readonly score: number
  /** Its words: counted for English, against it for another language, 0 where they don't tell. */
  readonly english: number
}

const lines = new Question<Line>()

/** Which blocks of a text in English are labels of a page. */
export function findLabels({text, blocks}: Prose, session: Session): boolean[] {
  const prose = blocks.flatMap(({kind}, at) => (kind === 'code' ? [] : [at]))
  const unwrapped = prose.map((at) => unwrap(text.slice(blocks[at]!.from, blocks[at]!.to)))
  const forms = unwrapped.map(formOf)
  const read = unwrapped.map((line, at) => {
    const first = Math.max(0, at - REACH)
    const behind = at + REACH + 1
    // Of the lines around it a score depends on the form alone.
    const key = `${at - first} ${forms.slice(first, behind).join(' ')} ${line}`
    return session.recall(lines, key, () => ({
      score: furnitureScore(unwrapped.slice(first, behind), at - first),
      english: countEnglish(line)
    }))
  })
  const areLabels = blocks.map(() => false)
  if (read.reduce((sum, {english}) => sum + english, 0) < 0) return areLabels
  const probabilities = furnitureProbabilities(read.map(({score}) => score))
  for (const [at, probability] of probabilities.entries()) {
    const line = unwrapped[at]!
    const least = isSentence(line) ? SURE_OF_SENTENCE : SURE
    areLabels[prose[at]!] = probability >= least && /[\p{L}\p{N}]/u.test(line)
  }
  return areLabels
}

function countEnglish(line: string): number {
  const words = line.split(' ')
  const isEnglish = isWritten(words, false)
  return isEnglish === undefined ? 0 : isEnglish ? words.length : -words.length
}

/** A block as one line. */
export function unwrap(text: string): string {
  return text.trim().replace(/\s+/g, ' ')
}
