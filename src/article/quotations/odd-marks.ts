/** Odd marks: straight ones in a text of curly ones, or the other way round. */
import {checkMarks} from './check-marks.js'
import type {Article, Part} from '../model/article.js'
import {blankInlineCode} from '../markup/inline-code.js'

export interface OddMark extends Part {
  readonly kind: 'apostrophe' | 'quote'
  /** The same mark in the shape of most. */
  readonly expected: string
}

const marks = /[“”‘’"']/g

/** The marks of an article that are not of the shape that most of their kind have, in order. */
export function findOddMarks(article: Article): OddMark[] {
  const text = blankInlineCode(article)
  const counts = {apostrophe: {smart: 0, straight: 0}, quote: {smart: 0, straight: 0}}
  for (const {0: mark, index} of text.matchAll(marks)) {
    const isApostrophe =
      /['’]/.test(mark) &&
      /\p{L}$/u.test(text.slice(Math.max(0, index - 2), index)) &&
      /^\p{L}/u.test(text.slice(index + 1, index + 3))
    counts[isApostrophe ? 'apostrophe' : 'quote'][/["']/.test(mark) ? 'straight' : 'smart']++
  }
  const apostrophes = shapeOfMost(counts.apostrophe)
  const quotes = shapeOfMost(counts.quote)
  if (!apostrophes.isMixed && !quotes.isMixed) return []
  // The article's own pairing knows which side a mark is on, also where its partner has the other shape.
  const closings = new Set(article.quotations.map(({content}) => content.to))
  const openings = new Set(article.quotations.map(({from}) => from))
  const sideAt = (at: number) =>
    closings.has(at) ? 'closing' : openings.has(at) ? 'opening' : undefined
  return article.paragraphs
    .filter(({kind}) => kind !== 'code' && kind !== 'furniture')
    .flatMap((paragraph) => {
      const own = text.slice(paragraph.from, paragraph.to)
      const isOdd = {apostrophe: apostrophes.isMixed, quote: quotes.isMixed}
      const shapes = new Set([apostrophes.shape, quotes.shape])
      return (
        [...shapes]
          .flatMap((shape) =>
            checkMarks(own, shape).filter(
              ({kind}) =>
                isOdd[kind] && shape === (kind === 'quote' ? quotes.shape : apostrophes.shape)
            )
          )
          // Feet and inches are straight everywhere: 5'10", a 12" single.
          .filter(
            ({from}) =>
              !/\d/.test(own.charAt(from - 1)) ||
              /[“”‘’]/.test(own.charAt(from)) ||
              closings.has(paragraph.from + from)
          )
          .map(({from, to, kind, expected}) => ({
            kind,
            ...article.part(paragraph.from + from, paragraph.from + to),
            expected:
              kind === 'quote'
                ? reshape(own.slice(from, to), expected, sideAt(paragraph.from + from))
                : expected
          }))
      )
    })
    .sort((a, b) => a.from - b.from)
}

/** Single stays single and double double, whatever level of nesting it was taken for. */
function reshape(mark: string, expected: string, side: 'opening' | 'closing' | undefined): string {
  const isDouble = /["“”]/.test(mark)
  if (/["']/.test(expected)) return isDouble ? '"' : "'"
  const isOpening = side === undefined ? /[“‘]/.test(expected) : side === 'opening'
  return isDouble ? (isOpening ? '“' : '”') : isOpening ? '‘' : '’'
}

function shapeOfMost({smart, straight}: {readonly smart: number; readonly straight: number}): {
  shape: 'smart' | 'straight'
  isMixed: boolean
} {
  return {shape: straight > smart ? 'straight' : 'smart', isMixed: straight > 0 && smart > 0}
}
