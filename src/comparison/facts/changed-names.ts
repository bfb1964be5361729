/** Changed names: a name in a slot that the source fills with another. */
import {english} from '../../english/index.js'
import {isQuoted} from '../../article/quotations/quoted-words.js'
import type {Article, Word} from '../../article/model/article.js'
import type {FoundChange} from './found-change.js'
import type {AlignedSentence} from '../model/comparison.js'
import {Question} from '../../session.js'
import type {Slots} from './slots.js'

const {
  foldCase,
  foldSpelling,
  isDeterminer,
  isQualified,
  leadsToPlace,
  mayHold,
  monthNumber,
  stopWords,
  weekdayNumber,
  withoutPossessive
} = english

/** A letter off makes another name of a shorter one: Ann and Anna, Lee and Leo. */
const longEnoughForOne = 5

export function findChangedNames(
  draft: Article,
  sentence: AlignedSentence,
  slots: Slots
): FoundChange[] {
  const source = sentence.source!.article
  const known = formsOf(source)
  const own = new Set(slots.draftWords.map(formOf))
  const found: FoundChange[] = []
  if (isTitleCased(slots.draftWords) || isTitleCased(slots.sourceWords)) return found
  for (const [at, word] of slots.draftWords.entries()) {
    if (!isNewName(draft, word, at, known)) continue
    const other = qualifierFor(slots, at) ?? placeFor(slots, at) ?? spellingFor(slots, word)
    if (other === undefined) continue
    const rival = slots.sourceWords[other]!
    if (!isName(rival) || own.has(formOf(rival)) || slots.isMatchedSource(other)) continue
    if (isQuoted(source, rival) || areRelated(word, rival)) continue
    if (mayHold(word.text, rival.text) || mayHold(rival.text, word.text)) continue
    found.push({
      from: word.from - sentence.draft.from,
      to: word.to - sentence.draft.from,
      source: source.part(rival.from, rival.to),
      expected: sameEnding(word.text, rival.text),
      certainty: 0.7
    })
  }
  return found
}

/** A name that the source has nowhere. The first word of a sentence has its capital from its place. */
function isNewName(draft: Article, word: Word, at: number, known: ReadonlySet<string>): boolean {
  if (at === 0 || !isCapitalised(word) || isDateWord(word) || isQuoted(draft, word)) return false
  return !known.has(formOf(word)) && !known.has(foldSpelling(word.text))
}

/**
 * “the Baptist church” where the source has “the Methodist church”: one word between an article and the same word.
 * Without the article it may be a person's name, and of several names in a row one may be left out.
 */
function qualifierFor(slots: Slots, at: number): number | undefined {
  const {draftWords, sourceWords} = slots
  const head = draftWords[at + 1]
  const counterpart = slots.counterpart(at + 1)
  if (!head || counterpart === undefined || counterpart < 2) return undefined
  if (stopWords.has(foldCase(head.text))) return undefined
  if (!isAdjacent(draftWords, at) || !isAdjacent(sourceWords, counterpart - 1)) return undefined
  const isInstitution = isQualified(head.text)
  if (!isInstitution) {
    if (isCapitalised(head)) return undefined
    if (!isDeterminer(draftWords[at - 1]!.text)) return undefined
    if (!isDeterminer(sourceWords[counterpart - 2]!.text)) return undefined
  }
  return counterpart - 1
}

/** “the research unit in Malmö” where the source has “its research unit in Lund”: the place after the same words. */
function placeFor(slots: Slots, at: number): number | undefined {
  const {draftWords, sourceWords} = slots
  if (!leadsToPlace(draftWords[at - 1]?.text ?? '')) return undefined
  const before = slots.counterpart(at - 2)
  if (before === undefined || stopWords.has(foldCase(draftWords[at - 2]!.text))) return undefined
  if (!leadsToPlace(sourceWords[before + 1]?.text ?? '')) return undefined
  const place = sourceWords[before + 2]
  return place && isName(place) ? before + 2 : undefined
}

/** “Dijkstre” where the source has “Dijkstra”: one letter off. */
function spellingFor({sourceWords}: Slots, word: Word): number | undefined {
  const form = formOf(word)
  if (form.length < longEnoughForOne) return undefined
  const other = sourceWords.findIndex(
    (source) => isCapitalised(source) && isOneLetterOff(form, formOf(source))
  )
  return other < 0 ? undefined : other
}

function isOneLetterOff(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1 || b.length < longEnoughForOne) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  while (
    end < Math.min(a.length, b.length) - start &&
    a[a.length - 1 - end] === b[b.length - 1 - end]
  )
    end++
  const rest = Math.max(a.length, b.length) - start - end
  if (rest <= 1) return true
  // Two letters exchanged.
  return (
    rest === 2 && a.length === b.length && a[start] === b[start + 1] && a[start + 1] === b[start]
  )
}

/** German and Germany, Cuba and Cuban, a name and its plural. */
function areRelated(word: Word, source: Word): boolean {
  const a = formOf(word)
  const b = formOf(source)
  const shorter = Math.min(a.length, b.length)
  if (a.startsWith(b.slice(0, Math.max(4, shorter - 2)))) return true
  return foldSpelling(word.text) === foldSpelling(source.text)
}

/** Neither a date, nor a word capitalised by its place, nor an abbreviation, which may stand for any name. */
function isName(word: Word): boolean {
  return (
    isCapitalised(word) &&
    !/\p{Lu}.*\p{Lu}/u.test(word.text.replace(/^(?:O['’]|Mc|Mac)/, '')) &&
    !isDateWord(word) &&
    !stopWords.has(foldCase(word.text))
  )
}

/** Headlines in title case: every word has a capital, and none is a name by it. */
function isTitleCased(words: readonly Word[]): boolean {
  const telling = words.filter(({text}) => text.length > 3)
  return telling.filter(isCapitalised).length > 0.7 * telling.length
}

/** Dates are compared by themselves. */
function isDateWord({text}: Word): boolean {
  return monthNumber(text) !== undefined || weekdayNumber(withoutPossessive(text)) >= 0
}

const formsIn = new Question<ReadonlySet<string>>()

/** Every word of an article, in its forms; made once for each article. */
export function formsOf(article: Article): ReadonlySet<string> {
  return article.session.derive(
    formsIn,
    article,
    () => new Set(article.words.flatMap((word) => [formOf(word), foldSpelling(word.text)]))
  )
}

export function formOf({text}: Word): string {
  return foldCase(withoutPossessive(text))
    .normalize('NFD')
    .replace(/[\p{M}'’‘-]/gu, '')
}

/** A capital and nothing but Latin letters: a letter in disguise is another rule's. */
function isCapitalised({text}: Word): boolean {
  return /^\p{Lu}[\p{Script=Latin}\p{M}’'.-]*$/u.test(text)
}

/** Whether nothing but a space stands between a word and the next. */
function isAdjacent(words: readonly Word[], at: number): boolean {
  return words[at + 1]!.from - words[at]!.to === 1
}

/** The source's name with the draft's possessive. */
function sameEnding(draft: string, source: string): string {
  return withoutPossessive(source) + draft.slice(withoutPossessive(draft).length)
}
