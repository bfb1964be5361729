/** What a word's letters tell about it, whatever the word: for words that no table knows. */

/** Kinds of shape, from 0. */
export const shapeCount = 12

/**
 * How a word is written: 0–11.
 *
 * @param isFirst Whether it is the sentence's first word, whose capital says little.
 */
export function shapeOf(word: string, isFirst: boolean): number {
  const first = word.charCodeAt(0)
  const isCapital = isUpper(first) || (first > 127 && /^\p{Lu}/u.test(word))
  let digits = 0
  let lower = 0
  let upper = 0
  let hyphens = 0
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at)
    if (code >= 48 && code <= 57) digits++
    else if (isUpper(code)) upper++
    else if ((code >= 97 && code <= 122) || code > 191) lower++
    else if (code === 45) hyphens++
  }
  if (digits > 0) return lower + upper === 0 ? 0 : 1
  if (lower + upper === 0 && !isCapital) return 2
  if (!isCapital) return upper > 0 ? 3 : hyphens > 0 ? 4 : 5
  if (lower === 0 && upper > 1) return isFirst ? 6 : 7
  if (upper > 1) return 8
  if (word.length === 1) return isFirst ? 9 : 10
  return isFirst ? 9 : 11
}

function isUpper(code: number): boolean {
  return code >= 65 && code <= 90
}
