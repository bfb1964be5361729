/** Speakers of quotations that the syntax of the sentence confirms. */
import {english, type Report} from '../../english/index.js'
import type {Article, Quotation, Sentence, Speaker} from '../model/article.js'
import {isWithin, lastAt, overlaps} from '../model/ranges.js'
import {LEAST_CHANCE, likelyReports} from './likely-reports.js'

const {speakerPronouns} = english

/**
 * The speaker of a quotation as far as two signs agree, punctuation and syntax: sure where both name the same, undefined where the
 * sentence's syntax names somebody else, and as punctuation has it where syntax names nobody.
 */
export function confirmedSpeaker(article: Article, quotation: Quotation): Speaker | undefined {
  const {speaker} = quotation
  const sentence = lastAt(article.sentences, quotation.from)
  if (speaker === undefined || sentence === undefined) return speaker
  const tag = tagOf(article, quotation, sentence)
  if (tag?.speaker === undefined || tag.subject === undefined) return speaker
  const {from, to} = tag.subject
  if (overlaps({from: sentence.from + from, to: sentence.from + to}, speaker)) {
    const {name} = speaker
    return {name, ...article.part(speaker.from, speaker.to)}
  }
  // “It was late,” Lee said. “So late,” she said: a pronoun may mean whom the sentence before names.
  const isElsewhere = speaker.from < sentence.from || speaker.from >= sentence.to
  return isElsewhere && speakerPronouns.has(tag.speaker.name.toLowerCase()) ? speaker : undefined
}

/** Of the reports around a quotation the one that reports least beside it. */
function tagOf(article: Article, {content}: Quotation, sentence: Sentence): Report | undefined {
  const spoken = {from: content.from - sentence.from, to: content.to - sentence.from}
  return likelyReports(article, sentence)
    ?.filter(
      (report) =>
        report.chance >= LEAST_CHANCE &&
        overlaps(report.content, spoken) &&
        !isWithin(report.cue, spoken)
    )
    .sort((a, b) => lengthOf(a) - lengthOf(b))[0]
}

function lengthOf({content}: Report): number {
  return content.to - content.from
}
