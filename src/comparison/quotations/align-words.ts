/** Word by word: a draft's quotation laid along the words of a source. */
import {english} from '../../english/index.js'
import {Question} from '../../session.js'
import type {Article, Word} from '../../article/model/article.js'

const {foldCase, foldRegion, stem} = english

/** A word of a quotation with what stands around it in the text. */
export interface QuotedWord {
  readonly word: Word
  /** Its form without case, apostrophe's shape, hyphens or regional spelling. */
  readonly form: string
  readonly stem: string
  /** Whether an ellipsis stands between the word before and this one. */
  readonly afterEllipsis: boolean
  /** Whether it stands in square brackets: the writer's word, not the speaker's. */
  readonly bracketed: boolean
  /** Whether a sentence ends between the word before and this one. */
  readonly afterSentenceEnd: boolean
}

/** One step of an alignment, by places; −1 where a side has no word. */
export interface Step {
  readonly draft: number
  readonly source: number
}

/** Costs of the steps. A word for its own other form is half a change; ellipsis and brackets announce theirs. */
const CHANGED = 1
/** A word is hardly changed into the first of another sentence: it was added at the end of this one. */
const CHANGED_OVER_END = 1.1
const OTHER_FORM = 0.5
const DROPPED = 0.6
/** Dearer than a change, which a last word that differs is more often. */
const ADDED = 1.05
const ANNOUNCED = 0.02

export function readQuotedWords(words: readonly Word[], article: Article): QuotedWord[] {
  let depth = 0
  return words.map((word, place) => {
    const before = words[place - 1]
    const between = article.text.slice(before?.to ?? word.from, word.from)
    for (const character of between) {
      if (character === '[') depth++
      else if (character === ']' && depth > 0) depth--
    }
    const opened = place === 0 && article.text.charAt(word.from - 1) === '['
    if (opened) depth++
    return {
      word,
      ...article.session.recall(forms, word.text, () => readForm(word.text)),
      afterEllipsis: /…|\.\s?\.\s?\./.test(between),
      bracketed: depth > 0,
      afterSentenceEnd: /[.!?]/.test(between)
    }
  })
}

const forms = new Question<Pick<QuotedWord, 'form' | 'stem'>>()

function readForm(text: string): Pick<QuotedWord, 'form' | 'stem'> {
  const form = foldRegion(foldCase(text).replace(/[-‐‑.]/g, ''))
  return {form, stem: stem(form)}
}

export function sameForm(draft: QuotedWord, source: QuotedWord): boolean {
  return draft.form === source.form
}

function substitutionCost(draft: QuotedWord, source: QuotedWord): number {
  if (sameForm(draft, source)) return 0
  if (draft.bracketed || source.bracketed) return ANNOUNCED
  if (draft.stem === source.stem) return OTHER_FORM
  return source.afterSentenceEnd && !draft.afterSentenceEnd ? CHANGED_OVER_END : CHANGED
}

const FROM_BOTH = 0
const FROM_DRAFT = 1
const FROM_SOURCE = 2

/**
 * The cheapest way to lay all of a draft's words along any part of a source's: edit distance with free ends on
 * the source's side. Time and memory grow with the product of the lengths.
 *
 * @returns The steps in order, without the source's words before and after.
 */
export function alignWords(draft: readonly QuotedWord[], source: readonly QuotedWord[]): Step[] {
  const width = source.length + 1
  const from = new Uint8Array((draft.length + 1) * width)
  let row = new Float64Array(width)
  let last = new Float64Array(width)
  for (let own = 1; own <= draft.length; own++) {
    ;[row, last] = [last, row]
    const word = draft[own - 1]!
    const added = word.bracketed ? ANNOUNCED : ADDED
    // Before the draft's next word the source may have words that an ellipsis stands for.
    const gapAnnounced = draft[own]?.afterEllipsis === true || draft[own]?.bracketed === true
    const atEnd = own === draft.length
    row[0] = last[0]! + added
    from[own * width] = FROM_DRAFT
    for (let other = 1; other < width; other++) {
      const quoted = source[other - 1]!
      const dropped = gapAnnounced || quoted.bracketed ? ANNOUNCED : DROPPED
      let best = last[other - 1]! + substitutionCost(word, quoted)
      let step = FROM_BOTH
      if (last[other]! + added < best) {
        best = last[other]! + added
        step = FROM_DRAFT
      }
      if (!atEnd && row[other - 1]! + dropped < best) {
        best = row[other - 1]! + dropped
        step = FROM_SOURCE
      }
      row[other] = best
      from[own * width + other] = step
    }
  }
  return trace(
    from,
    width,
    draft.length,
    row.indexOf(row.reduce((least, cost) => Math.min(least, cost)))
  )
}

function trace(from: Uint8Array, width: number, draftLength: number, end: number): Step[] {
  const steps: Step[] = []
  let own = draftLength
  let other = end
  while (own > 0) {
    const step = from[own * width + other]
    if (step === FROM_BOTH) steps.push({draft: --own, source: --other})
    else if (step === FROM_DRAFT) steps.push({draft: --own, source: -1})
    else steps.push({draft: -1, source: --other})
  }
  return steps.reverse()
}
