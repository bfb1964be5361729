import {english} from '../../src/english/index.js'
import type {Article, Quotation} from '../../src/article/model/article.js'
import {firstFrom, lastAt} from '../../src/article/model/ranges.js'
import type {Passage, VerbatimRun} from '../../src/comparison/model/comparison.js'
import {isMentioned} from '../../src/comparison/quotations/compare-speakers.js'
import {positiveInteger, share} from '../../src/options.js'
import {defineRule} from '../../src/rule.js'

const {isOutlet} = english

/** From this share of its words on, in order, a quotation without a tag is taken from the source's own prose. */
const narrationSimilarity = 0.8

/** So many words that the source's prose has one after the other make narration of a longer quotation, too. */
const repeatedWords = 6

/** Speech has words enough for a clause; fewer are a term or a name. */
const shortestSpeech = 4

export default defineRule({
  id: 'unsupported-quotation',
  severity: 'warn',
  needsSource: true,
  options: {
    /** Shorter quotations are scare quotes, terms and names. */
    minimumWords: positiveInteger(3),
    /** Below this share of words derived from the sources the draft is the writer’s own reporting. */
    derived: share(0.3)
  },
  *check({article, sources, comparison}, {minimumWords, derived}) {
    const covered = comparison.coverage.reduce((sum, {share}) => sum + share, 0)
    for (const pair of comparison.quotations) {
      const {draft, source} = pair
      if (source?.quotation || draft.depth > 0 || draft.words.length < minimumWords) continue
      if (isTitle(draft) || namesSource(article, draft, sources)) continue
      const repeated = comparison.runs.find(
        (run) =>
          run.draft.from < draft.to &&
          run.draft.to > draft.from &&
          countWithin(run, draft) >= repeatedWords
      )
      // A transcript whose marks don't pair: who knows what is speech.
      if (source && isAmongUnpairedMarks(source)) continue
      const isNarration = source ? pair.similarity >= narrationSimilarity : repeated !== undefined
      if (!isNarration && (covered < derived || !isSpeech(article, draft, sources))) continue
      yield {
        at: draft,
        reason: reasonOf(isNarration || source !== undefined),
        note:
          isNarration || source
            ? 'The source says this itself: take the marks off and word it as your own, or find who said it'
            : 'No source has this quotation: find where it was said, or take it out',
        ...((source ?? repeated) && {related: [source ?? repeated!.source]}),
        confidence: isNarration
          ? Math.max(pair.similarity, narrationSimilarity)
          : 1 - pair.similarity
      }
    }
  }
})

/** Whether a passage stands in a paragraph that has a mark without its partner. */
function isAmongUnpairedMarks({article, span}: Passage): boolean {
  const paragraph = lastAt(article.paragraphs, span.from)
  const mark = article.unpairedMarks[firstFrom(article.unpairedMarks, paragraph?.from ?? Infinity)]
  return mark !== undefined && mark.from < paragraph!.to
}

/** Words that somebody whom the sources know, or nobody in particular, is made to say. An own interview brings its own speaker. */
function isSpeech(
  article: Article,
  {speaker, cue, words, content, kind}: Quotation,
  sources: readonly Article[]
): boolean {
  if (words.length < shortestSpeech || kind === 'block') return false
  if (!cue || !/^\p{Lu}/u.test(article.slice(content))) return false
  return (
    !speaker ||
    !/^\p{Lu}/u.test(speaker.name) ||
    sources.some((source) => isMentioned(source, speaker))
  )
}

/** A work's title: every long word has a capital. */
function isTitle({words}: Quotation): boolean {
  return words.every(({text}) => text.length < 4 || /^[\p{Lu}\p{N}]/u.test(text))
}

/** Whether the quotation is the source's own wording, honestly quoted as such: “the Herald called it ‘…’”. */
function namesSource(article: Article, quotation: Quotation, sources: readonly Article[]): boolean {
  const speaker = quotation.speaker?.name.toLowerCase() ?? ''
  if (isOutlet(speaker)) return true
  const sentence = lastAt(article.sentences, quotation.from)
  const text = sentence ? article.slice(sentence).replace(article.slice(quotation), '') : ''
  return sources.some(({credit: {publisher, aliases = []}}) =>
    [publisher, ...aliases].some(
      (name) =>
        name !== undefined &&
        speaker !== '' &&
        name.toLowerCase().includes(speaker) &&
        text.includes(name)
    )
  )
}

function countWithin({words}: VerbatimRun, {from, to}: Quotation): number {
  return words.filter((word) => word.from >= from && word.to <= to).length
}

function reasonOf(isNarration: boolean): string {
  return isNarration
    ? 'Unexpected quotation marks around words that the source does not have as a quotation'
    : 'Unexpected quotation, which no source has'
}
