/** The syntax of an article's sentences, read when it is asked for. */
import {english, type Range, type Tree} from '../../english/index.js'
import {Question} from '../../session.js'
import {isWithin, reachingInto} from '../model/ranges.js'
import type {Article, Sentence} from '../model/article.js'

const trees = Question.ofSentence<Tree | undefined>()
const outlines = new Question<Tree | undefined>()

/** Shorter speeches may be parts of the clause around them: called it “a farce.” */
const fewestWords = 4

/**
 * The dependency tree of a sentence of an article; its offsets count from the sentence’s `from`. Undefined in a browser until
 * `loadSyntax` has been awaited.
 */
export function treeOf(
  {session}: Pick<Article, 'session'>,
  {text}: Pick<Sentence, 'text'>
): Tree | undefined {
  return session.recall(trees, text, () => english.readTree(text))
}

/** The tree of a sentence whose speeches in marks are read as one clause each: who says what does not depend on their words. */
export function outlineOf(
  article: Pick<Article, 'text' | 'quotations' | 'session'>,
  sentence: Sentence
): Tree | undefined {
  const speeches = speechesIn(article, sentence)
  if (speeches.length === 0) return treeOf(article, sentence)
  const key = `${speeches.map(({from, to}) => `${from} ${to}`).join(',')}\n${sentence.text}`
  return article.session.recall(outlines, key, () => english.readOutline(sentence.text, speeches))
}

/** Where a sentence holds speech that is a clause by itself: it closes with a comma or a stop. */
function speechesIn(
  {text, quotations}: Pick<Article, 'text' | 'quotations'>,
  {from, to}: Sentence
): Range[] {
  const speeches: Range[] = []
  for (const {content, words} of reachingInto(quotations, {from, to})) {
    const start = Math.max(content.from, from)
    const end = Math.min(content.to, to)
    const isLong = words.filter((word) => isWithin(word, {from, to})).length >= fewestWords
    const spoken = text.slice(start, end).replace(/(?<![\s,.?!…—–-])[\s,.?!…—–-]+$/u, '')
    const closes = start + spoken.length < end || content.to > to
    const isAfterLast = start - from >= (speeches.at(-1)?.to ?? 0)
    if (spoken !== '' && closes && isLong && isAfterLast)
      speeches.push({from: start - from, to: start + spoken.length - from})
  }
  return speeches
}
