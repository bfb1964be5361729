/** Which paragraphs of a text are English, by their own words: what is judged by its English is judged there only. */
import {english} from '../english/index.js'
import {Question} from '../session.js'
import type {Article, Paragraph, TextLanguage} from './model/article.js'
import {firstFrom} from './model/ranges.js'

const {isWritten} = english

/** The languages of a text and of its paragraphs. */
export interface Languages {
  /** That of most of its words; `en` where nothing tells. */
  readonly text: TextLanguage
  /** The paragraphs that are not English. */
  readonly foreign: ReadonlySet<Paragraph>
}

const languagesOf = new Question<Languages>()

/** The languages of an article. A paragraph that does not tell has that of the one before, else of the one behind. */
export function readLanguages(article: Article): Languages {
  return article.session.derive(languagesOf, article, () => {
    const words = article.paragraphs.map((paragraph) => ownWords(article, paragraph))
    const votes = words.map((own) => isWritten(own, false))
    const decided = votes.find((vote) => vote !== undefined)
    let last = decided ?? isWritten(words.flat(), true) ?? true
    const foreign = new Set<Paragraph>()
    let balance = 0
    for (const [place, paragraph] of article.paragraphs.entries()) {
      last = votes[place] ?? last
      if (!last) foreign.add(paragraph)
      if (votes[place] !== undefined || decided === undefined)
        balance += (last ? 1 : -1) * words[place]!.length
    }
    return {text: balance < 0 ? 'other' : 'en', foreign}
  })
}

/** The words of a paragraph outside its quotations, which may be in any language. */
function ownWords({words, quotations}: Article, {from, to, kind}: Paragraph): string[] {
  const own: string[] = []
  if (kind === 'code' || kind === 'furniture') return own
  let quotation = Math.max(0, firstFrom(quotations, from) - 1)
  for (let at = firstFrom(words, from); at < words.length && words[at]!.from < to; at++) {
    const word = words[at]!
    while (quotation < quotations.length && quotations[quotation]!.to <= word.from) quotation++
    const around = quotations[quotation]
    if (around === undefined || around.from > word.from) own.push(word.text)
  }
  return own
}
