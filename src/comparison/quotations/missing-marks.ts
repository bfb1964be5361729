/** Missing marks: where the partner of a lone quotation mark belongs, by a source's quotation or by the sentence's form. */
import {Question} from '../../session.js'
import {english} from '../../english/index.js'
import {readMarkStyle} from '../../article/quotations/mark-style.js'
import {firstFrom, lastAt} from '../../article/model/ranges.js'
import {type QuotationChain, chainsOf} from './quotation-chains.js'
import type {Article, Part, Sentence, UnpairedMark, Word} from '../../article/model/article.js'

const {foldCase} = english

export interface MissingMark {
  readonly mark: UnpairedMark
  /** From the mark to where its partner belongs. */
  readonly at: Part
  /** The place with both marks; absent where the partner's place is a guess. */
  readonly expected?: string
  /** Whether a source's quotation tells the partner's place. */
  readonly isSure: boolean
}

/** So many words in common with a source's quotation tell where it begins or ends. */
const fewestWords = 3
/** In a sentence. */
const mostLoneMarks = 8

/** The lone marks of an article, each with its place. */
export function findMissingMarks(article: Article, sources: readonly Article[]): MissingMark[] {
  if (article.unpairedMarks.length === 0) return []
  const stopsInside = stopsStandInside(article, sources)
  const lone = article.unpairedMarks.filter(
    (mark) => !mark.goesOn || (sources.length > 0 && !goesOnInSource(article, mark, sources))
  )
  return lone.map((mark) =>
    mark.side === 'opening'
      ? closeMark(article, mark, sources, stopsInside)
      : openMark(article, mark, sources)
  )
}

function closeMark(
  article: Article,
  mark: UnpairedMark,
  sources: readonly Article[],
  stopsInside: boolean
): MissingMark {
  const quotation = article.quotations[firstFrom(article.quotations, mark.from)]
  const own = quotation?.from === mark.from ? quotation : undefined
  const sentence = lastAt(article.sentences, mark.from)
  const words = article.words.slice(
    firstFrom(article.words, mark.to),
    firstFrom(article.words, Math.max(sentence?.to ?? 0, own?.to ?? 0))
  )
  const known = isCrowded(article, sentence) ? 0 : longestMatch(words, sources, 1)
  const end = known > 0 ? words[known - 1]!.to : (own?.content.to ?? mark.to)
  const isPhrase = /^\p{Ll}/u.test(article.text.slice(mark.to))
  const stops = /^[.,!?…]*/.exec(article.text.slice(end))![0].length
  const bare = mark.to + article.text.slice(mark.to, end).replace(/(?<![.,])[.,]+$/, '').length
  const to = isPhrase && !stopsInside ? bare : end + stops
  const at = article.part(mark.from, Math.max(to, mark.to, end))
  const {start, end: partner} = article.part(mark.from, Math.max(to, mark.to))
  return {
    mark,
    at,
    expected:
      article.value.slice(start, partner) +
      partnerOf(article, mark) +
      article.value.slice(partner, at.end),
    isSure: known > 0 && !meetsMark(article, mark, Math.max(to, mark.to))
  }
}

function openMark(article: Article, mark: UnpairedMark, sources: readonly Article[]): MissingMark {
  const sentence = lastAt(article.sentences, mark.from)
  const words = article.words.slice(
    firstFrom(article.words, sentence?.from ?? 0),
    firstFrom(article.words, mark.from)
  )
  const known = isCrowded(article, sentence) ? 0 : longestMatch([...words].reverse(), sources, -1)
  const tag = article.attributions
    .slice(
      firstFrom(article.attributions, sentence?.from ?? 0),
      firstFrom(article.attributions, mark.from)
    )
    .find(({to, kind}) => to <= mark.from && kind !== 'hedge')
  const from =
    known > 0 ? words[words.length - known]!.from : Math.min(sentence?.from ?? mark.from, mark.from)
  const at = article.part(from, mark.to)
  // Behind a tag the words may be the writer's for a while.
  const isGuess = known === 0 && tag !== undefined
  return {
    mark,
    at,
    ...(!isGuess && {expected: partnerOf(article, mark) + article.value.slice(at.start, at.end)}),
    isSure: known > 0 && !meetsMark(article, mark, from)
  }
}

