/** Plural-looking words: which of them can be no plural, and which stand before nouns as they are. */
import {foldRegion} from '../forms/spellings.js'
import {stopWords} from './stop-words.js'
import {fromWordTables} from '../forms/word-tables.js'

const loadNouns = fromWordTables((tables) => new Set(tables?.nouns.split(' ')))

/** Whether a word is a noun, singular or plural, and hardly ever anything else. */
export function isNoun(word: string): boolean {
  // Endings that only nouns have, for the rare ones.
  if (/\p{L}{3}(?:ist|ism|tion|ment|ship)s?$|ness$/u.test(word)) return true
  return isSingularNoun(word) || singularsOf(word).some(isSingularNoun)
}

export function isSingularNoun(word: string): boolean {
  const nouns = loadNouns()
  return nouns.has(word) || nouns.has(foldRegion(word)) || commonNouns.has(word)
}

/** Nouns of the news that are verbs or adjectives as well, and beside a possessive always nouns. */
const commonNouns = new Set(
  (
    'chief count list trip control house home plan work report decision budget move bid lead record head staff police share shares use return ' +
    'visit fight claim attack offer demand answer call stand account state world firm rival fare picture church county group board bill name ' +
    'face hand head support view aim need side end rise fall cut loss power increase approach response refusal departure arrival death'
  ).split(' ')
)

/** Whether a noun is as often a verb: “the candidates face questions”. */
export function isCommonVerb(word: string): boolean {
  return (
    word.endsWith('ing') ||
    commonNouns.has(word) ||
    singularsOf(word).some((each) => commonNouns.has(each))
  )
}

/** Adjectives that stand between an owner and what is owned: “the shops old postcards”. */
export function isPlainAdjective(word: string): boolean {
  return /^(?:old|new|own|big|small|first|second|third|last|latest|former|current|best|worst|main|young|early|late|final|next|biggest|largest|oldest|upcoming|annual|public|financial|political|foreign|main|long|full|whole)$/.test(
    word
  )
}

/** There is one of these: “the worlds” has lost its apostrophe before a noun. */
export function isUnique(noun: string): boolean {
  return /^(?:world|earth|sun|moon|government|president|premier|universe|economy)$/.test(noun)
}

/** Peoples, parties and faiths, whose plural stands before a verb: “Americans consider”. */
export function isPeople(name: string): boolean {
  return /(?:an|ans|crat|ist|im|ite|er|ese|ish|i|on|person|state|game|olympic|nation)$/i.test(name)
}

function singularsOf(plural: string): string[] {
  if (!plural.endsWith('s') || plural.endsWith('ss')) return []
  const singulars = [plural.slice(0, -1)]
  if (plural.endsWith('ies')) singulars.push(`${plural.slice(0, -3)}y`)
  if (/(?:s|x|z|ch|sh)es$/.test(plural)) singulars.push(plural.slice(0, -2))
  return singulars
}

/** Nouns whose plural is formed otherwise, so that their form with an s can only be a possessive. */
const irregular = new Set(
  (
    'man woman child person wife life knife wolf thief leaf foot tooth mouse goose ox businessman chairman spokesman policeman ' +
    'men women children people'
  ).split(' ')
)

/** Whether a word with an s behind it can be no plural: `citys`, `churchs`, `womans`. */
export function takesNoPlainS(singular: string): boolean {
  return irregular.has(singular) || (oddSingular.test(singular) && isSingularNoun(singular))
}

/** Whether a word with an s behind it has a shape that hardly any plural has: `quarrys`, `torchs`, `alderwomans`. */
export function hasOddPlural(singular: string): boolean {
  return oddSingular.test(singular) || /(?:m[ae]n|child|wife)$/.test(singular)
}

const oddSingular = /(?:[^aeiou]y|x|ch|sh)$/

/** Words in s that stand before a noun as they are: “a sports club”, “the arms trade”. */
const attributives = new Set(
  (
    'sports arms sales savings systems jobs rights communications operations women news politics economics earnings parks veterans careers drugs admissions ' +
    'relations affairs services resources works games weapons means goods customs headquarters mathematics physics ethics athletics genetics logistics statistics ' +
    'species series crossroads barracks gas bus glass business access process success congress press class mass boss loss cross address progress ' +
    'ways reasons places things kings saints others ones years months weeks days hours minutes seconds times thanks media data lots plus minus versus perhaps always ' +
    'towards upwards afterwards besides sometimes is as his this was has does goes us yes ours yours hers theirs its less across unless ' +
    'appeals claims complaints accounts markets futures benefits publications events programs programmes projects products parts trades ' +
    'forensics analytics electronics robotics graphics optics tactics metrics aerobics gymnastics classics humanities arts crafts human ' +
    'commons lords legs eyes hands feet teeth clothes trousers glasses scissors greens reds blues whites spirits wages dogs horses boys girls mens womens ladies ' +
    'children workers teachers farmers students visitors users voters tenants nurses doctors officers writers players owners members directors ' +
    'honours honors awards bonds stocks shares rates roads streets highways police homes lands woods forests mines docks waters marches'
  ).split(' ')
)

/** People in the plural name their bodies without an apostrophe: “the teachers union”, “a visitors book”. */
export function isAttributive(plural: string): boolean {
  return (
    attributives.has(plural) ||
    stopWords.has(plural) ||
    plural.endsWith('ss') ||
    plural.endsWith('us')
  )
}
