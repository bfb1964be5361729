/** Which files are texts that ibid reads, by their names. */

/** The extensions, in lower case and with the dot. */
export const textExtensions: readonly string[] = [
  '.txt',
  '.text',
  '.md',
  '.markdown',
  '.html',
  '.htm'
]

/** Whether a file's name ends as a text's does; case does not matter. */
export function isTextFile(path: string): boolean {
  const name = path.toLowerCase()
  return textExtensions.some((extension) => name.endsWith(extension))
}
