// A second opinion on which passage a sentence comes from.
//
// `compareArticles` asks `rerank` about the passages that it thinks likely, eight at most, and adds the answer to
// their log-odds. It never looks further because of an answer: a passage that shares no telling word with the
// sentence is not among those it asks about. This toy compares the letters that words begin with, which is no better
// than what the library does by itself; with embeddings of sentences, ask a model where `initialsOf` stands, from
// `compareArticlesLater` if it answers with a promise, and measure on your own texts whether it helps.
import {compareArticles, readArticle} from 'ibid'

const source = readArticle(
  'The council closed the pool on Monday. Swimmers may use the one in Ardmore until its roof is mended.'
)
const draft = readArticle('Until the roof has been repaired, swimmers can go to Ardmore.')

const initialsOf = (text) => new Set(text.toLowerCase().match(/\b[a-z]/g))

function rerank(sentence, candidates) {
  const own = initialsOf(sentence)
  return candidates.map((candidate) => {
    const other = initialsOf(candidate)
    const shared = [...own].filter((letter) => other.has(letter)).length
    return 2 * (shared / Math.max(1, own.size)) - 1
  })
}

for (const {draft: sentence, probability, source: passage} of compareArticles(draft, [source], {
  rerank
}).sentences) {
  console.log(probability.toFixed(2), draft.slice(sentence))
  if (passage) console.log('     from', passage.article.slice(passage.span))
}
