/** Patterns of paths and URLs as people write them in a shell. */

/**
 * A pattern as a regular expression of PostgreSQL; undefined when it is no pattern.
 *
 * @param name `*` stands for any characters but a slash, `**` for any, `?` for one that is no slash.
 */
export function patternOf(name: string): string | undefined {
  if (!/[*?]/.test(name)) return undefined
  const parts = name.split(/(\*\*\/?|[*?])/)
  const body = parts.map((part) => wildcards[part] ?? part.replace(/[^\p{L}\p{N}/]/gu, '\\$&'))
  return `^${body.join('')}$`
}

const wildcards: Readonly<Record<string, string>> = {
  '**/': '(?:.*/)?',
  '**': '.*',
  '*': '[^/]*',
  '?': '[^/]'
}
