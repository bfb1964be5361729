/** Answers: what in a draft vouches for a claim, or leaves it open, as its source does. */
import {
  attributionsIn,
  findPossibleAttributions,
  findSofteners,
  outsideQuotations
} from '../../article/attribution/attributions.js'
import {SURE_CHANCE} from '../../article/attribution/likely-reports.js'
import {isWithin} from '../../article/model/ranges.js'
import {treeOf} from '../../article/syntax/tree-of.js'
import type {Article, Attribution, Part, Sentence} from '../../article/model/article.js'
import {english} from '../../english/index.js'
import type {AlignedSentence, Comparison} from '../model/comparison.js'

const {foldCase, isDemonstrative, reportsNoClaim, stopWords, wordsOwnedBy} = english

/** Longer names of who vouches, in characters, are read to here. */
const longestName = 200

/** What attributes or softens a draft sentence, by its scope. */
export function answersIn(
  draft: Article,
  {draft: sentence, matches}: AlignedSentence,
  governing: readonly Attribution[]
): Attribution[] {
  // “She reportedly demanded a sale”: “demanded” is what is claimed, and vouches for nothing.
  const claimed = matches.filter((match) =>
    governing.some(
      ({cue, content}) => isWithin(match.source, content) && !isWithin(match.source, cue)
    )
  )
  const possible = findPossibleAttributions(draft, sentence).filter(
    (attribution) =>
      governsAnything(attribution) &&
      (attribution.kind !== 'speech' || !tellsNoClaim(draft, attribution))
  )
  const isClaimed = ({cue}: Attribution) => claimed.some((match) => isWithin(match.draft, cue))
  return [
    ...[...reportsIn(draft, sentence), ...possible]
      .filter(
        (own) => (own.governs === 'clause' && own.confidence >= SURE_CHANCE) || !isClaimed(own)
      )
      .map((own) => (own.governs === 'phrase' ? toEnd(draft, own, sentence) : own)),
    ...findSofteners(draft, sentence, outsideQuotations(draft, sentence))
  ]
}

/** “The jury split”: where nothing depends on a verb that hardly attributes, it vouches for nothing. */
function governsAnything({cue, content}: Attribution): boolean {
  return content.from !== cue.from || content.to !== cue.to
}

/** “They expressed concerns about the pier if it stays shut”: in a draft a phrase that vouches goes for what follows it. */
function toEnd(draft: Article, attribution: Attribution, {to}: Sentence): Attribution {
  const {content} = attribution
  return {...attribution, content: draft.part(content.from, Math.max(content.to, to))}
}

/** What attributes a draft sentence: no order (“told the crowd to go”), nothing that is “argued for hours”. */
export function reportsIn(draft: Article, sentence: Sentence): Attribution[] {
  return attributionsIn(draft, sentence).filter(
    (attribution) => attribution.kind !== 'speech' || !tellsNoClaim(draft, attribution)
  )
}

/** Whether a verb of speech goes with a matter, a thing or an order rather than a claim. */
export function tellsNoClaim(article: Article, {cue, content, position}: Attribution): boolean {
  return position === 'before' && reportsNoClaim(article.slice(cue), article.slice(content))
}

/** Whether a neighbouring sentence refers to this one and names who vouches for it: “That is the council’s figure.” */
export function isVouchedForBeside(
  {sentences}: Comparison,
  at: number,
  attribution: Attribution
): boolean {
  const {source, draft: own} = sentences[at]!
  const names = namesOf(source!.article, attribution)
  if (names.length === 0) return false
  return [sentences[at - 1], sentences[at + 1]].some((neighbour) => {
    if (neighbour?.draft.paragraph !== own.paragraph) return false
    const words = neighbour.draft.words.map(({text}) => text)
    return (
      words.some((word) => isDemonstrative(word)) &&
      names.every((name) => words.some((word) => word.startsWith(name)))
    )
  })
}

/** Whether a sentence names what somebody said as theirs: “The council’s figure is six” for “six, the council said”. */
export function isVouchedForWithin(
  {draft}: Comparison,
  {draft: sentence, source, matches}: AlignedSentence,
  attribution: Attribution
): boolean {
  const names = new Set(namesOf(source!.article, attribution))
  const tree = names.size === 0 ? undefined : treeOf(draft, sentence)
  if (tree === undefined) return false
  return wordsOwnedBy(tree, names).some((place) => {
    const {from, to} = tree.token(place)
    const part = draft.part(sentence.from + from, sentence.from + to)
    // “Lee said her plan would fail” → “Lee’s plan will fail”: the plan is what is claimed.
    return !matches.some(
      (match) => isWithin(match.draft, part) && isWithin(match.source, attribution.content)
    )
  })
}

/** The words of the name of who vouches. */
function namesOf(source: Article, attribution: Attribution): string[] {
  const speaker = speakerOf(source, attribution)
  return source.text
    .slice(speaker.from, speaker.to)
    .split(/[^\p{L}\p{N}&]+/u)
    .filter((word) => /^\p{Lu}/u.test(word) && !stopWords.has(foldCase(word)))
}

/** Who vouches: the speaker, or what stands behind “according to” up to a comma. */
function speakerOf(source: Article, {speaker, cue}: Attribution): Pick<Part, 'from' | 'to'> {
  if (speaker !== undefined) return speaker
  const length = source.text.slice(cue.to, cue.to + longestName).search(/[,.;:]/u)
  return {from: cue.to, to: cue.to + Math.max(0, length)}
}
