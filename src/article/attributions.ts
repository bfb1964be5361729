/** Attributions: who says what outside quotation marks, or leaves it open, with its scope. */
import {beliefVerbs} from '../english/cues.js'
import {type CuePattern, reportCues} from '../english/report-cues.js'
import type {Article, Attribution, Part, Quotation, Sentence} from './article.js'
import {clauseAround, clauseFrom, parenthesisScope, scopeOf} from './attribution-scopes.js'
import {firstFrom} from './ranges.js'
import {type SpeechTag, findSpeechTags} from './speech-tags.js'

interface AttributionInput {
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly quotations: readonly Quotation[]
  readonly part: (from: number, to: number) => Part
}

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
    const said = findSpeechTags(text)
      .filter(({cue}) => !isNoun(text, cue.from, cue.to))
      .map((tag) => attributeSpeech(article, sentence, text, tag))
    const reported = withoutCovered(
      reportCues.flatMap((cue) => findCues(article, sentence, text, cue)),
      said
    ).map((hedge) => withinReport(article, hedge, said))
    return [...said, ...reported].sort((a, b) => a.cue.from - b.cue.from)
  })
}

/** The attributions whose cue stands in a range. They are in the order of their cues. */
export function attributionsIn(
  {attributions}: Pick<Article, 'attributions'>,
  {from, to}: {readonly from: number; readonly to: number}
): readonly Attribution[] {
  let low = 0
  let high = attributions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (attributions[middle]!.cue.from < from) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < attributions.length && attributions[end]!.cue.to <= to) end++
  return attributions.slice(low, end)
}

/** “Warranty claims on a meter”: a form that is a noun as often as a verb, with a preposition after it. */
function isNoun(text: string, from: number, to: number): boolean {
  return (
    /^(?:claims|reports|notes|comments|estimates|posts|calls|answers|warnings|charges|protests)$/iu.test(
      text.slice(from, to)
    ) &&
    /^\s+(?:on|of|for|against|by|from|in|at|to|about|over|during|after|before)\b/iu.test(
      text.slice(to)
    )
  )
}

/** Every place of a sentence where a cue of one kind stands, with what it governs. */
export function findCues(
  article: AttributionInput,
  sentence: Sentence,
  text: string,
  {kind, pattern, scope}: CuePattern
): Attribution[] {
  const at = (from: number, to: number) => article.part(sentence.from + from, sentence.from + to)
  return Array.from(text.matchAll(pattern), ({0: form, index}): Attribution => {
    const from = index + /^[\s,]*/.exec(form)![0].length
    const to = index + form.length
    const {position, content} =
      scope === 'clause'
        ? {
            position: 'within' as const,
            content: parenthesisScope(text, from, to) ?? clauseAround(text, from)
          }
        : scope === 'after'
          ? {position: 'before' as const, content: clauseFrom(text, to)}
          : scopeOf(text, {from, to})
    return {
      ...at(from, to),
      kind,
      cue: at(from, to),
      content: at(content.from, content.to),
      position
    }
  })
}

/** A sentence's text with its quotations blanked, so that offsets hold. */
export function outsideQuotations(
  {text, quotations}: Pick<AttributionInput, 'text' | 'quotations'>,
  {from, to}: Sentence
): string {
  let result = text.slice(from, to)
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

function attributeSpeech(
  article: AttributionInput,
  sentence: Sentence,
  text: string,
  {cue, speaker: named}: SpeechTag
): Attribution {
  // “…,” said Ann Lee: the marks alone are no speaker.
  const speaker = named && /\p{L}/u.test(named.name) ? named : undefined
  const tag = {
    from: Math.min(cue.from, speaker?.from ?? cue.from),
    to: Math.max(cue.to, speaker?.to ?? cue.to)
  }
  const {position, content} = scopeOf(text, tag)
  const at = (from: number, to: number) => article.part(sentence.from + from, sentence.from + to)
  const form = text.slice(cue.from, cue.to).toLowerCase()
  return {
    ...at(tag.from, tag.to),
    kind: form.startsWith('according') ? 'report' : beliefVerbs.has(form) ? 'belief' : 'speech',
    cue: at(cue.from, cue.to),
    ...(speaker && {speaker: {...at(speaker.from, speaker.to), name: speaker.name}}),
    content: at(content.from, content.to),
    position
  }
}

/** “Lee, who was there, said the pier may close”: what stands open is no more than what Lee said. */
function withinReport(
  {part}: AttributionInput,
  attribution: Attribution,
  said: readonly Attribution[]
): Attribution {
  const {cue, content} = attribution
  const around = said.find(
    (other) =>
      other.position === 'before' && other.content.from <= cue.from && other.content.to >= cue.to
  )
  if (attribution.kind !== 'hedge' || !around) return attribution
  return {
    ...attribution,
    content: part(
      Math.max(content.from, around.content.from),
      Math.min(content.to, around.content.to)
    )
  }
}

/** Cues that no speech tag and no earlier cue already holds: the “reckons” of “she reckons” is found twice. */
function withoutCovered(
  found: readonly Attribution[],
  known: readonly Attribution[]
): readonly Attribution[] {
  return found.filter(({kind, cue}, at) => {
    const others = kind === 'hedge' ? [] : [...known, ...found.slice(0, at)]
    return !others.some((other) => other.from < cue.to && other.to > cue.from)
  })
}
