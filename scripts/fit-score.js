// Fits the weights of src/comparison/alignment/score.ts and prints them: a logistic regression on the candidates of the
// stories' sentences whose source is known, right ones against wrong ones, and on those of every other article of
// Wikinews against five articles that have nothing to do with it, all of them wrong.
//
// Usage: npm run build && node scripts/fit-score.js <corpus folder>
import fs from 'node:fs'
import path from 'node:path'
import {findCandidates} from '../dist/src/comparison/alignment/draft-candidates.js'
import {evidenceOf} from '../dist/src/comparison/alignment/score.js'
import {SourceSet} from '../dist/src/comparison/alignment/source-set.js'
import {overlaps, sharedLength} from './evaluate/spans.js'
import {readArticleFile} from './evaluate/texts.js'

/** There are a hundred times as many unrelated candidates as known ones; this much each of them counts. */
const UNRELATED_WEIGHT = 0.03
/** What the same outlet copied from itself is no chance. */
const COPIED_RUN = 12
const DECAY = 0.5
const STEPS = 30_000
const RATE = 0.5

const [root] = process.argv.slice(2)
if (root === undefined) {
  console.error('Usage: node scripts/fit-score.js <corpus folder>')
  process.exit(2)
}
const examples = [
  ...readStories(
    [path.join(root, 'stories'), path.join(root, '..', 'stories')].find(fs.existsSync)
  ),
  ...readUnrelated(path.join(root, 'wikinews'))
]
const kinds = Object.keys(examples[0].evidence)
const weights = fit()
console.log(
  `${examples.length} candidates, ${examples.filter(({right}) => right).length} of them right`
)
console.log(`BASE ${weights.at(-1).toFixed(2)}`)
for (const [at, kind] of kinds.entries()) console.log(`${kind}: ${weights[at].toFixed(2)}`)

function* readStories(folder) {
  for (const story of fs.readdirSync(folder)) {
    const file = path.join(folder, story, 'faults.json')
    if (!fs.existsSync(file)) continue
    const names = fs
      .readdirSync(path.join(folder, story))
      .filter((name) => name.startsWith('source'))
    const sources = names.map((name) => readArticleFile(path.join(folder, story, name)))
    const faults = JSON.parse(fs.readFileSync(file, 'utf8')).filter(({evidence}) => evidence)
    for (const name of new Set(faults.map((fault) => fault.file))) {
      const draft = readArticleFile(path.join(folder, story, name))
      const origins = new Map()
      for (const fault of faults.filter((own) => own.file === name)) {
        const sentence = sentenceOf(draft, spanOf(fault.text, draft))
        if (sentence === undefined) continue
        const source = sources[names.indexOf(fault.source)]
        const known = origins.get(sentence) ?? []
        origins.set(sentence, [...known, {source, span: spanOf(fault.evidence, source)}])
      }
      for (const {sentence, source, span, match} of candidatesOf(draft, sources)) {
        const known = origins.get(sentence)
        if (known === undefined) continue
        const right = known.some((own) => own.source === source && overlaps(own.span, span))
        yield {right, weight: 1, evidence: evidenceOf(match)}
      }
    }
  }
}

function* readUnrelated(folder) {
  const articles = fs.readdirSync(folder).map((name) => readArticleFile(path.join(folder, name)))
  for (let place = 0; place < articles.length; place += 2) {
    const others = [27, 43, 59, 75, 91].map((step) => articles[(place + step) % articles.length])
    for (const {match} of candidatesOf(articles[place], others)) {
      if (match.run > 0.8 || match.runLength >= COPIED_RUN) continue
      yield {right: false, weight: UNRELATED_WEIGHT, evidence: evidenceOf(match)}
    }
  }
}

function* candidatesOf(draft, sources) {
  const {index, search} = new SourceSet(sources)
  for (const [place, candidates] of findCandidates(draft, search).candidates.entries()) {
    for (const {match, article} of candidates) {
      const span = {start: index.sentence(match.first).start, end: index.sentence(match.last).end}
      yield {sentence: draft.sentences[place], source: index.articles[article], span, match}
    }
  }
}

function spanOf(text, {value}) {
  const start = value.indexOf(text)
  return {start, end: start + text.length}
}

function sentenceOf({sentences}, span) {
  return sentences.find((sentence) => 2 * sharedLength(sentence, span) > span.end - span.start)
}

/** Gradient descent with momentum; what speaks for a match may not count against it. */
function fit() {
  const rows = examples.map(({evidence}) => [...kinds.map((kind) => evidence[kind]), 1])
  const all = examples.reduce((sum, {weight}) => sum + weight, 0)
  const found = new Array(kinds.length + 1).fill(0)
  const speed = found.slice()
  for (let step = 0; step < STEPS; step++) {
    const gradient = found.map((own, at) => (at < kinds.length ? -2 * DECAY * own : 0))
    for (const [place, row] of rows.entries()) {
      let logOdds = 0
      for (let at = 0; at < row.length; at++) logOdds += found[at] * row[at]
      const {right, weight} = examples[place]
      const error = weight * ((right ? 1 : 0) - 1 / (1 + Math.exp(-logOdds)))
      for (let at = 0; at < row.length; at++) gradient[at] += error * row[at]
    }
    let change = 0
    for (const at of found.keys()) {
      speed[at] = 0.9 * speed[at] + (RATE * gradient[at]) / all
      const before = found[at]
      found[at] += speed[at]
      if (kinds[at] === 'fewTerms') found[at] = Math.min(0, found[at])
      else if (at < kinds.length && kinds[at] !== 'shortSentence')
        found[at] = Math.max(0, found[at])
      change = Math.max(change, Math.abs(found[at] - before))
    }
    if (change < 1e-5) break
  }
  return found
}
