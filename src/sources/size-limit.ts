/** How large a text may be that is read: a file that was named by mistake must not take all memory. */

/**
 * In bytes. An article of 10 MB, which is a shelf of books, takes 20 s and 1 GB.
 */
export const defaultSizeLimit = 10_000_000

/**
 * @param name What the text is, as an error names it.
 * @throws {Error} When it has more bytes than it may have.
 */
export function checkSize(bytes: number, limit: number, name: string): void {
  if (bytes <= limit) return
  const size = (bytes / 1e6).toFixed(1)
  throw new Error(
    `Cannot read ${name}: it has ${size} MB, more than ${limit / 1e6} MB; --max-size ${Math.ceil(bytes / 1e6)} lets it pass`
  )
}
