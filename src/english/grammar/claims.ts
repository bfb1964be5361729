/** Claims: what a cue leaves to somebody, and what it only tells. */
import {anyOf, prepositions} from '../lexicon/function-words.js'

/** “Demanded in a letter that the unit be sold” tells an act. */
const orders = /^(?:demand|order|urg|invit|thank)/iu
const aboutMatter = /^\s*(?:against|about|for|of|over)\s/u
const thatClause = /^\s*that\b/u
const addedThing = /^\s*(?:an?|another|more|\d[\d,.]*)\s/u
const toDo = /^\s*(?:[\p{L}’'-]+\s+){1,8}to\s+\p{Ll}/u

/**
 * Whether a verb of speech goes with a matter, a thing or an order rather than a claim.
 *
 * @param said What follows the verb.
 */
export function reportsNoClaim(verb: string, said: string): boolean {
  if (orders.test(verb) || aboutMatter.test(said)) return true
  if (/^testif/iu.test(verb)) return !thatClause.test(said)
  if (/^add/iu.test(verb)) return addedThing.test(said)
  return /^(?:told|tell|warn)/iu.test(verb) && toDo.test(said)
}

/** Whether a cue is “according to”, which names what vouches behind it. */
export function isAccordingTo(cue: string): boolean {
  return /^according/iu.test(cue)
}

/** How much of a sentence a relative clause behind its subject takes: “The work, which began in May,”; 0 where none does. */
export function lengthToAsideEnd(sentence: string): number {
  return /^[^,;]{3,80},\s+(?:which|who|whose)\b[^,;]{3,80},/u.exec(sentence)?.[0].length ?? 0
}

export function isRelativeClause(clause: string): boolean {
  return /^\s*(?:which|who|whose)\b/.test(clause)
}

const nounsOfSpeech =
  /^(?:claims|reports|notes|comments|estimates|posts|calls|answers|warnings|charges|protests)$/iu
const prepositionBehind = new RegExp(String.raw`^\s+${anyOf(prepositions)}\b`, 'iu')

/** “Warranty claims on a meter”: a form that is a noun as often as a verb, with a preposition behind it. */
export function isNounOfSpeech(form: string, behind: string): boolean {
  return nounsOfSpeech.test(form) && prepositionBehind.test(behind)
}
