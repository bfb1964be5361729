/** Word forms: how texts write their names, their plurals and what has an apostrophe. */
import type {WrittenForms} from '../../english/index.js'
import {Question} from '../../session.js'
import type {Article} from '../model/article.js'

/** How some texts write their words. */
export interface WordForms extends WrittenForms {
  /**
   * Where the apostrophe of a word stands, as its letters with the same word behind it are written; undefined where they
   * are also written without.
   *
   * @param before The word before, where it must be the same too.
   */
  apostropheOf(word: string, next: string, before?: string): number | undefined
}

/** The forms of one article. Words in keys are lower-case. */
interface Forms {
  readonly names: ReadonlySet<string>
  readonly counts: ReadonlyMap<string, number>
  readonly possessives: ReadonlyMap<string, string>
  /** By a word’s letters: its places with an apostrophe. */
  readonly apostrophes: ReadonlyMap<string, readonly Place[]>
  /** By a word’s letters, of those that stand with an apostrophe too: its places without. Of a draft nobody asks for them. */
  readonly plain: () => ReadonlyMap<string, readonly Place[]>
}

interface Place {
  readonly before: string
  readonly next: string
  /** Where the apostrophe stands, or -1. */
  readonly at: number
}

const formsIn = new Question<Forms>()

/** The word forms of several articles; each is read once. */
export function readWordForms(articles: readonly Article[]): WordForms {
  const all = articles.map((article) =>
    article.session.derive(formsIn, article, () => readForms(article))
  )
  const places = (group: 'apostrophes' | 'plain', word: string, next: string, before?: string) =>
    all
      .flatMap(
        ({apostrophes, plain}) => (group === 'plain' ? plain() : apostrophes).get(word) ?? []
      )
      .find((place) => place.next === next && (before === undefined || place.before === before))
  return {
    hasName: (name) => all.some(({names}) => names.has(name)),
    count: (form) => all.reduce((sum, {counts}) => sum + (counts.get(form) ?? 0), 0),
    possessiveOf: (word) =>
      all.find(({possessives}) => possessives.has(word))?.possessives.get(word),
    apostropheOf(word, next, before) {
      const key = [word.toLowerCase(), next.toLowerCase(), before?.toLowerCase()] as const
      return places('plain', ...key) ? undefined : places('apostrophes', ...key)?.at
    }
  }
}

/** A word as it is written, without what is special to its place. */
interface Shape {
  /** With a straight apostrophe. */
  readonly form: string
  /** What a possessive is of. */
  readonly owner: string | undefined
  /** Without the ending of a possessive. */
  readonly bare: string
  readonly lower: string
  readonly isCapitalised: boolean
}

/** The shapes of the words of a sentence, by its text. */
const shapes = Question.ofSentence<readonly Shape[]>()

function readShape(written: string): Shape {
  const form = written.replace(/[’‘ʼ]/g, "'")
  const owner = /^(?<owner>\p{L}+)'s$/u.exec(form)?.groups?.owner
  const bare = owner ?? form
  return {form, owner, bare, lower: bare.toLowerCase(), isCapitalised: /^\p{Lu}/u.test(bare)}
}

function readForms({text, sentences, quotations, session}: Article): Forms {
  const names = new Set<string>()
  const counts = new Map<string, number>()
  const possessives = new Map<string, string>()
  const apostrophes = new Map<string, Place[]>()
  const closing = new Set(quotations.map(({content}) => content.to))
  for (const sentence of sentences) {
    const {words} = sentence
    const own = session.recall(shapes, sentence.text, () =>
      words.map((word) => readShape(word.text))
    )
    for (const [index, {form, owner, bare, lower, isCapitalised}] of own.entries()) {
      const {to} = words[index]!
      if (isCapitalised && index > 0) names.add(bare)
      counts.set(lower, (counts.get(lower) ?? 0) + 1)
      if (owner !== undefined) possessives.set(`${lower}s`, `${lower}'s`)
      const isPlural =
        form.endsWith('s') && /^['’]\s\p{Ll}/u.test(text.slice(to, to + 3)) && !closing.has(to)
      if (isPlural && !possessives.has(lower)) possessives.set(lower, `${lower}'`)
      const at = isPlural ? form.length : form.indexOf("'")
      if (at > 0) add(apostrophes, form.replace("'", '').toLowerCase(), placeAt(words, index, at))
    }
  }
  let plain: Map<string, Place[]> | undefined
  return {
    names,
    counts,
    possessives,
    apostrophes,
    plain: () => (plain ??= readPlain(sentences, apostrophes))
  }
}

function readPlain(
  sentences: Article['sentences'],
  apostrophes: Forms['apostrophes']
): Map<string, Place[]> {
  const plain = new Map<string, Place[]>()
  for (const {words} of apostrophes.size > 0 ? sentences : []) {
    words.forEach(({text: written}, index) => {
      const lower = written.toLowerCase()
      if (!apostrophes.has(lower)) return
      const place = placeAt(words, index, -1)
      const isWritten = apostrophes
        .get(lower)!
        .some(
          ({at, next, before}) =>
            at === lower.length && next === place.next && before === place.before
        )
      if (!isWritten) add(plain, lower, place)
    })
  }
  return plain
}

function placeAt(words: readonly {readonly text: string}[], index: number, at: number): Place {
  const before = words[index - 1]?.text.toLowerCase() ?? ''
  return {before, next: words[index + 1]?.text.toLowerCase() ?? '', at}
}

function add(places: Map<string, Place[]>, word: string, place: Place): void {
  const known = places.get(word)
  if (known) known.push(place)
  else places.set(word, [place])
}
