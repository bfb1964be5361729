/** What stands around a speaker's name in its noun phrase. */
import {
  anyOf,
  coordinators,
  openingAdverbs,
  prepositions,
  subordinators
} from '../lexicon/function-words.js'

/** “Yesterday Ann Lee said”, “But Lee said”: what belongs to the sentence and not to the speaker. */
export const opensOtherwise = new RegExp(
  String.raw`^${anyOf(openingAdverbs, coordinators, prepositions, subordinators, ['according', 'asked'])}\b`,
  'i'
)

/** “, the harbour master”, “, whose firm makes pumps”. */
export const apposition =
  /^,\s(?:the|an?|one of|his|her|its|their|our|who|whose|\p{Lu}[\p{L}\p{M}]*['’]s?)\s[^,.;:“”"«»—]{2,90}(?=[.,;])/u

/** What follows a speaker who is not described: the end, the rest of the clause, or another one. */
export const noApposition =
  /^(?:[.;!?—–]|\s*$|\s+\p{Ll}|,\s(?:and|but|adding|as|when|while|before|after|during|in|on|at|who)\s)/u
