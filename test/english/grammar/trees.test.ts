/** What is read from dependency trees: clauses, noun phrases, roles, reports. */
import {describe, expect, it, test} from 'vitest'
import {capitalOf} from '../../../src/english/grammar/capitals.js'
import {clausesOf} from '../../../src/english/grammar/clauses.js'
import {cueChance} from '../../../src/english/grammar/cue-chances.js'
import {clauseOfWord, relativeClauseOf} from '../../../src/english/grammar/governed-clause.js'
import {
  headsNounPhrase,
  nounPhraseOf,
  wordsOwnedBy
} from '../../../src/english/grammar/noun-phrases.js'
import {readOutline, readTree} from '../../../src/english/grammar/read-tree.js'
import {findPossibleReports} from '../../../src/english/grammar/possible-reports.js'
import {polarityOf} from '../../../src/english/grammar/denials.js'
import {orderMarkOf, roleOf} from '../../../src/english/grammar/roles.js'
import type {Tree} from '../../../src/english/grammar/tree.js'

const treeOf = (sentence: string): Tree => readTree(sentence)!
const placeOf = (tree: Tree, word: string) => tree.tokens.findIndex(({text}) => text === word)

describe('clauses', () => {
  it.each([
    ['The board closed the pier.', 'close active past board: agent board, patient pier'],
    ['The pier was closed by the board.', 'close passive past pier: patient pier, agent board'],
    [
      'The board will close the pier in May.',
      'close active future board: agent board, patient pier, prep:in May'
    ],
    [
      'The board has not closed the pier.',
      'close active present board: agent board, patient pier; not'
    ]
  ])('%s', (sentence, expected) => {
    const tree = treeOf(sentence)
    const {predicate, voice, tense, subject, arguments: own, negations} = clausesOf(tree)[0]!
    const roles = own.map(({role, head}) => `${role} ${tree.token(head).text}`).join(', ')
    const denied = negations.map((at) => `; ${tree.token(at).text}`).join('')
    expect(`${predicate} ${voice} ${tense} ${tree.token(subject!).text}: ${roles}${denied}`).toBe(
      expected
    )
  })
})

test.each([
  ['The board closed the pier.', 'closed', 'affirmed'],
  ['The board has not closed the pier.', 'closed', 'denied by not'],
  ['No board closed the pier.', 'closed', 'denied by No'],
  ['The board was unable to close the pier.', 'close', 'denied by unable'],
  ['The board refrained from closing the pier.', 'closing', 'denied by refrained'],
  ['The board did not fail to close the pier.', 'close', 'open'],
  ['The board hardly closed the pier.', 'closed', 'open'],
  ['The work will not begin before the herring season ends.', 'begin', 'open'],
  ['The work will not begin until May.', 'begin', 'open'],
  ['The board did not say that it closed the pier.', 'closed', 'open'],
  ['The board denied that it closed the pier.', 'closed', 'open'],
  ['Lee asked whether the board closed the pier.', 'closed', 'open'],
  ['The board had no money, and it closed the pier.', 'closed', 'affirmed']
])('%s: %s is %s', (sentence, word, expected) => {
  const tree = treeOf(sentence)
  const polarity = polarityOf(tree, placeOf(tree, word))
  const denial = polarity?.denial === undefined ? '' : ` by ${tree.token(polarity.denial).text}`
  const state = polarity === undefined ? 'open' : polarity.isDenied ? 'denied' : 'affirmed'
  expect(state + denial).toBe(expected)
})

test.each([
  ['The skipper died after the storm.', 'storm', 'after'],
  ['The skipper left before the storm came.', 'came', 'before'],
  ['The skipper left ahead of the storm.', 'storm', 'before'],
  ['The skipper left in the storm.', 'storm', undefined]
])('%s: %s comes %s', (sentence, word, order) => {
  const tree = treeOf(sentence)
  expect(orderMarkOf(tree, placeOf(tree, word))?.order).toBe(order)
})

test('a noun phrase has its name, its roles and its count', () => {
  const sentence = 'Ann Lee, the harbour master, counted six piles.'
  const tree = treeOf(sentence)
  const lee = nounPhraseOf(tree, placeOf(tree, 'Ann'))
  expect([lee.name, lee.roles]).toEqual(['Ann Lee', ['master']])
  const piles = nounPhraseOf(tree, placeOf(tree, 'piles'))
  expect(tree.token(piles.count!).text).toBe('six')
  expect(sentence.slice(piles.from, piles.to)).toBe('six piles')
  expect(headsNounPhrase(tree, placeOf(tree, 'counted'))).toBe(false)
})

test.each([
  ['The board moved its workshop to Kenya.', 'Kenya', 'to moved'],
  ['The pier was closed by the board.', 'board', 'subject closed'],
  ['The pier was closed by the board.', 'pier', 'object closed'],
  ['Divers praised Ms Corbett for it.', 'Corbett', 'object praised'],
  ['Divers and engineers met.', 'engineers', 'subject met']
])('in “%s” the role of %s is %s', (sentence, word, expected) => {
  const tree = treeOf(sentence)
  const {name, governor} = roleOf(tree, placeOf(tree, word))!
  expect(`${name} ${tree.token(governor).text}`).toBe(expected)
})

