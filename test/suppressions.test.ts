import {describe, expect, it} from 'vitest'
import type {Node} from 'unist'
import {VFile} from 'vfile'
import ibid, {readArticle, rules} from '../src/index.js'
import {parseHtml} from '../src/article/markup/parse-html.js'
import {parseMarkdown} from '../src/article/markup/parse-markdown.js'

/** Which lines of a text are reported, and which are not because a directive says so. */
function report(path: string, lines: readonly string[]) {
  const file = new VFile({path, value: lines.join('\n')})
  const format = {'.md': parseMarkdown, '.html': parseHtml}[file.extname ?? '']
  void ibid()(format?.(String(file)) ?? ({type: 'root', children: []} as Node), file)
  return {
    reported: file.messages.map(({line, ruleId}) => `${line} ${ruleId}`),
    suppressed: (file.data.ibid?.suppressed ?? []).map(({message, by}) => {
      expect(by).toBe('comment')
      return `${message.line} ${message.ruleId}`
    })
  }
}

const residue = 'page-residue'

describe('directives', () => {
  it('suppress in the next block of Markdown, whole lists and quotations too', () => {
    expect(
      report('a.md', [
        '<!-- ibid-ignore page-residue -->',
        '',
        '- 3 min read',
        '- 4 min read',
        '',
        '5 min read',
        '<!-- ibid-ignore -->',
        '> 6 min read',
        '>',
        '> 7 min read'
      ])
    ).toEqual({
      reported: [`6 ${residue}`],
      suppressed: [`3 ${residue}`, `4 ${residue}`, `8 ${residue}`, `10 ${residue}`]
    })
  })

  it('suppress in the block they stand in', () => {
    const place = 'The board (opens in a new tab) met'
    expect(
      report('a.md', [`${place}. <!-- ibid-ignore page-residue -->`, '', `${place} again.`])
    ).toEqual({reported: [`3 ${residue}`], suppressed: [`1 ${residue}`]})
    expect(
      report('a.html', [
        `<p>${place} <b>twice</b><!-- ibid-ignore page-residue --></p><p>${place}.</p>`,
        `<p><!-- ibid-ignore page-residue -->${place} <i>once</i>, ${place}.</p>`,
        `<!-- ibid-ignore -- the advertiser wants it --><ul><li>${place}<li>${place}</ul>`,
        `<p>${place}.</p>`
      ])
    ).toEqual({
      reported: [`1 ${residue}`, `4 ${residue}`],
      suppressed: [1, 2, 2, 3, 3].map((line) => `${line} ${residue}`)
    })
  })

  it.each([
    ['a.md', (name: string) => ['', `<!-- ${name} -->`, ''], (line: string) => [line]],
    ['a.html', (name: string) => [`<!--${name}-->`], (line: string) => [`<p>${line}</p>`]],
    ['a.txt', (name: string) => [`[${name}]`], (line: string) => [line]]
  ])('switch rules off and on in %s', (path, directive, prose) => {
    const lines = [
      ...directive('ibid-disable encoding-corruption, page-residue'),
      ...prose('3 min read'),
      ...directive('ibid-enable page-residue -- ours'),
      ...prose('The pierâ€™s shut.'),
      ...directive('ibid-ignore'),
      ...prose('4 min read'),
      ...directive('ibid-enable'),
      ...prose('5 min read'),
      ...directive('ibid-disable'),
      ...prose('6 min read')
    ]
    const at = (text: string) => lines.findIndex((line) => line.includes(text)) + 1
    expect(report(path, lines)).toEqual({
      reported: [`${at('5 min')} ${residue}`],
      suppressed: [
        `${at('3 min')} ${residue}`,
        `${at('â')} encoding-corruption`,
        `${at('4 min')} ${residue}`,
        `${at('6 min')} ${residue}`
      ]
    })
  })

  it('suppress only the rules they name', () => {
    expect(
      report('a.txt', ['[ibid-ignore page-residue]', 'The pierâ€™s (opens in a new tab) shut.'])
    ).toEqual({reported: ['2 encoding-corruption'], suppressed: [`2 ${residue}`]})
  })

  it('work for one rule alone, and keep what it suppressed beside what another did', () => {
    const file = new VFile({path: 'a.txt', value: '[ibid-disable]\n3 min read\nThe pierâ€™s shut.'})
    for (const rule of [rules['page-residue'], rules['encoding-corruption']])
      rule()({type: 'root', children: []} as Node, file)
    expect(file.messages).toEqual([])
    expect(file.data.ibid?.suppressed?.map(({message}) => message.ruleId)).toEqual([
      'page-residue',
      'encoding-corruption'
    ])
  })

  it('are no prose and change none', () => {
    const directive = '[ibid-ignore page-residue]'
    const wrapped = ['The harbour board has closed the', 'east pier until July, it said on']
    const texts = (value: string, path: string) =>
      readArticle(new VFile({path, value})).paragraphs.map(({start, end}) =>
        value.slice(start, end)
      )
    expect(texts([directive, ...wrapped, directive, 'Monday.'].join('\n'), 'a.txt')).toEqual([
      wrapped.join('\n'),
      'Monday.'
    ])
    const {text, sentences} = readArticle(
      'The<!-- ibid-ignore --> pier.\n\n<!-- ibid-disable -->\n',
      {
        format: 'markdown'
      }
    )
    expect([text.trim(), sentences.length]).toEqual(['The pier.', 1])
  })

  it('are found in linear time', () => {
    const value = '<!-- '.repeat(200_000)
    expect(readArticle(value, {format: 'markdown'}).directives).toEqual([])
    const many = '<!-- ibid-ignore -->\n\n'.repeat(20_000)
    expect(readArticle(many, {format: 'markdown'}).directives).toHaveLength(20_000)
  })
})
