/** Attributions: who says what outside quotation marks, or leaves it open, with its scope. */
import {firstPlace} from '../../binary-search.js'
import {
  english,
  type CuePattern,
  type Range,
  type SpeechTag,
  type Tree
} from '../../english/index.js'
import {Question} from '../../session.js'
import type {Article, Attribution, Sentence} from '../model/article.js'
import {firstFrom} from '../model/ranges.js'
import {treeOf} from '../syntax/tree-of.js'
import {type LikelyReport, likelyReports} from './likely-reports.js'

const {
  beliefVerbs,
  clauseAround,
  clauseFrom,
  clauseOfWord,
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
  return article.sentences.flatMap((sentence) => attributionsOf(article, sentence))
}

const ofSentence = new Question<readonly Attribution[]>()

function attributionsOf(article: AttributionInput, sentence: Sentence): readonly Attribution[] {
  return article.session.derive(ofSentence, sentence, () => {
    if (sentence.to - sentence.from > longestSentence) return []
    const text = outsideQuotations(article, sentence)
    const found = article.session.recall(foundIn, `${text}\n${sentence.text}`, () =>
      narrow(text, readSentence(text, likelyReports(article, sentence)), treeOf(article, sentence))
    )
    return placeAll(article, sentence, found)
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

const foundIn = new Question<readonly FoundAttribution[]>()

/** A verb of speech that its syntax gives a smaller chance is none: “observed eleven proteins”. */
const LEAST_CHANCE = 0.5
/** From this chance on a word with a clause reports though no pattern knows it. */
const SURE_CHANCE = 0.7
/** From this chance on a word may report a clause, … */
const POSSIBLE_CLAUSE = 0.25
/** … and from this one on what else it goes with. */
const POSSIBLE_CHANCE = 0.3

/** What may attribute a sentence’s claims, though it is not sure enough to be an attribution. */
export function findPossibleAttributions(
  article: AttributionInput,
  sentence: Sentence
): Attribution[] {
  const text = outsideQuotations(article, sentence)
  const possible = likelyReports(article, sentence).filter(
    ({cue, chance, isClausal}) =>
      chance >= (isClausal ? POSSIBLE_CLAUSE : POSSIBLE_CHANCE) && !isBlank(text, cue)
  )
  return placeAll(
    article,
    sentence,
    possible.map((report) =>
      report.isClausal ? attributeSpeech(text, report) : attributeBySyntax(text, report)
    )
  )
}

/**
 * @param text The sentence’s, its quotations blanked.
 * @param likely What may report by its syntax.
 */
function readSentence(text: string, likely: readonly LikelyReport[]): FoundAttribution[] {
  const doubtful = likely.filter(({chance}) => chance < LEAST_CHANCE)
  const said = findSpeechTags(text)
    .filter(({cue}) => !isNounOfSpeech(text.slice(cue.from, cue.to), text.slice(cue.to)))
    .filter(({cue}) => !doubtful.some((report) => touches(report.cue, cue)))
    .map((tag) => attributeSpeech(text, tag))
  const reported = withoutCovered(
    reportCues.flatMap((cue) => findInText(text, cue)),
    said
  ).map((hedge) => withinReport(hedge, said))
  const found = [...said, ...reported]
  const missed = likely.filter(
    ({cue, chance, isClausal}) =>
      isClausal &&
      chance >= SURE_CHANCE &&
      !isBlank(text, cue) &&
      !found.some((own) => own.kind !== 'hedge' && touches(own.cue, cue))
  )
  return [...found, ...missed.map((report) => attributeBySyntax(text, report))].sort(
    (a, b) => a.cue.from - b.cue.from
  )
}

/** Hedges leave open no more than their clause: “the cuts, which may last a day, hit 800 homes”. */
function narrow(
  text: string,
  found: FoundAttribution[],
  tree: Tree | undefined
): FoundAttribution[] {
  if (tree === undefined) return found
  return found.map((attribution) => {
    const {kind, cue, content} = attribution
    const clause = kind === 'hedge' ? clauseOfWord(tree, cue.from) : undefined
    if (clause === undefined) return attribution
    // “On Monday, reportedly, she left”: set off, it leaves the whole clause open.
    if (/,\s*$/.test(text.slice(0, cue.from)) && /^\s*,/.test(text.slice(cue.to)))
      return {...attribution, content: clause}
    const from = Math.max(content.from, clause.from)
    // The full stop depends on the sentence's main verb.
    const isLast = !/[\p{L}\p{N}]/u.test(text.slice(clause.to, content.to))
    const to = isLast ? content.to : Math.min(content.to, clause.to)
    return from < to ? {...attribution, content: {from, to}} : attribution
  })
}

function isBlank(text: string, {from, to}: Range): boolean {
  return text.slice(from, to).trim() === ''
}

function touches(a: Range, b: Range): boolean {
  return a.from < b.to && a.to > b.from
}

/** An attribution that governs what depends on its cue. */
function attributeBySyntax(text: string, report: LikelyReport): FoundAttribution {
  const {cue, content} = report
  const isBefore = content.from >= cue.from
  const position = isBefore ? 'before' : content.to <= cue.to ? 'after' : 'within'
  return {...attributeSpeech(text, report), content, position}
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

/** The attributions whose cue stands in a range, in the order of their cues. No other sentence is read for them. */
export function attributionsIn(
  article: AttributionInput,
  {from, to}: {readonly from: number; readonly to: number}
): readonly Attribution[] {
  const {sentences} = article
  const found: Attribution[] = []
  const first = firstPlace(sentences.length, (place) => sentences[place]!.to > from)
  for (let place = first; place < sentences.length && sentences[place]!.from < to; place++)
    for (const attribution of attributionsOf(article, sentences[place]!))
      if (attribution.cue.from >= from && attribution.cue.to <= to) found.push(attribution)
  return found
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
