// Fits how likely a possible report is the cue of an attribution, by what PolNeAR's readers marked (Newell et al. 2018), and
// writes src/english/syntax/generated/cues.ts. Every fifth article is held out of what is written. The report is a
// cross-validation over all articles in five parts: precision and recall by the least chance.
//
// Usage: npm run train:cues [-- <corpora folder>]
import path from 'node:path'
import {WEIGHT_UNIT} from '../dist/src/english/grammar/cue-chances.js'
import {cueFeatures} from '../dist/src/english/grammar/cue-features.js'
import {findPossibleReports} from '../dist/src/english/grammar/possible-reports.js'
import {outlineOf} from '../dist/src/article/syntax/tree-of.js'
import {isQuoted} from '../dist/src/article/quotations/quoted-words.js'
import {readArticle} from '../dist/src/article/read-article.js'
import {HELD_OUT, readPolnear} from './evaluate/attributions.js'
import {randomFrom, shuffle} from './train-syntax/random.js'
import {writeGenerated} from './write-generated.js'

/** A feature that is seen more rarely has no weight. */
const LEAST = 3
const EPOCHS = 4
/** The mean of the weights is taken from this epoch on. */
const FIRST_MEAN = 1
const RATE = 0.15
/** How strongly weights are drawn to 0. */
const SHRINKAGE = 3e-6
const SEED = 20261130

const [corpora = '../shared/corpora'] = process.argv.slice(2)
const articles = readPolnear(path.join(corpora, 'polnear')).map(readExamples)

/** What may report in an article, with the number of the attribution whose cue it is; −1 where it is none. */
function readExamples({text, gold}) {
  const article = readArticle(text)
  const examples = []
  for (const sentence of article.sentences) {
    const tree = outlineOf(article, sentence)
    const partOf = (at) => {
      const {from, to} = tree.token(at)
      return article.part(sentence.from + from, sentence.from + to)
    }
    for (const report of findPossibleReports(tree)) {
      const part = partOf(report.cue)
      // What somebody reports in a quotation is seldom annotated.
      if (isQuoted(article, part)) continue
      const attribution = gold.findIndex(({cue}) => cue.some((span) => touches(span, part)))
      const head = tree.head(report.cue)
      // “has been told”: the word that governs the other words of a cue stands for it.
      const isInside =
        attribution >= 0 &&
        head >= 0 &&
        report.lemma !== 'according to' &&
        gold[attribution].cue.some((span) => touches(span, partOf(head)))
      examples.push({features: cueFeatures(tree, report), attribution, isInside})
    }
  }
  return {count: gold.length, examples}
}

function touches(a, b) {
  return a.start < b.end && a.end > b.start
}

/** Averaged stochastic gradient descent with a rate for each feature (AdaGrad, Duchi et al. 2011). */
function fit(examples) {
  const counts = new Map()
  for (const {features} of examples)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  const names = [...counts].filter(([, count]) => count >= LEAST).map(([name]) => name)
  const numbers = new Map(names.map((name, number) => [name, number]))
  const bias = names.length
  const data = examples
    .filter(({isInside}) => !isInside)
    .map(({features, attribution}) => ({
      isCue: attribution >= 0 ? 1 : 0,
      features: [...features.flatMap((feature) => numbers.get(feature) ?? []), bias]
    }))
  const weights = new Float64Array(bias + 1)
  const sums = new Float64Array(bias + 1)
  const squares = new Float64Array(bias + 1).fill(0.01)
  const random = randomFrom(SEED)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(data, random)
    for (const {isCue, features} of data) {
      const error = chanceOf(features, weights) - isCue
      for (const feature of features) {
        const slope = error + SHRINKAGE * data.length * weights[feature]
        squares[feature] += slope * slope
        weights[feature] -= (RATE * slope) / Math.sqrt(squares[feature])
      }
      if (epoch >= FIRST_MEAN) for (let at = 0; at <= bias; at++) sums[at] += weights[at]
    }
  }
  const steps = data.length * (EPOCHS - FIRST_MEAN)
  return {names, numbers, weights: sums.map((sum) => sum / steps)}
}

function chanceOf(features, weights) {
  let sum = 0
  for (const feature of features) sum += weights[feature]
  return 1 / (1 + Math.exp(-sum))
}

for (let part = 0; part < HELD_OUT; part++) {
  const {numbers, weights} = fit(
    articles.filter((_, place) => place % HELD_OUT !== part).flatMap(({examples}) => examples)
  )
  for (const {examples} of articles.filter((_, place) => place % HELD_OUT === part))
    for (const example of examples)
      example.chance = chanceOf(
        [...example.features.flatMap((name) => numbers.get(name) ?? []), numbers.size],
        weights
      )
}
console.log('least chance  precision  recall')
const gold = articles.reduce((sum, {count}) => sum + count, 0)
for (let least = 0.3; least < 0.95; least += 0.05) {
  const found = articles.map(({examples}) => examples.filter(({chance}) => chance >= least))
  const right = found.map((own) => own.filter(({attribution}) => attribution >= 0))
  const hit = right.reduce((sum, own) => sum + new Set(own.map((each) => each.attribution)).size, 0)
  const percent = (part, whole) => ((100 * part) / whole).toFixed(1)
  console.log(
    `${least.toFixed(2).padStart(12)}  ${percent(right.flat().length, found.flat().length).padStart(9)}  ${percent(hit, gold).padStart(6)}`
  )
}

const {names, weights} = fit(
  articles.filter((_, place) => place % HELD_OUT !== 0).flatMap(({examples}) => examples)
)
const whole = (weight) => Math.round(weight / WEIGHT_UNIT)
const lines = names
  .map((name, number) => [name, whole(weights[number])])
  .filter(([, weight]) => weight !== 0)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([name, weight]) => `${name} ${weight}`)
console.log(`${lines.length} features`)
await writeGenerated(
  'src/english/syntax/generated/cues.ts',
  'scripts/train-cues.js',
  `// Fitted to PolNeAR (Newell, Margolin and Ruths 2018).

import type {CueTables} from '../syntax-tables.js'

export const cues: CueTables = {
  bias: ${whole(weights.at(-1))},
  weights: ${JSON.stringify(lines.join('\n'))}
}
`
)
