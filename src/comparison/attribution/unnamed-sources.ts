/** Dropped names: a source names who says a thing, a draft says only “sources”. */
import {english} from '../../english/index.js'
import {attributionsIn} from '../../article/attribution/attributions.js'
import type {Article, Attribution, Part, Speaker} from '../../article/model/article.js'
import type {AlignedSentence, Comparison} from '../model/comparison.js'

const {isUnnamed} = english

export interface DroppedName {
  /** The attribution of the draft. */
  readonly tag: Attribution
  /** Whom the source names. */
  readonly speaker: Speaker
  readonly sentence: AlignedSentence
}

/** Beginnings of persons' names and offices: two capitalised words at least. */
const person = /^\p{Lu}[\p{L}.’'-]*(?:\s+(?:\p{Ll}{1,3}\s+)?\p{Lu}[\p{L}.’'-]*)+$/u

/** Attributions to “sources” where the aligned passage names one speaker and the draft's neighbourhood does not. */
export function findDroppedNames({draft, sentences}: Comparison): DroppedName[] {
  return sentences.flatMap((sentence, at) => {
    if (!sentence.source) return []
    const tags = attributionsOf(draft, sentence.draft)
    const tag = tags.find(({speaker}) => speaker && isUnnamed(draft.slice(speaker)))
    if (!tag || tags.length > 1) return []
    const {article, span} = sentence.source
    const speakers = attributionsOf(article, span).flatMap(({speaker}) => speaker ?? [])
    const [speaker] = speakers
    if (!speaker || speakers.length > 1 || !person.test(speaker.name)) return []
    const surname = speaker.name.split(' ').at(-1)!
    const near = draft.text.slice(
      sentences[at - 1]?.draft.from ?? sentence.draft.from,
      sentences[at + 1]?.draft.to ?? sentence.draft.to
    )
    return near.includes(surname) ? [] : [{tag, speaker, sentence}]
  })
}

function attributionsOf(article: Article, range: Part): Attribution[] {
  return attributionsIn(article, range).filter(({kind}) => kind !== 'hedge')
}
