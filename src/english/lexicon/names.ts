/** Names of persons and offices as English prose writes them. */
import {fromWordTables} from '../forms/word-tables.js'
import {nameParticles} from './cues.js'
import {capital, letter} from './letters.js'
import {isTitle} from './persons.js'
import {stopWords} from './stop-words.js'

/** Titles that are written with a full stop. */
const title = 'Mr|Mrs|Ms|Dr|Prof|Sen|Gov|Rep|Lt|Gen|Col|Capt|Sgt|Rev|Hon|Pres|Atty|St'
const nameWord = String.raw`(?:(?:${title})\.|(?:[${capital}]\.)+|[${capital}][${letter}]*(?:[’'\-][${letter}]+)*)`
const particle = `(?:${[...nameParticles].join('|')})`

/** Never over the end of a paragraph. */
const space = String.raw`(?:[^\S\n]|\n(?!\n))+`

/** One or more capitalised words, with particles between them: `Tomás Ó Fearghail`, `J. van der Berg`. */
export const namePattern = `${nameWord}(?:${space}(?:${particle}${space}){0,3}${nameWord}){0,11}`

/** Capitalised because they begin a sentence or are titles, never a name by themselves. */
const notNames = new Set(
  (
    'the a an in on at it he she they we i but and or this that these those when while after before as if for with by his her their its our there ' +
    'here what who how why no not one some many most all both each however meanwhile according asked speaking earlier later then so yet still since to of from during under over also even just only last next now ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december'
  ).split(' ')
)

/** Whether a capitalised run can name somebody. */
export function isName(run: string): boolean {
  return !notNames.has(run.toLowerCase())
}

/** A capitalised run without the words before the name: `Yesterday Ann Lee` → `Ann Lee`. */
export function trimName(run: string): string {
  let name = run
  for (
    let word = /^(\S+)\s+/.exec(name);
    word && isNoName(word[1]!.toLowerCase());
    word = /^(\S+)\s+/.exec(name)
  )
    name = name.slice(word[0].length)
  return name
}

/** “Nineteen-year-old Ann Lee” */
function isNoName(word: string): boolean {
  return notNames.has(word) || word.endsWith('-year-old')
}

/** A name without the offices before it: `Council President Marlene Voss` → `Marlene Voss`. */
export function withoutOffice(name: string): string {
  const words = name.split(/\s+/)
  const office = words.slice(0, -1).findLastIndex(isTitle)
  return words.slice(office + 1).join(' ')
}

/** Capitals that make no person's name: “HOW SHE PUT IT”, and “St Margaret’s at Cliffe”, which is a place or a church. */
export function isHeadingOrSaint(name: string): boolean {
  if (/^(?:St\.?|Saint) \S+$/.test(name)) return true
  if (name !== name.toUpperCase()) return false
  return name.split(' ').some((word) => stopWords.has(word.toLowerCase()))
}

/** A possessive without its ending: `Trump’s` → `Trump`. */
export function withoutPossessive(word: string): string {
  return word.replace(/['’]s$|(?<=s)['’]$/i, '')
}

const menBefore =
  /\b(?:Mr|Sir|Lord|Father|King|Prince|businessman|congressman|Councilman|councilman|husband|father|brother|son|actor|widower|policeman)\.?,?\s+$/
const womenBefore =
  /\b(?:Ms|Mrs|Miss|Dame|Lady|Sister|Queen|Princess|spokeswoman|chairwoman|businesswoman|congresswoman|Councilwoman|councilwoman|wife|mother|sister|daughter|actress|widow|policewoman)\.?,?\s+$/
const manBehind = /^,\s[^,.;]{0,40}\b(?:his|husband|father|brother|son|he)\b/
const womanBehind =
  /^,\s[^,.;]{0,40}\b(?:her|spokeswoman|chairwoman|wife|mother|sister|daughter|she)\b/

const givenNames = fromWordTables((tables) => ({
  she: new Set(tables?.women.split(' ')),
  he: new Set(tables?.men.split(' '))
}))

/** Which pronoun a name between two offsets takes, where a title, an office beside it, or the given name tells. */
export function genderOf(text: string, from: number, to: number): 'he' | 'she' | undefined {
  const before = text.slice(Math.max(0, from - 30), from)
  const own = text.slice(from, to)
  if (menBefore.test(before) || /^(?:Mr|Sir|Lord|King|Prince)\b/.test(own)) return 'he'
  if (womenBefore.test(before) || /^(?:Ms|Mrs|Miss|Dame|Lady|Queen|Princess)\b/.test(own))
    return 'she'
  const behind = text.slice(to, to + 60)
  if (manBehind.test(behind)) return 'he'
  return womanBehind.test(behind) ? 'she' : genderOfGivenName(own)
}

/** A single word may be a surname. */
function genderOfGivenName(name: string): 'he' | 'she' | undefined {
  const given = /^\p{L}+(?=[\s-])/u.exec(name)?.[0]
  if (given === undefined) return undefined
  const {she, he} = givenNames()
  return she.has(given) ? 'she' : he.has(given) ? 'he' : undefined
}
