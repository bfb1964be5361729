import {expect, it} from 'vitest'
import {findLostApostrophes} from '../../src/article/lost-apostrophes.js'
import {readArticle} from '../../src/index.js'

function restore(text: string, ...sources: string[]): string[] {
  return findLostApostrophes(
    readArticle(text),
    sources.map((source) => readArticle(source))
  ).map(({restored}) => restored)
}

it.each([
  ['She wouldnt say why they cant come.', ["wouldn't", "can't"]],
  ['A rivals thesis was read.', ["rival's"]],
  ['The dead mans sister spoke.', ["man's"]],
  ['He served two months notice.', ["months'"]],
  ['Six workers lawyer spoke.', ["workers'"]],
  ['The mayor spoke. Then the mayors office closed.', ["mayor's"]],
  ['It was Trump again. Not so Trumps doctor.', ["Trump's"]]
])('finds the apostrophe that a text has lost: %s', (text, expected) => {
  expect(restore(text)).toEqual(expected)
})

it('takes the form that a source has', () => {
  expect(
    restore('Both heard the passengers complaint.', 'The passengers’ complaint was long.')
  ).toEqual(["passengers'"])
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
