/** Interviews and transcripts, whose speeches stand behind a label and without marks. */
import {Question} from '../../session.js'
import type {Article, Paragraph} from '../model/article.js'

/** “Q:”, “LEE:”, “Ann Lee:” */
const label =
  /^(?:[QA]|\p{Lu}[\p{Lu}.'’ -]{1,30}|\p{Lu}[\p{L}.'’-]{1,30}(?: \p{Lu}[\p{L}.'’-]{0,30}){0,3}):\s/u

/** One is a headline, “Lee: Pier must close”. */
const LEAST_LABELS = 2

const labelled = new Question<ReadonlySet<Paragraph>>()

/** The paragraphs that begin with who speaks, where there are several. */
export function labelledSpeeches(article: Article): ReadonlySet<Paragraph> {
  return article.session.derive(labelled, article, () => {
    const found = article.paragraphs.filter((paragraph) => label.test(article.slice(paragraph)))
    return new Set(found.length < LEAST_LABELS ? [] : found)
  })
}
