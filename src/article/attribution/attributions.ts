/** Attributions: who says what outside quotation marks, or leaves it open, with its scope. */
import {firstPlace} from '../../binary-search.js'
import {english, type CuePattern, type Range, type SpeechTag} from '../../english/index.js'
import {Question} from '../../session.js'
import type {Article, Attribution, Sentence} from '../model/article.js'
import {firstFrom} from '../model/ranges.js'

const {
  beliefVerbs,
  clauseAround,
  clauseFrom,
  findSpeechTags,
  isNounOfSpeech,
  parenthesisScope,
  reportCues,
  scopeOf,
  softeners
} = english

type AttributionInput = Pick<Article, 'text' | 'sentences' | 'quotations' | 'part' | 'session'>

/**
 * Longer stretches without a full stop, in characters, are lists and tables and no sentences; reading their cues
 * would cost the square of their length. The longest sentence of PolNeAR and Wikinews has 1,094.
 */
const longestSentence = 2000

/** The attributions of an article, in order of their sentences and cues. */
export function readAttributions(article: AttributionInput): Attribution[] {
  return article.sentences.flatMap((sentence) => {
    if (sentence.to - sentence.from > longestSentence) return []
    const text = outsideQuotations(article, sentence)
    return placeAll(
      article,
      sentence,
      article.session.recall(foundIn, text, () => readSentence(text))
    )
  })
}

/** An attribution by its offsets into the text of its sentence. */
interface FoundAttribution {
  readonly kind: Attribution['kind']
  readonly position: Attribution['position']
  readonly whole: Range
  readonly cue: Range
  readonly content: Range
  readonly speaker?: Range & {readonly name: string}
}

const foundIn = Question.ofSentence<readonly FoundAttribution[]>()

function readSentence(text: string): FoundAttribution[] {
  const said = findSpeechTags(text)
    .filter(({cue}) => !isNounOfSpeech(text.slice(cue.from, cue.to), text.slice(cue.to)))
    .map((tag) => attributeSpeech(text, tag))
  const reported = withoutCovered(
    reportCues.flatMap((cue) => findInText(text, cue)),
    said
  ).map((hedge) => withinReport(hedge, said))
  return [...said, ...reported].sort((a, b) => a.cue.from - b.cue.from)
}

function placeAll(
  {part}: Pick<AttributionInput, 'part'>,
  {from}: Sentence,
  found: readonly FoundAttribution[]
): Attribution[] {
  const at = (range: Range) => part(from + range.from, from + range.to)
  return found.map(({kind, position, whole, cue, content, speaker}) => ({
    kind,
    ...at(whole),
    cue: at(cue),
    ...(speaker && {speaker: {name: speaker.name, ...at(speaker)}}),
    content: at(content),
    position
  }))
}

/** The attributions whose cue stands in a range. They are in the order of their cues. */
export function attributionsIn(
  {attributions}: Pick<Article, 'attributions'>,
  {from, to}: {readonly from: number; readonly to: number}
): readonly Attribution[] {
  const first = firstPlace(attributions.length, (place) => attributions[place]!.cue.from >= from)
  let end = first
  while (end < attributions.length && attributions[end]!.cue.to <= to) end++
  return attributions.slice(first, end)
}

const softened = Question.ofSentence<readonly FoundAttribution[]>()

/**
 * What leaves a sentence's claims open for a reader although it is no attribution.
 *
 * @param text The sentence's, its quotations blanked.
 */
export function findSofteners(
  article: AttributionInput,
  sentence: Sentence,
  text: string
): Attribution[] {
  return placeAll(
    article,
    sentence,
    article.session.recall(softened, text, () => findInText(text, softeners))
  )
}

function findInText(text: string, {kind, pattern, scope}: CuePattern): FoundAttribution[] {
  return Array.from(text.matchAll(pattern), ({0: form, index}): FoundAttribution => {
    const cue = {from: index + /^[\s,]*/.exec(form)![0].length, to: index + form.length}
    const {position, content} =
      scope === 'clause'
        ? {
            position: 'within' as const,
            content: parenthesisScope(text, cue.from, cue.to) ?? clauseAround(text, cue.from)
          }
        : scope === 'after'
          ? {position: 'before' as const, content: clauseFrom(text, cue.to)}
          : scopeOf(text, cue)
    return {kind, position, whole: cue, cue, content}
  })
}

/** A sentence's text with its quotations blanked, so that offsets hold. */
export function outsideQuotations(
  {quotations}: Pick<AttributionInput, 'quotations'>,
  {from, to, text}: Sentence
): string {
  let result = text
  // A quotation that began in an earlier sentence may reach into this one.
  for (
    let i = Math.max(0, firstFrom(quotations, from) - 2);
    i < quotations.length && quotations[i]!.from < to;
    i++
  ) {
    const start = Math.max(0, quotations[i]!.content.from - from)
    const end = Math.min(to, quotations[i]!.content.to) - from
    if (end > start) result = result.slice(0, start) + ' '.repeat(end - start) + result.slice(end)
  }
  return result
}

function attributeSpeech(text: string, {cue, speaker: named}: SpeechTag): FoundAttribution {
  // “…,” said Ann Lee: the marks alone are no speaker.
  const speaker = named && /\p{L}/u.test(named.name) ? named : undefined
  const whole = {
    from: Math.min(cue.from, speaker?.from ?? cue.from),
    to: Math.max(cue.to, speaker?.to ?? cue.to)
  }
  const form = text.slice(cue.from, cue.to).toLowerCase()
  return {
    kind: form.startsWith('according') ? 'report' : beliefVerbs.has(form) ? 'belief' : 'speech',
    ...scopeOf(text, whole),
    whole,
    cue,
    ...(speaker && {speaker})
  }
}

/** “Lee, who was there, said the pier may close”: what stands open is no more than what Lee said. */
function withinReport(
  attribution: FoundAttribution,
  said: readonly FoundAttribution[]
): FoundAttribution {
  const {cue, content} = attribution
  const around = said.find(
    (other) =>
      other.position === 'before' && other.content.from <= cue.from && other.content.to >= cue.to
  )
  if (attribution.kind !== 'hedge' || !around) return attribution
  return {
    ...attribution,
    content: {
      from: Math.max(content.from, around.content.from),
      to: Math.min(content.to, around.content.to)
    }
  }
}

/** Cues that no speech tag and no earlier cue already holds: the “reckons” of “she reckons” is found twice. */
function withoutCovered(
  found: readonly FoundAttribution[],
  said: readonly FoundAttribution[]
): readonly FoundAttribution[] {
  return found.filter(({kind, cue}, at) => {
    const others = kind === 'hedge' ? [] : [...said, ...found.slice(0, at)]
    return !others.some(({whole}) => whole.from < cue.to && whole.to > cue.from)
  })
}
