// Alignment of sentences in stories: every fault of the gold that names its evidence in a source says where
// the sentence comes from.
import fs from 'node:fs'
import path from 'node:path'
import {compareArticles} from '../../dist/src/comparison/compare-articles.js'
import {findAligned, overlaps} from './spans.js'
import {percent, readArticleFile} from './texts.js'

export function evaluateStories(folder) {
  const counts = {found: 0, wrong: 0, missed: 0}
  let drafts = 0
  for (const story of fs.readdirSync(folder)) {
    const file = path.join(folder, story, 'faults.json')
    if (!fs.existsSync(file)) continue
    const faults = JSON.parse(fs.readFileSync(file, 'utf8')).filter(
      ({evidence}) => evidence !== undefined
    )
    const names = fs
      .readdirSync(path.join(folder, story))
      .filter((name) => name.startsWith('source'))
    const sources = new Map(
      names.map((name) => [name, readArticleFile(path.join(folder, story, name))])
    )
    const comparisons = new Map()
    const seen = new Set()
    for (const fault of faults) {
      const key = `${fault.file} ${fault.text} ${fault.evidence}`
      if (seen.has(key)) continue
      seen.add(key)
      if (!comparisons.has(fault.file)) {
        drafts++
        const draft = readArticleFile(path.join(folder, story, fault.file))
        comparisons.set(fault.file, compareArticles(draft, [...sources.values()]))
      }
      const comparison = comparisons.get(fault.file)
      const aligned = findAligned(comparison, spanOf(fault.text, comparison.draft))
      const article = sources.get(fault.source)
      const right =
        aligned?.source.article === article &&
        overlaps(spanOf(fault.evidence, article), aligned.source.span)
      counts[aligned === undefined ? 'missed' : right ? 'found' : 'wrong']++
    }
  }
  const all = counts.found + counts.wrong + counts.missed
  return {
    title: `${all} faults with evidence in a source, ${drafts} drafts`,
    rows: [
      ['', 'found', 'wrong', 'missed', 'share found'],
      ['ibid', counts.found, counts.wrong, counts.missed, percent(counts.found, all)]
    ]
  }
}

function spanOf(text, article) {
  const start = article.value.indexOf(text)
  return {start, end: start + text.length}
}
