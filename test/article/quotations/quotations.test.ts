import {describe, expect, it} from 'vitest'
import {labelledSpeeches} from '../../../src/article/quotations/transcripts.js'
import {readArticle} from '../../../src/index.js'

/** Each quotation as `speaker: words`. */
function readSpeakers(text: string): string[] {
  const article = readArticle(text)
  return article.quotations.map(
    ({speaker, content}) =>
      `${speaker ? `${speaker.name}${speaker.unsure ? '?' : ''}` : '–'}: ${article.slice(content)}`
  )
}

describe('the speaker of a quotation', () => {
  it.each([
    ['“It is late,” said Ann Lee.', 'Ann Lee: It is late,'],
    ['“It is late,” Ann Lee, the harbour master, said.', 'Ann Lee: It is late,'],
    ['“It is late,” said the Gull Rock ferryman, Tom Orr.', 'Tom Orr: It is late,'],
    ['Ann Lee told the Echo: “It is late.”', 'Ann Lee: It is late.'],
    ['Speaking on Friday, Ann Lee called it “a mess”.', 'Ann Lee: a mess'],
    ['Ann Lee left the meeting, adding that it was “a mess”.', 'Ann Lee: a mess'],
    ['“Late?” Ann Lee asked.', 'Ann Lee: Late?'],
    ['As Ann Lee put it, “We are late.”', 'Ann Lee: We are late.'],
    [
      '“It is late,” according to a spokeswoman for the board.',
      'a spokeswoman for the board: It is late,'
    ],
    ['“It is late,” one official fumed.', 'one official: It is late,'],
    ['Nineteen-year-old Ann Lee called it “a mess”.', 'Ann Lee: a mess'],
    ['The pier, wrote Ann Lee, “is a fine ruin”.', 'Ann Lee: is a fine ruin'],
    [
      'Ann Lee of the union, Anchor, complained of “rot in every pile”.',
      'Ann Lee: rot in every pile'
    ]
  ])('stands in its own sentence: %s', (text, expected) => {
    expect(readSpeakers(text)).toEqual([expected])
  })

  it('is the full name of a surname', () => {
    expect(readSpeakers('Ann Lee runs the harbour. “It is late,” said Ms Lee.')).toEqual([
      'Ann Lee: It is late,'
    ])
  })

  it('is the one person whom a pronoun can mean', () => {
    expect(readSpeakers('Mayor Ann Lee runs the harbour. “It is late,” she said.')).toEqual([
      'Ann Lee: It is late,'
    ])
  })

  it('is unsure where a pronoun can mean two', () => {
    expect(readSpeakers('Ann Lee met Mara Quill. “It is late,” she said.')).toEqual([
      'she?: It is late,'
    ])
  })

  it('goes on behind an interruption and in the next paragraph, and is a guess once the marks were closed', () => {
    const text = '“It is late,” said Ann Lee. “We go.\n\n“We go now.”\n\n“Good night.”'
    expect(readSpeakers(text)).toEqual([
      'Ann Lee: It is late,',
      'Ann Lee: We go.',
      'Ann Lee: We go now.',
      'Ann Lee?: Good night.'
    ])
  })
})

describe('a quotation', () => {
  it('that is never closed ends before its tag', () => {
    const article = readArticle('“It is late, said Ann Lee. She left.')
    expect(article.quotations.map(article.slice)).toEqual(['“It is late,'])
    expect(article.unpairedMarks.map(({side, start}) => [side, start])).toEqual([['opening', 0]])
  })

  it.each([
    ['the ’90s, the workers’ hall, rock ’n’ roll and Singin’ in the rain', []],
    ['<embed id="7" name="x"> and no more', []],
    ['a 12" single and 5\'10" tall', []],
    ['“Lee said “no” to me,” he said', ['“Lee said “no” to me,”', '“no”']],
    ['“the best in the world“ he said', ['“the best in the world“']],
    ["''We go,'' he said", ["''We go,''"]],
    ['It is 68” tall and “a 21" screen” wide', ['“a 21" screen”']],
    ['“It is 68” tall,” he said', ['“It is 68” tall,”']],
    ['Le port « a été ‹ fermé › lundi », dit-elle', ['« a été ‹ fermé › lundi »', '‹ fermé ›']],
    ['Der »neue ›kleine‹ Hafen« ist zu', ['»neue ›kleine‹ Hafen«', '›kleine‹']],
    ['Der “foreign„ Hafen ist zu', ['“foreign„']],
    ['More in Opinion ›', []]
  ])('is told from other marks: %s', (text, expected) => {
    const article = readArticle(text)
    expect(article.quotations.map(article.slice)).toEqual(expected)
    expect(article.unpairedMarks).toEqual([])
  })

  it('opens in the year in which another closes: a figure behind a mark is no measure', () => {
    const article = readArticle('It opened in 2019” and closed, she said.')
    expect(article.unpairedMarks.map(({side}) => side)).toEqual(['closing'])
  })

  it('goes on in a paragraph that was joined to its own, where no tag ends it', () => {
    const marks = (text: string) =>
      readArticle(text).unpairedMarks.map(({side, goesOn}) => [side, goesOn])
    expect(marks('“We go. “We go now,” said Ann Lee.')).toEqual([['opening', true]])
    expect(marks('“We go, said Ann Lee. “We go now.”')).toEqual([['opening', undefined]])
    expect(marks('“We go. “we go now,” said Ann Lee.')).toEqual([['opening', undefined]])
  })

  it('may go on for the paragraphs of a statement, and for no more', () => {
    const unpaired = (count: number) =>
      readArticle(`“We go.\n\n${'The board met.\n\n'.repeat(count)}We went.”`).unpairedMarks.length
    expect(unpaired(10)).toBe(0)
    expect(unpaired(25)).toBe(2)
  })
})

it('speeches have labels where several do', () => {
  const count = (value: string) => labelledSpeeches(readArticle(value)).size
  expect(count('Q: Is it shut?\n\nA: It is.\n\nLEE: It is late.\n\nAnn Lee: We go.')).toBe(4)
  expect(count('Lee: The pier must close\n\nThe board met.')).toBe(0)
})
