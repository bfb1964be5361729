/** Spoken sources: draft sentences outside marks that come from what the source has inside them. */
import type {Article, Attribution, Part, Quotation, Word} from '../../article/model/article.js'
import {firstFrom, overlaps} from '../../article/model/ranges.js'
import {isQuoted} from '../../article/quotations/quoted-words.js'
import {hasUnpairedMark, isSpeakersOwn} from '../../article/quotations/unmarked-speech.js'
import type {AlignedSentence, Comparison} from '../model/comparison.js'
import {type SpokenPieces, findSpokenPieces} from './spoken-pieces.js'
import {ALIGNED_PROBABILITY} from '../model/thresholds.js'

export interface SpokenSource {
  readonly sentence: AlignedSentence
  /** The source's quotation that most of the sentence comes from. */
  readonly quotation: Quotation
  /** Whether the sentence keeps the speaker's person: it has a first person that the quotation has too. */
  readonly firstPerson: boolean
  /** Share of the shorter of sentence and quotation that stands word for word, and in one run, in both, 0–1. */
  readonly wordForWord: number
  /** Where in the sentence the speech stands, and how faithfully. */
  readonly speech: SpokenPieces
  /** Whether the sentence reports the speech: “she said the plan …”, with no comma or colon. */
  readonly isIndirect: boolean
  /** Whether the sentence has no speech tag of its own. */
  readonly isUntagged: boolean
}

/** Share of the matched weight that must stand inside the source's marks: below it the sentence reports what the source tells itself. */
const spokenShare = 0.45

/** Share of a quotation's words that makes up for a smaller share of the sentence. */
const coveredShare = 0.6

/** A shorter quotation is a turn of phrase, which an honest rewrite may take up in its own words. */
const shortestSpeech = 5

/** Fewer words in a run than these are a figure or a phrase: “1,900 hours on the case”. */
const shortestRun = 8

/** Above this share of words in its own marks a sentence quotes already. */
const markedShare = 0.3

/** The sentences of a draft that come from speech, in order. */
export function findSpokenSources(comparison: Comparison): SpokenSource[] {
  return comparison.sentences.flatMap((sentence) => {
    const {draft, source, probability} = sentence
    if (!source || probability < ALIGNED_PROBABILITY) return []
    if (draft.paragraph.quoted || draft.paragraph.kind === 'heading') return []
    if (hasUnpairedMark(comparison.draft, draft)) return []
    const marks = comparison.draft.quotations
    const unmarked = draft.words.filter((word) => !isQuoted({quotations: marks}, word))
    if (unmarked.length < draft.words.length * (1 - markedShare)) return []
    const behind = quotationBehind(sentence, new Set(unmarked), source.article.quotations)
    if (!behind || behind.quotation.words.length < shortestSpeech) return []
    const {quotation, matched, share} = behind
    const firstPerson =
      unmarked.some((word) => isSpeakersOwn(word, draft.words)) &&
      quotation.words.some((word) => isSpeakersOwn(word, quotation.words))
    const isMostlySpoken = share >= spokenShare || matched >= quotation.words.length * coveredShare
    if (!isMostlySpoken && !firstPerson) return []
    const tags = speechTagsOf(comparison.draft, draft)
    const speech = findSpokenPieces(comparison.draft, draft, source.article, quotation, tags)
    // Behind narration of its own a sentence may quote whole clauses, in the speaker's own person.
    if (!isMostlySpoken && (speech.fidelity < 1 || speech.count < shortestSpeech)) return []
    return {
      sentence,
      quotation,
      firstPerson,
      wordForWord: wordForWord(comparison, sentence, quotation),
      speech,
      isIndirect: tags.some((tag) => isIndirect(comparison.draft, tag, draft)),
      isUntagged: tags.length === 0
    }
  })
}

interface Behind {
  readonly quotation: Quotation
  /** How many of the quotation's words the sentence has outside its own marks. */
  matched: number
  weight: number
  /** Share of the weight matched outside the sentence's own marks that stands inside the source's, 0–1. */
  share: number
}

/** The quotation that holds the most of what the sentence has outside its own marks. */
function quotationBehind(
  {matches}: AlignedSentence,
  unmarked: ReadonlySet<Word>,
  quotations: readonly Quotation[]
): Behind | undefined {
  const behind = new Map<Quotation, Behind>()
  let total = 0
  let quoted = 0
  for (const {draft, source, weight} of matches) {
    if (!unmarked.has(draft)) continue
    total += weight
    const quotation = quotations[firstFrom(quotations, source.from + 1) - 1]
    if (!quotation || quotation.to < source.to) continue
    quoted += weight
    const entry = behind.get(quotation) ?? {quotation, matched: 0, weight: 0, share: 0}
    entry.matched++
    entry.weight += weight
    behind.set(quotation, entry)
  }
  const [most] = [...behind.values()].sort((a, b) => b.weight - a.weight)
  return most && {...most, share: quoted / total}
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
  return longest / Math.max(shortestRun, Math.min(draft.words.length, quotation.words.length))
}

function speechTagsOf({attributions}: Article, {from, to}: Part): Attribution[] {
  return attributions
    .slice(firstFrom(attributions, from), firstFrom(attributions, to))
    .filter(({kind, governs}) => kind !== 'hedge' && governs === 'clause')
}

/** Whether a tag leads to what it reports with no comma or colon between. */
function isIndirect({text}: Article, {position, to: tagTo}: Attribution, {to}: Part): boolean {
  return position === 'before' && !/^[^.;“"]{0,60}[,:]\s/.test(text.slice(tagTo, to))
}
