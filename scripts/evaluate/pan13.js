// PAN 2013 text alignment: passages copied verbatim into suspicious documents, scored by characters (plagdet:
// Potthast et al., An Evaluation Framework for Plagiarism Detection, 2010).
import fs from 'node:fs'
import path from 'node:path'
import {compareArticles} from '../../dist/src/comparison/compare-articles.js'
import {joinRuns} from './join-runs.js'
import {readArticleFile} from './texts.js'

export function evaluatePan13(folder) {
  const gold = fs
    .readFileSync(path.join(folder, 'aligned.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const pairs = new Map()
  for (const {susp, src, susp_span, src_span} of gold) {
    const key = `${susp} ${src}`
    if (!pairs.has(key)) pairs.set(key, {susp, src, cases: []})
    pairs.get(key).cases.push({draft: spanOf(susp_span), source: spanOf(src_span)})
  }
  const cases = []
  const detections = []
  for (const {susp, src, cases: own} of pairs.values()) {
    const draft = readArticleFile(path.join(folder, 'susp', susp))
    const source = readArticleFile(path.join(folder, 'src', src))
    const key = `${susp} ${src}`
    for (const span of own) cases.push({key, ...span})
    for (const passage of joinRuns(draft, compareArticles(draft, [source]).runs)) {
      detections.push({key, draft: passage.draft, source: passage.source})
    }
  }
  const precision = meanShare(detections, cases)
  const recall = meanShare(cases, detections)
  const detected = cases
    .map((own) => detections.filter((other) => meet(own, other)).length)
    .filter((n) => n > 0)
  const granularity =
    detected.length === 0 ? 1 : detected.reduce((sum, n) => sum + n, 0) / detected.length
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return {
    title: `${cases.length} passages in ${pairs.size} pairs of documents, ${detections.length} detected`,
    rows: [
      ['', 'plagdet', 'precision', 'recall', 'granularity'],
      ['best of PAN 2014, no obfuscation', '.962', '–', '–', '–'],
      ['prototype', '.90', '.82', '.998', '–'],
      ['target', '≥ .92', '', '≥ .99', ''],
      [
        'ibid',
        ...[f1 / Math.log2(1 + granularity), precision, recall, granularity].map((n) =>
          n.toFixed(3)
        )
      ]
    ]
  }
}

function spanOf([start, end]) {
  return {start, end}
}

function meet(a, b) {
  return a.key === b.key && crossing(a.draft, b.draft) > 0 && crossing(a.source, b.source) > 0
}

function crossing(a, b) {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}

/** The mean, over one list of passages, of the share of a passage's characters that the other list covers. */
function meanShare(passages, others) {
  const shares = passages.map((own) => {
    const met = others.filter((other) => meet(own, other))
    const covered =
      unionLength(met.map(({draft}) => clip(draft, own.draft))) +
      unionLength(met.map(({source}) => clip(source, own.source)))
    return covered / (own.draft.end - own.draft.start + own.source.end - own.source.start)
  })
  return shares.length === 0 ? 0 : shares.reduce((sum, share) => sum + share, 0) / shares.length
}

function clip(span, frame) {
  return {start: Math.max(span.start, frame.start), end: Math.min(span.end, frame.end)}
}

function unionLength(spans) {
  let length = 0
  let last = -Infinity
  for (const {start, end} of [...spans].sort((a, b) => a.start - b.start)) {
    length += Math.max(0, end - Math.max(start, last))
    last = Math.max(last, end)
  }
  return length
}
