/** Lost apostrophes: contractions and possessives that stand without theirs. */
import {restoreContraction} from '../english/contractions.js'
import {
  isAttributive,
  isCommonVerb,
  isNoun,
  isPeople,
  isPlainAdjective,
  isRole,
  isSingularNoun,
  isSurname,
  isUnique,
  takesNoPlainS
} from '../english/plurals.js'
import {stopWords} from '../english/stop-words.js'
import type {Article, Sentence, Word} from './article.js'

export interface LostApostrophe {
  readonly word: Word
  /** The word with its apostrophe, which is written straight. */
  readonly restored: string
  readonly kind: 'contraction' | 'possessive'
  /** How sure it is, 0–1. */
  readonly confidence: number
}

interface WordForms {
  /** Capitalised words that stand inside a sentence, so that they are names. */
  readonly names: ReadonlySet<string>
  /** Lower-case forms with how often each stands. */
  readonly counts: ReadonlyMap<string, number>
  /** Possessives as `city’s` or `cities’`, written straight, by the same letters without the apostrophe. */
  readonly possessives: ReadonlyMap<string, string>
  /** Possessives with the word behind them: `citys budget`. */
  readonly owned: ReadonlySet<string>
}

/** The words of an article that have lost an apostrophe, in order. What its sources write goes before what English allows. */
export function findLostApostrophes(
  article: Article,
  sources: readonly Article[]
): LostApostrophe[] {
  const forms = readForms([article, ...sources])
  const known = readForms(sources)
  const found: LostApostrophe[] = []
  for (const sentence of article.sentences) {
    if (sentence.paragraph.kind === 'code' || sentence.paragraph.kind === 'furniture') continue
    sentence.words.forEach((word, place) => {
      const lost =
        contractionAt(article, sentence, word) ??
        possessiveAt(article, sentence, place, forms, known)
      if (lost) found.push({word, ...lost})
    })
  }
  return found
}

type Restoration = Omit<LostApostrophe, 'word'>

function contractionAt({text}: Article, sentence: Sentence, word: Word): Restoration | undefined {
  const restored = restoreContraction(
    word.text,
    text.slice(sentence.from, word.from),
    text.slice(word.to, sentence.to)
  )
  return restored === undefined ? undefined : {restored, kind: 'contraction', confidence: 0.95}
}

/** The word, its neighbours, and what was read of the whole text. */
interface Place {
  readonly word: string
  readonly before: string
  readonly previous: string
  readonly next: string
  readonly afterNext: string
  /** Whether the next word ends its clause. */
  readonly endsClause: boolean
  readonly singular: string
}

function possessiveAt(
  {text}: Article,
  {words, paragraph}: Sentence,
  index: number,
  forms: WordForms,
  known: WordForms
): Restoration | undefined {
  const word = words[index]!
  const next = words[index + 1]
  if (
    !/^\p{L}{3,}s$/u.test(word.text) ||
    word.text.endsWith('us') ||
    word.text === word.text.toUpperCase()
  )
    return undefined
  // A possessive and its noun stand side by side, in prose.
  if (!next || text.slice(word.to, next.from) !== ' ' || paragraph.kind === 'heading')
    return undefined
  const place: Place = {
    word: word.text,
    before: words[index - 2]?.text.toLowerCase() ?? '',
    previous: words[index - 1]?.text.toLowerCase() ?? '',
    next: next.text,
    afterNext: words[index + 2]?.text ?? '',
    endsClause: /^[,.;:]/.test(text.slice(next.to)),
    singular: word.text.slice(0, -1)
  }
  const isName =
    /^\p{Lu}/u.test(word.text) && (index > 0 || forms.names.has(word.text.slice(0, -1)))
  return isName ? nameAt(place, forms, known) : nounAt(place, forms, known)
}

/** “Trumps trip”: the name stands without the s elsewhere, and a noun follows. */
function nameAt(place: Place, forms: WordForms, known: WordForms): Restoration | undefined {
  const {word, singular, previous, next, afterNext} = place
  const lower = word.toLowerCase()
  if (!canPossess(place) || singular === singular.toUpperCase()) return undefined
  const possessive = (confidence: number): Restoration => ({
    restored: `${singular}'s`,
    kind: 'possessive',
    confidence
  })
  if (/[^s]ss$/.test(word) && (forms.names.has(singular) || known.possessives.has(lower)))
    return possessive(0.9)
  if (isAttributive(lower)) return undefined
  if (known.names.has(word) || isSurname(word) || countOf(forms, lower) > 1) return undefined
  if (known.possessives.has(lower)) return possessive(0.95)
  // Both Trumps, the two Koreas, Americans: families, pairs and peoples.
  if (
    /^(?:the|both|two|three|four|many|other|these|those|new|of|los|las|les)$/.test(previous) ||
    isPeople(singular)
  )
    return undefined
  if (!forms.names.has(singular) || !/^\p{Ll}/u.test(next)) return undefined
  return isNoun(next) || isNoun(afterNext.toLowerCase()) ? possessive(0.8) : undefined
}

