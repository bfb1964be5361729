/** Quotations with their speakers: marks, `<q>` and block quotations of an article. */
import {speakerPronouns} from '../english/cues.js'
import {namePattern} from '../english/names.js'
import type {
  Paragraph,
  Part,
  Quotation,
  Region,
  Sentence,
  Speaker,
  UnpairedMark,
  Word
} from './article.js'
import {type MarkedPassage, pairMarks} from './quotation-marks.js'
import {type SpeechTag, findFollowingTag, findLeadingTag} from './speech-tags.js'

/** What quotations are read from: an article without them. */
export interface QuotationInput {
  readonly text: string
  readonly paragraphs: readonly Paragraph[]
  readonly sentences: readonly Sentence[]
  readonly words: readonly Word[]
  readonly regions: readonly Region[]
  readonly part: (from: number, to: number) => Part
}

/** A quotation while its speaker is looked for. */
type Draft = {-readonly [Key in keyof Quotation]: Quotation[Key]}

/** Finds an article's quotations and the marks without a partner, both in order. */
export function readQuotations(article: QuotationInput): {
  quotations: Quotation[]
  unpairedMarks: UnpairedMark[]
} {
  const {text, paragraphs, sentences} = article
  const prose = paragraphs.filter(({kind}) => kind !== 'code')
  const {passages, unpaired} = pairMarks(
    text,
    prose,
    (offset) => lastAt(sentences, offset)?.to ?? offset + 1
  )
  const marked = passages.map((passage) => ({...passage, kind: 'marks' as const}))
  const quotations = [...marked, ...elementPassages(article), ...blockPassages(article, marked)]
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .map((passage) => draftOf(article, passage))
  nameSpeakers(article, quotations)
  return {
    quotations,
    unpairedMarks: unpaired.map(({at, length, side}) => ({...article.part(at, at + length), side}))
  }
}

type Passage = MarkedPassage & {readonly kind: Quotation['kind']}

function elementPassages({regions}: QuotationInput): Passage[] {
  return regions
    .filter(({kind}) => kind === 'quotation')
    .map(({from, to}) => ({
      from,
      to,
      contentFrom: from,
      contentTo: to,
      depth: 0,
      closed: true,
      reopens: false,
      kind: 'element'
    }))
}

/** Paragraphs of block quotations, save those that stand in marks as well. */
function blockPassages({paragraphs}: QuotationInput, marked: readonly Passage[]): Passage[] {
  return paragraphs
    .filter(({quoted, kind}) => quoted && kind !== 'code')
    .filter(({from, to}) => (lastAt(marked, from)?.to ?? 0) < to)
    .map(({from, to}) => ({
      from,
      to,
      contentFrom: from,
      contentTo: to,
      depth: 0,
      closed: true,
      reopens: false,
      kind: 'block'
    }))
}

function draftOf({part, words}: QuotationInput, passage: Passage): Draft {
  const {from, to, contentFrom, contentTo, depth, closed, kind} = passage
  let last = firstFrom(words, contentFrom)
  const first = last
  while (last < words.length && words[last]!.to <= contentTo) last++
  return {
    ...part(from, to),
    content: part(contentFrom, contentTo),
    words: words.slice(first, last),
    kind,
    depth,
    closed
  }
}

function nameSpeakers(article: QuotationInput, quotations: readonly Draft[]): void {
  const resolve = nameResolver(article.text)
  const outermost = quotations.filter(({depth}) => depth === 0)
  outermost.forEach((quotation, index) => {
    const previous = outermost[index - 1]
    const tag = findTag(article, quotation, previous, outermost[index + 1])
    if (tag) {
      quotation.cue = article.part(tag.cue.from, tag.cue.to)
      if (tag.speaker) {
        const {from, to, name} = tag.speaker
        quotation.speaker = resolve(article.part(from, to), name)
      }
    }
    if (previous && continues(article, previous, quotation)) {
      quotation.continues = previous
      if (!quotation.speaker && previous.speaker) quotation.speaker = previous.speaker
      // “We saw it,” she said. “It was late.” has one tag for both, and so has “It was”, said Ann Lee, “late”.
      if (!quotation.cue && previous.cue) quotation.cue = previous.cue
    }
  })
}

