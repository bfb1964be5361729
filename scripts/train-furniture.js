// Fits src/english/generated/furniture.ts: what tells furniture of a page from lines of an article. From the pages and the honest
// texts of the corpora, whose lines are cut to features that eight documents share at least. The same bytes twice.
//
// Usage: npm run train:furniture [-- <corpora folder>]
import fs from 'node:fs'
import path from 'node:path'
import {readArticle} from '../dist/src/article/read-article.js'
import {SAME, passAlong, writeWeight} from '../dist/src/english/furniture/learned-furniture.js'
import {lineFeatures} from '../dist/src/english/furniture/line-features.js'
import {writeGenerated} from './write-generated.js'

const FOLDS = 5
const EPOCHS = 8
const RATE = 0.12
const LASSO = 3e-7
/** Documents that must share a feature. */
const LEAST_DOCUMENTS = 3
/** Lighter weights are left out: half of all, and as many lines are found without them at the same number of mistakes. */
const LEAST_WEIGHT = 0.25
/** A line of prose that is no page's weighs less: there are six times as many. */
const HONEST_WEIGHT = 0.5
/** Lines of furniture that are put into each honest text, so that they are known among prose as well. */
const STRAYED = 3
const STRAY_WORDS = 12
/** Of a longer text the order of its lines weighs no more than of one with so many. */
const LINES_OF_TEXT = 20

const [corpora = '../shared/corpora'] = process.argv.slice(2)
const read = (...parts) =>
  fs
    .readFileSync(path.join(corpora, ...parts), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
const random = makeRandom(7)

const pages = read('pages', 'lines.jsonl').map(({id, lines}) => ({
  id,
  isPage: true,
  lines: lines.map(({text, body}) => ({text: clean(text), isFurniture: !body}))
}))
const honest = fs
  .readdirSync(path.join(corpora, 'honest'))
  .filter((file) => file.endsWith('.jsonl'))
  .sort()
  .flatMap((file) => read('honest', file).flatMap((entry) => readHonest(file, entry)))
const documents = [...pages, ...honest].map((document) => ({
  ...document,
  lines: document.lines.filter(({text}) => text !== '')
}))

report()
const {weights, bias, same} = fit(textsOf(documents))
const lines = [...weights, ['', bias], [SAME, same]]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .flatMap(([feature, weight]) => {
    const character = writeWeight(weight)
    return character === undefined ? [] : [character + feature]
  })
console.log(`${lines.length} features`)
await writeGenerated(
  'src/english/generated/furniture.ts',
  'scripts/train-furniture.js',
  `
/** A line for each feature of \`lineFeatures\`: the character of its weight, then the feature. The bias has none. */
export const furniture: string =
  ${JSON.stringify(lines.join('\n')).replaceAll("'", "\\'").replaceAll('\\"', '"').replace(/^"|"$/g, "'")}
`
)

/** Cross-validation over documents: what a threshold finds, and what it takes for furniture by mistake. */
function report() {
  const scored = []
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = fit(textsOf(documents.filter((document) => foldOf(document) !== fold)))
    for (const {isPage, lines} of documents.filter((document) => foldOf(document) === fold)) {
      const probabilities = probabilitiesOf(model, lines)
      for (const [at, {isFurniture}] of lines.entries())
        scored.push({isPage, isFurniture, probability: probabilities[at]})
    }
  }
  const count = (holds) => scored.filter(holds).length
  console.log('threshold  furniture found  article lines of pages  lines of honest texts')
  for (const least of [0.5, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98])
    console.log(
      String(least).padEnd(10),
      count((own) => own.isFurniture && own.probability >= least),
      'of',
      count((own) => own.isFurniture),
      ' ',
      count((own) => own.isPage && !own.isFurniture && own.probability >= least),
      'of',
      count((own) => own.isPage && !own.isFurniture),
      ' ',
      count((own) => !own.isPage && own.probability >= least),
      'of',
      count((own) => !own.isPage)
    )
}

/** A page and the text that was taken from it, which the honest texts hold as well, are held out together. */
function foldOf({id}) {
  const name = id.replace(/^.*\//, '').replace(/\.\w+$/, '')
  return [...name].reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) % 65521, 0) % FOLDS
}

/** The texts that are learned from: pages, honest texts, and these with furniture strayed into them. */
function textsOf(training) {
  const furniture = [
    ...new Set(
      training.flatMap(({lines}) =>
        lines.filter(({text, isFurniture}) => isFurniture && mayStray(text)).map(({text}) => text)
      )
    )
  ]
  const strayed = training
    .filter(({isPage}) => !isPage)
    .map((document) => {
      const lines = [...document.lines]
      for (let stray = 0; stray < STRAYED; stray++)
        lines.splice(random(lines.length + 1), 0, {
          text: furniture[random(furniture.length)],
          isFurniture: true
        })
      return {...document, lines}
    })
  return [...training, ...strayed].map(({id, isPage, lines}) => ({
    id,
    features: lines.map((_, at) => featuresOf(lines, at)),
    labels: lines.map(({isFurniture}) => (isFurniture ? 1 : 0)),
    weights: lines.map(({isFurniture}) => (isPage || isFurniture ? 1 : HONEST_WEIGHT))
  }))
}