function nounAt(place: Place, forms: WordForms, known: WordForms): Restoration | undefined {
  const {word, singular, previous, before, next} = place
  const lower = word.toLowerCase()
  const possessive = (confidence: number, form = `${singular}'s`): Restoration => ({
    restored: form,
    kind: 'possessive',
    confidence
  })
  const written = known.possessives.get(lower)
  const asWritten = written?.endsWith("s'") ? `${word}'` : `${singular}'s`
  if (known.owned.has(`${lower} ${next.toLowerCase()}`)) return possessive(0.95, asWritten)
  if (takesNoPlainS(singular.toLowerCase())) {
    // “he mans the gate”, “it reaches people” are verbs.
    const isOwner = isDeterminer(previous) || (isDeterminer(before) && !stopWords.has(previous))
    return isOwner && canPossess(place) ? possessive(0.95) : undefined
  }
  if (isDuration(place)) return possessive(0.9, `${word}'`)
  if (!canPossess(place) || !isSingularNoun(singular.toLowerCase())) return undefined
  const isPureNext = isNoun(next) && !isCommonVerb(next)
  const isCounted = isPluralDeterminer(previous) || isPluralDeterminer(before)
  // “six workers lawyer”.
  if (isPluralDeterminer(previous) && isPureNext && isSingularNoun(next))
    return possessive(0.7, `${word}'`)
  if (isAttributive(lower) || isCounted) return undefined
  if (written !== undefined && countOf(known, lower) === 0 && isNoun(next))
    return possessive(0.9, asWritten)
  // “a rivals thesis”: after the singular article there is no plural.
  if (/^(?:a|an|one|every|each|another)$/.test(previous) && isPureNext) return possessive(0.8)
  // “the campaign uses footage”: behind a noun it may be the verb.
  if (!isDeterminer(previous) && (!isDeterminer(before) || isCommonVerb(singular))) return undefined
  // “the firms director”, “the worlds naturalists”: the text speaks of one firm, and there is one world.
  const isOne =
    countOf(forms, lower) === 1 &&
    (countOf(forms, singular.toLowerCase()) > 0 || isUnique(singular))
  const ownsBehindAdjective =
    isPlainAdjective(next) && isNoun(place.afterNext) && !isCommonVerb(place.afterNext)
  // “By the states count, …”: what ends the clause behind a preposition is no verb.
  const isPhrase =
    place.endsClause &&
    isNoun(next) &&
    /^(?:by|in|at|under|on|for|with|from|after|before)$/.test(before)
  if (isOne && (isPureNext || ownsBehindAdjective || isPhrase)) return possessive(0.7)
  return isRole(next) && countOf(forms, lower) === 1 ? possessive(0.7) : undefined
}

/** “two months wages”. */
function isDuration({word, previous, next}: Place): boolean {
  return (
    /^(?:years|months|weeks|days|hours|minutes)$/.test(word) &&
    isPluralDeterminer(previous) &&
    /^(?:wages|pay|notice|salary|work|rent|leave|imprisonment|probation|training|experience|worth|rest|supply|suspension|grace)$/.test(
      next
    )
  )
}

function isPluralDeterminer(word: string): boolean {
  return /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|several|many|few|both|these|those|\d+)$/.test(
    word
  )
}

function isDeterminer(word: string): boolean {
  return /^(?:the|a|an|this|that|its|his|her|their|our|my|your|every|each)$/.test(word)
}

/** What never follows a possessive: small words, verbs in the past and in -ing. */
function canPossess({next}: Place): boolean {
  if (/^\p{N}/u.test(next)) return true
  const lower = next.toLowerCase()
  return !stopWords.has(lower) && !isVerbForm(lower)
}

function isVerbForm(word: string): boolean {
  return /^(?:said|says|say|told|made|took|came|went|got|had|has|have|was|were|is|are|left|lost|won|ran|began|rose|fell|met|put|set|cut|held|kept|led|paid|sold|spent|stood|want|need|make|take|get|go|come|remain|include|ago|later|ahead|away|together|alone|either|such|like|per|kind|sort|years|months|weeks|days|and|or|but|alike|though|who|which|that|when|where|while|because|than)$/.test(
    word
  )
}

function countOf({counts}: WordForms, word: string): number {
  return counts.get(word) ?? 0
}

function readForms(articles: readonly Article[]): WordForms {
  const names = new Set<string>()
  const counts = new Map<string, number>()
  const possessives = new Map<string, string>()
  const owned = new Set<string>()
  for (const {sentences} of articles) {
    for (const {words} of sentences) {
      words.forEach(({text}, place) => {
        const form = text.replace(/[’‘ʼ]/g, "'")
        const owner = /^(?<owner>\p{L}+)'s$/u.exec(form)?.groups?.owner
        const bare = owner ?? form
        if (/^\p{Lu}/u.test(bare) && place > 0) names.add(bare)
        const lower = bare.toLowerCase()
        counts.set(lower, (counts.get(lower) ?? 0) + 1)
        if (owner !== undefined) {
          possessives.set(`${lower}s`, `${lower}'s`)
          owned.add(`${lower}s ${words[place + 1]?.text.toLowerCase() ?? ''}`)
        }
      })
    }
  }
  for (const {text} of articles) {
    for (const [, plural, next] of text.matchAll(/(\p{L}{2,}s)['’]\s(\p{Ll}+)/gu)) {
      const lower = plural!.toLowerCase()
      owned.add(`${lower} ${next!}`)
      if (!possessives.has(lower)) possessives.set(lower, `${lower}'`)
    }
  }
  return {names, counts, possessives, owned}
}
