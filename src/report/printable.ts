/** Text of others made safe and plain for one line of a terminal, a log or an attribute. */

/**
 * White space becomes one space, and what could steer a terminal or hide from the eye becomes `\u{…}`: control characters,
 * format characters (bidi controls, zero-width characters, soft hyphens) and separators other than the space; and so does
 * what UTF-8 or XML cannot carry: halves of surrogate pairs and noncharacters.
 */
export function printable(text: string): string {
  return text
    .replace(/[\t\n\r ]+/g, ' ')
    .replace(
      /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\uFFFE\uFFFF]/gu,
      (character) => `\\u{${character.codePointAt(0)!.toString(16).toUpperCase()}}`
    )
}
