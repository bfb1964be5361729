/** Persons: offices, trades and kin, and those who remain unnamed. */
import {anyOf, articles, numberWords} from './function-words.js'
import {classOfNoun} from './word-classes.js'

/** Kin, whom somebody has. */
const kin = [
  ...['wife', 'husband', 'mother', 'father', 'brother', 'sister', 'son', 'daughter', 'widow'],
  ...['widower', 'family', 'parents']
] as const

/** Offices that a person holds in a body, and that follow its possessive: “the firm's director”. */
const offices = [
  ...[
    'director',
    'president',
    'premier',
    'chancellor',
    'minister',
    'ambassador',
    'envoy',
    'chairman'
  ],
  ...['chairwoman', 'chair', 'chief', 'owner', 'founder', 'manager', 'spokesman', 'spokeswoman'],
  ...['spokesperson', 'lawyer', 'solicitor', 'leader', 'editor', 'captain', 'coach', 'treasurer'],
  ...['secretary', 'accountant']
] as const

/** Forms of address and ranks, and what else stands capitalised before a name. */
const titles = new Set<string>([
  ...['mr', 'mrs', 'ms', 'miss', 'dr', 'prof', 'professor', 'sir', 'dame', 'lord', 'lady', 'sen'],
  ...[
    'senator',
    'gov',
    'governor',
    'rep',
    'representative',
    'lt',
    'gen',
    'general',
    'col',
    'colonel'
  ],
  ...['capt', 'captain', 'sgt', 'rev', 'reverend', 'king', 'queen', 'prince', 'princess', 'pope'],
  ...['president', 'mayor', 'minister', 'state', 'chief', 'executive', 'ceo', 'chancellor'],
  ...[
    'ambassador',
    'spokesman',
    'spokeswoman',
    'commissioner',
    'leader',
    'student',
    'agent',
    'lawyer'
  ],
  ...['secretary', 'councilman', 'councilwoman', 'councillor', 'council', 'judge', 'justice'],
  ...['superintendent', 'inspector', 'officer', 'pastor', 'father', 'sister', 'attorney', 'county'],
  ...[
    'finance',
    'prime',
    'deputy',
    'former',
    'acting',
    'vice',
    'analyst',
    'hydrologist',
    'economist'
  ],
  ...['coach', 'manager', 'director', 'chairman', 'chairwoman', 'hotelier', 'farmer']
])

const roles = new Set<string>([...offices, ...kin])

/** Whether a capitalised word before a name is a title or an office. */
export function isTitle(word: string): boolean {
  return titles.has(word.toLowerCase().replace('.', ''))
}

/** Persons whom somebody has: “the firms director”. */
export function isRole(noun: string): boolean {
  return roles.has(noun)
}

/** Whether a noun in small letters names a person, and never a body: not `union`, `insurer`, `department`. */
export function isPersonNoun(noun: string): boolean {
  return classOfNoun(noun) === 'person'
}

const unnamed = new RegExp(
  `^(?:${anyOf(articles, numberWords, ['some', 'several', 'many', 'unnamed', 'anonymous', 'well-placed', 'other'])}\\s+){0,2}(?:sources?|insiders?|observers?|people)\\b`,
  'iu'
)

/** Whether a description is of somebody whom nobody can ask. An official or a spokesman is still somebody's office. */
export function isUnnamed(description: string): boolean {
  return unnamed.test(description)
}

const beforeDetails = /,|\s(?:of|at|for|from|in|with|on|who|whose|close|familiar)\s/

/** The noun that a description of somebody is about: `engineer` of `a former engineer at the plant`. */
export function headOfDescription(description: string): string {
  const head = description.split(beforeDetails)[0]!
  return head.slice(head.lastIndexOf(' ') + 1).toLowerCase()
}

/** “The mayor”, “Their lawyer”: a capital by place and not by name. */
export function opensWithDeterminer(description: string): boolean {
  return /^(?:The|An?|Some|One|His|Her|Their)\b/.test(description)
}