/** The speech tag beside a quotation, as offsets into the article's text. */
function findTag(
  {text, sentences, paragraphs}: QuotationInput,
  quotation: Draft,
  previous: Draft | undefined,
  next: Draft | undefined
): SpeechTag | undefined {
  if (quotation.kind === 'block') {
    // The paragraph before a block quotation leads to it.
    const before = lastAt(sentences, quotation.from - 1)
    return before &&
      before.paragraph !== lastAt(paragraphs, quotation.from) &&
      !before.paragraph.quoted
      ? shiftTag(findLeadingTag(text.slice(before.from, before.to)), before.from)
      : undefined
  }
  const end = lastAt(sentences, quotation.to - 1)?.to ?? quotation.to
  const after = text.slice(quotation.to, Math.min(end, next?.from ?? Infinity))
  const following = shiftTag(findFollowingTag(after), quotation.to)
  if (following) return following
  const start = Math.max(
    lastAt(sentences, quotation.from)?.from ?? 0,
    previous ? Math.min(previous.to, quotation.from) : 0
  )
  return shiftTag(findLeadingTag(text.slice(start, quotation.from)), start)
}

/** Whether a quotation goes on with the speech of the one before: same paragraph with nothing but its tag between, or reopened. */
function continues({text, paragraphs}: QuotationInput, previous: Draft, quotation: Draft): boolean {
  if (previous.kind !== quotation.kind) return false
  const index = firstFrom(paragraphs, quotation.from + 1) - 1
  const paragraph = paragraphs[index]
  if (!paragraph) return false
  if (previous.from < paragraph.from) {
    return (
      quotation.from === paragraph.from &&
      !previous.closed &&
      previous.to === paragraphs[index - 1]?.to
    )
  }
  if (quotation.cue && previous.cue && quotation.cue.from !== previous.cue.from) return false
  const between = text.slice(previous.to, quotation.from)
  // A new subject or clause between them ends the speech.
  return previous.cue !== undefined && /^[^.;]*(?:\.\s*|[,:]\s*|—\s*)$/u.test(between)
}

function shiftTag(tag: SpeechTag | undefined, by: number): SpeechTag | undefined {
  return (
    tag && {
      cue: {from: tag.cue.from + by, to: tag.cue.to + by},
      ...(tag.speaker && {
        speaker: {...tag.speaker, from: tag.speaker.from + by, to: tag.speaker.to + by}
      })
    }
  )
}

/** Gives a surname the full name that the text has for it, and a pronoun the speaker named last. */
function nameResolver(text: string): (part: Part, name: string) => Speaker {
  const fullNames = new Map<string, string>()
  for (const [name] of text.matchAll(new RegExp(namePattern, 'gu'))) {
    const words = name.split(/\s+/)
    const surname = words.at(-1)!.replace(/['’]s$/, '')
    if (words.length > 1 && !fullNames.has(surname))
      fullNames.set(surname, name.replace(/\s+/g, ' ').replace(/['’]s$/, ''))
  }
  let last: string | undefined
  return (part, name) => {
    if (speakerPronouns.has(name.toLowerCase())) return {...part, name: last ?? name}
    last = fullNames.get(name) ?? name
    return {...part, name: last}
  }
}

/** The last of some ordered ranges that starts at or before an offset. */
export function lastAt<T extends {readonly from: number}>(
  ranges: readonly T[],
  offset: number
): T | undefined {
  const index = firstFrom(ranges, offset + 1)
  return ranges[index - 1]
}

/** The index of the first of some ordered ranges that starts at or after an offset. */
export function firstFrom(ranges: readonly {readonly from: number}[], offset: number): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ranges[middle]!.from < offset) low = middle + 1
    else high = middle
  }
  return low
}
