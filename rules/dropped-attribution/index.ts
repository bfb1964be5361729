import {findToldNobody} from '../../src/article/attribution/told-nobody.js'
import {
  type DroppedAttribution,
  findDroppedAttributions
} from '../../src/comparison/attribution/dropped-attributions.js'
import {
  type DroppedName,
  findDroppedNames
} from '../../src/comparison/attribution/unnamed-sources.js'
import {oneLine} from '../../src/messages.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'dropped-attribution',
  severity: 'warn',
  *check(context) {
    for (const cue of findToldNobody(context.article)) {
      yield {
        at: cue,
        reason: 'Unexpected “told that” without the person who was told',
        note: 'Say who was told, or write “said that”',
        confidence: 0.8
      }
    }
    if (context.sources.length === 0) return
    const {comparison} = context
    for (const dropped of findDroppedAttributions(comparison)) yield flatClaim(dropped)
    for (const dropped of findDroppedNames(comparison)) yield droppedName(dropped)
  }
})

function flatClaim({claim, sentence, attribution, share}: DroppedAttribution) {
  const {article, span} = sentence.source!
  const says = attribution.kind === 'hedge' ? 'leaves it open' : 'attributes it'
  return {
    at: claim,
    reason: `Unexpected flat claim: the source ${says} (“${oneLine(article.slice(attribution))}”)`,
    note: `The source: ${oneLine(article.slice(span))}`,
    related: [{article, span}],
    confidence: sentence.probability * share
  }
}

function droppedName({tag, speaker, sentence}: DroppedName) {
  const {article, span} = sentence.source!
  return {
    at: tag.speaker ?? tag,
    reason: `Unexpected unnamed source: the source names ${speaker.name}`,
    note: `The source: ${oneLine(article.slice(span))}`,
    related: [{article, span}],
    confidence: sentence.probability
  }
}
