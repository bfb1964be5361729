/** Attributions: who says what outside quotation marks, or leaves it open, with its scope. */
import {firstPlace} from '../../binary-search.js'
import {
  english,
  type CuePattern,
  type Range,
  type Report,
  type SpeechTag
} from '../../english/index.js'
import {Question} from '../../session.js'
import type {Article, Attribution, Sentence} from '../model/article.js'
import {overlaps, reachingInto} from '../model/ranges.js'
import {treeOf} from '../syntax/tree-of.js'
import {LEAST_CHANCE, likelyReports} from './likely-reports.js'

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
  return article.session.derive(ofSentence, sentence, () =>
    placeAll(
      article,
      sentence,
      foundIn(article, sentence).filter(({confidence}) => confidence >= LEAST_CHANCE)
    )
  )
}

/** Whatever may attribute something in a sentence, in the order of the cues. */
function foundIn(article: AttributionInput, sentence: Sentence): readonly FoundAttribution[] {
  if (sentence.to - sentence.from > longestSentence) return []
  const text = outsideQuotations(article, sentence)
  return article.session.recall(found, `${text}\n${sentence.text}`, () =>
    narrow(article, sentence, text, readSentence(text, likelyReports(article, sentence)))
  )
}

const found = new Question<readonly FoundAttribution[]>()

/** An attribution by its offsets into the text of its sentence. */
interface FoundAttribution {
  readonly kind: Attribution['kind']
  readonly position: Attribution['position']
  readonly governs: Attribution['governs']
  readonly confidence: number
  readonly whole: Range
  readonly cue: Range
  readonly content: Range
  readonly speaker?: Range & {readonly name: string}
}

/** How often a verb of speech attributes where no tree is read. */
const UNREAD_CHANCE = 0.8
/**
 * How often cues attribute that a pattern knows, by PolNeAR: 196 of 278 of `reportCues`, and 49 of 71 tags whose syntax alone says
 * .5 to .7.
 */
const PATTERN_CHANCE = 0.7
/**
 * From this chance on a word may attribute something, so that a draft is given the benefit of the doubt. A tag where the tree has no
 * verb gets it too, though only 13 in 100 are right in PolNeAR.
 */
const POSSIBLE_CHANCE = 0.25

/** What may attribute a sentence’s claims, though it is not sure enough to be an attribution. */
export function findPossibleAttributions(
  article: AttributionInput,
  sentence: Sentence
): Attribution[] {
  const possible = foundIn(article, sentence).filter(
    ({confidence}) => confidence >= POSSIBLE_CHANCE && confidence < LEAST_CHANCE
  )
  return placeAll(article, sentence, possible)
}

/**
 * @param text The sentence’s, its quotations blanked.
 * @param likely What may report by its syntax; undefined where no tree can be read.
 */
function readSentence(text: string, likely: readonly Report[] | undefined): FoundAttribution[] {
  const said = findSpeechTags(text)
    .filter(({cue}) => !isNounOfSpeech(text.slice(cue.from, cue.to), text.slice(cue.to)))
    .map((tag) => {
      const report = likely?.find(({cue}) => overlaps(cue, tag.cue))
      return attributeSpeech(text, tag, chanceOf(report, likely !== undefined), report)
    })
  const sure = said.filter(({confidence}) => confidence >= LEAST_CHANCE)
  const reported = withoutCovered(
    reportCues.flatMap((cue) => findInText(text, cue)),
    sure
  ).map((own) => withSpeaker(withinReport(own, sure), likely))
  const known = [...said, ...reported].filter(({kind}) => kind !== 'hedge')
  const others = likely?.filter(
    ({cue, chance, leavesOpen}) =>
      (chance >= POSSIBLE_CHANCE || leavesOpen) &&
      !isBlank(text, cue) &&
      !known.some((own) => overlaps(own.cue, cue))
  )
  return [...said, ...reported, ...(others?.map(attributeBySyntax) ?? [])].sort(
    (a, b) => a.cue.from - b.cue.from
  )
}

