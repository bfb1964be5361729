import type {Article, Speaker} from '../../src/article/model/article.js'
import {nameOf} from '../../src/article/quotations/speakers.js'
import {labelledSpeeches} from '../../src/article/quotations/transcripts.js'
import {
  type UnmarkedSpeech,
  findUnmarkedSpeech
} from '../../src/article/quotations/unmarked-speech.js'
import {putInMarks} from '../../src/comparison/quotations/restore-marks.js'
import {
  type SpokenSource,
  findSpokenSources
} from '../../src/comparison/quotations/speech-without-marks.js'
import {share} from '../../src/options.js'
import type {Finding} from '../../src/finding.js'
import {defineRule} from '../../src/rule.js'
import type {RuleContext} from '../../src/run-rules.js'

/** Without a source the form must be sure by itself. */
const sureByForm = 0.5

/** Fewer words than these are a phrase that honest reporting may share with the quotation. */
const shortestSpeech = 5

export default defineRule({
  id: 'dropped-quotation-marks',
  severity: 'warn',
  fixable: true,
  options: {
    /** From this share of its words on, standing word for word in the source’s marks, a sentence is the source’s speech even without a tag. */
    wordForWord: share(0.7)
  },
  *check(context, {wordForWord}) {
    const {article} = context
    const labelled = labelledSpeeches(article)
    const unmarked = new Map(
      findUnmarkedSpeech(article)
        .filter(({sentence}) => !labelled.has(sentence.paragraph))
        .map((speech) => [speech.sentence, speech])
    )
    let last: SpokenSource | undefined
    for (const spoken of spokenSources(context)) {
      const {draft} = spoken.sentence
      if (labelled.has(draft.paragraph)) continue
      const speech = unmarked.get(draft)
      unmarked.delete(draft)
      const isVerbatim =
        spoken.wordForWord >= wordForWord ||
        (!spoken.isUntagged &&
          spoken.speech.fidelity >= wordForWord &&
          spoken.speech.count >= shortestSpeech)
      const isDirect =
        speech !== undefined ||
        spoken.firstPerson ||
        (isVerbatim && !spoken.isIndirect) ||
        goesOn(last, spoken)
      last = isDirect ? spoken : undefined
      if (isDirect) yield findingBeside(article, spoken, speech)
    }
    for (const speech of unmarked.values()) {
      if (speech.confidence < sureByForm) continue
      yield {
        at: speech,
        reason: reasonOf(speech.attribution.speaker),
        note: 'Put the speaker’s own words in quotation marks, or report them indirectly',
        confidence: speech.confidence
      }
    }
  }
})

function spokenSources({
  sources,
  comparison
}: Pick<RuleContext, 'sources' | 'comparison'>): SpokenSource[] {
  return sources.length > 0 ? findSpokenSources(comparison) : []
}

/** Whether a sentence goes on, right after the last, with the same speech of the source. */
function goesOn(
  last: SpokenSource | undefined,
  {sentence, quotation, isUntagged}: SpokenSource
): boolean {
  if (!isUntagged || last?.sentence.draft.paragraph !== sentence.draft.paragraph) return false
  if (quotation === last.quotation || quotation.continues === last.quotation) return true
  // In the source the same speaker may go on in the next paragraph.
  const {quotations} = sentence.source!.article
  const speaker = quotation.speaker?.name
  return (
    speaker !== undefined &&
    speaker === last.quotation.speaker?.name &&
    quotations.indexOf(quotation) === quotations.indexOf(last.quotation) + 1
  )
}

function findingBeside(
  article: Article,
  {sentence, quotation, speech: {pieces, fidelity}}: SpokenSource,
  speech: UnmarkedSpeech | undefined
): Finding {
  const source = sentence.source!.article
  const [first] = pieces
  const at = first ? article.part(first.from, pieces.at(-1)!.to) : (speech ?? sentence.draft)
  return {
    at,
    reason: reasonOf(quotation.speaker ?? speech?.attribution.speaker),
    // Reworded speech must not get marks.
    ...(first && fidelity === 1 && {expected: [putInMarks(article, at, pieces, source)]}),
    note: 'The source has this speech in quotation marks: quote it as it stands, or report it indirectly',
    related: [{article: source, span: quotation}],
    confidence: sentence.probability
  }
}

function reasonOf(speaker: Speaker | undefined): string {
  const name = nameOf(speaker)
  return `Unexpected direct speech${name === undefined ? '' : ` of ${name}`} without quotation marks`
}
