/** Speakers: whom a surname or a pronoun in a speech tag means. */
import {english} from '../../english/index.js'
import {Question, type Session} from '../../session.js'
import type {Article, Part, Speaker} from '../model/article.js'
import {firstFrom, lastAt} from '../model/ranges.js'

const {
  genderOf,
  isArticle,
  isHeadingOrSaint,
  isOrganisation,
  namePattern,
  speakerPronouns,
  trimName,
  withoutOffice
} = english

type SpeakerInput = Pick<Article, 'text' | 'paragraphs' | 'sentences' | 'session'>

interface Mention {
  readonly from: number
  readonly to: number
  /** The person's full name. */
  readonly name: string
}

const names = new RegExp(namePattern, 'gu')

/** A pronoun is looked up in this many sentences of its paragraph, and then in the paragraph before. */
const sentencesBack = 4

/** The name of a speaker, for a message; undefined where it is unsure or no more than a pronoun. */
export function nameOf(speaker: Speaker | undefined): string | undefined {
  const isKnown =
    speaker !== undefined && !speaker.unsure && !speakerPronouns.has(speaker.name.toLowerCase())
  return isKnown ? speaker.name : undefined
}

/** Resolves the speakers of one article. */
export class SpeakerResolver {
  /** Full names by surname; undefined where two persons share it. */
  readonly #fullNames = new Map<string, string | undefined>()
  readonly #genders = new Map<string, 'he' | 'she'>()
  readonly #mentions: Mention[] = []

  constructor(
    private readonly article: SpeakerInput,
    private readonly quotations: readonly {readonly from: number; readonly to: number}[]
  ) {
    const {text, session} = article
    const found = findNames(text, session)
    for (const {name, surname, isPerson} of found) {
      if (!isPerson) continue
      const known = this.#fullNames.get(surname)
      if (
        !this.#fullNames.has(surname) ||
        known?.endsWith(` ${name}`) ||
        name.endsWith(` ${known ?? ''}`)
      ) {
        if (!known || known.length < name.length) this.#fullNames.set(surname, name)
      } else if (known !== name && !known?.includes(name)) this.#fullNames.set(surname, undefined)
    }
    for (const {name, surname, gender, from, to} of found) {
      // “Lees son”: an owner who has lost the apostrophe.
      const full =
        this.#fullNames.get(surname) ??
        (surname === name && name.endsWith('s')
          ? this.#fullNames.get(name.slice(0, -1))
          : undefined)
      if (full === undefined || !(full.includes(name) || surname === name)) continue
      this.#mentions.push({from, to, name: full})
      if (gender) this.#genders.set(full, gender)
    }
  }

  /** A surname becomes the full name that the text has for it, he and she the person meant where that can be told. */
  resolve(part: Part, name: string): Speaker {
    const lower = name.toLowerCase()
    if (lower === 'he' || lower === 'she') {
      const person = this.#findPerson(part.from, lower)
      return person === undefined ? {name, ...part, unsure: true} : {name: person, ...part}
    }
    if (speakerPronouns.has(lower)) return {name, ...part, unsure: true}
    const bare = readName(name, 0).name
    const full = this.#fullNames.get(surnameOf(bare))
    return {
      name: full !== undefined && (surnameOf(bare) === bare || full.includes(bare)) ? full : name,
      ...part
    }
  }

  /** The person that a pronoun at an offset means: the last sentence that names one, when it names one only or begins with it. */
  #findPerson(at: number, gender: 'he' | 'she'): string | undefined {
    const {sentences, paragraphs} = this.article
    const paragraph = lastAt(paragraphs, at)
    const earliest = paragraphs[firstFrom(paragraphs, paragraph?.from ?? 0) - 1]?.from ?? 0
    let index = firstFrom(sentences, at + 1) - 1
    for (let back = 0; back <= sentencesBack && index >= 0; back++, index--) {
      const {from, to} = sentences[index]!
      if (from < earliest) return undefined
      const persons = this.#personsIn(from, Math.min(to, at), gender)
      if (persons.length === 0) continue
      const distinct = new Set(persons.map(({name}) => name))
      if (distinct.size === 1) return persons[0]!.name
      // Of several the subject is meant: it comes first, before any other clause.
      return undefined
    }
    return undefined
  }

  #personsIn(from: number, to: number, gender: 'he' | 'she'): Mention[] {
    return this.#mentions
      .slice(firstFrom(this.#mentions, from), firstFrom(this.#mentions, to))
      .filter(
        (mention, place, all) => !this.#isQuoted(mention) && !this.#isOwner(mention, all[place + 1])
      )
      .filter(({name}) => (this.#genders.get(name) ?? gender) === gender)
  }

  /** “Ardmore Harbour’s master, Ann Lee”: the owner of an office is not who is meant. */
  #isOwner({to}: Mention, next: Mention | undefined): boolean {
    return (
      next !== undefined &&
      /^['’]s?\s[\p{Ll}\s-]+,?\s$/u.test(this.article.text.slice(to, next.from))
    )
  }

  #isQuoted({from}: Mention): boolean {
    const quotation = lastAt(this.quotations, from)
    return quotation !== undefined && from < quotation.to
  }
}

/** A name where it stands. */
interface FoundName extends Mention {
  readonly surname: string
  /** Whether it is a person's name in full. */
  readonly isPerson: boolean
  readonly gender: 'he' | 'she' | undefined
}

const namesIn = new Question<readonly FoundName[]>()

/** No name goes over an empty line, but what stands beside it may tell who it is: so much is read before and behind. */
const reach = {before: 30, behind: 60}

/** The names of a text, in order. */
function findNames(text: string, session: Session): FoundName[] {
  const found: FoundName[] = []
  for (const {0: block, index} of text.matchAll(/[^\n]+(?:\n[^\n]+)*/g)) {
    const start = Math.max(0, index - reach.before)
    const end = index + block.length
    const context = text.slice(start, end + reach.behind)
    const own = session.recall(namesIn, `${index - start} ${end - start} ${context}`, () =>
      // A slice would hold the whole text that it was cut from.
      findInBlock(` ${context}`.slice(1), index - start, end - start)
    )
    for (const {from, to, name, surname, isPerson, gender} of own)
      found.push({from: start + from, to: start + to, name, surname, isPerson, gender})
  }
  return found
}

function findInBlock(text: string, start: number, end: number): FoundName[] {
  return Array.from(text.slice(start, end).matchAll(names), ({0: run, index}) => {
    const {from, to, name} = readName(run, start + index)
    const isPerson =
      name.includes(' ') &&
      !isOrganisation(name) &&
      !isHeadingOrSaint(name) &&
      !isArticle(text.slice(Math.max(0, from - 4), from).trim())
    return {from, to, name, surname: surnameOf(name), isPerson, gender: genderOf(text, from, to)}
  })
}

/** A run of capitals without what is no part of the name: “Yesterday Ann Lee’s”. */
function readName(run: string, index: number): Mention {
  const named = trimName(run)
  const office = named.length - withoutOffice(named).length
  // Spaces may be of any kind and number, so that only the length tells where the name begins.
  const own = office > 0 ? named.slice(office).trimStart() : named
  const from = index + run.length - own.length
  const name = own.replace(/['’]s$/, '')
  return {from, to: from + name.length, name: name.replace(/\s+/g, ' ')}
}

function surnameOf(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1)
}
