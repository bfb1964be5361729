// How the rules about attribution, facts and residue do on honest news: `node bench/attribution.js <folder of corpora>`.
//
// - Wikinews, each article beside unrelated ones as its source: every finding is a false alarm.
// - Wikinews and PolNeAR as drafts: page residue, listed.
// - MRPC, sentence pairs: findings of `changed-fact` and `dropped-attribution` where the pair was judged a paraphrase, and where not.
// - AggreFact, one-sentence summaries with their wrong words marked: findings inside and outside the marks.
// - PolNeAR's annotated attributions outside quotation marks: cues found, and how much of their content the scope covers.
//
// `--show <rule|residue>` lists findings. The corpora are no part of the project.
import fs from 'node:fs'
import path from 'node:path'
import {parseArgs} from 'node:util'

const {positionals, values} = parseArgs({
  allowPositionals: true,
  options: {
    show: {type: 'string', default: ''},
    library: {type: 'string', default: '../dist/src/index.js'}
  }
})
const [corpora] = positionals
if (!corpora) {
  console.error('usage: node bench/attribution.js <folder of corpora> [--show <rule>]')
  process.exit(2)
}
const {readArticle, compareArticles, rules} = await import(
  new URL(values.library, import.meta.url).href
)
const compared = [
  'verbatim-reuse',
  'unattributed-paraphrase',
  'dropped-attribution',
  'changed-fact'
]

/** The comparison made last: the rules are asked one after the other about the same pair. */
let last

measureUnrelated()
measureResidue()
measurePairs()
measureSummaries()
measureScopes()

function measureUnrelated() {
  const articles = readFolder('wikinews')
  const neighbours = 7
  let pairs = 0
  let silent = 0
  const loud = Object.fromEntries(compared.map((id) => [id, 0]))
  for (const [at, draft] of articles.entries()) {
    for (let step = 1; step <= neighbours; step++) {
      const source = articles[(at + 19 * step) % articles.length]
      if (source === draft) continue
      pairs++
      const found = compared.filter((id) => findingsOf(id, draft, source).length > 0)
      for (const id of found) loud[id]++
      if (found.length === 0) silent++
    }
  }
  console.log(`unrelated pairs: silent ${silent} of ${pairs} (${percent(silent, pairs)})`, loud)
}

function measureResidue() {
  for (const corpus of ['wikinews', 'polnear']) {
    const articles = readFolder(corpus)
    const residue = articles.flatMap((article) =>
      article.residue.map((part) => `${article.path}: ${part.kind}: ${article.slice(part)}`)
    )
    console.log(
      `page residue in ${corpus}: ${residue.length} in ${articles.length} articles (${((100 * residue.length) / articles.length).toFixed(2)} in 100)`
    )
    if (values.show === 'residue') for (const line of residue) console.log(`  ${line}`)
  }
}

function measurePairs() {
  const file = path.join(corpora, 'mrpc', 'msr_paraphrase_train.txt')
  if (!fs.existsSync(file)) return
  const rows = fs.readFileSync(file, 'utf8').trim().split('\n').slice(1)
  const tally = {}
  for (const row of rows) {
    const [label, , , first, second] = row.trim().split('\t')
    const draft = readArticle(first, {format: 'text'})
    const source = readArticle(second, {format: 'text'})
    for (const id of ['changed-fact', 'dropped-attribution']) {
      const counts = ((tally[id] ??= {})[label === '1' ? 'paraphrase' : 'other'] ??= {
        of: 0,
        found: 0
      })
      counts.of++
      if (findingsOf(id, draft, source).length > 0) counts.found++
    }
  }
  for (const [id, {paraphrase, other}] of Object.entries(tally)) {
    console.log(
      `sentence pairs, ${id}: ${percent(paraphrase.found, paraphrase.of)} of paraphrases, ${percent(other.found, other.of)} of others`
    )
  }
}

