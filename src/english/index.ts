/**
 * The door to English: the only module that `article/`, `comparison/` and the rules import of it. `Language` is what a
 * second language would have to give; what it needs beside that is in `article/` and `comparison/` and knows no language.
 */
import {isFormOfGo, isParticle, isUpOrDown, leadsToDate, timeRelations} from './facts/directions.js'
import {agree, areComparable, isDerived} from './facts/facts-agree.js'
import {readFacts} from './facts/facts.js'
import {hasNumber} from './lexicon/numbers.js'
import {resolveDate, weekdayOf} from './facts/relative-dates.js'
import {dictionaryOption, languageOption, openDictionary} from './forms/dictionary.js'
import {
  calendarWords,
  foldCase,
  foldRegion,
  foldSpelling,
  foldedPairs,
  splitAtHyphens
} from './forms/spellings.js'
import {stem} from './forms/stems.js'
import {countSynsets, strengthOf, synsetOf, tiesOf} from './forms/synonyms.js'
import {weighStem} from './forms/word-weights.js'
import {clauseAround, clauseFrom, parenthesisScope, scopeOf} from './grammar/attribution-scopes.js'
import {agentOf} from './grammar/clauses.js'
import {isDependent, isFiniteVerb, leadsToMine, opensClause} from './grammar/clause-openings.js'
import {
  isAccordingTo,
  isNounOfSpeech,
  isRelativeClause,
  lengthToAsideEnd,
  reportsNoClaim
} from './grammar/claims.js'
import {findDanglingCues} from './grammar/dangling-cues.js'
import {mayBePossessive, possessiveAt} from './grammar/lost-possessives.js'
import {apposition, noApposition, opensOtherwise} from './grammar/speaker-phrases.js'
import {hasFiniteVerb, polarityOf} from './grammar/denials.js'
import {lostContractionAt, mayBeContraction} from './grammar/lost-contractions.js'
import {clauseOfWord, relativeClauseOf} from './grammar/governed-clause.js'
import {readOutline, readTree} from './grammar/read-tree.js'
import {wordsOwnedBy} from './grammar/noun-phrases.js'
import {readReports} from './grammar/reports.js'
import {isReciprocal, orderMarkOf, roleOf, tellsOrder} from './grammar/roles.js'
import {findSentences} from './grammar/sentences.js'
import {
  findIntroduction,
  findQuotationTag,
  findSpeechEnd,
  findSpeechTags,
  findTagBehindEnd
} from './grammar/speech-tags.js'
import {findWords} from './grammar/words.js'
import {elisions, isWordItself, restoreContraction} from './lexicon/contractions.js'
import {contrastsOf, negativeWords} from './lexicon/contrasts.js'
import {beliefVerbs, speakerPronouns, speakersOwnWords} from './lexicon/cues.js'
import {monthNumber, weekdayNumber} from './lexicon/dates.js'
import {isOrganisation, isOutlet, isQualified} from './lexicon/bodies.js'
import {
  determiners,
  demonstratives,
  isArticle,
  memberOf,
  placePrepositions
} from './lexicon/function-words.js'
import {
  headOfDescription,
  isPersonNoun,
  isTitle,
  isUnnamed,
  opensWithDeterminer
} from './lexicon/persons.js'
import {
  isHeadingOrSaint,
  genderOf,
  namePattern,
  trimName,
  withoutOffice,
  withoutPossessive
} from './lexicon/names.js'
import {performatives, reportCues, softeners} from './lexicon/report-cues.js'
import {areApart, geographyOf, isTown, mayHold} from './forms/places.js'
import {setPhrases} from './lexicon/set-phrases.js'
import {stopWords} from './lexicon/stop-words.js'
import {furnitureProbabilities, furnitureScore} from './furniture/learned-furniture.js'
import {formOf, isSentence, piecesOf} from './furniture/line-features.js'
import {furnitureInText, furnitureLines} from './furniture/patterns.js'
import {isWritten} from './recognition.js'

// Apart from the language, for what is in no core bundle.
export {pressCredit} from './lexicon/press-credits.js'
export type {Fact} from './facts/fact.js'
export type {Polarity} from './grammar/denials.js'
export type {PossessiveEvidence, Restoration, WrittenForms} from './grammar/lost-possessives.js'
export type {FoundTag, SpeechTag} from './grammar/speech-tags.js'
export type {Range} from './grammar/subjects.js'
export type {Report} from './grammar/report.js'
export type {Tree} from './grammar/tree.js'
export type {Contrast} from './lexicon/contrasts.js'
export type {CuePattern} from './lexicon/report-cues.js'

const language = {
  /** Whether words are of this language, as far as they tell. */
  isWritten,

  // Text: where sentences and words begin and end.
  findSentences,
  findWords,

  // Forms: when two words are the same word, and how much one tells.
  foldCase,
  foldRegion,
  foldSpelling,
  foldedPairs,
  splitAtHyphens,
  calendarWords,
  stem,
  weighStem,
  stopWords,
  setPhrases,
  countSynsets,
  strengthOf,
  synsetOf,
  tiesOf,
  openDictionary,
  dictionaryOption,
  languageOption,

  // Syntax: what depends on what.
  readTree,
  readOutline,
  clauseOfWord,
  relativeClauseOf,
  isReciprocal,
  orderMarkOf,
  tellsOrder,
  roleOf,
  readReports,
  agentOf,
  wordsOwnedBy,
  polarityOf,
  hasFiniteVerb,

  // Speech: who says what, in which part of a sentence.
  findSpeechTags,
  findQuotationTag,
  findIntroduction,
  findTagBehindEnd,
  findSpeechEnd,
  speakerPronouns,
  speakersOwnWords,
  beliefVerbs,
  reportCues,
  softeners,
  performatives,
  scopeOf,
  clauseAround,
  clauseFrom,
  parenthesisScope,
  opensClause,
  isFiniteVerb,
  isDependent,
  leadsToMine,
  findDanglingCues,
  isNounOfSpeech,
  isAccordingTo,
  isRelativeClause,
  lengthToAsideEnd,
  reportsNoClaim,
  opensOtherwise,
  apposition,
  noApposition,

  // Names: of persons, offices and bodies.
  namePattern,
  trimName,
  withoutOffice,
  withoutPossessive,
  isHeadingOrSaint,
  genderOf,
  isOrganisation,
  isQualified,
  isOutlet,
  isTitle,
  isPersonNoun,
  isUnnamed,
  headOfDescription,
  opensWithDeterminer,
  isArticle,
  isDemonstrative: memberOf(demonstratives),
  isDeterminer: memberOf(determiners, demonstratives),
  leadsToPlace: memberOf(placePrepositions),

  // Facts: what numbers, dates and opposites say.
  readFacts,
  hasNumber,
  resolveDate,
  weekdayOf,
  agree,
  areComparable,
  isDerived,
  monthNumber,
  weekdayNumber,
  areApart,
  geographyOf,
  isTown,
  mayHold,
  contrastsOf,
  negativeWords,
  isUpOrDown,
  isFormOfGo,
  isParticle,
  timeRelations,
  leadsToDate,

  // Apostrophes: contractions and possessives.
  elisions,
  isWordItself,
  lostContractionAt,
  mayBeContraction,
  restoreContraction,
  mayBePossessive,
  possessiveAt,

  // Pages: what web pages say around an article.
  furnitureLines,
  furnitureProbabilities,
  furnitureScore,
  furnitureInText,
  formOf,
  isSentence,
  piecesOf
} as const

/** What ibid has to know of a language. */
export type Language = typeof language

export const english: Language = language
