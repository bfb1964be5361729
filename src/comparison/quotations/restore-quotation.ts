/** Restoring a quotation: the source's words put back in, written as the draft's file writes. */
import {readMarkStyle, writeInStyle} from '../../article/quotations/mark-style.js'
import {firstFrom} from '../../article/model/ranges.js'
import {english} from '../../english/index.js'
import type {Article, Word} from '../../article/model/article.js'
import type {QuotationPair, WordChange} from '../model/comparison.js'

const {foldCase} = english

interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * The words inside a draft's marks with every change undone; what ellipses and brackets announce stays.
 *
 * @returns Undefined where the source's words go over the end of its marks, so that no wording inside one pair of marks is right.
 */
export function restoreQuotation(draft: Article, pair: QuotationPair): string | undefined {
  const {source} = pair
  if (!source) return undefined
  const {content} = pair.draft
  const edits: Edit[] = []
  for (const change of pair.changes) {
    const edit = undo(change, draft, pair, source.article)
    if (!edit) return undefined
    edits.push(edit)
  }
  let restored = ''
  let done = content.start
  for (const {start, end, text} of edits.sort((a, b) => a.start - b.start)) {
    if (start < done) return undefined
    restored += draft.value.slice(done, start) + text
    done = end
  }
  return restored + draft.value.slice(done, content.end)
}

function undo(
  change: WordChange,
  draft: Article,
  {draft: quotation}: QuotationPair,
  source: Article
): Edit | undefined {
  const {words} = quotation
  const before = words[firstFrom(words, change.draft.from) - 1]
  const after = words[firstFrom(words, change.draft.to)]
  if (!change.source) {
    // What was added goes, with the space on one side of it.
    return before
      ? {start: before.end, end: change.draft.end, text: ''}
      : {start: change.draft.start, end: after?.start ?? change.draft.end, text: ''}
  }
  const index = firstFrom(source.words, change.source.from)
  const sourceBefore = source.words[index - 1]
  const sourceAfter = source.words[firstFrom(source.words, change.source.to)]
  // From the last word in common to the next, so that the punctuation between is the source's too.
  const joinsBefore =
    joins(before, sourceBefore) && !isAnnounced(draft, before!.to, change.draft.from)
  const joinsAfter = joins(after, sourceAfter) && !isAnnounced(draft, change.draft.to, after!.from)
  const from = joinsBefore ? sourceBefore!.to : change.source.from
  let to = joinsAfter ? sourceAfter!.from : change.source.to
  let end = joinsAfter ? after!.start : change.draft.end
  // A sentence of the source begins behind the change, and with it a capital.
  if (joinsAfter && /[.!?]/.test(source.text.slice(from, to))) {
    to = sourceAfter!.to
    end = after!.end
  }
  // The last words were changed: the source's clause may be longer.
  if (!after && change.kind === 'changed') to = endOfClause(source, change.source.to)
  const text = source.text.slice(from, to)
  if (/[“”«»"]/.test(text)) return undefined
  const written = writeInStyle(text, readMarkStyle(draft, source), draft, true)
  const isInsertion = change.draft.from === change.draft.to
  if (change.kind === 'cut-short')
    return {start: change.draft.start, end: change.draft.end, text: ` ${written.trim()}`}
  const space = isInsertion && !joinsAfter ? ' ' : ''
  return {
    start: joinsBefore ? before!.end : change.draft.start,
    end,
    text: written + space
  }
}

/** A clause that goes on for longer than this says more than the words that were changed. */
const longestRest = 3

function endOfClause({text, words}: Article, at: number): number {
  let to = at
  let index = firstFrom(words, at)
  for (
    let count = 0;
    count < longestRest && words[index] && /^\s+$/.test(text.slice(to, words[index]!.from));
    count++
  )
    to = words[index++]!.to
  return /^[.,;:!?—–”"’'…]/.test(text.slice(to)) ? to : at
}

function joins(own: Word | undefined, other: Word | undefined): boolean {
  return own !== undefined && other !== undefined && foldCase(own.text) === foldCase(other.text)
}

function isAnnounced({text}: Article, from: number, to: number): boolean {
  return /[[\]…]|\.\s?\.\s?\./.test(text.slice(from, to))
}
