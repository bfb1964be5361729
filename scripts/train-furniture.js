// Fits src/english/generated/furniture.ts: what tells furniture of a page from lines of an article. From the pages and the honest
// texts of the corpora, whose lines are cut to features that eight documents share at least. The same bytes twice.
//
// Usage: npm run train:furniture [-- <corpora folder>]
import fs from 'node:fs'
import path from 'node:path'
import {readArticle} from '../dist/src/article/read-article.js'
import {writeWeight} from '../dist/src/english/furniture/learned-furniture.js'
import {lineFeatures} from '../dist/src/english/furniture/line-features.js'
import {writeGenerated} from './write-generated.js'

const FOLDS = 5
const EPOCHS = 8
const RATE = 0.12
const LASSO = 3e-7
/** Documents that must share a feature. */
const LEAST_DOCUMENTS = 8
/** A line of prose that is no page's weighs less: there are three times as many. */
const HONEST_WEIGHT = 0.5
/** Lines of furniture that are put into each honest text, so that they are known among prose as well. */
const STRAYED = 3
const STRAY_WORDS = 12

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
const {weights, bias} = fit(rowsOf(documents))
const lines = [...weights, ['', bias]]
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
    const isHeldOut = (_, at) => at % FOLDS === fold
    const model = fit(rowsOf(documents.filter((document, at) => !isHeldOut(document, at))))
    for (const {isPage, lines} of documents.filter(isHeldOut))
      for (const [at, {isFurniture}] of lines.entries())
        scored.push({isPage, isFurniture, probability: probabilityOf(model, featuresOf(lines, at))})
  }
  const count = (holds) => scored.filter(holds).length
  console.log('threshold  furniture found  article lines of pages  lines of honest texts')
  for (const least of [0.5, 0.8, 0.9, 0.95, 0.97, 0.98, 0.99])
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

/** The rows of pages, and those of honest texts with furniture strayed into them. */
function rowsOf(training) {
  const furniture = [
    ...new Set(
      training.flatMap(({lines}) =>
        lines.filter(({text, isFurniture}) => isFurniture && mayStray(text)).map(({text}) => text)
      )
    )
  ]
  return training.flatMap(({id, isPage, lines}) => {
    const own = [...lines]
    for (let stray = 0; !isPage && stray < STRAYED; stray++)
      own.splice(random(own.length + 1), 0, {
        text: furniture[random(furniture.length)],
        isFurniture: true
      })
    return own.map(({isFurniture}, at) => ({
      id,
      features: featuresOf(own, at),
      isFurniture,
      weight: isPage || isFurniture ? 1 : HONEST_WEIGHT
    }))
  })
}

function mayStray(text) {
  return text.split(' ').length <= STRAY_WORDS && /\p{L}{2}/u.test(text)
}

/** Logistic regression by AdaGrad with a lasso. */
function fit(rows) {
  const documentsOf = new Map()
  for (const {id, features} of rows)
    for (const feature of features) {
      const known = documentsOf.get(feature)
      if (known === undefined) documentsOf.set(feature, new Set([id]))
      else if (known.size < LEAST_DOCUMENTS) known.add(id)
    }
  const numbers = new Map()
  for (const [feature, ids] of documentsOf)
    if (ids.size >= LEAST_DOCUMENTS) numbers.set(feature, numbers.size)
  const inputs = rows.map(({features}) =>
    Int32Array.from(features.flatMap((feature) => numbers.get(feature) ?? []))
  )
  const values = new Float64Array(numbers.size)
  const squares = new Float64Array(numbers.size).fill(0.01)
  let bias = -1
  let biasSquares = 0.01
  const order = rows.map((_, at) => at)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = random(at + 1)
      ;[order[at], order[other]] = [order[other], order[at]]
    }
    for (const at of order) {
      const {isFurniture, weight} = rows[at]
      let sum = bias
      for (const number of inputs[at]) sum += values[number]
      const gradient = weight * (1 / (1 + Math.exp(-sum)) - (isFurniture ? 1 : 0))
      biasSquares += gradient * gradient
      bias -= (RATE * gradient) / Math.sqrt(biasSquares)
      for (const number of inputs[at]) {
        squares[number] += gradient * gradient
        const step = RATE / Math.sqrt(squares[number])
        const value = values[number] - step * gradient
        values[number] =
          Math.sign(value) * Math.max(0, Math.abs(value) - step * LASSO * rows.length)
      }
    }
  }
  return {weights: new Map([...numbers].map(([feature, at]) => [feature, values[at]])), bias}
}

function probabilityOf({weights, bias}, features) {
  const sum = features.reduce((total, feature) => total + (weights.get(feature) ?? 0), bias)
  return 1 / (1 + Math.exp(-sum))
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
