// Microsoft Research Paraphrase Corpus: pairs of sentences that match in most words, paraphrases or not. A check that
// the score is sane, not more: its pairs without a label “paraphrase” are mostly derived from one another as well.
import path from 'node:path'
import {readArticle} from '../../dist/src/article/read-article.js'
import {compareArticles} from '../../dist/src/comparison/compare-articles.js'
import {percent, readFile} from './texts.js'

export function evaluateMrpc(folder) {
  const lines = readFile(path.join(folder, 'msr_paraphrase_train.txt')).trim().split('\n').slice(1)
  const pairs = lines.map((line) => {
    const [label, , , first, second] = line.split('\t')
    const comparison = compareArticles(readArticle(first), [readArticle(second)])
    return {
      label: label === '1',
      probability: Math.max(...comparison.sentences.map((own) => own.probability))
    }
  })
  // The threshold is chosen on the first half and tried on the second.
  const half = pairs.length >> 1
  const threshold = chooseThreshold(pairs.slice(0, half))
  const tried = pairs.slice(half)
  const right = tried.filter(({label, probability}) => label === probability >= threshold).length
  const positive = tried.filter(({probability}) => probability >= threshold)
  const truePositive = positive.filter(({label}) => label).length
  const f1 = (2 * truePositive) / (positive.length + tried.filter(({label}) => label).length)
  return {
    title: `${pairs.length} pairs, threshold ${threshold.toFixed(2)} chosen on the first half, tried on the second`,
    rows: [
      ['', 'accuracy', 'F1'],
      [
        'all called paraphrases',
        percent(tried.filter(({label}) => label).length, tried.length),
        '.80'
      ],
      ['prototype (fitted on it)', '74.0 %', '.806'],
      ['ibid', percent(right, tried.length), f1.toFixed(3).slice(1)]
    ]
  }
}

function chooseThreshold(pairs) {
  const sorted = [...pairs].sort((a, b) => a.probability - b.probability)
  let right = sorted.filter(({label}) => label).length
  let best = {right, threshold: 0}
  for (const {label, probability} of sorted) {
    right += label ? -1 : 1
    if (right > best.right) best = {right, threshold: probability + 1e-9}
  }
  return best.threshold
}
