// Summaries of one sentence, each compared with its own article among five: the hardest paraphrases there are, and no
// other sentence of the draft to speak for the article.
import fs from 'node:fs'
import path from 'node:path'
import {readArticle} from '../../dist/src/article/read-article.js'
import {compareArticles} from '../../dist/src/comparison/compare-articles.js'
import {percent} from './texts.js'

export function evaluateSummaries(folder) {
  const lines = fs
    .readFileSync(path.join(folder, 'bbc-error-spans.jsonl'), 'utf8')
    .trim()
    .split('\n')
  const pairs = new Map(lines.map((line) => JSON.parse(line)).map(({summ, doc}) => [summ, doc]))
  const articles = new Map([...pairs.values()].map((text) => [text, readArticle(text)]))
  const all = [...articles.values()]
  const counts = {own: 0, other: 0}
  for (const [summary, text] of pairs) {
    const own = articles.get(text)
    const start = all.indexOf(own)
    const others = [7, 14, 21, 28].map((step) => all[(start + step) % all.length])
    const {sentences} = compareArticles(readArticle(summary), [...others, own])
    const found = sentences.filter(({source}) => source !== undefined)
    if (found.some(({source}) => source.article === own)) counts.own++
    if (found.some(({source}) => source.article !== own)) counts.other++
  }
  return {
    title: `${pairs.size} summaries of one sentence, each against its article and four others`,
    rows: [
      ['', 'own article', 'another'],
      ['prototype', '68 %', '1.0 %'],
      ['ibid', percent(counts.own, pairs.size), percent(counts.other, pairs.size)]
    ]
  }
}
