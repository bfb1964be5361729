/** Text of others as an editor shows it in a line of its own. */
import {printable} from '../report/printable.js'

/**
 * A text cut to a length and made plain.
 *
 * @param length In UTF-16 code units.
 */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return printable(text)
  // No character is divided.
  return `${printable(text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, ''))}…`
}
