/** Quotations with their speakers: marks, `<q>` and block quotations of an article. */
import type {Article, Quotation, UnpairedMark} from '../model/article.js'
import {blankInlineCode} from '../markup/inline-code.js'
import {type MarkedPassage, pairMarks} from './quotation-marks.js'
import {firstFrom, lastAt} from '../model/ranges.js'
import {SpeakerResolver} from './speakers.js'
import {english, type FoundTag} from '../../english/index.js'

const {findIntroduction, findQuotationTag, findSpeechEnd, findTagBehindEnd} = english

/** What quotations are read from: an article without them. */
export type QuotationInput = Pick<
  Article,
  'text' | 'paragraphs' | 'sentences' | 'words' | 'regions' | 'part' | 'session'
>

/** A quotation while its speaker is looked for. */
type Draft = {-readonly [Key in keyof Quotation]: Quotation[Key]}

/** Finds an article's quotations and the marks without a partner, both in order. */
export function readQuotations(article: QuotationInput): {
  quotations: Quotation[]
  unpairedMarks: UnpairedMark[]
} {
  const {paragraphs, sentences} = article
  const text = blankInlineCode(article)
  const prose = paragraphs.filter(({kind}) => kind !== 'code')
  const {passages, unpaired} = pairMarks(text, prose, (offset) => {
    const end = lastAt(sentences, offset)?.to ?? offset + 1
    return offset + findSpeechEnd(text.slice(offset, end))
  })
  const marked = passages.map((passage) => ({...passage, kind: 'marks' as const}))
  const quotations = [...marked, ...elementPassages(article), ...blockPassages(article, marked)]
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .map((passage) => draftOf(article, passage))
  nameSpeakers(article, quotations)
  return {
    quotations,
    unpairedMarks: unpaired.map(({at, length, side, goesOn}) => ({
      side,
      ...article.part(at, at + length),
      ...(goesOn && {goesOn})
    }))
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
    .filter(({from, to}) => {
      const inMarks = marked.filter(
        (passage) => passage.from >= from && passage.to <= to && passage.depth === 0
      )
      return inMarks.reduce((sum, passage) => sum + passage.to - passage.from, 0) * 2 < to - from
    })
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
    kind,
    ...part(from, to),
    content: part(contentFrom, contentTo),
    words: words.slice(first, last),
    depth,
    closed
  }
}

function nameSpeakers(article: QuotationInput, quotations: readonly Draft[]): void {
  const outermost = quotations.filter(({depth}) => depth === 0)
  const speakers = new SpeakerResolver(article, outermost)
  const around = blankQuotations(article.text, outermost)
  outermost.forEach((quotation, index) => {
    const previous = outermost[index - 1]
    const tag = findTag(article, around, outermost, index)
    const goesOn =
      previous && continues(article, previous, quotation, tag?.isGuess ? undefined : tag)
    const found = goesOn && tag?.isGuess ? undefined : tag
    if (found) {
      quotation.cue = article.part(found.cue.from, found.cue.to)
      if (found.speaker) {
        const {from, to, name} = found.speaker
        const speaker = speakers.resolve(article.part(from, to), name)
        quotation.speaker = found.isGuess ? {...speaker, unsure: true} : speaker
      }
    }
    if (!previous) return
    if (goesOn) quotation.continues = previous
    const sameTurn =
      quotation.continues ?? (found ? undefined : sameSpeaker(article, previous, quotation))
    // “…,” she said, adding: “…”.
    const inSentence =
      found && !found.speaker ? sameSentence(article, previous, quotation) : undefined
    const turn = sameTurn ?? inSentence
    if (!turn) return
    if (!quotation.speaker && turn.speaker) {
      const isGuess =
        turn !== quotation.continues &&
        turn.from < (lastAt(article.sentences, quotation.from)?.from ?? 0)
      quotation.speaker = isGuess ? {...turn.speaker, unsure: true} : turn.speaker
    }
    // “We saw it,” she said. “It was late.” has one tag for both, and so has “It was”, said Ann Lee, “late”.
    if (!quotation.cue && turn.cue) quotation.cue = turn.cue
  })
}

/**
 * The speech tag of a quotation, as offsets into the article's text.
 *
 * @param around The text without what its quotations hold.
 */
