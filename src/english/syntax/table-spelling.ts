/** How the tables spell. Apart from the shapes of words, which only models ask for, so that a page that has not loaded them yet does without. */

/** A word as the tables spell it: in lower case, every digit a 0, signs that mean the same as one of them. */
export function spellForTables(word: string): string {
  const lower = word.toLowerCase()
  if (!/[^a-z]/.test(lower)) return lower
  return signs.get(lower) ?? lower.replace(/\d/g, '0').replace(/[‘’ʼ`]/g, "'")
}

/** Quotation marks that open are told from those that close, which straight ones don't show. */
const signs = new Map([
  ['“', '“'],
  ['„', '“'],
  ['«', '“'],
  ['``', '“'],
  ['”', '”'],
  ['»', '”'],
  ["''", '”'],
  ['‘', '‘'],
  ['–', '—'],
  ['--', '—'],
  ['…', '...'],
  ['€', '$'],
  ['£', '$'],
  ['¥', '$'],
  ['₹', '$']
])
