import type {Article} from '../model/article.js'
import {firstFrom} from '../model/ranges.js'

/** What `isQuoted` depends on for places of a range, the same wherever the range stands. */
export function quotationsAround(
  {quotations}: Pick<Article, 'quotations'>,
  range: {readonly from: number; readonly to: number}
): string {
  const around: string[] = []
  for (let at = firstFrom(quotations, range.to) - 1; at >= 0; at--) {
    const {from, content, depth} = quotations[at]!
    const reaches = content.to > range.from
    around.push(
      reaches
        ? `${depth} ${from - range.from} ${content.from - range.from} ${content.to - range.from}`
        : `${depth}`
    )
    if (depth === 0 && from <= range.from) break
  }
  return around.join()
}

/** Whether a place stands in quotation marks, `<q>` or a block quotation. */
export function isQuoted(
  {quotations}: Pick<Article, 'quotations'>,
  {from, to}: {readonly from: number; readonly to: number}
): boolean {
  // A nested quotation starts after the one it stands in, so the search goes back to an outermost one.
  for (let at = firstFrom(quotations, from + 1) - 1; at >= 0; at--) {
    const {content, depth} = quotations[at]!
    if (from >= content.from && to <= content.to) return true
    if (depth === 0) return false
  }
  return false
}
