/** Texts that would take minutes or end the process: refused in one line, or read all the same. */
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {readArticle} from '../../src/index.js'

const read = (path: string, value: string) => readArticle(new VFile({path, value}))

describe('a text is refused', () => {
  it.each([
    ['nested elements', 'a.html', '<div>'.repeat(1001), 'its elements nest too deeply'],
    ['nested quotes', 'a.md', `${'> '.repeat(101)}a`, 'its blocks nest too deeply'],
    ['nested items', 'a.md', `${'- '.repeat(101)}a`, 'its blocks nest too deeply'],
    [
      'an item far to the right',
      'a.md',
      `- a\n${' '.repeat(400)}- b`,
      'its blocks nest too deeply'
    ],
    [
      'a paragraph of brackets',
      'a.md',
      '[1] '.repeat(8000),
      'a paragraph has more markup than can be read'
    ],
    [
      'crossed emphasis',
      'a.md',
      '**a* '.repeat(8000),
      'a paragraph has more markup than can be read'
    ],
    ['50,001 items', 'a.md', '- a\n'.repeat(50_001), 'it has more blocks than can be read'],
    [
      'a row of 50,001 cells',
      'a.md',
      `${'|a'.repeat(50_001)}\n${'|-'.repeat(50_001)}`,
      'it has more blocks than can be read'
    ]
  ])('for %s', (_, path, value, reason) => {
    expect(() => read(path, value)).toThrow(new Error(`Cannot read ${path}: ${reason}`))
  })

  it.each([
    ['nested lists', `a: ${'['.repeat(9000)}`, ': it nests too deeply'],
    [
      'aliases that swell',
      'a: &a [1]\nb: &b [*a, *a, *a]\nc: [' + '*b, '.repeat(99) + ']',
      ': its aliases swell'
    ],
    ['100,000 keys', 'key: 1\n'.repeat(20_000), ': it has more than 100,000 characters'],
    ['a list that holds itself', 'a: &a [1, [*a]]', ': an alias stands inside what it names']
  ])('for front matter with %s', (_, yaml, reason) => {
    expect(() => read('a.md', `---\n${yaml}\n---\n\nb`)).toThrow(
      `Cannot read front matter of a.md${reason}`
    )
  })
})

describe('a text is read', () => {
  it.each([
    ['with elements as deep as pages have them', 'a.html', `${'<div>'.repeat(500)}a`, 'a'],
    ['with a rule of many dashes', 'a.md', `a\n\n${'- '.repeat(90)}\n\n${'-'.repeat(500)}`, 'a'],
    ['with a line that is quoted a hundred times', 'a.md', `${'> '.repeat(100)}a`, 'a']
  ])('%s', (_, path, value, text) => {
    expect(read(path, value).text.trim()).toBe(text)
  })

  it('of as many lines as you like', () => {
    expect(read('a.txt', 'a\n'.repeat(130_000)).words).toHaveLength(130_000)
  })

  it('with links in every row of a long list', () => {
    const list = '- [a](https://example.org/a) and more\n'.repeat(8000)
    expect(read('a.md', list).paragraphs).toHaveLength(8000)
  })

  it('in sentences that end somewhere', () => {
    const {sentences} = read('a.txt', 'and the ferry left '.repeat(1000))
    expect(sentences).toHaveLength(7)
    for (const {text} of sentences) {
      expect(text.length).toBeLessThanOrEqual(3000)
      expect(text).toMatch(/^\w.*\w$/)
    }
    const [word] = read('a.txt', 'a'.repeat(3001)).sentences
    expect(word!.text).toHaveLength(3000)
  })
})
