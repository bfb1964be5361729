/** What may report in a sentence: verbs, nouns and adjectives with the chance that they say who vouches for something. */
import {english, type Range, type Report} from '../../english/index.js'
import {Question} from '../../session.js'
import type {Article, Sentence} from '../model/article.js'
import {reachingInto} from '../model/ranges.js'
import {outlineOf} from '../syntax/tree-of.js'

const {readReports} = english

/** From this chance on a word reports: precision .85, recall .66 in PolNeAR (`npm run train:cues`). */
export const LEAST_CHANCE = 0.5
/** From this chance on nine in ten are right there. */
export const SURE_CHANCE = 0.7

type LikelyInput = Pick<Article, 'text' | 'quotations' | 'session'>

const likelyIn = new Question<readonly Report[]>()

/**
 * What may report in a sentence, in order; offsets count from the sentence’s start. Undefined in a browser until `loadSyntax`
 * has been awaited.
 */
export function likelyReports(
  article: LikelyInput,
  sentence: Sentence
): readonly Report[] | undefined {
  const tree = outlineOf(article, sentence)
  if (tree === undefined) return undefined
  return article.session.derive(likelyIn, sentence, () =>
    readReports(tree).map((report) =>
      report.isClausal ? report : withSpeech(article, sentence, report)
    )
  )
}

/** A report whose clause is a quotation beside it. */
function withSpeech(article: LikelyInput, sentence: Sentence, report: Report): Report {
  const content = speechBeside(article, sentence, report)
  return content ? {...report, isClausal: true, isOnMatter: false, content} : report
}

/** What may stand between a tag and the quotation that it leads to: to whom, when and where. */
const longestLead = 60

/** A quotation that ends right before a tag, or that a tag leads to. */
function speechBeside(
  {text, quotations}: LikelyInput,
  sentence: Sentence,
  {cue, speaker}: Report
): Range | undefined {
  const from = sentence.from + Math.min(cue.from, speaker?.from ?? cue.from)
  const to = sentence.from + Math.max(cue.to, speaker?.to ?? cue.to)
  const beside = reachingInto(quotations, sentence).find((quotation) => {
    if (quotation.to <= from) return /^[\s,]*$/.test(text.slice(quotation.to, from))
    if (quotation.from < to || quotation.from - to > longestLead) return false
    return /^(?:[^,;:“”"]*[,:])?\s*$/.test(text.slice(to, quotation.from))
  })
  return (
    beside && {
      from: Math.max(0, beside.from - sentence.from),
      to: Math.min(beside.to, sentence.to) - sentence.from
    }
  )
}