/** Hedges leave open no more than their clause: “the cuts, which may last a day, hit 800 homes”. */
function narrow(
  article: AttributionInput,
  sentence: Sentence,
  text: string,
  found: FoundAttribution[]
): FoundAttribution[] {
  if (found.every(({kind}) => kind !== 'hedge')) return found
  const tree = treeOf(article, sentence)
  if (tree === undefined) return found
  return found.map((attribution) => {
    const {kind, cue, content} = attribution
    const clause = kind === 'hedge' ? clauseOfWord(tree, cue.from) : undefined
    if (clause === undefined) return attribution
    // “On Monday, reportedly, she left”: set off, it leaves the whole clause open, and at the beginning the whole sentence.
    if (/^\s*,/.test(text.slice(cue.to))) {
      if (/^\W*$/.test(text.slice(0, cue.from)))
        return {...attribution, content: {from: cue.to, to: text.length}}
      if (/,\s*$/.test(text.slice(0, cue.from))) return {...attribution, content: clause}
    }
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

function kindOf(form: string, report: Report | undefined): Attribution['kind'] {
  if (report?.kind === 'report') return 'report'
  return beliefVerbs.has(form.toLowerCase()) ? 'belief' : 'speech'
}

/** How likely a tag that a pattern knows attributes something, after its syntax has been asked. */
function chanceOf(report: Report | undefined, isRead: boolean): number {
  if (report === undefined) return isRead ? POSSIBLE_CHANCE : UNREAD_CHANCE
  return report.chance < LEAST_CHANCE ? report.chance : Math.max(report.chance, PATTERN_CHANCE)
}

/**
 * An attribution with the scope that punctuation gives it: the parser often hangs a tag on the wrong side of “X, he said, Y”.
 *
 * @param report The same by its syntax, which knows subjects that no pattern does.
 */
function attributeSpeech(
  text: string,
  tag: SpeechTag,
  confidence: number,
  report: Report | undefined
): FoundAttribution {
  if (report?.isRelative) return attributeBySyntax(report)
  const {cue} = tag
  // “…,” said Ann Lee: the marks alone are no speaker.
  const named = tag.speaker && /\p{L}/u.test(tag.speaker.name) ? tag.speaker : undefined
  const parsed = report?.speaker
  const isSame = named && report?.subject && overlaps(named, report.subject)
  // Where they disagree the tree is right three times as often; of the same speaker the pattern gives the better name.
  const speaker = isSame ? named : (parsed ?? named)
  const whole = around(cue, speaker)
  const byMarks = scopeOf(text, isSame ? around(whole, parsed) : whole)
  const bySyntax = report?.isClausal ? attributeBySyntax(report) : undefined
  // “In May, before the vote, Lee said it was lost”: a clause behind the verb, where punctuation finds one before it. And where
  // a quotation before the tag is blank, punctuation finds nothing.
  const isElsewhere = bySyntax?.position === 'before' && byMarks.position === 'after'
  const isEmpty = !/\p{L}/u.test(text.slice(byMarks.content.from, byMarks.content.to))
  const {position, content} = bySyntax && (isElsewhere || isEmpty) ? bySyntax : byMarks
  return {
    kind: kindOf(text.slice(cue.from, cue.to), report),
    position,
    content,
    governs: report?.isOnMatter ? 'phrase' : 'clause',
    confidence,
    whole,
    cue,
    ...(speaker && {speaker})
  }
}

/** “A poll in June showed that …”: the pattern knows the cue, and the tree who vouches. */
function withSpeaker(
  attribution: FoundAttribution,
  likely: readonly Report[] | undefined
): FoundAttribution {
  if (attribution.kind === 'hedge') return attribution
  const speaker = likely?.find(({cue}) => overlaps(cue, attribution.cue))?.speaker
  return speaker === undefined ? attribution : {...attribution, speaker}
}

/** An attribution that governs what depends on its cue. */
function attributeBySyntax(report: Report): FoundAttribution {
  const {kind, cue, speaker, content, isClausal, chance, leavesOpen} = report
  return {
    kind,
    position: content.from >= cue.from ? 'before' : content.to <= cue.to ? 'after' : 'within',
    governs: isClausal ? 'clause' : 'phrase',
    confidence: leavesOpen ? Math.max(chance, POSSIBLE_CHANCE) : chance,
    whole: around(cue, speaker),
    cue,
    content,
    ...(speaker && {speaker})
  }
}

function around(cue: Range, speaker: Range | undefined): Range {
  return {
    from: Math.min(cue.from, speaker?.from ?? cue.from),
    to: Math.max(cue.to, speaker?.to ?? cue.to)
  }
}

function placeAll(
  {part}: Pick<AttributionInput, 'part'>,
  {from}: Sentence,
  found: readonly FoundAttribution[]
): Attribution[] {
  const at = (range: Range) => part(from + range.from, from + range.to)
  return found.map(({kind, position, governs, confidence, whole, cue, content, speaker}) => ({
    kind,
    ...at(whole),
    cue: at(cue),
    ...(speaker && {speaker: {name: speaker.name, ...at(speaker)}}),
    content: at(content),
    position,
    governs,
    confidence
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
    return {
      kind,
      position,
      governs: 'clause',
      confidence: kind === 'hedge' ? 1 : PATTERN_CHANCE,
      whole: cue,
      cue,
      content
    }
  })
}

/** A sentence's text with its quotations blanked, so that offsets hold. */
export function outsideQuotations(
  {quotations}: Pick<AttributionInput, 'quotations'>,
  {from, to, text}: Sentence
): string {
  let result = text
  for (const {content} of reachingInto(quotations, {from, to})) {
    const start = Math.max(0, content.from - from)
    const end = Math.min(to, content.to) - from
    if (end > start) result = result.slice(0, start) + ' '.repeat(end - start) + result.slice(end)
  }
  return result
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
