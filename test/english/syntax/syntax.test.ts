import {createHash} from 'node:crypto'
import fs from 'node:fs'
import {describe, expect, it, test} from 'vitest'
import {lemmaOf} from '../../../src/english/syntax/lemmas.js'
import {syntaxOf, type Syntax} from '../../../src/english/syntax/syntax.js'
import {tokenize} from '../../../src/english/syntax/tokenize.js'

const read = (name: string) => fs.readFileSync(new URL(name, import.meta.url), 'utf8')

/** The arc of the first token with this text: its relation and its head's text. */
function arcOf(syntax: Syntax, text: string): string {
  const place = syntax.tokens.findIndex((token) => token.text === text)
  const head = syntax.heads[place]!
  return `${syntax.relations[place]!} ${head < 0 ? '–' : syntax.tokens[head]!.text}`
}

test.each([
  ['They don’t know.', 'They do n’t know .'],
  ["It's Ann's, isn't it?", "It 's Ann 's , is n't it ?"],
  ['the workers’ 15-year deal', 'the workers ’ 15 - year deal'],
  ['a $5m bonus, £2.5bn, €12,000', 'a $ 5 m bonus , £ 2.5 bn , € 12,000'],
  ['Mr. Lee of the U.S. left at 5 p.m.', 'Mr. Lee of the U.S. left at 5 p.m.'],
  ['“No,” she said (twice)…', '“ No , ” she said ( twice ) …'],
  ['He re-elected non-profit e-mail anti-war', 'He re-elected non-profit e-mail anti-war'],
  ['She cannot go, gonna stay', 'She can not go , gon na stay'],
  ['O’Brien and AT&T, 1990s, 3rd, 1/2', 'O’Brien and AT&T , 1990s , 3rd , 1/2'],
  ['', ''],
  ['   ', '']
])('%s is cut into words', (sentence, words) => {
  const tokens = tokenize(sentence)
  expect(tokens.map(({text}) => text).join(' ')).toBe(words)
  for (const {text, from, to} of tokens) expect(sentence.slice(from, to)).toBe(text)
})

test.each([
  ['said', 'VBD', 'say'],
  ['hoping', 'VBG', 'hope'],
  ['stopped', 'VBN', 'stop'],
  ['agreed', 'VBD', 'agree'],
  ['carries', 'VBZ', 'carry'],
  ['crises', 'NNS', 'crisis'],
  ['series', 'NNS', 'series'],
  ['men', 'NNS', 'man'],
  ['larger', 'JJR', 'large'],
  ['happiest', 'JJS', 'happy'],
  ['n’t', 'RB', 'not'],
  ['’re', 'VBP', 'be'],
  ['Americans', 'NNPS', 'American'],
  ['Wells', 'NNP', 'Wells']
])('the base form of %s (%s) is %s', (word, tag, lemma) => {
  expect(lemmaOf(word, tag)).toBe(lemma)
})

describe('the syntax of a sentence', () => {
  it('is what training made it, with the weights that it made', () => {
    const trees = read('trees.txt').trim().split('\n\n')
    const weights = read('../../../src/english/syntax/generated/syntax-tables.ts')
    expect(trees.shift()).toContain(createHash('sha256').update(weights).digest('hex'))
    expect(trees.length).toBeGreaterThanOrEqual(40)
    for (const tree of trees) {
      const sentence = tree.slice('# '.length, tree.indexOf('\n'))
      const {tokens, heads, relations} = syntaxOf(sentence)!
      const rows = tokens.map(({text, tag, lemma}, at) =>
        [at + 1, text, lemma, tag, heads[at]! + 1, relations[at]].join('\t')
      )
      expect([`# ${sentence}`, ...rows].join('\n')).toBe(tree)
    }
  })

  it.each([
    ['“We will rebuild the harbour,” said Ann Lee, the harbour master.', 'Ann', 'nsubj said'],
    ['“We will rebuild the harbour,” said Ann Lee, the harbour master.', 'master', 'appos Ann'],
    ['The company was sued by two of its suppliers in May.', 'company', 'nsubj:pass sued'],
    ['The mayor denied that she had met the contractor.', 'met', 'ccomp denied'],
    ['The mayor denied that she had met the contractor.', 'contractor', 'obj met']
  ])('has in “%s” the arc of %s: %s', (sentence, word, arc) => {
    expect(arcOf(syntaxOf(sentence)!, word)).toBe(arc)
  })

  it('is there for any text', () => {
    const texts = [
      '',
      ' ',
      '…',
      'BREAKING: MAYOR QUITS',
      'Ã¢â‚¬Å“ \u0000 \ud800',
      '((((',
      '💥💥',
      'a'.repeat(10_000)
    ]
    for (const text of texts) {
      const {tokens, heads, relations, confidence} = syntaxOf(text)!
      expect(heads.length).toBe(tokens.length)
      expect(relations.length).toBe(tokens.length)
      for (const sure of confidence) expect(sure).toBeGreaterThanOrEqual(0)
      for (const sure of confidence) expect(sure).toBeLessThanOrEqual(1)
    }
  })

  it('is a tree in every stretch of a long text', () => {
    const {heads} = syntaxOf('The ferry sank and nobody knew why it had, '.repeat(200))!
    for (const start of heads.keys()) {
      let steps = 0
      for (let at = start; at >= 0; at = heads[at]!) expect(++steps).toBeLessThanOrEqual(300)
    }
  })

  it('takes time in proportion to the text', () => {
    const timeOf = (count: number) => {
      const text = 'of the ( “ very - old '.repeat(count)
      const begin = performance.now()
      syntaxOf(text)
      return performance.now() - begin
    }
    timeOf(300)
    // Eight times the text takes about eight times as long; were it the square, sixty-four times.
    expect(timeOf(2400)).toBeLessThan(24 * timeOf(300))
  })
})
