/** What may report in a sentence: verbs and nouns with the chance that they say who vouches for something. */
import {english, type Range, type SpeechTag} from '../../english/index.js'
import {Question} from '../../session.js'
import type {Article, Sentence} from '../model/article.js'
import {outlineOf} from '../syntax/tree-of.js'

const {cueChance, findPossibleReports} = english

export interface LikelyReport extends SpeechTag {
  /** 0–1: how often such a word in such a place reports, in news that people annotated. */
  readonly chance: number
  /** Whether it goes with a clause: “said that”, “…, he said”, “as he said”. */
  readonly isClausal: boolean
  /** What is reported; what the cue takes where nothing else depends on it. */
  readonly content: Range
}

const likelyIn = new Question<readonly LikelyReport[]>()

/**
 * What may report in a sentence, in order; offsets count from the sentence’s start. Nothing in a browser until `loadSyntax` has
 * been awaited.
 */
export function likelyReports(
  article: Pick<Article, 'text' | 'quotations' | 'session'>,
  sentence: Sentence
): readonly LikelyReport[] {
  const tree = outlineOf(article, sentence)
  if (tree === undefined) return []
  return article.session.derive(likelyIn, tree, () =>
    findPossibleReports(tree).map((report) => {
      const {cue, frame, speaker, content} = report
      const {from, to} = tree.token(cue)
      const named = speaker === undefined ? undefined : tree.token(speaker)
      return {
        cue: {from, to},
        ...(named && {speaker: {from: named.from, to: named.to, name: named.text}}),
        chance: cueChance(tree, report),
        isClausal: frame === 'clause' || frame === 'medial' || frame === 'as',
        content: content.size === 0 ? {from, to} : tree.range(content)
      }
    })
  )
}
