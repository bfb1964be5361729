/** Restoring a speaker: the source's put in the place of another, in the words that stand for the speaker in a speech tag. */
import type {Article, Part, Quotation, Speaker} from '../../article/model/article.js'
import {repairedSlice} from '../../article/markup/damage.js'
import {readMarkStyle, writeInStyle} from '../../article/quotations/mark-style.js'
import {lastAt} from '../../article/model/ranges.js'
import {english} from '../../english/index.js'
import {isMentioned} from './compare-speakers.js'

const {apposition, noApposition, opensOtherwise, withoutOffice} = english

export interface RestoredSpeaker {
  /** The quotation with its tag, as far as they stand in one sentence. */
  readonly at: Part
  /** The same with the other speaker, best first; absent where the tag cannot be rewritten word for word. */
  readonly expected?: readonly string[]
}

/** Names the source's speaker where a draft's quotation names another. */
export function restoreSpeaker(
  draft: Article,
  quotation: Quotation,
  source: Article,
  other: Speaker
): RestoredSpeaker {
  const tagged = withTag(draft, quotation)
  const phrase = findPhrase(draft, quotation)
  if (!phrase || cutsMarkup(draft.value.slice(phrase.start, phrase.end))) return {at: tagged}
  const at = draft.part(Math.min(tagged.from, phrase.from), Math.max(tagged.to, phrase.to))
  const before = repairedSlice(draft, at.start, phrase.start)
  const after = repairedSlice(draft, phrase.end, at.end)
  const names = namesFor(draft, quotation.speaker!, source, other)
  return {
    at,
    // “Quill, who runs the shop, said”: a description in mid-clause ends with a comma.
    expected: names.map(
      (name) => `${before}${name}${name.includes(',') && /^\s/.test(after) ? ',' : ''}${after}`
    )
  }
}

/** Whether a stretch of the file holds one end of an element or of emphasis, which a name in its place would lose. */
function cutsMarkup(value: string): boolean {
  return /[<>*_[\]`]/.test(
    value
      .replace(/<(\w{1,20})(?:\s[^<>]*)?>[^<>]*<\/\1>/g, '')
      .replace(/(\*\*|__|\*|_|`)[^*_`]+\1|\[[^[\]]*\]\([^()]*\)/g, '')
  )
}

/** A quotation together with its tag, where that stands in the same sentence. */
function withTag(article: Article, {from, to, speaker, cue}: Quotation): Part {
  const sentence = lastAt(article.sentences, from)
  const near = [speaker, cue].filter(
    (part): part is Part =>
      part !== undefined && part.from >= (sentence?.from ?? from) - 1 && part.to <= to + 300
  )
  return article.part(
    Math.min(from, ...near.map((part) => part.from)),
    Math.max(to, ...near.map((part) => part.to))
  )
}

/** What may stand before a name in its noun phrase: “union leader”, “the conservator,”. */
const title = String.raw`(?:[\p{L}'’-]+\s+){0,6}(?:(?<=\p{Ll}\s)[\p{L}'’-]+,\s+)?`
const titleOnly = new RegExp(`^\\s*${title}$`, 'u')

/** The noun phrase of a tag's speaker, with what describes the speaker, beside the cue. */
function findPhrase({text, sentences, part}: Article, quotation: Quotation): Part | undefined {
  const {speaker: own, cue, from, to} = quotation
  if (!own || !cue) return undefined
  const sentence = lastAt(sentences, own.from)
  if (!sentence) return undefined
  // A colon may stand for the cue: “Lee: “We turned back.””.
  if (own.from >= cue.to) {
    // “said union leader Ann Lee, the …”
    if (cue.from < to || !titleOnly.test(text.slice(cue.to, own.from))) return undefined
    const lead = /^\s*/.exec(text.slice(cue.to))![0].length
    const behind = text.slice(own.to, sentence.to)
    const described = apposition.exec(behind)?.[0]
    if (described === undefined && !noApposition.test(behind)) return undefined
    // The comma that closes the description goes with it: “said Ann Lee, the harbour master, on Friday”.
    const end = own.to + (described?.length ?? 0)
    const closing = described !== undefined && /^,\s\p{Ll}/u.test(text.slice(end)) ? 1 : 0
    return part(cue.to + lead, end + closing)
  }
  // “…,” union leader Ann Lee, the …, said · Union leader Ann Lee said: “…”
  const start = own.from >= to ? to : sentence.from
  if (own.from < to && cue.to > from) return undefined
  const lead = /^[\s,—–]*/.exec(text.slice(start, own.from))![0].length
  const before = text.slice(start + lead, own.from)
  if (!titleOnly.test(before) || opensOtherwise.test(before)) return undefined
  const between = text.slice(own.to, cue.from)
  const described = apposition.exec(between + ',')?.[0].length ?? 0
  if (!/^,?\s+(?:\p{L}+\s+){0,2}$/u.test(between.slice(described))) return undefined
  return part(
    start + lead,
    own.to + (described > 0 ? Math.min(described + 1, between.trimEnd().length) : 0)
  )
}

/**
 * How the draft may name a person: by surname where it names them elsewhere, by full name with the source's description
 * where not; and in the form of a name that goes.
 */
function namesFor(draft: Article, own: Speaker, source: Article, other: Speaker): string[] {
  const full = withoutOffice(other.name)
  const surname = full.slice(full.lastIndexOf(' ') + 1)
  const described = apposition.exec(source.text.slice(other.to))?.[0]
  const isNamed = /^\p{Lu}/u.test(source.text.slice(other.from))
  const style = readMarkStyle(draft, source)
  const first = isMentioned(draft, other)
    ? surname
    : full +
      (isNamed && described !== undefined ? writeInStyle(described, style, draft, false) : '')
  const written = draft.text.slice(own.from, own.to)
  if (written === own.name || own.name.endsWith(written)) {
    const isFull = written.includes(' ')
    return [...new Set([first, isFull ? full : surname])]
  }
  return [first]
}
