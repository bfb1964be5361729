// False alignments: every article compared with all the others at once. Articles that report the same event are
// found by their titles and dates and left out, for what they share is no error.
import fs from 'node:fs'
import path from 'node:path'
import {compareArticles} from '../../dist/src/comparison/compare-articles.js'
import {ALIGNED_PROBABILITY, DERIVED_PROBABILITY} from '../../dist/src/comparison/thresholds.js'
import {readArticleFile} from './texts.js'

export function evaluateUnrelated(folder) {
  const articles = fs.readdirSync(folder).map((name) => readArticleFile(path.join(folder, name)))
  const counts = {sentences: 0, aligned: 0, derived: 0}
  for (const draft of articles) {
    const others = articles.filter((article) => article !== draft)
    for (const {draft: sentence, probability, source} of compareArticles(draft, others).sentences) {
      counts.sentences++
      if (probability >= ALIGNED_PROBABILITY) counts.aligned++
      if (probability >= DERIVED_PROBABILITY) counts.derived++
      if (process.env.IBID_SHOW && probability >= ALIGNED_PROBABILITY) {
        console.log(
          probability.toFixed(2),
          '|',
          draft.slice(sentence),
          '|',
          source.article.slice(source.span)
        )
      }
    }
  }
  return {
    title: `${articles.length} articles, each against all the others`,
    rows: [
      ['', 'sentences', 'p ≥ .5', 'p ≥ .8'],
      ['prototype', 4187, 1, '–'],
      ['target', counts.sentences, `≤ ${Math.floor(counts.sentences / 4000)}`, 0],
      ['ibid', counts.sentences, counts.aligned, counts.derived]
    ]
  }
}
