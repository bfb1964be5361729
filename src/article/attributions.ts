/** Attributions: who says what outside quotation marks, with its scope. */
import {hedges, beliefVerbs} from '../english/cues.js'
import type {Attribution, Part, Quotation, Sentence} from './article.js'
import {firstFrom} from './quotations.js'
import {type SpeechTag, findSpeechTags} from './speech-tags.js'

interface AttributionInput {
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly quotations: readonly Quotation[]
  readonly part: (from: number, to: number) => Part
}

/** The attributions of an article, in order. Their scope is their sentence, or the clause that the cue governs. */
export function readAttributions(article: AttributionInput): Attribution[] {
  return article.sentences.flatMap((sentence) => {
    const text = outsideQuotations(article, sentence)
    const found = findSpeechTags(text).map((tag) => attribute(article, sentence, text, tag))
    for (const match of text.matchAll(hedgePattern)) {
      const from = sentence.from + match.index
      found.push({
        ...article.part(sentence.from, sentence.to),
        kind: 'hedge',
        cue: article.part(from, from + match[0].length),
        content: article.part(sentence.from, sentence.to),
        position: 'within'
      })
    }
    return found.sort((a, b) => a.cue.from - b.cue.from)
  })
}

const hedgePattern = new RegExp(`\\b(?:${hedges.join('|')})\\b`, 'giu')

/** A sentence's text with its quotations blanked, so that offsets hold. */
function outsideQuotations({text, quotations}: AttributionInput, {from, to}: Sentence): string {
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

function attribute(
  article: AttributionInput,
  sentence: Sentence,
  text: string,
  {cue, speaker}: SpeechTag
): Attribution {
  const tagFrom = Math.min(cue.from, speaker?.from ?? cue.from)
  const tagTo = Math.max(cue.to, speaker?.to ?? cue.to)
  const before = text.slice(0, tagFrom)
  const after = text.slice(tagTo)
  // “…, the harbour master Ann Lee said”: a comma closes what is said, and only a role stands between.
  const closesContent =
    /[\p{L}\p{N}’”"'»)%]\s*,\s*(?:[\p{L}’'-]+\s+){0,6}$/u.test(before) &&
    !/^\s*(?:that|:)/.test(after)
  const position = !closesContent
    ? 'before'
    : /^[^.,;:]{0,60},\s+(?:\p{Ll}|I\b)/u.test(after)
      ? 'within'
      : /[,:]/.test(after)
        ? 'before'
        : 'after'
  const content =
    position === 'before'
      ? {from: tagTo, to: text.length}
      : position === 'after'
        ? {from: 0, to: before.lastIndexOf(',') + 1}
        : {from: 0, to: text.length}
  const at = (from: number, to: number) => article.part(sentence.from + from, sentence.from + to)
  const form = text.slice(cue.from, cue.to).toLowerCase()
  return {
    ...at(tagFrom, tagTo),
    kind: form.startsWith('according') ? 'report' : beliefVerbs.has(form) ? 'belief' : 'speech',
    cue: at(cue.from, cue.to),
    ...(speaker && {speaker: {...at(speaker.from, speaker.to), name: speaker.name}}),
    content: at(content.from, content.to),
    position
  }
}
