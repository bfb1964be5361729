/** Dangling cues: “several people told that …”, where whoever was told has been cut out. */
import type {Article, Part} from '../model/article.js'

/** A subject of its own right before “told that”: only then is “told” active. */
const subject =
  /(?:^|[.,;:—]\s+|\b(?:and|but|while|that|as)\s+)((?:(?:several|some|many|two|three|four|five|six|other|the|a|an|one|his|her|their|its|these|those|senior|former|local|anonymous|unnamed|\p{L}+ed|\p{L}+ing|\p{Lu}[\p{L}.’'-]*)\s+){0,5}(?:he|she|they|it|who|people|persons?|sources?|officials?|spokes(?:man|woman|person|people)|police|witness(?:es)?|residents?|experts?|analysts?|minister|ministers|president|lawyers?|\p{Lu}[\p{L}.’'-]*)(?:\s+(?:also|later|then|earlier|has|have|had|reportedly))*)\s+$/u

/** “When told that”, “Once told that”: capitalised by their place, and no subject. */
const noSubject =
  /(?:^|\s)(?:when|once|if|after|while|as|though|although|being|having|not|never|first|only|and|but|then|even|until)$/iu

/** A form of “be” or “get” makes it passive: “was told that”, “he was hauled in and told that”. */
const passive =
  /\b(?:am|is|are|was|were|be|been|being|get|gets|got|getting|['’](?:re|m))\b(?:\s+[\p{L}’'-]+){0,8}\s+$/iu

/** Every “told that” without whom, with its subject, in order. */
export function findDanglingCues(article: Article): Part[] {
  const {text, sentences} = article
  return sentences.flatMap(({from, to, paragraph}) => {
    if (paragraph.kind === 'code' || paragraph.kind === 'furniture') return []
    const sentence = text.slice(from, to)
    return Array.from(
      sentence.matchAll(/\btold that\b(?!\s+(?:story|tale|one|joke)\b)/gu),
      (match) => {
        const before = sentence.slice(Math.max(0, match.index - 120), match.index)
        const found = subject.exec(before)
        if (!found || noSubject.test(found[1]!) || passive.test(before)) return undefined
        const start = match.index - before.length + before.lastIndexOf(found[1]!)
        return article.part(from + start, from + match.index + match[0].length)
      }
    ).filter((part) => part !== undefined)
  })
}
