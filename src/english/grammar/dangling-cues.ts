/** Dangling cues: “several people told that …”, where whoever was told has been cut out. */
import {
  anyOf,
  articles,
  coordinators,
  demonstratives,
  formsOfBe,
  numberWords,
  possessives,
  subordinators
} from '../lexicon/function-words.js'

const modifiers = anyOf(articles, demonstratives, possessives, numberWords, [
  ...[
    'several',
    'some',
    'many',
    'other',
    'one',
    'senior',
    'former',
    'local',
    'anonymous',
    'unnamed'
  ]
])

/** A subject of its own right before “told that”: only then is “told” active. */
const subject = new RegExp(
  String.raw`(?:^|[.,;:—]\s+|\b(?:and|but|while|that|as)\s+)((?:(?:${modifiers}|\p{L}+ed|\p{L}+ing|\p{Lu}[\p{L}.’'-]*)\s+){0,5}(?:he|she|they|it|who|people|persons?|sources?|officials?|spokes(?:man|woman|person|people)|police|witness(?:es)?|residents?|experts?|analysts?|minister|ministers|president|lawyers?|\p{Lu}[\p{L}.’'-]*)(?:\s+(?:also|later|then|earlier|has|have|had|reportedly))*)\s+$`,
  'u'
)

/** “When told that”, “Once told that”: capitalised by their place, and no subject. */
const noSubject = new RegExp(
  String.raw`(?:^|\s)${anyOf(subordinators, coordinators, ['being', 'having', 'not', 'never', 'first', 'only', 'then', 'even'])}$`,
  'iu'
)

/** A form of “be” or “get” makes it passive: “was told that”, “he was hauled in and told that”. */
const passive = new RegExp(
  String.raw`$(?<=\b(?:${anyOf(formsOfBe, ['get', 'gets', 'got', 'getting'])}|['’](?:re|m))\b(?:\s+[\p{L}’'-]+){0,8}\s+)`,
  'iu'
)

const toldThat = /\btold that\b(?!\s+(?:story|tale|one|joke)\b)/gu

/** No subject of “told that” is longer, in characters. */
const longestSubject = 120

/** Every “told that” of a sentence without whom, from its subject on, as offsets. */
export function findDanglingCues(sentence: string): {from: number; to: number}[] {
  return Array.from(sentence.matchAll(toldThat), (match) => {
    const before = sentence.slice(Math.max(0, match.index - longestSubject), match.index)
    const found = subject.exec(before)
    if (!found || noSubject.test(found[1]!) || passive.test(before)) return undefined
    const from = match.index - before.length + before.lastIndexOf(found[1]!)
    return {from, to: match.index + match[0].length}
  }).filter((range) => range !== undefined)
}
