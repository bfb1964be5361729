// Who rewrote whom, on lineages whose truth is known: `node bench/lineage.js <folder of corpora> [--seed 1] [--count 60]`.
//
// 60 lineages of 4 to 12 versions, made of stories that nothing was fitted on. A text is right when its parents are just
// the true ones; an edge is right, without its direction, when one of the two was made from the other.
import {parseArgs} from 'node:util'
import {traceLineage} from '../dist/src/lineage/trace-lineage.js'
import {makeLineages, readStories} from './lineages/make-lineages.js'
import {readArticles, truthOf} from './lineages/traceable.js'

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {seed: {type: 'string', default: '2'}, count: {type: 'string', default: '60'}}
})
const [corpora] = positionals
if (!corpora) {
  console.error('Usage: node bench/lineage.js <folder of corpora> [--seed 2] [--count 60]')
  process.exit(2)
}
const stories = readStories(corpora).filter((_, index) => index % 2 === 1)
const lineages = makeLineages(stories, {count: Number(values.count), seed: Number(values.seed)})
for (const [name, known] of Object.entries({
  'texts alone': {},
  'with publishers': {publisher: true},
  'with publishers and dates': {publisher: true, published: true}
}))
  console.log(`${name.padEnd(26)} ${measure(known)}`)

function measure(known) {
  const counts = {texts: 0, right: 0, single: 0, singleRight: 0, edges: 0, edgesRight: 0, open: 0}
  const shapes = new Map()
  for (const lineage of lineages) {
    const truth = truthOf(lineage)
    const articles = readArticles(lineage, known)
    const places = new Map(articles.map((article, place) => [article, place]))
    const {texts, undirected} = traceLineage(articles)
    counts.open += undirected.length
    const tied = [
      ...texts.flatMap(({parents}, child) =>
        parents.map(({article}) => [child, places.get(article)])
      ),
      ...undirected.map((tie) => tie.articles.map((article) => places.get(article)))
    ]
    counts.edges += tied.length
    counts.edgesRight += tied.filter(
      ([a, b]) => truth[a].includes(b) || truth[b].includes(a)
    ).length
    const shape = shapes.get(lineage.shape) ?? {texts: 0, right: 0}
    shapes.set(lineage.shape, shape)
    for (const [child, {parents}] of texts.entries()) {
      const found = parents.map(({article}) => places.get(article))
      const isTied = undirected.some((tie) => tie.articles.includes(articles[child]))
      const isRight =
        !(isTied && found.length === 0) &&
        found.length === truth[child].length &&
        found.every((place) => truth[child].includes(place))
      counts.texts++
      shape.texts++
      if (isRight) counts.right++
      if (isRight) shape.right++
      if (truth[child].length > 1) continue
      counts.single++
      if (isRight) counts.singleRight++
    }
  }
  const share = (part, whole) => `${((100 * part) / whole).toFixed(1)} %`
  const byShape = [...shapes].map(([name, {texts, right}]) => `${name} ${share(right, texts)}`)
  return [
    `parents right ${share(counts.right, counts.texts)}`,
    `of texts with one or none ${share(counts.singleRight, counts.single)}`,
    `edges right ${share(counts.edgesRight, counts.edges)}`,
    `left open ${counts.open}`,
    byShape.join(', ')
  ].join(' · ')
}
