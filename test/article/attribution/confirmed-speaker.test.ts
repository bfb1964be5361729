/** Speakers that the syntax of a sentence confirms, or names otherwise. */
import {expect, test} from 'vitest'
import {confirmedSpeaker} from '../../../src/article/attribution/confirmed-speaker.js'
import {readArticle} from '../../../src/article/read-article.js'

function speakerOf(text: string): string | undefined {
  const article = readArticle(text)
  const speaker = confirmedSpeaker(article, article.quotations.at(-1)!)
  return speaker && `${speaker.name}${speaker.unsure ? '?' : ''}`
}

test.each([
  ['named by both', '“The pier will shut in May,” said Ann Lee.', 'Ann Lee'],
  [
    'the name in the apposition',
    '“The pier will shut in May,” said the harbour master, Ann Lee.',
    'Ann Lee'
  ],
  [
    'somebody else by syntax, where punctuation takes the nearest name',
    'Boyd spoke at the University of Ardmore, where deckhands interrupted the mayor, shouting “we want to go home!”',
    undefined
  ],
  [
    'a pronoun for whom the sentence before names',
    'Ann Lee runs the pier. “It will shut in May,” she said.',
    'Ann Lee'
  ]
])('%s', (_, text, expected) => {
  expect(speakerOf(text)).toBe(expected)
})