function mayStray(text) {
  return text.split(' ').length <= STRAY_WORDS && /\p{L}{2}/u.test(text)
}

/** A conditional random field by AdaGrad with a lasso; its weights are those of the second half of the epochs, averaged. */
function fit(texts) {
  const numbers = numberFeatures(texts)
  const inputs = texts.map(({features}) =>
    features.map((own) => Int32Array.from(own.flatMap((feature) => numbers.get(feature) ?? [])))
  )
  const size = texts.reduce((sum, {features}) => sum + features.length, 0)
  const [biasAt, sameAt] = [numbers.size, numbers.size + 1]
  const values = new Float64Array(numbers.size + 2)
  const squares = new Float64Array(numbers.size + 2).fill(0.01)
  const sums = new Float64Array(numbers.size + 2)
  values[biasAt] = -1
  const learn = (number, gradient, lasso) => {
    squares[number] += gradient * gradient
    const step = RATE / Math.sqrt(squares[number])
    const value = values[number] - step * gradient
    values[number] = Math.sign(value) * Math.max(0, Math.abs(value) - step * lasso)
  }
  const order = texts.map((_, at) => at)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = random(at + 1)
      ;[order[at], order[other]] = [order[other], order[at]]
    }
    for (const text of order) {
      const {labels, weights} = texts[text]
      const scores = inputs[text].map((own) =>
        own.reduce((sum, number) => sum + values[number], values[biasAt])
      )
      const {before, behind} = passAlong(scores, values[sameAt])
      for (const [at, own] of inputs[text].entries()) {
        const probability = logistic(scores[at] + before[at] + behind[at])
        const gradient = weights[at] * (probability - labels[at])
        learn(biasAt, gradient, 0)
        for (const number of own) learn(number, gradient, LASSO * size)
      }
      let gradient = 0
      for (let at = 1; at < labels.length; at++) {
        const first = Math.exp(scores[at - 1] + before[at - 1])
        const second = Math.exp(scores[at] + behind[at])
        const alike = Math.exp(values[sameAt]) * (1 + first * second)
        const isAlike = labels[at - 1] === labels[at] ? 1 : 0
        gradient += weights[at] * (alike / (alike + first + second) - isAlike)
      }
      learn(sameAt, gradient / Math.max(1, labels.length / LINES_OF_TEXT), 0)
    }
    if (epoch >= EPOCHS / 2) for (const at of sums.keys()) sums[at] += values[at]
  }
  const averages = sums.map((sum) => sum / Math.floor(EPOCHS / 2))
  return {
    weights: new Map(
      [...numbers].flatMap(([feature, at]) =>
        Math.abs(averages[at]) < LEAST_WEIGHT ? [] : [[feature, averages[at]]]
      )
    ),
    bias: averages[biasAt],
    same: averages[sameAt]
  }
}

/** The features that so many documents share. */
function numberFeatures(texts) {
  const documentsOf = new Map()
  for (const {id, features} of texts)
    for (const feature of features.flat()) {
      const known = documentsOf.get(feature)
      if (known === undefined) documentsOf.set(feature, new Set([id]))
      else if (known.size < LEAST_DOCUMENTS) known.add(id)
    }
  const shared = [...documentsOf].filter(([, ids]) => ids.size >= LEAST_DOCUMENTS)
  return new Map(shared.map(([feature], at) => [feature, at]))
}

function probabilitiesOf({weights, bias, same}, lines) {
  const scores = lines.map((_, at) =>
    featuresOf(lines, at).reduce((total, feature) => total + (weights.get(feature) ?? 0), bias)
  )
  const {before, behind} = passAlong(scores, same)
  return scores.map((score, at) => logistic(score + before[at] + behind[at]))
}

function logistic(odds) {
  return 1 / (1 + Math.exp(-odds))
}

function featuresOf(lines, at) {
  return lineFeatures(
    lines.map(({text}) => text),
    at
  )
}

function readHonest(file, {id, text, format}) {
  try {
    const article = readArticle(text, {format})
    const prose = article.paragraphs.filter(({kind}) => kind !== 'code')
    return [
      {
        id: `${file}/${id}`,
        isPage: false,
        lines: prose.map((part) => ({text: clean(article.slice(part)), isFurniture: false}))
      }
    ]
  } catch {
    // Front matter that cannot be read.
    return []
  }
}

function clean(text) {
  return text.replace(/\s+/g, ' ').trim()
}

/** Whole numbers below a limit, the same in every run. */
function makeRandom(seed) {
  let state = seed
  return (limit) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return Math.floor((state / 4294967296) * limit)
  }
}
