/** Whether two descriptions name one person: `Mayor Curtis Tillery` and `Tillery` do. */
import {english} from '../../english/index.js'
import {firstFrom} from '../../article/model/ranges.js'
import type {Article, Speaker, Word} from '../../article/model/article.js'

const {
  headOfDescription,
  isOrganisation,
  isPersonNoun,
  isTitle,
  opensWithDeterminer,
  speakerPronouns,
  stopWords,
  withoutOffice
} = english

/** What can be told of two speakers: `unsure` unless both are known for certain. */
export type Identity = 'same' | 'different' | 'unsure'

/** Compares a draft's speaker with a source's. */
export function comparePersons(
  draft: Article,
  own: Speaker | undefined,
  source: Article,
  other: Speaker | undefined
): Identity {
  if (!own || !other || own.unsure || other.unsure) return 'unsure'
  if (isNamed(own) && isNamed(other)) {
    if (areNamesakes(own, source, other)) return 'different'
    const theirs = new Set(nameWords(other))
    if (nameWords(own).some((word) => theirs.has(word))) return 'same'
    // A body and a person may be the same voice: “the ministry”, and its spokeswoman. One word may be a part of a name.
    const articles = [draft, source]
    if (!isPerson(own, articles) || !isPerson(other, articles)) return 'unsure'
    return mayMean(draft, own, other) || mayMean(source, other, own) ? 'unsure' : 'different'
  }
  return isNamed(other) ? compareOffice(draft, own, source, other) : 'unsure'
}

/** Two of one surname, both of whom the source names: “Tima Kurdi” and “Abdullah Kurdi”. */
function areNamesakes(own: Speaker, source: Article, other: Speaker): boolean {
  const [mine, theirs] = [nameWords(own), nameWords(other)]
  if (mine.length < 2 || theirs.length < 2 || mine.at(-1) !== theirs.at(-1)) return false
  const [given, otherGiven] = [mine[0]!, theirs[0]!]
  // “Assemblywoman Selena Torres” is Selena Torres.
  if (theirs.includes(given) || mine.includes(otherGiven)) return false
  if (given.length < 3 || otherGiven.length < 3 || given.slice(0, 2) === otherGiven.slice(0, 2))
    return false
  return source.words.some(
    ({text}, at) =>
      bareWord(text) === given &&
      source.words
        .slice(at + 1, at + mine.length)
        .some((word) => bareWord(word.text) === mine.at(-1))
  )
}

/**
 * “a former engineer” and Ann Lee: different when the source has such a person and neither text says anywhere that
 * Ann Lee is one.
 */
function compareOffice(draft: Article, own: Speaker, source: Article, other: Speaker): Identity {
  const office = own.name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 2 && !stopWords.has(word))
  const name = nameWords(other)
  // “The teachers’ union” may speak through anybody.
  if (office.length < 2 || name.length === 0 || !isPersonNoun(headOfDescription(own.name)))
    return 'unsure'
  const holds = (article: Article, words: readonly string[]) =>
    article.sentences.filter((sentence) => {
      const own = new Set(sentence.words.map(({text}) => text.toLowerCase().replace(/['’]s$/, '')))
      return words.every((word) => own.has(word))
    })
  const surname = name.at(-1)!
  if (holds(source, office).length === 0) return 'unsure'
  const isLinked = [draft, source].some((article) =>
    office.some((word) => holds(article, [word, surname]).length > 0)
  )
  return isLinked ? 'unsure' : 'different'
}

/** Somebody's name, as far as capitals tell: in full, or a surname that stands in full in one of the texts. */
function isPerson(speaker: Speaker, articles: readonly Article[]): boolean {
  const bare = withoutOffice(speaker.name)
  if (isOrganisation(bare) || /^\p{Lu}+$/u.test(bare)) return false
  const [surname, ...others] = nameWords(speaker)
  return others.length > 0 || articles.some(({words}) => hasFullName(words, surname))
}

function hasFullName(words: readonly Word[], surname: string | undefined): boolean {
  return words.some(
    ({text, from}, at) =>
      at > 0 &&
      bareWord(text) === surname &&
      /^\p{Lu}\p{Ll}/u.test(words[at - 1]!.text) &&
      words[at - 1]!.to === from - 1 &&
      !isTitle(words[at - 1]!.text)
  )
}

/** Somebody who is named in the sentence of a pronoun or in the one before may be meant by it. */
const pronounReach = 1

/** Whether a speaker stands as a pronoun near whose place somebody else is named whom it may mean as well. */
function mayMean(article: Article, {from, to}: Speaker, other: Speaker): boolean {
  if (!speakerPronouns.has(article.text.slice(from, to).toLowerCase())) return false
  const surname = nameWords(other).at(-1)
  const at = firstFrom(article.sentences, from + 1)
  return article.sentences
    .slice(Math.max(0, at - 1 - pronounReach), at)
    .some(({words}) => words.some(({text}) => bareWord(text) === surname))
}

function isNamed({name}: Speaker): boolean {
  const last = name.slice(name.lastIndexOf(' ') + 1)
  return (
    // “Labour councillor” begins with a name and is none.
    /^\p{Lu}/u.test(name) &&
    /(?:^|-)\p{Lu}/u.test(last) &&
    nameWords({name}).length > 0 &&
    // “First Minister” is an office.
    !isTitle(last) &&
    !opensWithDeterminer(name)
  )
}

function nameWords({name}: Pick<Speaker, 'name'>): string[] {
  return name
    .split(/[\s]+/)
    .filter((word) => /^\p{Lu}/u.test(word) && !isTitle(word))
    .map((word) => word.toLowerCase().replace(/['’]s$|[.,]/g, ''))
    .filter((word) => word !== '')
}

/** Whether a speaker is named anywhere in a text. */
export function isMentioned({words}: Article, speaker: Speaker): boolean {
  const surname = nameWords(speaker).at(-1)
  return surname !== undefined && words.some(({text}) => bareWord(text) === surname)
}

function bareWord(text: string): string {
  return text.toLowerCase().replace(/['’]s$/, '')
}
