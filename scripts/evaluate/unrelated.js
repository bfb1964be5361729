// False alignments: articles compared with articles of other months. The same outlet repeats its own phrases, and in
// its interviews its own questions, so against all the others some of what is counted as false was in truth copied.
// Where no dates are known, articles far apart in the list are taken, and never all.
import fs from 'node:fs'
import path from 'node:path'
import {compareArticles} from '../../dist/src/comparison/compare-articles.js'
import {
  ALIGNED_PROBABILITY,
  DERIVED_PROBABILITY
} from '../../dist/src/comparison/model/thresholds.js'
import {readArticleFile, readFile} from './texts.js'

/** Reports of one event are published within this many days. */
const LEAST_DAYS = 60
const DAY = 86_400_000

export function evaluateUnrelated(folder) {
  const reports = fs.readdirSync(folder).map((name) => {
    const file = path.join(folder, name)
    const day = Date.parse(/^published: (\S+)/m.exec(readFile(file))?.[1] ?? '') / DAY
    return {article: readArticleFile(file), day}
  })
  const dated = reports.some(({day}) => !Number.isNaN(day))
  const rows = (dated ? [1, 5, Infinity] : [1, 5]).map((most) => {
    const counts = {sentences: 0, aligned: 0, derived: 0}
    for (const [place, draft] of reports.entries()) {
      // Going round from the other end of the list takes different articles for each draft.
      const half = place + (reports.length >> 1)
      const others = reports
        .map((_, step) => reports[(half + step) % reports.length])
        .filter((other) => other !== draft && !(Math.abs(other.day - draft.day) < LEAST_DAYS))
        .slice(0, most)
        .map(({article}) => article)
      count(compareArticles(draft.article, others), counts)
    }
    const against = most === 1 ? 'one other' : most === Infinity ? 'all others' : `${most} others`
    return [`ibid, against ${against}`, counts.sentences, counts.aligned, counts.derived]
  })
  return {
    title: `${reports.length} articles against other articles`,
    rows: [
      ['', 'sentences', 'p ≥ .5', 'p ≥ .8'],
      ['prototype, on Wikinews', 4187, 1, '–'],
      ['target', 4000, '≤ 1', 0],
      ...rows
    ]
  }
}

function count({draft, sentences}, counts) {
  for (const {draft: sentence, probability, source} of sentences) {
    counts.sentences++
    if (probability < ALIGNED_PROBABILITY) continue
    counts.aligned++
    if (probability >= DERIVED_PROBABILITY) counts.derived++
    if (process.env.IBID_SHOW === undefined) continue
    console.log(
      probability.toFixed(2),
      '|',
      draft.slice(sentence),
      '|',
      source.article.slice(source.span)
    )
  }
}
