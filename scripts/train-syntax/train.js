// Trains the tagger, then the parser on tags as the tagger gives them.
import {jackknifeTags} from './jackknife.js'
import {Parser} from './parser.js'
import {makeResources} from './resources.js'
import {Tagger} from './tagger.js'

const FOLDS = 4
const FOLD_EPOCHS = 3
const TAGGER_EPOCHS = 7
const PARSER_EPOCHS = 9
const SEED = 1

export function train(corpora, log) {
  const resources = makeResources(corpora, log)
  const {train: sentences, development} = resources
  for (const [at, tags] of jackknifeTags(resources, FOLDS, FOLD_EPOCHS, log).entries())
    sentences[at].parserTags = tags
  const tagger = new Tagger(resources, SEED)
  tagger.train(sentences, TAGGER_EPOCHS, (epoch) => {
    log(`tagger, epoch ${epoch}: ${describe(development, (trees) => tagShare(tagger, trees))}`)
  })
  for (const tree of Object.values(development).flat()) tree.parserTags = tagger.tag(tree.words)
  const parser = new Parser(resources, SEED)
  parser.train(sentences, PARSER_EPOCHS, (epoch) => {
    log(`parser, epoch ${epoch}: ${describe(development, (trees) => treeShares(parser, trees))}`)
  })
  return {resources, tagger, parser}
}

function describe(development, measure) {
  return Object.entries(development)
    .map(([name, trees]) => `${name} ${measure(trees)}`)
    .join(', ')
}

function tagShare(tagger, trees) {
  let [right, all] = [0, 0]
  for (const {words, goldTags} of trees) {
    const found = tagger.tag(words)
    all += words.length
    for (const [at, tag] of found.entries()) if (tag === goldTags[at]) right++
  }
  return (right / all).toFixed(4)
}

function treeShares(parser, trees) {
  let [heads, both, all] = [0, 0, 0]
  for (const {words, parserTags, goldHeads, goldRelations} of trees) {
    const found = parser.parse(words, parserTags)
    all += words.length
    for (const at of words.keys()) {
      if (found.heads[at] !== goldHeads[at]) continue
      heads++
      if (found.relations[at] === goldRelations[at]) both++
    }
  }
  return `${(heads / all).toFixed(4)} ${(both / all).toFixed(4)}`
}
