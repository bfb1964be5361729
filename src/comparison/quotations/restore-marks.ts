/** Restoring marks: speech that stands without them put in marks again. */
import type {Article, Part} from '../../article/model/article.js'
import {repairedSlice} from '../../article/markup/damage.js'
import {readMarkStyle} from '../../article/quotations/mark-style.js'
import type {SpokenPiece} from './spoken-pieces.js'

/**
 * A stretch of a draft with its spoken pieces in the draft's marks. Where the source begins a sentence that the draft joins
 * on, so does the repair: “…,” she said. “Then …”.
 */
export function putInMarks(
  article: Article,
  at: Part,
  pieces: readonly SpokenPiece[],
  source: Article
): string {
  const {opening, closing} = readMarkStyle(article, source)
  let marked = ''
  let done = at.start
  for (const {start, end, beginsSentence} of pieces) {
    const tag = repairedSlice(article, done, start)
    const speech = repairedSlice(article, start, end)
    const isNewSentence = beginsSentence && tag.endsWith(', ')
    marked += isNewSentence
      ? `${tag.slice(0, -2)}. ${opening}${speech.charAt(0).toUpperCase()}${speech.slice(1)}${closing}`
      : `${tag}${opening}${speech}${closing}`
    done = end
  }
  return marked
}
