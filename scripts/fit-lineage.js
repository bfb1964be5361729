// Fits the weights of `src/lineage/plausibility.ts` on invented lineages: `node scripts/fit-lineage.js <corpora> [lineages]`.
//
// A structured perceptron: the branching that the weights prefer is compared with the truth, and the weights move from the
// edges that are wrong to those that are right; what is printed is their average over the passes. Half of the stories are
// fitted on, with credits and dates, without dates, and without both by turns; `bench/lineage.js` measures on the others.
import {makeLineages, readStories} from '../bench/lineages/make-lineages.js'
import {traceable} from '../bench/lineages/traceable.js'
import {findBranching} from '../dist/src/lineage/branching.js'

const passes = 60
const rate = 0.02
const margin = 1

const [corpora, count = '400'] = process.argv.slice(2)
if (!corpora) {
  console.error('Usage: node scripts/fit-lineage.js <corpora> [lineages]')
  process.exit(2)
}
const stories = readStories(corpora).filter((_, index) => index % 2 === 0)
const known = [{}, {publisher: true}, {publisher: true, published: true}]
const lineages = makeLineages(stories, {count: Number(count), seed: 1}).map((lineage, index) =>
  traceable(lineage, known[index % known.length])
)
const names = Object.keys(lineages[0].pairs[0].evidence)
const weights = fit()
for (const [at, name] of names.entries()) console.log(`  ${name}: ${weights[at].toFixed(2)},`)

function fit() {
  const current = [...names.map(() => 0), 0]
  const sum = current.map(() => 0)
  let summed = 0
  for (let pass = 0; pass < passes; pass++) {
    for (const lineage of lineages) {
      const step = correction(lineage, current)
      for (const [at, by] of step.entries()) current[at] += rate * by
      if (pass < passes / 4) continue
      summed++
      for (const [at, weight] of current.entries()) sum[at] += weight
    }
  }
  return sum.map((weight) => weight / summed)
}

/**
 * From the edges that the weights prefer to the true ones. The last weight is that of having no parent; it is fitted so that
 * the others need not tell strangers apart, and left aside: texts that have little in common are no pairs at all.
 */
function correction({size, pairs, truth}, current) {
  const scored = pairs.map((pair) => {
    const values = names.map((name) => pair.evidence[name])
    const weight = values.reduce((total, value, at) => total + value * current[at], 0)
    return {from: pair.parent, to: pair.child, weight: weight + (pair.isTrue ? 0 : margin), values}
  })
  const roots = truth.map((parents) => current.at(-1) + (parents.length === 0 ? 0 : margin))
  const parents = findBranching(roots, scored)
  const step = current.map(() => 0)
  for (let child = 0; child < size; child++) {
    const parent = parents[child]
    const isRight = truth[child].length === 0 ? parent < 0 : truth[child].includes(parent)
    if (isRight) continue
    const own = scored.filter(({to}) => to === child)
    const right = own
      .filter(({from}) => truth[child].includes(from))
      .sort((a, b) => b.weight - a.weight)[0]
    if (truth[child].length > 0 && right === undefined) continue
    move(step, right, 1 / size)
    move(
      step,
      own.find(({from}) => from === parent),
      -1 / size
    )
  }
  return step
}

function move(step, edge, by) {
  if (edge === undefined) step[step.length - 1] += by
  else for (const [at, value] of edge.values.entries()) step[at] += by * value
}
