// How right tags, heads and relations are on trees that training did not see.
import {gzipSync} from 'node:zlib'
import {makeModels} from '../../dist/src/english/syntax/make-models.js'
import {spellForTables} from '../../dist/src/english/syntax/table-spelling.js'

/** Relations with fewer arcs are not listed. */
const LEAST_ARCS = 30
/** Steps of confidence that are told apart. */
const STEPS = 10

/** Parses trees' own tokens with tags as the tagger gives them. */
export function measure(tables, trees) {
  const {tagger, parser} = makeModels(tables)
  const relations = new Map()
  const sure = Array.from({length: STEPS}, () => ({all: 0, right: 0}))
  let [all, tags, heads, both] = [0, 0, 0, 0]
  let time = 0
  for (const {words, tags: goldTags, heads: goldHeads, relations: goldRelations} of trees) {
    const begin = performance.now()
    const spelt = words.map(spellForTables)
    const found = tagger.tag(words, spelt)
    const tree = parser.parse(spelt, found)
    time += performance.now() - begin
    for (const word of words.keys()) {
      const relation = parser.relations[tree.relations[word]]
      const isHeadRight = tree.heads[word] === goldHeads[word]
      const isRight = isHeadRight && relation === goldRelations[word]
      all++
      if (tagger.tags[found[word]] === goldTags[word]) tags++
      if (isHeadRight) heads++
      if (isRight) both++
      const own = relationOf(relations, goldRelations[word])
      own.gold++
      if (isHeadRight) own.heads++
      if (isRight) own.right++
      relationOf(relations, relation).found++
      const step = sure[Math.min(STEPS - 1, Math.floor(tree.confidence[word] * STEPS))]
      step.all++
      if (isRight) step.right++
    }
  }
  return {
    all,
    tags: tags / all,
    heads: heads / all,
    both: both / all,
    speed: (1000 * all) / time,
    relations,
    sure
  }
}

function relationOf(relations, name) {
  if (!relations.has(name)) relations.set(name, {gold: 0, found: 0, heads: 0, right: 0})
  return relations.get(name)
}

const percent = (part) => `${(100 * part).toFixed(1).padStart(5)} %`

export function printReport(name, {all, tags, heads, both, speed, relations, sure}) {
  console.log(`\n${name}: ${all} tokens, ${Math.round(speed)} a second`)
  console.log(`XPOS ${percent(tags)}, UAS ${percent(heads)}, LAS ${percent(both)}`)
  console.log('relation        arcs   heads right  recall  precision')
  for (const [relation, own] of [...relations].sort((a, b) => b[1].gold - a[1].gold)) {
    if (own.gold < LEAST_ARCS) continue
    const recall = percent(own.right / own.gold)
    const precision = own.found > 0 ? percent(own.right / own.found) : '      –'
    console.log(
      `${relation.padEnd(14)} ${String(own.gold).padStart(5)}   ${percent(own.heads / own.gold)}     ${recall}  ${precision}`
    )
  }
  console.log('confidence   tokens   head and relation right')
  for (const [step, own] of sure.entries())
    if (own.all > 0)
      console.log(
        `${(step / STEPS).toFixed(1)}–${((step + 1) / STEPS).toFixed(1)}   ${String(own.all).padStart(7)}   ${percent(own.right / own.all)}`
      )
}

/** What is tried: how often a row must have been moved to be kept, and how many steps a weight has to either side of 0. */
const curve = [
  {leastSteps: 1, steps: 43},
  {leastSteps: 10, steps: 43},
  {leastSteps: 30, steps: 43},
  {leastSteps: 100, steps: 43},
  {leastSteps: 300, steps: 43},
  {leastSteps: 10, steps: 21},
  {leastSteps: 10, steps: 10},
  {leastSteps: 10, steps: 5}
]

/** Prints size, accuracy and speed of tables that are pruned and rounded more or less. */
export function printCurve(development, make) {
  console.log(
    '\nleast moves  steps   kB gzip  ' +
      Object.keys(development).join(': XPOS UAS LAS, tokens a second; ')
  )
  for (const pruning of curve) {
    const tables = make(pruning)
    const size = gzipSync(JSON.stringify(tables), {level: 9}).length / 1000
    const results = Object.values(development).map((trees) => {
      const {tags, heads, both, speed} = measure(tables, trees)
      return `${percent(tags)} ${percent(heads)} ${percent(both)} ${Math.round(speed)}`
    })
    console.log(
      `${String(pruning.leastSteps).padStart(11)}  ${String(pruning.steps).padStart(5)}   ${size.toFixed(0).padStart(7)}  ${results.join('; ')}`
    )
  }
}
