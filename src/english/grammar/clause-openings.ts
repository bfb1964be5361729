/** How clauses begin, and what makes a stretch of words a clause. */
import {
  anyOf,
  articles,
  demonstratives,
  finiteAuxiliaries,
  finiteContractions,
  formsOfBe,
  memberOf,
  possessives,
  subordinators
} from '../lexicon/function-words.js'

/** Words that begin a clause and are written with a capital only where a sentence starts. */
export const opensClause = memberOf(
  articles,
  demonstratives,
  possessives.filter((word) => word !== 'your'),
  [
    ...['it', 'he', 'she', 'they', 'we', 'i', 'you', 'here', 'there', 'what', 'who', 'how', 'why'],
    ...['when', 'where', 'if', 'but', 'and', 'so', 'no', 'not', "don't", "it's", "we're", "i'm"],
    ...["that's", 'nobody', 'everybody', 'everyone', 'people', "let's", 'in', 'on', 'at', 'for'],
    ...[
      'with',
      'because',
      'as',
      'to',
      'yes',
      'although',
      'despite',
      'until',
      'even',
      'now',
      'just'
    ],
    ...['once', 'still', 'during', 'after', 'before', 'while', 'since', 'under', 'today', 'well'],
    ...['okay', 'thank', 'thanks', "i've", "i'd", "i'll", "we've", "we'd", "we'll", "you're"],
    ...["they're", "he's", "she's", "there's", "what's", 'nothing', 'something']
  ]
)

/** Verbs in the present that are commoner in speech than as nouns. */
const spokenVerbs = ['needs', 'want', 'wants', 'think', 'know', 'seem', 'seems']
export const isFiniteVerb = memberOf(finiteAuxiliaries, finiteContractions, spokenVerbs)

const dependent = new RegExp(String.raw`^[“"‘'\s]*${anyOf(subordinators, ['asked'])}\b`, 'i')

/** “As Lee said, Orr was late” reports; so do other clauses that only lead to the next. */
export function isDependent(sentence: string): boolean {
  return dependent.test(sentence)
}

/** What stands before the pronoun “mine”: behind any other word it is a pit. */
export const leadsToMine = memberOf(
  formsOfBe.filter((form) => form !== 'am' && form !== 'being' && form !== 'been'),
  ['of', 'than', 'like', 'and', 'not', 'to']
)
