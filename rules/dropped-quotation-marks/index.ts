import type {Part} from '../../src/article/article.js'
import {type UnmarkedSpeech, findUnmarkedSpeech} from '../../src/article/unmarked-speech.js'
import {type SpokenSource, findSpokenSources} from '../../src/comparison/spoken-sources.js'
import {share} from '../../src/options.js'
import {type RuleContext, defineRule} from '../../src/rule.js'

/** Without a source the form must be sure by itself. */
const sureByForm = 0.5

export default defineRule({
  id: 'dropped-quotation-marks',
  severity: 'warn',
  options: {
    /** From this share of its words on, standing word for word in the source’s marks, a sentence is the source’s speech even without a tag. */
    wordForWord: share(0.7)
  },
  *check(context, {wordForWord}) {
    const unmarked = new Map(
      findUnmarkedSpeech(context.article).map((speech) => [speech.sentence, speech])
    )
    let last: SpokenSource | undefined
    for (const spoken of spokenSources(context)) {
      const {draft} = spoken.sentence
      const speech = unmarked.get(draft)
      unmarked.delete(draft)
      const isDirect =
        speech !== undefined ||
        spoken.firstPerson ||
        (spoken.wordForWord >= wordForWord && !spoken.isIndirect) ||
        goesOn(last, spoken)
      last = isDirect ? spoken : undefined
      if (isDirect) yield findingOf(speech ?? draft, speech, spoken)
    }
    for (const speech of unmarked.values())
      if (speech.confidence >= sureByForm) yield findingOf(speech, speech)
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
  return quotation === last.quotation || quotation.continues === last.quotation
}

function findingOf(at: Part, speech: UnmarkedSpeech | undefined, spoken?: SpokenSource) {
  const speaker = spoken?.quotation.speaker?.name ?? speech?.attribution.speaker?.name
  const source = spoken?.sentence.source
  return {
    at,
    reason: `Unexpected direct speech${speaker ? ` of ${speaker}` : ''} without quotation marks`,
    note: spoken
      ? 'The source has this speech in quotation marks: quote it as it stands, or report it indirectly'
      : 'Put the speaker’s own words in quotation marks, or report them indirectly',
    ...(spoken && source && {related: [{article: source.article, span: spoken.quotation}]}),
    confidence: spoken?.sentence.probability ?? speech?.confidence ?? 0
  }
}
