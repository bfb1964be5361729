/**
 * The small words of English: closed classes, each written once. Patterns and sets elsewhere are made of these lists.
 * All are lower-case; contractions are written straight.
 */

export const articles = ['the', 'a', 'an'] as const
export const demonstratives = ['this', 'that', 'these', 'those'] as const
export const possessives = ['my', 'your', 'his', 'her', 'its', 'our', 'their'] as const
/** Determiners of one thing, before a noun that is no plural. */
export const singularDeterminers = ['a', 'an', 'one', 'every', 'each', 'another'] as const
/** Words that count, so that a plural follows. */
export const pluralQuantifiers = ['several', 'many', 'few', 'both', 'these', 'those'] as const
export const numberWords = [
  ...['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  ...['twenty', 'thirty', 'forty', 'fifty', 'hundred']
] as const
/** What a noun phrase begins with. */
export const determiners = [...articles, 'this', ...possessives, 'every', 'each'] as const

/** Prepositions of time and place, and the commonest others. */
export const prepositions = [
  ...['in', 'on', 'at', 'by', 'of', 'for', 'with', 'from', 'to', 'about', 'over', 'under'],
  ...['against', 'during', 'before', 'after', 'since']
] as const
/** Prepositions behind which a place is named. */
export const placePrepositions = ['in', 'at', 'from', 'near', 'outside', 'around'] as const

/** What opens a clause that depends on another. */
export const subordinators = [
  ...['as', 'when', 'while', 'after', 'before', 'once', 'if', 'since', 'because', 'although'],
  ...['though', 'until', 'where', 'what', 'whether']
] as const
export const coordinators = ['and', 'but', 'or', 'so', 'yet'] as const

/** Adverbs of time and order that a sentence opens with. */
export const openingAdverbs = [
  ...['yesterday', 'today', 'later', 'then', 'earlier', 'meanwhile', 'however', 'also', 'here'],
  ...['there', 'last', 'now', 'still']
] as const

export const formsOfBe = ['am', 'is', 'are', 'was', 'were', 'be', 'been', 'being'] as const
export const formsOfGo = ['go', 'goes', 'went', 'gone', 'going'] as const
/** Verbs that make a clause of what they stand in, whatever else it holds. */
export const finiteAuxiliaries = [
  ...['is', 'are', 'was', 'were', 'has', 'had', 'have', 'do', 'does', 'did'],
  ...['will', 'would', 'can', 'could', 'shall', 'should', 'may', 'might', 'must']
] as const
/** The same with a subject or a “not” run into them. */
export const finiteContractions = [
  ...["isn't", "aren't", "wasn't", "don't", "doesn't", "didn't", "won't", "can't", "couldn't"],
  ...["wouldn't", "haven't", "hasn't", "it's", "we're", "i'm", "they're", "that's", "there's"],
  ...["i've", "we've"]
] as const

const daysByName = ['mon', 'tues', 'wednes', 'thurs', 'fri', 'satur', 'sun'] as const
export const weekdays = daysByName.map((day) => `${day}day`)

/** A pattern's alternatives: any one of some words. */
export function anyOf(...lists: readonly (readonly string[])[]): string {
  return `(?:${[...new Set(lists.flat())].join('|')})`
}

/** Whether a word, whatever its case, is one of some lists. */
export function memberOf(...lists: readonly (readonly string[])[]): (word: string) => boolean {
  const words = new Set(lists.flat())
  return (word) => words.has(word.toLowerCase())
}

export const isArticle = memberOf(articles)
