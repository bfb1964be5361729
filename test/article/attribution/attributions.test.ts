import {describe, expect, test} from 'vitest'
import {findToldNobody} from '../../../src/article/attribution/told-nobody.js'
import {readArticle} from '../../../src/article/read-article.js'

/** The attributions of a text as `kind cue → content`. */
function attributionsOf(text: string): string[] {
  const article = readArticle(text)
  return article.attributions.map(
    ({kind, cue, content}) => `${kind} ${article.slice(cue)} → ${article.slice(content).trim()}`
  )
}

describe('a cue governs', () => {
  test.each([
    ['what follows it', 'Boyd said the pier is shut.', ['speech said → the pier is shut.']],
    ['what stands before it', 'The pier is shut, Boyd said.', ['speech said → The pier is shut,']],
    [
      'no aside on the speaker',
      'The pier is shut, according to Mairi Boyd, who runs the harbour.',
      ['report according to → The pier is shut,']
    ],
    [
      'not the subject’s apposition',
      'The harbour engineer, Mairi Boyd, said nine piles were rotten.',
      ['speech said → nine piles were rotten.']
    ],
    [
      'what follows an aside on the speaker',
      'The harbour board, which runs some 1,900 moorings, said it would appeal.',
      ['speech said → it would appeal.']
    ],
    [
      'no place where it was said',
      'Boyd wrote in her report on Friday that the pier is shut.',
      ['speech wrote → the pier is shut.']
    ],
    [
      'what stands in marks, not the office of its speaker',
      '“The pier has rotted from below,” the harbour’s master, Mairi Boyd, wrote to the board.',
      ['speech wrote → “The pier has rotted from below,”']
    ],
    [
      'what is put down to a cause',
      'The pier is empty, a decline that the board puts down to the weather.',
      [
        'report puts down to → The pier is empty, a decline that the board puts down to the weather.'
      ]
    ],
    [
      'its own clause',
      'The pier has closed, but Boyd said that it may open in May.',
      ['speech said → that it may open in May.', 'hedge may → that it may open in May.']
    ],
    [
      'after a document',
      'The inventory shows that nine piles are rotten.',
      ['report inventory shows that → nine piles are rotten.']
    ]
  ])('%s', (_, text, expected) => {
    expect(attributionsOf(text)).toEqual(expected)
  })

  test('a past ability leaves nothing open', () => {
    expect(attributionsOf('The crew could not hear the siren.')).toEqual([])
  })
})

describe('told that', () => {
  test.each(['Several people told that the pier is shut.', 'Later he told that it was late.'])(
    'dangles: %s',
    (text) => {
      expect(findToldNobody(readArticle(text))).toHaveLength(1)
    }
  )

  test.each([
    'They were told that the pier is shut.',
    'He was hauled in and told that the pier is shut.',
    'Told that it was late, she left.',
    'When told that it was late, she left.',
    'Boyd told the Echo that the pier is shut.'
  ])('is right: %s', (text) => {
    expect(findToldNobody(readArticle(text))).toEqual([])
  })
})

describe('what syntax adds', () => {
  const described = (text: string) =>
    readArticle(text).attributions.map(
      ({kind, governs, speaker, content}) =>
        `${kind} ${governs} of ${speaker?.name ?? 'nobody'}: ${text.slice(content.start, content.end).trim()}`
    )

  test.each([
    [
      'a phrase that is attributed',
      'The board denied the claim.',
      ['speech phrase of The board: the claim.']
    ],
    [
      'who and what stand beside a hedge',
      'Several of the engineers warned that the pier may fall.',
      [
        'speech clause of Several of the engineers: that the pier may fall.',
        'hedge clause of nobody: that the pier may fall.'
      ]
    ],
    [
      'who stands behind a document',
      'A poll in June showed that most residents want a bridge.',
      ['report clause of poll: most residents want a bridge.']
    ],
    [
      'no more than a relative clause',
      'The firm has bought a crane for its yard, which the council said was too loud.',
      ['speech clause of council: was too loud']
    ],
    [
      'a clause behind the verb, whatever opens the sentence',
      'In an interview on Friday, the day of the storm, Ann Lee said the pier was lost.',
      ['speech clause of Ann Lee: the pier was lost.']
    ],
    [
      'a clause that is told to somebody',
      'Ann Lee told the harbour board that the pier had been shut for a month.',
      ['speech clause of Ann Lee: the harbour board that the pier had been shut for a month.']
    ],
    [
      'a clause behind where it was written',
      'Ann Lee wrote in a letter that the board had shut the pier.',
      ['speech clause of Ann Lee: the board had shut the pier.']
    ],
    [
      'a clause whose verb passes for an adjective',
      'Echo News said the fire involved dock staff.',
      ['speech clause of Echo News: the fire involved dock staff.']
    ],
    [
      'only what a phrase holds of “reported on”',
      'The Echo reported on the call.',
      ['speech phrase of Echo: on the call.']
    ]
  ])('%s', (_, text, expected) => {
    expect(described(text)).toEqual(expected)
  })

  test('how likely it is', () => {
    const {attributions} = readArticle('Lee said it is late. The board demands repairs.')
    expect(attributions[0]!.confidence).toBeGreaterThan(0.9)
    expect(attributions[1]!.confidence).toBeGreaterThan(0.5)
    expect(attributions[1]!.confidence).toBeLessThan(0.9)
  })
})
