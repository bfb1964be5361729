/** Text of others made safe and plain for one line of a terminal, a log or an attribute. */

/**
 * White space becomes one space, and what could steer a terminal or hide from the eye becomes `\u{…}`: control characters,
 * format characters (bidi controls, zero-width characters, soft hyphens) and separators other than the space; and so does
 * what UTF-8 or XML cannot carry: halves of surrogate pairs and noncharacters.
 */
export function printable(text: string): string {
  return text.replace(/[\t\n\r ]+/g, ' ').replace(unprintable, escape)
}

/** The same for text of many lines, of which tabs and line ends stay. */
export function printableLines(text: string): string {
  return text
    .split(/(\r?\n|\t)/)
    .map((part, index) => (index % 2 === 0 ? part.replace(unprintable, escape) : part))
    .join('')
}

const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\uFFFE\uFFFF]/gu

function escape(character: string): string {
  return `\\u{${character.codePointAt(0)!.toString(16).toUpperCase()}}`
}

/**
 * JSON in which what could steer a terminal or hide from the eye is escaped, as `JSON.stringify` does with the first 32
 * characters only. It reads as the same.
 */
export function printableJson(value: unknown): string {
  return JSON.stringify(value).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    Array.from(
      {length: character.length},
      (_, unit) => `\\u${character.charCodeAt(unit).toString(16).padStart(4, '0')}`
    ).join('')
  )
}
