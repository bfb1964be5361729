/** Words: runs of letters and digits with what holds them together. */

/**
 * An abbreviation of single letters (`U.S.`), a number with its separators (`1,842.5`), or letters
 * and digits joined by apostrophes, hyphens, `&` or full stops (`peer-reviewed`, `Trump’s`, `AT&T`).
 */
const word =
  /(?:\p{L}\.){2,}(?!\p{L})|\p{N}+(?:[.,]\p{N}+)*[\p{L}\p{M}]*|[\p{L}\p{M}\p{N}]+(?:['’‘ʼ&.\u2010\u2011-][\p{L}\p{M}\p{N}]+)*/gu

/** The words of a text, as offsets into it. */
export function* findWords(text: string): Generator<{from: number; to: number}> {
  for (const match of text.matchAll(word))
    yield {from: match.index, to: match.index + match[0].length}
}
