// Alignment of sentences, by spans of the drafts with the spans of the source that count as right.
import fs from 'node:fs'
import path from 'node:path'
import {compareArticles} from '../../dist/src/comparison/compare-articles.js'
import {readArticleFile} from './texts.js'
import {findAligned, overlaps} from './spans.js'

export function evaluateSeeds(folder) {
  const gold = JSON.parse(fs.readFileSync(path.join(folder, 'alignment.json'), 'utf8'))
  const comparisons = new Map()
  const counts = {found: 0, wrong: 0, missed: 0, invented: 0, silent: 0}
  for (const {draft, source, start, end, sources} of gold) {
    const key = `${draft} ${source}`
    if (!comparisons.has(key)) {
      const [own, other] = [draft, source].map((name) => readArticleFile(path.join(folder, name)))
      comparisons.set(key, compareArticles(own, [other]))
    }
    const aligned = findAligned(comparisons.get(key), {start, end})
    if (sources.length === 0) counts[aligned ? 'invented' : 'silent']++
    else if (aligned === undefined) counts.missed++
    else counts[sources.some((span) => overlaps(span, aligned.source.span)) ? 'found' : 'wrong']++
  }
  const derived = gold.filter(({sources}) => sources.length > 0).length
  return {
    title: `${derived} spans with a source, ${gold.length - derived} without`,
    rows: [
      ['', 'found', 'wrong', 'missed', 'invented'],
      ['prototype', 45, 3, 5, '–'],
      ['target', '≥ 50', '≤ 2', '', '≤ 2'],
      ['ibid', counts.found, counts.wrong, counts.missed, counts.invented]
    ]
  }
}
