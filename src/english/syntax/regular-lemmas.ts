/** The base form that a regular ending points to, by spelling alone. What this gets wrong is in `generated/lemma-exceptions.ts`. */

export const regularLemmas = {
  noun: withoutS,
  third: withoutS,
  present: (word: string): string => word,
  past: (word: string): string => {
    if (/[a-z][^aeiou]eed$/.test(word)) return word.slice(0, -1)
    return word.endsWith('ed') ? restore(word.slice(0, -2), word) : word
  },
  gerund: (word: string): string => (/..ing$/.test(word) ? restore(word.slice(0, -3), word) : word),
  comparative: (word: string): string =>
    /..er$/.test(word) ? restore(word.slice(0, -2), word) : word,
  superlative: (word: string): string =>
    /..est$/.test(word) ? restore(word.slice(0, -3), word) : word
}

function withoutS(word: string): string {
  if (!/[^s]s$/.test(word) || /(?:us|is)$/.test(word)) return word
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x|zz|[^aeiou]o)es$/.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}

/** The base of what is left without an ending: with its y, without a doubled consonant, or with a silent e. */
function restore(stem: string, word: string): string {
  if (!/[aeiouy]/.test(stem)) return word
  if (/[^aeiou]i$/.test(stem)) return `${stem.slice(0, -1)}y`
  if (/([bdgmnprt])\1$/.test(stem)) return stem.slice(0, -1)
  if (
    /(?:[cvuz]|[^aeiou]l|[^aeiouw]s|dg|[lnr]g|[aeiu]s|[^aeo]at|[aiu]d|[iu]t|[aiou]k|[ai]m|[aiu]n|[aiou]r|[ai]p|[aei]g|[ai]b)$/.test(
      stem
    ) &&
    !/(?:ss|[lr]l|zz|[aeou][iu][tdknrmp]|oo.|ea.|our|er|or|en|on|it|in|id|ain|air|ail)$/.test(stem)
  )
    return `${stem}e`
  return stem
}
