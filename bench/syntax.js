// How fast `syntaxOf` is, and how right its tags are beside those of wink-nlp, compromise and en-pos:
// `node bench/syntax.js <corpora>`, where <corpora>/treebank has the development parts of EWT and GUM in CoNLL-U.
//
// Peers have other sets of tags, so coarse classes are compared: noun, verb, adjective, adverb, pronoun or determiner,
// preposition or conjunction, number. Counted are the treebank's words that all of them cut out the same way.
// Peers read raw text, as `syntaxOf` does; en-pos takes the treebank's tokens.
import path from 'node:path'
import {performance} from 'node:perf_hooks'
import {readTreebank} from '../scripts/train-syntax/read-treebank.js'

const [corpora] = process.argv.slice(2)
if (!corpora) {
  console.error('usage: node bench/syntax.js <corpora>')
  process.exit(2)
}

const began = performance.now()
const {syntaxOf} = await import('../dist/src/english/syntax/syntax.js')
const imported = performance.now()
syntaxOf('It rains.')
const opened = performance.now()
console.log(
  `import ${(imported - began).toFixed(0)} ms, first sentence ${(opened - imported).toFixed(0)} ms`
)

const {default: winkNlp} = await import('wink-nlp')
const {default: winkModel} = await import('wink-eng-lite-web-model')
const {default: compromise} = await import('compromise')
const {default: enPos} = await import('en-pos')
const wink = winkNlp(winkModel)

/** For each tagger the words of a sentence with their classes, in order. */
const taggers = {
  ibid: ({text}) => syntaxOf(text).tokens.map((token) => [token.text, classOfPenn(token.tag)]),
  'wink-nlp': ({text}) => {
    const tokens = wink.readDoc(text).tokens()
    const tags = tokens.out(wink.its.pos)
    return tokens.out(wink.its.value).map((word, at) => [word, classOfUniversal(tags[at])])
  },
  compromise: ({text}) =>
    compromise(text)
      .terms()
      .json()
      .flatMap(({terms}) => terms.map((term) => [term.text, classOfCompromise(term.tags)])),
  'en-pos': ({words}) =>
    new enPos.Tag([...words])
      .initial()
      .smooth()
      .tags.map((tag, at) => [words[at], classOfPenn(tag)])
}

for (const name of ['ewt-dev', 'gum-dev']) {
  const trees = readTreebank(path.join(corpora, 'treebank', `${name}.conllu`))
  const results = new Map()
  for (const [tagger, read] of Object.entries(taggers)) {
    for (const tree of trees.slice(0, 300)) read(tree)
    const begin = performance.now()
    const found = trees.map((tree) => read(tree))
    const time = performance.now() - begin
    results.set(tagger, {
      time,
      classes: found.map((words, at) => placeWords(trees[at].text, words))
    })
  }
  const words = trees.reduce((sum, tree) => sum + tree.words.length, 0)
  const right = Object.fromEntries(Object.keys(taggers).map((tagger) => [tagger, 0]))
  let all = 0
  for (const [at, tree] of trees.entries()) {
    const gold = placeWords(
      tree.text,
      tree.words.map((word, place) => [word, classOfPenn(tree.tags[place])])
    )
    for (const [place, own] of gold) {
      const others = [...results].map(([tagger, {classes}]) => [tagger, classes[at].get(place)])
      if (own === 'other' || others.some(([, found]) => found === undefined)) continue
      all++
      for (const [tagger, found] of others) if (found === own) right[tagger]++
    }
  }
  console.log(`\n${name}: ${all} of ${words} words compared`)
  for (const [tagger, {time}] of results)
    console.log(
      `${tagger.padEnd(12)} ${((100 * right[tagger]) / all).toFixed(1)} %  ${Math.round((1000 * words) / time)} words a second${tagger === 'ibid' ? ', with trees and base forms' : ''}`
    )
}

/** Classes by places in a text ("from to"). */
function placeWords(text, words) {
  const places = new Map()
  let from = 0
  for (const [word, own] of words) {
    const at = word ? text.indexOf(word, from) : -1
    if (at < 0) continue
    from = at + word.length
    places.set(`${at} ${from}`, own)
  }
  return places
}

function classOfPenn(tag) {
  if (/^NN/.test(tag)) return 'noun'
  if (/^VB|^MD/.test(tag)) return 'verb'
  if (/^JJ/.test(tag)) return 'adjective'
  if (/^W?RB/.test(tag)) return 'adverb'
  if (/^PRP|^W?DT|^WP|^EX|^PDT/.test(tag)) return 'pronoun'
  if (/^IN|^TO|^CC|^RP/.test(tag)) return 'particle'
  return tag === 'CD' ? 'number' : 'other'
}

function classOfUniversal(tag) {
  const classes = {
    NOUN: 'noun',
    PROPN: 'noun',
    VERB: 'verb',
    AUX: 'verb',
    ADJ: 'adjective',
    ADV: 'adverb',
    PRON: 'pronoun',
    DET: 'pronoun',
    ADP: 'particle',
    SCONJ: 'particle',
    CCONJ: 'particle',
    NUM: 'number'
  }
  return classes[tag] ?? 'other'
}

function classOfCompromise(tags) {
  if (tags.includes('Value') || tags.includes('Cardinal')) return 'number'
  if (tags.includes('Pronoun') || tags.includes('Determiner')) return 'pronoun'
  if (tags.includes('Noun')) return 'noun'
  if (tags.includes('Verb')) return 'verb'
  if (tags.includes('Adjective')) return 'adjective'
  if (tags.includes('Adverb') || tags.includes('Negative')) return 'adverb'
  if (tags.includes('Preposition') || tags.includes('Conjunction')) return 'particle'
  return 'other'
}
