// What both networks are made from: sentences, words, affixes, numbers of tags and relations.
import path from 'node:path'
import {spellForTables} from '../../dist/src/english/syntax/table-spelling.js'
import {liftCrossingArcs, readTreebank} from './read-treebank.js'
import {readGlosses, readLexicalClasses, readParagraphs} from './unlabelled-text.js'
import {makeWordVectors} from './word-vectors.js'

const WIDTH = 32
/** Words kept: those seen so often in the treebank and in running text. */
const LEAST_WORD = 5
const MOST_WORDS = 20_000
const LEAST_ENDING = 8
const LEAST_BEGINNING = 20

export function makeResources(corpora, log) {
  const read = (name) => readTreebank(path.join(corpora, 'treebank', `${name}.conllu`))
  const train = [...read('ewt-train'), ...read('gum-train')].map(curlEveryOther)
  const development = {ewt: read('ewt-dev'), gum: read('gum-dev')}
  const tags = [...new Set(train.flatMap(({tags}) => tags))].sort()
  const relations = [...new Set(train.flatMap(({relations}) => relations))].sort()
  const counts = countWords(train.map(({words}) => words.map(spellForTables)))
  const paragraphs = [...readParagraphs(corpora)]
  const glosses = [...readGlosses()]
  const running = countWords(paragraphs)
  for (const [word, count] of countWords(glosses))
    running.set(word, (running.get(word) ?? 0) + count / 4)
  for (const [word, count] of counts) running.set(word, (running.get(word) ?? 0) + 3 * count)
  const words = [...running]
    .filter(([, count]) => count >= LEAST_WORD)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(([word]) => word)
  log(`${train.length} trees, ${words.length} words`)
  const texts = [...paragraphs, ...glosses, ...train.map((tree) => tree.words.map(spellForTables))]
  const vectors = makeWordVectors(texts, words, readLexicalClasses(), WIDTH)
  log('vectors made')
  const endings = affixes(counts, LEAST_ENDING, 4, (word, size) => word.slice(-size))
  const beginnings = affixes(counts, LEAST_BEGINNING, 3, (word, size) => word.slice(0, size))
  log(`${endings.size} endings, ${beginnings.size} beginnings`)
  const tagNumbers = new Map(tags.map((tag, at) => [tag, at]))
  const relationNumbers = new Map(relations.map((relation, at) => [relation, at]))
  const prepare = (tree) => ({
    ...tree,
    goldTags: Int32Array.from(tree.tags, (tag) => tagNumbers.get(tag) ?? -1),
    goldRelations: Int32Array.from(
      tree.relations,
      (relation) => relationNumbers.get(relation) ?? -1
    ),
    goldHeads: tree.heads
  })
  const lifted = train.flatMap((tree) => {
    const heads = liftCrossingArcs(tree.heads)
    return heads ? [{...prepare(tree), goldHeads: heads}] : []
  })
  return {
    train: lifted,
    development: {ewt: development.ewt.map(prepare), gum: development.gum.map(prepare)},
    tags,
    relations,
    counts,
    vocabulary: {words, vectors, width: WIDTH},
    affixes: {endings, beginnings}
  }
}

/** Gives every other sentence curly marks for straight ones: the treebanks have few, the news has many. */
function curlEveryOther(tree, at) {
  if (at % 2 === 0) return tree
  const words = tree.words.map((word, place) => {
    if (word === '"') return tree.tags[place] === '``' ? '“' : '”'
    return word === "'" && tree.tags[place] === '``' ? '‘' : word
  })
  return {...tree, words}
}

function countWords(lists) {
  const counts = new Map()
  for (const words of lists) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** Numbers of affixes by how many different words have them. */
function affixes(counts, least, longest, cut) {
  const found = new Map()
  for (const word of counts.keys())
    for (let size = 1; size <= longest && size < word.length; size++) {
      const affix = cut(word, size)
      found.set(affix, (found.get(affix) ?? 0) + 1)
    }
  const kept = [...found].filter(([, count]) => count >= least).map(([affix]) => affix)
  return new Map(kept.sort().map((affix, at) => [affix, at]))
}
