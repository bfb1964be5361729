/** Spoken sources: draft sentences outside marks that come from what the source has inside them. */
import type {Part, Quotation} from '../article/article.js'
import {firstFrom} from '../article/quotations.js'
import {isQuoted, isSpeakersOwn} from '../article/unmarked-speech.js'
import type {AlignedSentence, Comparison} from './comparison.js'
import {ALIGNED_PROBABILITY} from './thresholds.js'

export interface SpokenSource {
  readonly sentence: AlignedSentence
  /** The source's quotation that most of the sentence comes from. */
  readonly quotation: Quotation
  /** Whether the sentence keeps the speaker's person: it has a first person that the quotation has too. */
  readonly firstPerson: boolean
  /** Share of the sentence's words that stand word for word, and in one run, in the quotation, 0–1. */
  readonly wordForWord: number
}

/** Share of the matched weight that must stand inside the source's marks: below it the sentence also reports what the source tells itself. */
const spokenShare = 0.45

/** A shorter quotation is a turn of phrase, which an honest rewrite may take up in its own words. */
const shortestSpeech = 5

/** Above this share of words in its own marks a sentence quotes already. */
const markedShare = 0.3

/** The sentences of a draft that come from speech, in order. */
export function findSpokenSources(comparison: Comparison): SpokenSource[] {
  return comparison.sentences.flatMap((sentence) => {
    const {draft, source, probability} = sentence
    if (!source || probability < ALIGNED_PROBABILITY) return []
    if (draft.paragraph.quoted || draft.paragraph.kind === 'heading') return []
    if (sentence.quotedShare < spokenShare) return []
    const marks = comparison.draft.quotations
    const unmarked = draft.words.filter((word) => !isQuoted(marks, word))
    if (unmarked.length < draft.words.length * (1 - markedShare)) return []
    const quotation = quotationBehind(sentence, source.article.quotations)
    if (!quotation || quotation.words.length < shortestSpeech) return []
    return {
      sentence,
      quotation,
      firstPerson:
        unmarked.some((word) => isSpeakersOwn(word, draft.words)) &&
        quotation.words.some((word) => isSpeakersOwn(word, quotation.words)),
      wordForWord: wordForWord(comparison, sentence, quotation)
    }
  })
}

/** The quotation that holds the most of what the sentence matches. */
function quotationBehind(
  {matches}: AlignedSentence,
  quotations: readonly Quotation[]
): Quotation | undefined {
  const weights = new Map<Quotation, number>()
  for (const {source, weight} of matches) {
    const quotation = quotations[firstFrom(quotations, source.from + 1) - 1]
    if (quotation && quotation.to >= source.to)
      weights.set(quotation, (weights.get(quotation) ?? 0) + weight)
  }
  return [...weights].sort(([, a], [, b]) => b - a)[0]?.[0]
}

function wordForWord({runs}: Comparison, {draft}: AlignedSentence, quotation: Quotation): number {
  let longest = 0
  for (const run of runs) {
    if (run.draft.to <= draft.from || run.draft.from >= draft.to) continue
    if (!overlaps(run.source.span, quotation)) continue
    longest = Math.max(
      longest,
      run.words.filter((word) => word.from >= draft.from && word.to <= draft.to).length
    )
  }
  return longest / draft.words.length
}

function overlaps(a: Part, b: Part): boolean {
  return a.from < b.to && b.from < a.to
}