function findTag(
  article: QuotationInput,
  around: string,
  quotations: readonly Draft[],
  index: number
): FoundTag | undefined {
  const {text, sentences, paragraphs} = article
  const {from, to, content, kind} = quotations[index]!
  const paragraph = lastAt(paragraphs, from)
  const sentence = lastAt(sentences, from)
  // A transcript names who speaks inside the marks: “LEE: We turned back.”
  const name = /^(\p{Lu}[\p{Lu}. ]+):\s/u.exec(text.slice(content.from, content.to))?.[1]
  if (name !== undefined) {
    const colon = content.from + name.length
    return {
      side: 'before',
      cue: {from: colon, to: colon + 1},
      speaker: {from: content.from, to: colon, name}
    }
  }
  if (kind !== 'block') {
    const end = lastAt(sentences, to - 1)?.to ?? to
    const start = sentence?.from ?? 0
    const next = quotations[index + 1]
    const tag = findQuotationTag(
      {
        before: around.slice(start, from),
        content: text.slice(content.from, content.to),
        after: text.slice(to, Math.max(to, Math.min(end, next?.from ?? Infinity)))
      },
      article.session
    )
    if (tag && !tag.isGuess) return shiftTag(tag, tag.side === 'after' ? to : start)
    const behind = sentences[firstFrom(sentences, to)]
    if (
      behind &&
      behind.paragraph === paragraph &&
      /[?!—–…]["'’”]*$/.test(text.slice(content.from, content.to)) &&
      end - to < 3
    ) {
      const late = findTagBehindEnd(
        text.slice(behind.from, Math.min(behind.to, next?.from ?? Infinity))
      )
      if (late) return shiftTag(late, behind.from)
    }
    if (tag) return shiftTag(tag, tag.side === 'after' ? to : start)
  }
  const before = lastAt(sentences, Math.min(from, sentence?.from ?? from) - 1)
  if (!before || before.paragraph.quoted || (sentence && sentence.from !== from)) return undefined
  const introduction = around.slice(before.from, before.to)
  // The paragraph before leads to it with a colon: “She put it this way:”.
  const leads = introduction.endsWith(':')
  if (before.paragraph !== paragraph && !leads && kind !== 'block') return undefined
  const tag = findIntroduction(introduction, article.session)
  return tag && shiftTag({...tag, side: 'before', ...(!leads && {isGuess: true})}, before.from)
}

/** A text without what its quotations hold, so that offsets stay. */
function blankQuotations(text: string, quotations: readonly Draft[]): string {
  const pieces: string[] = []
  let at = 0
  for (const {content} of quotations) {
    const from = Math.max(at, content.from)
    if (content.to <= from) continue
    pieces.push(text.slice(at, from), ' '.repeat(content.to - from))
    at = content.to
  }
  return pieces.join('') + text.slice(at)
}

/** Whether a quotation goes on with the speech of the one before: same paragraph with nothing but its tag between, or reopened. */
function continues(
  {text, paragraphs}: QuotationInput,
  previous: Draft,
  quotation: Draft,
  found: FoundTag | undefined
): boolean {
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
  const cue = found?.cue
  if (cue && previous.cue && cue.from !== previous.cue.from) return false
  const between = text.slice(previous.to, quotation.from)
  // A new subject or clause between them ends the speech.
  return (
    previous.cue !== undefined &&
    /^(?:[^.;]|(?<=\b\p{Lu}\p{Ll}{0,3})\.)*(?:[.,:]\s*|—\s*)$/u.test(between)
  )
}

function sameSentence(
  {sentences}: QuotationInput,
  previous: Draft,
  quotation: Draft
): Draft | undefined {
  const sentence = lastAt(sentences, quotation.from)
  return sentence && previous.from >= sentence.from ? previous : undefined
}

/**
 * The quotation whose speaker an untagged one has, by the habits of news prose: in the same paragraph
 * (“a mess” and “a disgrace”), or a whole paragraph of speech after another of the same speaker.
 */
function sameSpeaker(
  {paragraphs}: QuotationInput,
  previous: Draft,
  quotation: Draft
): Draft | undefined {
  const index = firstFrom(paragraphs, quotation.from + 1) - 1
  const paragraph = paragraphs[index]
  const before = paragraphs[index - 1]
  if (paragraph && previous.from >= paragraph.from) return previous
  if (!paragraph || !before || quotation.from !== paragraph.from) return undefined
  return previous.from >= before.from && previous.from < paragraph.from ? previous : undefined
}

function shiftTag({cue, speaker, ...rest}: FoundTag, by: number): FoundTag {
  return {
    ...rest,
    cue: {from: cue.from + by, to: cue.to + by},
    ...(speaker && {speaker: {...speaker, from: speaker.from + by, to: speaker.to + by}})
  }
}
