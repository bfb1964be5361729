import type {Node} from 'unist'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {findLostApostrophes} from '../../../src/article/apostrophes/lost-apostrophes.js'
import {openDictionary} from '../../../src/english/forms/dictionary.js'
import ibid, {Session, readArticle} from '../../../src/index.js'

function restore(text: string, ...sources: string[]): string[] {
  return findLostApostrophes(
    readArticle(text),
    sources.map((source) => readArticle(source)),
    new Session(),
    () => openDictionary('en-US')
  ).map(({restored}) => restored)
}

/** Whether a text has a word that nothing but a dictionary can judge. */
function opensFor(text: string): boolean {
  let isOpened = false
  findLostApostrophes(readArticle(text), [], new Session(), () => {
    isOpened = true
    return undefined
  })
  return isOpened
}

it.each([
  ['She wouldnt say why they cant come.', ["wouldn't", "can't"]],
  ['A rivals thesis was read.', ["rival's"]],
  ['The dead mans sister spoke.', ["man's"]],
  ['He served two months notice.', ["months'"]],
  ['Six workers lawyer spoke.', ["workers'"]],
  ['The mayor spoke. Then the mayors office closed.', ["mayor's"]],
  ['It was Trump again. Not so Trumps doctor.', ["Trump's"]],
  ['He saw Germanys chancellor at the quarrys gate.', ["Germany's", "quarry's"]],
  [
    'They left the alderwomans office to the Democratic Partys lawyers.',
    ["alderwoman's", "Party's"]
  ],
  [
    'After Tuesdays vote he read yesterdays paper and last weeks minutes.',
    ["Tuesday's", "yesterday's", "week's"]
  ],
  ['“Lets go,” she said. “Its going to rain, and hes late.”', ["Let's", "It's", "he's"]]
])('finds the apostrophe that a text has lost: %s', (text, expected) => {
  expect(restore(text)).toEqual(expected)
})

it('takes the form that a source has', () => {
  expect(
    restore('Both heard the passengers complaint.', 'The passengers’ complaint was long.')
  ).toEqual(["passengers'"])
})

it('takes what a source writes beside the same words, in whatever shape', () => {
  const source =
    'She said it’s fun, and Orrs’ NATO’s envoy saw the crews’ boats. We’re going to Ayr’s fair.'
  expect(
    restore('This is its fun. NATOs envoy saw the crews boats. They were going. Ayrs fair', source)
  ).toEqual(["NATO's", "crews'", "Ayr's"])
  expect(restore('She said its fun, and its fun side.', source)).toEqual(["it's"])
  expect(restore('Both saw the crews’ boats.', source)).toEqual([])
})

it('opens the dictionary only for what nothing cheaper decides', () => {
  expect(
    opensFor(
      'Three managers met the Lees in Texas. Orr says boats and nets pay. Ann Orr has Orr nets.'
    )
  ).toBe(false)
  expect(opensFor('The citys mayor isnt here.')).toBe(false)
  expect(opensFor('He met Germanys chancellor.')).toBe(true)
})

it('leaves names in s to the dictionary', () => {
  const text = 'Robert Lee came late. Nobody saw Roberts boat.'
  expect(restore(text)).toEqual([])
})

it.each([
  'Americans consider the sports club and the arms race.',
  'The Kennedys met both Trumps in the 1990s.',
  'As is his wont, he mans the gate and reaches people.',
  'Its roof leaks, and it lets him in. News travels.',
  'Three sales managers left; candidates face questions.'
])('is silent on honest words in s: %s', (text) => {
  expect(restore(text)).toEqual([])
})

describe('the dictionary as an option', () => {
  function check(options: object): (string | undefined)[] {
    const file = new VFile('He met Germanys chancellor at the kerbs edge by Ardmores mayor.')
    const rules = {'dropped-apostrophe': ['warn', options]} as const
    void ibid({rules})({type: 'root', children: []} as Node, file)
    return file.messages.map(({actual}) => actual)
  }

  it('takes a language whose dictionary is installed', () => {
    expect(check({language: 'en-GB'})).toEqual(['Germanys'])
    expect(() => check({language: 'en-ZA'})).toThrow('with its package installed')
    expect(() => check({language: 'de'})).toThrow('Unexpected value `"de"` for option `language`')
  })

  it('takes the files of a dictionary', () => {
    const aff = 'SET UTF-8\n'
    expect(check({dictionary: {aff, dic: '1\nArdmore\n'}})).toEqual(['Ardmores'])
    expect(check({dictionary: {aff: Buffer.from(aff), dic: Buffer.from('1\nArdmore\n')}})).toEqual([
      'Ardmores'
    ])
    expect(() => check({dictionary: {aff}})).toThrow(
      'which takes the files of a Hunspell dictionary'
    )
  })
})
