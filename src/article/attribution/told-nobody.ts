import {english} from '../../english/index.js'
import type {Article, Part} from '../model/article.js'

const {findDanglingCues} = english

/** Every “told that” of an article that says nothing of who was told, with its subject, in order. */
export function findToldNobody(article: Article): Part[] {
  return article.sentences.flatMap(({from, text, paragraph}) =>
    paragraph.kind === 'code' || paragraph.kind === 'furniture'
      ? []
      : findDanglingCues(text).map((cue) => article.part(from + cue.from, from + cue.to))
  )
}
