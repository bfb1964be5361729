// Attributions against those that people marked in PolNeAR (Newell et al. 2018): cue, source and content. A found
// attribution is right when its cue touches the cue of one. Every fifth article is held out of what `npm run train:cues`
// counts; the rest is measured beside it.
import fs from 'node:fs'
import path from 'node:path'
import {readArticle} from '../../dist/src/article/read-article.js'
import {readFile, percent} from './texts.js'

/** Articles whose number, in the order of their names, is a multiple of this are held out. */
export const HELD_OUT = 5

export function evaluateAttributions(folder) {
  const groups = new Map(['held out', 'others'].map((name) => [name, newCounts()]))
  const outside = newCounts()
  const all = newCounts()
  for (const [place, {text, gold}] of readPolnear(folder).entries()) {
    const article = readArticle(text)
    const own = groups.get(place % HELD_OUT === 0 ? 'held out' : 'others')
    count(article, gold, [all, own], outside)
  }
  const rows = [['all', all], ['outside marks', outside], ...groups].map(([name, counts]) => [
    name,
    ...describe(counts)
  ])
  return {
    title: 'attributions as people marked them',
    rows: [
      [
        '',
        'gold',
        'found',
        'precision',
        'recall',
        'speaker’s head',
        'content F1',
        'in its sentence'
      ],
      ['target', '', '', '85 %', '65 %', '92 %', '85 %', ''],
      ...rows
    ]
  }
}

function newCounts() {
  return {
    gold: 0,
    found: 0,
    right: 0,
    hit: 0,
    speakers: 0,
    heads: 0,
    content: 0,
    inSentence: 0,
    matched: 0
  }
}

function describe({gold, found, right, hit, speakers, heads, content, inSentence, matched}) {
  return [
    gold,
    found,
    percent(right, found),
    percent(hit, gold),
    percent(heads, speakers),
    percent(content, matched),
    percent(inSentence, matched)
  ]
}

function count(article, gold, groups, outside) {
  // What hedges leaves open who says it, and PolNeAR has no cue for it.
  const found = article.attributions.filter(({kind}) => kind !== 'hedge')
  const matches = new Map()
  for (const attribution of found)
    matches.set(
      attribution,
      gold.find(({cue}) => cue.some((span) => touches(span, attribution.cue)))
    )
  const hits = new Set(matches.values())
  for (const attribution of gold) {
    const isOutside = !attribution.content.some((span) => overlapsQuotation(article, span))
    for (const counts of isOutside ? [...groups, outside] : groups) {
      counts.gold++
      if (hits.has(attribution)) counts.hit++
    }
  }
  for (const [attribution, match] of matches) {
    const isOutside = !overlapsQuotation(article, attribution.content)
    for (const counts of isOutside ? [...groups, outside] : groups) {
      counts.found++
      if (match === undefined) continue
      counts.right++
      if (match.source.length > 0) {
        counts.speakers++
        if (attribution.speaker && hasHead(article, attribution.speaker, match.source))
          counts.heads++
      }
      counts.matched++
      counts.content += tokenF1(article, attribution.content, match.content)
      counts.inSentence += tokenF1(
        article,
        attribution.content,
        inSentence(article, attribution, match)
      )
    }
  }
}

function touches(a, b) {
  return a.start < b.end && a.end > b.start
}

function overlapsQuotation({quotations}, span) {
  return quotations.some((quotation) => touches(quotation, span))
}

/**
 * Whether the last word of a speaker stands in what people marked as the source. Where that is no more than a relative pronoun, the
 * words right before it are meant: “Lee, who said”.
 */
function hasHead(article, speaker, source) {
  const last = article.words.findLast((word) => touches(word, speaker))
  if (last === undefined) return false
  if (source.some((span) => touches(span, last))) return true
  return source.some(({start, end}) => {
    const isRelative = /^(?:who|whom|whose|which|that)$/i.test(article.value.slice(start, end))
    return isRelative && last.end <= start && !/[.;“”"]/.test(article.value.slice(last.end, start))
  })
}

/** What of the content stands in the sentence of the cue: a speech may go on in the sentences behind. */
function inSentence({sentences}, {cue}, {content}) {
  const sentence = sentences.find(({from, to}) => from <= cue.from && to >= cue.to)
  return content.map(({start, end}) => ({
    start: Math.max(start, sentence.start),
    end: Math.min(end, sentence.end)
  }))
}

function tokenF1({words}, content, gold) {
  const own = words.filter((word) => touches(word, content))
  const theirs = words.filter((word) => gold.some((span) => touches(span, word)))
  const shared = own.filter((word) => theirs.includes(word)).length
  return shared === 0 ? 0 : (2 * shared) / (own.length + theirs.length)
}

/** @returns {{name: string, text: string, gold: {cue: object[], source: object[], content: object[]}[]}[]} */
export function readPolnear(folder) {
  const annotated = fs.readdirSync(path.join(folder, 'attributions'))
  return fs
    .readdirSync(path.join(folder, 'text'))
    .sort()
    .map((name) => {
      const text = readFile(path.join(folder, 'text', name))
      // The names of annotations end with four digits of a hash.
      const stem = name.replace(/\.txt$/, '_')
      const file = annotated.find((own) => own.startsWith(stem) && own.length === stem.length + 8)
      return {
        name,
        text,
        gold: readAnnotations(readFile(path.join(folder, 'attributions', file)), text)
      }
    })
}

function readAnnotations(lines, text) {
  // Offsets are in code points.
  const places = []
  let at = 0
  for (const character of text) {
    places.push(at)
    at += character.length
  }
  places.push(at)
  const spans = new Map()
  const gold = []
  for (const line of lines.split('\n')) {
    const [id, fields = ''] = line.split('\t')
    if (id.startsWith('T'))
      spans.set(
        id,
        fields
          .slice(fields.indexOf(' ') + 1)
          .split(';')
          .map((range) => range.split(' ').map(Number))
          .map(([from, to]) => ({start: places[from], end: places[to]}))
      )
    if (!id.startsWith('E')) continue
    const parts = fields.split(' ').map((part) => part.split(':'))
    const named = (role) =>
      parts.filter(([name]) => name.replace(/\d+$/, '') === role).map(([, target]) => target)
    gold.push({cue: named('Cue'), source: named('Source'), content: named('Content')})
  }
  const spansOf = (ids) => ids.flatMap((id) => spans.get(id) ?? [])
  return gold
    .map(({cue, source, content}) => ({
      cue: spansOf(cue),
      source: spansOf(source),
      content: spansOf(content)
    }))
    .filter(({cue, content}) => cue.length > 0 && content.length > 0)
}