/** Whether a source's speech goes on, as well, where the article leaves one open and opens the next. */
function goesOnInSource(article: Article, {from, to}: UnpairedMark, sources: readonly Article[]) {
  const end = article.quotations[firstFrom(article.quotations, from)]!.content.to
  const forms = article.words
    .slice(firstFrom(article.words, to), firstFrom(article.words, end))
    .slice(-fewestWords)
    .map(({text}) => foldCase(text))
  return sources.some((source) =>
    placesOf(source)
      .get(forms[0] ?? '')
      ?.some(({chain: {pieces, pieceOf}, spoken, place}) => {
        if (!forms.every((form, index) => form === spoken[place + index])) return false
        const last = place + forms.length - 1
        return pieceOf[last + 1] === pieceOf[last] || !pieces[pieceOf[last]!]!.closed
      })
  )
}

/** Whether a sentence has so many lone marks that no quotation of a source tells where their partners belong. */
function isCrowded({unpairedMarks}: Article, sentence: Sentence | undefined): boolean {
  return (
    sentence !== undefined &&
    firstFrom(unpairedMarks, sentence.to) - firstFrom(unpairedMarks, sentence.from) > mostLoneMarks
  )
}

/** The longest stretch of words, in reading direction, that begins where a source's quotation does or stands inside it. */
function longestMatch(words: readonly Word[], sources: readonly Article[], step: 1 | -1): number {
  if (words.length === 0 || sources.length === 0) return 0
  let longest = 0
  const forms = words.map(({text}) => foldCase(text))
  for (const source of sources) {
    for (const {spoken, place} of placesOf(source).get(forms[0]!) ?? []) {
      let count = 1
      while (count < forms.length && spoken[place + step * count] === forms[count]) count++
      longest = Math.max(longest, count)
    }
  }
  return longest >= Math.min(fewestWords, words.length) ? longest : 0
}

/** A word's place in the forms of a speech. */
interface SpokenPlace {
  readonly chain: QuotationChain
  readonly spoken: readonly string[]
  readonly place: number
}

const spokenPlaces = new Question<ReadonlyMap<string, readonly SpokenPlace[]>>()

/** Where the speeches of a source have each of their words, by its form. */
function placesOf(source: Article): ReadonlyMap<string, readonly SpokenPlace[]> {
  return source.session.derive(spokenPlaces, source, () => readPlaces(source))
}

function readPlaces(source: Article): Map<string, SpokenPlace[]> {
  const places = new Map<string, SpokenPlace[]>()
  for (const chain of chainsOf(source)) {
    const spoken = chain.words.map(({word}) => foldCase(word.text))
    for (const [place, form] of spoken.entries()) {
      const own = places.get(form)
      if (own) own.push({chain, spoken, place})
      else places.set(form, [{chain, spoken, place}])
    }
  }
  return places
}

/** Whether the full stop behind a quoted phrase stands inside the marks, as American papers have it. */
function stopsStandInside(article: Article, sources: readonly Article[]): boolean {
  for (const {text, quotations} of [article, ...sources]) {
    let inside = 0
    let outside = 0
    for (const {content, to, closed, kind} of quotations) {
      if (!closed || kind !== 'marks' || !/^\p{Ll}/u.test(text.slice(content.from))) continue
      if (/[.,]$/.test(text.slice(content.from, content.to))) inside++
      else if (/^[.,]/.test(text.slice(to))) outside++
    }
    if (inside !== outside) return inside > outside
  }
  return true
}

/**
 * Whether a mark of the same kind, either way round, touches the place where the partner of another would go: “”(They
 * came late””. Then one of them is written wrongly, and a third would make it worse.
 */
function meetsMark({text}: Article, {from, to}: UnpairedMark, place: number): boolean {
  const kind = shapes.find((marks) => marks.includes(text.slice(from, to))) ?? text.slice(from, to)
  const before = /[^\p{L}\p{N}\s]{0,4}$/u.exec(text.slice(Math.max(0, place - 4), place))![0]
  const behind = /^[^\p{L}\p{N}\s]{0,4}/u.exec(text.slice(place, place + 4))![0]
  return Array.from(before + behind).some((character) => kind.includes(character))
}

const shapes = ['“”„‟"', "‘’‚‛'", '«»', '‹›']

/** The mark that answers another, as the file writes it. */
function partnerOf(article: Article, {start, end, side}: UnpairedMark): string {
  const written = article.value.slice(start, end)
  const known = partners.get(written)
  if (known !== undefined) return known
  const {opening, closing} = readMarkStyle(article)
  return side === 'opening' ? closing : opening
}

const partners = new Map(
  ['“”', '‘’', '«»', '""', "''"].flatMap(([opening, closing]) => [
    [opening!, closing!],
    [closing!, opening!]
  ])
)
  .set('&ldquo;', '&rdquo;')
  .set('&rdquo;', '&ldquo;')
  .set('&lsquo;', '&rsquo;')
  .set('&rsquo;', '&lsquo;') as ReadonlyMap<string, string>
