// Measures the comparison on corpora and prints a table for each, published figures beside ours.
//
// Usage: npm run evaluate -- <corpus folder> [name…]
//
// The folder holds clough-stevenson, pan13, mrpc, aggrefact, wikinews, polnear and treebank; seeds and stories stand in it or beside it.
// A corpus that is not there is left out.
import fs from 'node:fs'
import path from 'node:path'
import {evaluateAttributions} from './evaluate/attributions.js'
import {evaluateCloughStevenson} from './evaluate/clough-stevenson.js'
import {evaluateMrpc} from './evaluate/mrpc.js'
import {evaluatePan13} from './evaluate/pan13.js'
import {evaluateSeeds} from './evaluate/seeds.js'
import {evaluateSummaries} from './evaluate/summaries.js'
import {evaluateSentences} from './evaluate/sentences.js'
import {evaluateStories} from './evaluate/stories.js'
import {evaluateUnrelated} from './evaluate/unrelated.js'

const corpora = {
  'clough-stevenson': evaluateCloughStevenson,
  pan13: evaluatePan13,
  mrpc: evaluateMrpc,
  seeds: evaluateSeeds,
  stories: evaluateStories,
  aggrefact: evaluateSummaries,
  wikinews: evaluateUnrelated,
  'polnear/text': evaluateUnrelated,
  polnear: evaluateAttributions,
  treebank: evaluateSentences
}

const [root, ...names] = process.argv.slice(2)
const unknown = names.filter((name) => !(name in corpora))
if (root === undefined || unknown.length > 0) {
  console.error(`Usage: npm run evaluate -- <corpus folder> [${Object.keys(corpora).join('|')} …]`)
  process.exit(2)
}
for (const [name, evaluate] of Object.entries(corpora)) {
  if (names.length > 0 && !names.includes(name)) continue
  const folder = [path.join(root, name), path.join(root, '..', name)].find((place) =>
    fs.existsSync(place)
  )
  if (folder === undefined) {
    console.log(`\n${name}: not in ${root}`)
    continue
  }
  const start = performance.now()
  const {title, rows} = evaluate(folder)
  console.log(`\n${name}: ${title} (${((performance.now() - start) / 1000).toFixed(1)} s)`)
  printTable(rows)
}

/** Prints rows of cells, the first row as headings. */
function printTable(rows) {
  const widths = rows[0].map((_, column) =>
    Math.max(...rows.map((row) => String(row[column] ?? '').length))
  )
  for (const [place, row] of rows.entries()) {
    console.log(
      '  ' +
        row
          .map((cell, column) => String(cell).padEnd(widths[column]))
          .join('  ')
          .trimEnd()
    )
    if (place === 0) console.log('  ' + widths.map((width) => '-'.repeat(width)).join('  '))
  }
}