function measureSummaries() {
  const file = path.join(corpora, 'aggrefact', 'bbc-error-spans.jsonl')
  if (!fs.existsSync(file)) return
  const rows = fs
    .readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  let inside = 0
  let outside = 0
  for (const {doc, summ, annotated_span: marked} of rows) {
    const draft = readArticle(summ, {format: 'text'})
    const source = readArticle(doc, {format: 'text'})
    for (const {at} of findingsOf('changed-fact', draft, source)) {
      const own = summ.slice(at.start, at.end).toLowerCase()
      if (marked.toLowerCase().includes(own)) inside++
      else outside++
    }
  }
  console.log(
    `summaries, changed-fact: ${inside} findings on marked words, ${outside} elsewhere, ${rows.length} summaries`
  )
}

function measureScopes() {
  const folder = path.join(corpora, 'polnear', 'attributions')
  if (!fs.existsSync(folder)) return
  let cues = 0
  let found = 0
  let covered = 0
  let precise = 0
  for (const name of fs.readdirSync(folder)) {
    const text = path.join(corpora, 'polnear', 'text', name.replace(/_[\da-f]+\.ann$/, '.txt'))
    if (!fs.existsSync(text)) continue
    const article = readArticle(fs.readFileSync(text, 'utf8'), {format: 'text'})
    for (const {cue, content} of readAnnotations(path.join(folder, name))) {
      if (article.quotations.some((own) => own.start < content.end && own.end > content.start))
        continue
      cues++
      const own = article.attributions.find(
        (one) => one.cue.start < cue.end && one.cue.end > cue.start
      )
      if (!own) continue
      found++
      const common = Math.max(
        0,
        Math.min(own.content.end, content.end) - Math.max(own.content.start, content.start)
      )
      covered += common / (content.end - content.start)
      precise += common / Math.max(1, own.content.end - own.content.start)
    }
  }
  console.log(
    `scopes outside marks: ${found} of ${cues} cues found (${percent(found, cues)}); of their content the scope covers ${percent(covered, found)}, and ${percent(precise, found)} of the scope is content`
  )
}

/** Cue and content of each attribution that has one of both, as ranges. */
function readAnnotations(file) {
  const parts = new Map()
  const attributions = []
  for (const line of fs.readFileSync(file, 'utf8').split('\n')) {
    const [id, body = ''] = line.split('\t')
    const range = /^\S+ (\d+)(?: \d+;\d+)* (\d+)$/.exec(body)
    if (id.startsWith('T') && range) parts.set(id, {start: Number(range[1]), end: Number(range[2])})
    if (id.startsWith('E')) {
      const cue = parts.get(/Cue:(T\d+)/.exec(body)?.[1])
      const content = parts.get(/Content:(T\d+)/.exec(body)?.[1])
      if (cue && content) attributions.push({cue, content})
    }
  }
  return attributions
}

function findingsOf(id, article, source) {
  const sources = [source]
  const comparison = compareOnce(article, source)
  const found = [
    ...rules[id]
      .configure('warn', {})
      .check({article, sources, comparison, session: comparison.session})
  ]
  if (values.show === id) {
    for (const {at, reason} of found)
      console.log(`  ${reason} | ${article.value.slice(at.start, at.end)}`)
  }
  return found
}

function compareOnce(draft, source) {
  if (last?.draft !== draft || last.source !== source)
    last = {draft, source, comparison: compareArticles(draft, [source])}
  return last.comparison
}

function readFolder(name) {
  const folder = path.join(corpora, name)
  const files = fs
    .readdirSync(folder, {recursive: true})
    .filter((file) => /\.(?:txt|md)$/.test(file) && !/readme/i.test(file))
  return files.sort().map((file) =>
    Object.assign(
      readArticle(fs.readFileSync(path.join(folder, file), 'utf8'), {
        format: file.endsWith('.md') ? 'markdown' : 'text'
      }),
      {path: file}
    )
  )
}

function percent(part, whole) {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`
}
