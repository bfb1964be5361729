/** Changed words: direction, order, kin, office, where the rest of the slot is the same. */
import {english, type Contrast} from '../../english/index.js'
import {isQuoted} from '../../article/quotations/quoted-words.js'
import type {Article, Word} from '../../article/model/article.js'
import {isConverse} from './converses.js'
import type {FoundChange} from './found-change.js'
import type {AlignedSentence} from '../model/comparison.js'
import type {Slots, WordRange} from './slots.js'

const {
  contrastsOf,
  foldCase,
  isFormOfGo,
  isParticle,
  isUpOrDown,
  leadsToDate,
  monthNumber,
  negativeWords,
  stopWords,
  timeRelations
} = english

/** From this likeness of the words around them on, two words stand in the same slot. */
const SAME_SLOT = 0.75

interface Term extends Contrast {
  readonly at: number
}

export function findChangedWords(
  draft: Article,
  sentence: AlignedSentence,
  slots: Slots
): FoundChange[] {
  const {article} = sentence.source!
  return [...changedTerms(draft, article, slots), ...changedTimes(draft, article, slots)].map(
    ({draft: own, source: other, expected, likeness}) => ({
      from: slots.draftWords[own.first]!.from - sentence.draft.from,
      to: slots.draftWords[own.last]!.to - sentence.draft.from,
      source: article.part(slots.sourceWords[other.first]!.from, slots.sourceWords[other.last]!.to),
      ...(expected !== undefined && {expected}),
      certainty: Math.min(1, likeness / 2)
    })
  )
}

interface Change {
  readonly draft: WordRange
  readonly source: WordRange
  readonly expected?: string
  readonly likeness: number
}

function changedTerms(draft: Article, source: Article, slots: Slots): Change[] {
  const own = termsOf(draft, slots.draftWords)
  const other = termsOf(source, slots.sourceWords)
  const found: Change[] = []
  for (const term of own) {
    const rivals = other.filter(({family, group}) => family === term.family && group !== term.group)
    if (rivals.length === 0 || isDenied(slots.draftWords, term.at)) continue
    // Either side may say it twice: then nothing is contradicted.
    if (other.some(({family, group}) => family === term.family && group === term.group)) continue
    let best: {rival: Term; likeness: number} | undefined
    for (const rival of rivals) {
      if (own.some(({family, group}) => family === rival.family && group === rival.group)) continue
      if (isDenied(slots.sourceWords, rival.at)) continue
      if (term.kind === 'leads' && !leadsToSame(slots, term.at, rival.at)) continue
      const likeness = slots.likeness(wordAt(term.at), wordAt(rival.at))
      if (likeness >= SAME_SLOT && likeness > (best?.likeness ?? 0)) best = {rival, likeness}
    }
    if (!best || isConverse(draft, source, slots, term.at, best.rival.at)) continue
    const range = withAuxiliary(slots.sourceWords, best.rival.at)
    found.push({
      draft: wordAt(term.at),
      source: range,
      expected: source.text.slice(
        slots.sourceWords[range.first]!.from,
        slots.sourceWords[range.last]!.to
      ),
      likeness: best.likeness
    })
  }
  return found
}

function termsOf(article: Article, words: readonly Word[]): Term[] {
  return words.flatMap((word, at) =>
    isQuoted(article, word) ||
    isParticle(words[at - 1]?.text ?? '', word.text, words[at + 1]?.text ?? '')
      ? []
      : contrastsOf(foldCase(word.text)).map((contrast) => ({...contrast, at}))
  )
}

/** Whether the next telling word after two words is the same on both sides. */
function leadsToSame(slots: Slots, own: number, other: number): boolean {
  const next = nextTelling(slots.draftWords, own)
  return next !== undefined && slots.counterpart(next) === nextTelling(slots.sourceWords, other)
}

function nextTelling(words: readonly Word[], at: number): number | undefined {
  for (let next = at + 1; next <= at + 3 && next < words.length; next++)
    if (!stopWords.has(foldCase(words[next]!.text))) return next
  return undefined
}

function isDenied(words: readonly Word[], at: number): boolean {
  return words.slice(Math.max(0, at - 3), at).some(({text}) => negativeWords.test(foldCase(text)))
}

/** “went up”: the verb goes with its particle. */
function withAuxiliary(words: readonly Word[], at: number): WordRange {
  const before = words[at - 1]
  return isUpOrDown(words[at]!.text) && before && isFormOfGo(before.text)
    ? {first: at - 1, last: at}
    : wordAt(at)
}

/** “In October” for “ahead of the October summit”. */
function changedTimes(draft: Article, source: Article, slots: Slots): Change[] {
  return slots.draftWords.flatMap((word, at): Change[] => {
    const own = relationAt(slots.draftWords, at)
    const date = own && dateAfter(slots.draftWords, own.last)
    // “Can’t come before September” is “can come in September”.
    if (date === undefined || isQuoted(draft, word) || isDenied(slots.draftWords, at)) return []
    const counterpart = slots.counterpart(date)
    if (counterpart === undefined) return []
    // “On some date after it was disclosed on February 21” has both.
    const isSaid = (_: Word, other: number) =>
      relationAt(slots.sourceWords, other)?.group === own!.group
    if (own!.group > 0 && slots.sourceWords.some(isSaid)) return []
    for (let other = Math.max(0, counterpart - 4); other < counterpart; other++) {
      const relation = relationAt(slots.sourceWords, other)
      if (!relation || dateAfter(slots.sourceWords, relation.last) !== counterpart) continue
      if (relation.group === own!.group || isQuoted(source, slots.sourceWords[other]!)) return []
      return [
        {
          draft: {first: own!.first, last: date},
          source: {first: relation.first, last: counterpart},
          likeness: 1.2
        }
      ]
    }
    return []
  })
}

function relationAt(words: readonly Word[], at: number): (WordRange & {group: number}) | undefined {
  const two = `${foldCase(words[at]!.text)} ${foldCase(words[at + 1]?.text ?? '')}`
  for (const [form, group] of timeRelations) {
    if (two === form) return {first: at, last: at + 1, group}
    if (two.startsWith(`${form} `) && !form.includes(' ')) return {first: at, last: at, group}
  }
  return undefined
}

/** The month right after a word, but for an article. */
function dateAfter(words: readonly Word[], at: number): number | undefined {
  const next = leadsToDate(words[at + 1]?.text ?? '') ? at + 2 : at + 1
  const text = words[next]?.text
  return text !== undefined && /^\p{Lu}\p{Ll}{2,}/u.test(text) && monthNumber(text) !== undefined
    ? next
    : undefined
}

function wordAt(at: number): WordRange {
  return {first: at, last: at}
}
