// Trains the tagger and the parser of src/english/syntax/ on treebanks and writes their weights; then prints how right they
// are on sentences that training did not see: with the treebank's own tokens, predicted tags, marks included and relations
// compared with their subtypes. Half an hour; the same bytes twice.
//
// `--curve` prints what smaller tables would cost.
//
// Usage: npm run train [-- <corpora folder>] [--curve]
import {measure, printCurve, printReport} from './train-syntax/report.js'
import {train} from './train-syntax/train.js'
import {makeTables, writeTables, writeTrees} from './train-syntax/write-tables.js'

const [corpora = '../shared/corpora'] = process.argv.slice(2).filter((own) => !own.startsWith('--'))
const start = Date.now()
const log = (message) => console.log(`${((Date.now() - start) / 1000).toFixed(0)} s: ${message}`)

const {resources, tagger, parser} = train(corpora, log)
const tables = makeTables(resources, tagger, parser)
await writeTables(tables)
writeTrees(tables)
for (const [name, trees] of Object.entries(resources.development))
  printReport(name, measure(tables, trees))
if (process.argv.includes('--curve'))
  printCurve(resources.development, (pruning) => makeTables(resources, tagger, parser, pruning))
