/** Whether a text is English, by the small words that every English text has and no other. */

/** Words that English prose cannot do without, save those that are words of its neighbours too: `a`, `in`, `was`, `die`. */
const english = new Set(
  (
    'the of and to that for with from it its his her they them their have has had which who this these those are were been would will could should ' +
    'by at but not be said she you your my our than into about after when what there if out up more can how because while before'
  ).split(' ')
)

/** The same of languages that are written with the letters of English, where they are no English words. */
const others = new Set(
  // German, Dutch
  (
    'der das und ist nicht mit von zu den ein eine einen auf für im dem des sich auch wird sind wurde nach bei het een van niet zijn voor dat ook werd ' +
    // French, Spanish, Portuguese, Italian
    'le la les et est une du dans que pour qui sur pas au avec il elle ont aux ce sont par el los las y en un por con para su es se del al lo como más ' +
    'não uma os da do em com é ao que foi mais gli di che è non sono nel della con ha alla ' +
    // Swedish, Danish, Norwegian, Polish, Turkish
    'och att det som på är av för inte jag har til af ikke nie jest się na z że do ve bir bu için'
  ).split(' ')
)

/** Fewer words tell nothing. */
const fewestWords = 8
/** Honest English has .2 to .4 of these words; line-ups, recipes and lists of places have fewer, and are left undecided. */
const englishShare = 0.08
/** German, French and Spanish have .25 to .45 of theirs; one or two may be names (“DA”, “De Wet”). */
const otherShare = 0.12
const fewestOthers = 3
/** A whole text of so many words with hardly any of the English ones is in a language that is not listed. */
const manyWords = 20
const leastShare = 0.03
/** Letters of other scripts than the Latin. */
const foreignScriptShare = 0.5

/**
 * Whether some words are English.
 *
 * @param words As they are written, outside quotation marks: those of one paragraph, or of a whole text.
 * @param isWholeText Whether there is nothing around them that would tell more.
 * @returns Undefined where they don't tell: too few, or names and numbers without the words that do.
 */
export function isWritten(words: readonly string[], isWholeText: boolean): boolean | undefined {
  const letters = words.filter((word) => /\p{L}/u.test(word))
  if (letters.length < fewestWords) return undefined
  const foreign = letters.filter((word) => !/\p{Script=Latin}/u.test(word)).length
  if (foreign > foreignScriptShare * letters.length) return false
  const lower = letters.map((word) => word.toLowerCase())
  const own = lower.filter((word) => english.has(word)).length / letters.length
  const other = lower.filter((word) => others.has(word)).length
  if (own >= englishShare && own * letters.length >= other) return true
  if (other >= Math.max(fewestOthers, otherShare * letters.length)) return false
  return isWholeText && letters.length >= manyWords && own < leastShare ? false : undefined
}
