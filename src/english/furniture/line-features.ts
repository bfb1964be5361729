/** What a line of a page shows of being furniture: its words, its form, and the form of the lines around it. */

/** Longer lines are judged by their form and their beginning. */
const MOST_WORDS = 40
const MOST_CHARACTERS = 260

const token = /[\p{L}\p{M}']+|0[0.,:]*|[^\s\p{L}\p{N}]/gu

/** A line that ends as a sentence and has six words at least. */
export function isSentence(line: string): boolean {
  return /[.?!…]["”’')\]]*$/.test(line) && countWords(line) >= 6
}

/**
 * The features of one line of several, as text.
 *
 * @param lines Without white space around them and with single spaces.
 */
export function lineFeatures(lines: readonly string[], at: number): string[] {
  const line = lines[at]!
  const own = formOf(line)
  const found = new Set<string>()
  if (countWords(line) <= MOST_WORDS) for (const piece of piecesOf(line)) addWords(found, piece)
  found.add(`form ${own}`)
  found.add(`end ${line.slice(-1).replace(/\p{L}/u, 'a').replace(/\d/, '0')}`)
  found.add(`capitals ${own.slice(1)} ${Math.round(4 * shareOfCapitals(line))}`)
  if (line === line.toUpperCase() && /\p{L}/u.test(line)) found.add(`upper ${own.slice(1)}`)
  if (/\d/.test(line)) found.add(`digit ${own}`)
  if (/\p{Ll}\p{Lu}/u.test(line)) found.add('glued')
  if (/@|https?:|www\.|\.(?:com|org|co)\b/.test(line)) found.add(`address ${own.slice(1)}`)
  if (/\||\s[·•]\s|›|»/.test(line)) found.add('bar')
  found.add(`before ${formAt(lines, at - 1)} ${own}`)
  found.add(`behind ${formAt(lines, at + 1)} ${own}`)
  found.add(`two before ${formAt(lines, at - 2)} ${formAt(lines, at - 1)} ${own[0]}`)
  found.add(`two behind ${formAt(lines, at + 1)} ${formAt(lines, at + 2)} ${own[0]}`)
  return [...found]
}

/** A bar, “Politics | 3 min read”, at what stands between its labels. */
export function piecesOf(line: string): string[] {
  return line.split(/(?<!\s)\s*\|\s*|(?<!\s)\s+[·›»•]\s+/)
}

function addWords(found: Set<string>, piece: string): void {
  const words = wordsOf(piece.slice(0, MOST_CHARACTERS)).slice(0, MOST_WORDS)
  const all = ['^', ...words, '$']
  for (const [at, word] of all.entries()) {
    const [second, third] = all.slice(at + 1)
    if (at > 0 && second !== undefined) found.add(word)
    if (second !== undefined) found.add(`${word} ${second}`)
    if (third !== undefined && all.length < 12) found.add(`${word} ${second} ${third}`)
  }
}

function wordsOf(line: string): string[] {
  const folded = line.toLowerCase().replace(/\d/g, '0').replace(/’/g, "'")
  return folded.match(token) ?? []
}

/** Lengths that are told apart, in words, by their greatest. */
const lengths = [1, 2, 4, 7, 12, 20, 40]

/** How a line ends, and about how long it is. */
export function formOf(line: string): string {
  const end = isSentence(line) ? 'S' : /[.?!]["”’]*$/.test(line) ? 's' : '-'
  const count = countWords(line)
  const most = lengths.find((length) => count <= length) ?? 99
  return `${end}${most}`
}

function formAt(lines: readonly string[], at: number): string {
  const line = lines[at]
  return line === undefined ? 'none' : formOf(line)
}

function shareOfCapitals(line: string): number {
  const words = line.split(' ')
  return words.filter((word) => /^\p{Lu}/u.test(word)).length / words.length
}

function countWords(line: string): number {
  return line.split(' ').length
}