test.each([
  ['The board said that the pier is shut.', 'said', 'clause', 'board', 'that the pier is shut'],
  [
    'The pier, according to the board, is shut.',
    'according',
    'clause',
    'board',
    'The pier, according to the board, is shut.'
  ],
  ['The board denied the claim.', 'denied', 'object', 'board', 'the claim'],
  [
    'Ann Lee alleged in a written statement that she had twice warned the board.',
    'alleged',
    'clause',
    'Ann',
    'that she had twice warned the board'
  ],
  // The clause is the noun's own.
  [
    'The board denied the claim that the pier was shut.',
    'denied',
    'object',
    'board',
    'the claim that the pier was shut'
  ]
])('“%s” is reported by %s', (sentence, cue, frame, speaker, content) => {
  const tree = treeOf(sentence)
  const report = findPossibleReports(tree).find((own) => tree.token(own.cue).text === cue)!
  const {from, to} = tree.range(report.content)
  expect(report.frame).toBe(frame)
  expect(tree.token(report.speaker!).text).toBe(speaker)
  expect(sentence.slice(from, to)).toBe(content)
})

const chanceOf = (sentence: string, cue: string): number => {
  const tree = treeOf(sentence)
  const report = findPossibleReports(tree).find((own) => tree.token(own.cue).text === cue)!
  return cueChance(tree, report)
}

describe('the chance of a cue', () => {
  it.each([
    ['The mayor said that the pier is shut.', 'said', 0.9, 1],
    ['“We are late,” the mayor added.', 'added', 0.8, 1],
    ['The mayor denied the claim.', 'denied', 0.6, 1],
    ['The firm added a second crane.', 'added', 0, 0.5],
    ['The crew accomplished the repair.', 'accomplished', 0, 0.2],
    ['The road leads to the harbour.', 'leads', 0, 0.1]
  ])('%s: %s', (sentence, cue, least, most) => {
    expect(chanceOf(sentence, cue)).toBeGreaterThan(least)
    expect(chanceOf(sentence, cue)).toBeLessThan(most)
  })
})

test.each([
  ['The board is confident that the pier is safe.', 'confident', 'that the pier is safe'],
  ['The board accused Lee of fraud on Monday.', 'accused', 'Lee of fraud'],
  ['The board praised Lee for saving the pier.', 'praised', 'Lee for saving the pier'],
  ['The board signed an order on the pier, the Echo reports.', 'signed', 'an order on the pier'],
  ['The board wants Lee to resign.', 'wants', 'Lee to resign']
])('“%s”: %s governs “%s”', (sentence, cue, expected) => {
  const tree = treeOf(sentence)
  const report = findPossibleReports(tree).find((own) => tree.token(own.cue).text === cue)!
  const {from, to} = tree.range(report.content)
  expect(sentence.slice(from, to)).toBe(expected)
})

test('the noun before a name is its title, not a second subject', () => {
  const tree = treeOf('Harbour engineer Mairi Boyd said nine of the forty oak piles were rotten.')
  expect(tree.token(clausesOf(tree)[0]!.subject!).text).toBe('Mairi')
  expect(tree.relation(placeOf(tree, 'engineer'))).toBe('nmod:desc')
})

test('a participle behind a verb of speech has its subject', () => {
  const tree = treeOf('Lee said the pier was shut, adding that it was old.')
  const adding = clausesOf(tree).find(({predicate}) => predicate === 'add')!
  expect(tree.token(adding.subject!).text).toBe('Lee')
})

test('an outline has a speech for one word', () => {
  const sentence = 'The mayor said, “Never again will this town let its pier go to ruin,” and left.'
  const from = sentence.indexOf('Never')
  const to = sentence.indexOf(',”')
  const tree = readOutline(sentence, [{from, to}])!
  expect(tree.tokens.map(({text}) => text).join(' ')).toBe(
    'The mayor said , “ we are here , ” and left .'
  )
  const here = tree.token(placeOf(tree, 'here'))
  expect(sentence.slice(here.from, here.to)).toBe(
    'Never again will this town let its pier go to ruin'
  )
  const left = tree.token(placeOf(tree, 'left'))
  expect(sentence.slice(left.from, left.to)).toBe('left')
})

test.each([
  ['The pier, which opened in 1910, is unsafe.', 'opened', ', which opened in 1910'],
  ['The pier is unsafe.', 'unsafe', undefined],
  ['She told the court that the pier was shut.', 'shut', undefined]
])('“%s”: %s stands in the relative clause “%s”', (sentence, word, expected) => {
  const range = relativeClauseOf(treeOf(sentence), sentence.indexOf(word))
  expect(range && sentence.slice(range.from, range.to)).toBe(expected)
})

test.each([
  ['Northgate’s timetable had the number at six.', 'Northgate', ['timetable']],
  ['A letter from Lee sets July for the move.', 'Lee', ['letter']],
  ['Lee’s boat sank in July.', 'Lee', []]
])('“%s”: what %s said is %s', (sentence, name, expected) => {
  const tree = treeOf(sentence)
  const found = wordsOwnedBy(tree, new Set([name])).map((at) => tree.token(at).text)
  expect(found).toEqual(expected)
})

test('a word in a relative clause stands in no more than that', () => {
  const sentence = 'The works, which are expected to last a year, will close the pier.'
  const {from, to} = clauseOfWord(treeOf(sentence), sentence.indexOf('expected'))!
  expect(sentence.slice(from, to)).toBe('which are expected to last a year')
})

test.each([
  ['The harbour is shut.', 'The', 'opening'],
  ['Yesterday Ann Lee spoke.', 'Ann', 'name'],
  ['She met Harbour Engineer Mairi Boyd.', 'Mairi', 'name'],
  ['She met Engineer Mairi Boyd.', 'Engineer', 'title'],
  ['She said, “Never again.”', 'Never', 'opening'],
  ['The harbour is shut.', 'harbour', undefined],
  ['Council Votes To Close Old Pier', 'Votes', 'label']
])('in “%s” the capital of %s is that of a %s', (sentence, word, expected) => {
  const tree = treeOf(sentence)
  expect(capitalOf(tree, placeOf(tree, word))).toBe(expected)
})
