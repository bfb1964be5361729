/** The life of a quotation: the sentence that it stands in, through all versions, with what changed from each to the next. */
import {diffWordsWithSpace} from 'diff'
import type {Article, Part, Quotation} from '../../article/model/article.js'
import {lastAt} from '../../article/model/ranges.js'
import type {Comparison} from '../../comparison/model/comparison.js'

/** A stretch that stayed, came or went. */
export interface Change {
  readonly kind: 'same' | 'added' | 'dropped'
  readonly text: string
}

/** A version of the sentence. */
export interface Stage {
  readonly article: Article
  /** From the parent's; of the original one stretch that stays. */
  readonly changes: readonly Change[]
  readonly next: readonly Stage[]
}

/** A text that was made from another, and the two compared. */
export interface Child {
  readonly article: Article
  readonly comparison: Comparison
}

/** Shorter quotations are terms and turns of phrase, of which nobody wants to know the life. */
const leastWords = 5
/** So many of one original are shown. */
const mostLives = 12

/**
 * The lives of an original's quotations that some version has, in order.
 *
 * @param children By text what was made from it.
 */
export function followQuotations(
  original: Article,
  children: ReadonlyMap<Article, readonly Child[]>
): Stage[] {
  const sentences = new Set(
    original.quotations.filter(isSpeech).map(({from}) => lastAt(original.sentences, from))
  )
  const lives: Stage[] = []
  for (const sentence of sentences) {
    if (sentence === undefined || lives.length === mostLives) continue
    const life = {
      article: original,
      changes: [{kind: 'same' as const, text: sentence.text}],
      next: follow(original, sentence, children)
    }
    if (life.next.length > 0) lives.push(life)
  }
  return lives
}

function isSpeech({depth, words}: Quotation): boolean {
  return depth === 0 && words.length >= leastWords
}

function follow(
  parent: Article,
  {from, to}: Pick<Part, 'from' | 'to'>,
  children: ReadonlyMap<Article, readonly Child[]>
): Stage[] {
  return (children.get(parent) ?? []).flatMap(({article, comparison}) => {
    const [best] = comparison.sentences
      .filter(
        ({source}) => source?.article === parent && source.span.from < to && source.span.to > from
      )
      .sort((a, b) => b.probability - a.probability)
    if (best === undefined) return []
    const text = parent.text.slice(from, to)
    return [
      {
        article,
        changes: compareWords(text, best.draft.text),
        next: follow(article, best.draft, children)
      }
    ]
  })
}

function compareWords(before: string, after: string): Change[] {
  return diffWordsWithSpace(before, after).map(({added, removed, value: text}) => ({
    kind: added ? 'added' : removed ? 'dropped' : 'same',
    text
  }))
}
