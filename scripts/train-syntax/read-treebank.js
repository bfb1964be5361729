// Reads sentences of a treebank in CoNLL-U.
import fs from 'node:fs'

/**
 * @typedef {object} Tree
 * @property {string} text the sentence as it was printed
 * @property {string[]} words
 * @property {string[]} tags of the Penn Treebank, as the treebank's column XPOS has them
 * @property {string[]} lemmas
 * @property {number[]} heads for each word the place of its head, from 0; −1 for the root
 * @property {string[]} relations with their subtypes
 */

/**
 * Ranges of words that are written together ("don't") and empty nodes are left out: what they stand for follows them word by word.
 *
 * @returns {Tree[]}
 */
export function readTreebank(file) {
  const trees = []
  let tree = emptyTree()
  for (const line of fs.readFileSync(file, 'utf8').split('\n')) {
    if (line.startsWith('# text = ')) tree.text = line.slice('# text = '.length)
    if (line.startsWith('#')) continue
    if (line === '') {
      if (tree.words.length > 0) trees.push(tree)
      tree = emptyTree()
      continue
    }
    const [id, word, lemma, , tag, , head, relation] = line.split('\t')
    if (!/^\d+$/.test(id)) continue
    tree.words.push(word)
    tree.lemmas.push(lemma)
    tree.tags.push(tag)
    tree.heads.push(Number(head) - 1)
    tree.relations.push(relation)
  }
  return trees
}

function emptyTree() {
  return {text: '', words: [], lemmas: [], tags: [], heads: [], relations: []}
}

/**
 * The heads of a tree without crossing arcs: the shortest arc that crosses another goes up to its head's head until none
 * crosses (Nivre and Nilsson 2005, without marking what was lifted).
 */
export function liftCrossingArcs(heads) {
  const lifted = [...heads]
  for (let round = 0; round < 10 * heads.length; round++) {
    let shortest = -1
    let length = Infinity
    for (let word = 0; word < lifted.length; word++) {
      const head = lifted[word]
      if (head < 0) continue
      const [first, last] = [Math.min(word, head), Math.max(word, head)]
      if (last - first >= length) continue
      let inside = true
      for (let between = first + 1; between < last && inside; between++)
        inside = isBelow(lifted, between, head)
      if (!inside) [shortest, length] = [word, last - first]
    }
    if (shortest < 0) return lifted
    lifted[shortest] = lifted[lifted[shortest]]
  }
  return undefined
}

function isBelow(heads, word, above) {
  for (let node = word; node >= 0; node = heads[node]) if (node === above) return true
  return false
}
