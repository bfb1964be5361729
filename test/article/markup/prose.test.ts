import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {VFile} from 'vfile'
import {type Article, readArticle} from '../../../src/index.js'

const extensions = {text: '.txt', markdown: '.md', html: '.html'}

function read(value: string, format: keyof typeof extensions): Article {
  return readArticle(new VFile({path: `draft${extensions[format]}`, value}))
}

function words(article: Article): [string, string][] {
  return article.words.map((word) => [word.text, article.value.slice(word.start, word.end)])
}

describe('places', () => {
  it('are exact in Markdown after references, escapes, markup, prefixes and lazy lines', () => {
    const value = [
      '> The *harbour* board &amp; the',
      'town don&rsquo;t\\* agree, [says',
      '> **Ann**](https://example.org/a_b) Lee.',
      '>',
      '> 1. First  ',
      '>    second \\_third\\_ line&nbsp;end.',
      '',
      '| a&lt;b | `c&amp;d` |',
      '| --- | --- |',
      '| x \\| y | z |'
    ].join('\n')
    const article = read(value, 'markdown')
    expect(article.text).toContain('don’t* agree, says Ann Lee.')
    expect(words(article)).toEqual([
      ['The', 'The'],
      ['harbour', 'harbour'],
      ['board', 'board'],
      ['the', 'the'],
      ['town', 'town'],
      ['don’t', 'don&rsquo;t'],
      ['agree', 'agree'],
      ['says', 'says'],
      ['Ann', 'Ann'],
      ['Lee', 'Lee'],
      ['First', 'First'],
      ['second', 'second'],
      ['third', 'third'],
      ['line', 'line'],
      ['end', 'end'],
      ['a', 'a'],
      ['b', 'b'],
      ['c&amp', 'c&amp'],
      ['d', 'd'],
      ['x', 'x'],
      ['y', 'y'],
      ['z', 'z']
    ])
  })

  it('are exact in HTML after references with and without semicolon, line ends and tags', () => {
    const value =
      '<h1>Pier &amp; port</h1>\r\n<p>They don&#8217;t\r\n  <b>a</b>gree&nbsp;&mdash; &ldquo;not&#x20;yet&rdquo;, AT&ampT said &#128512; here.</p><script>var no = 1</script>'
    expect(words(read(value, 'html'))).toEqual([
      ['Pier', 'Pier'],
      ['port', 'port'],
      ['They', 'They'],
      ['don’t', 'don&#8217;t'],
      ['agree', 'a</b>gree'],
      ['not', 'not'],
      ['yet', 'yet'],
      ['AT&T', 'AT&ampT'],
      ['said', 'said'],
      ['here', 'here']
    ])
  })

  it('count from the file with its byte order mark, line ends and front matter', () => {
    const value = '\uFEFF---\r\ntitle: "A: b"\r\npublisher: Echo\r\n---\r\nAnn Lee said so.\r\n'
    for (const format of ['text', 'markdown', 'html'] as const) {
      const article = read(value, format)
      expect(words(article).map(([, slice]) => slice)).toEqual(['Ann', 'Lee', 'said', 'so'])
      expect(article.credit).toEqual({title: 'A: b', publisher: 'Echo'})
    }
  })

  it('lie inside the file, in order, whatever the file holds', () => {
    const piece = fc.constantFrom(
      ...'&amp; &rsquo; &#39; &bogus; \\* \\\\ > >> * _ ** ` [a](b) <b> </b> <q> </q> <p> <blockquote> “ ” ‘ ’ " \' – ... . ! ? said Ann Lee I you 12 1,200 U.S. â€™ \u00A0 \u200B \r\n'.split(
        ' '
      ),
      '\n',
      '\n\n',
      '\n> ',
      '\n1. ',
      '\n    ',
      '  \n',
      '---\n'
    )
    const file = fc.array(piece, {maxLength: 40}).map((pieces) => pieces.join(' '))
    fc.assert(
      fc.property(file, fc.constantFrom('text', 'markdown', 'html'), (value, format) => {
        const article = read(value, format)
        let last = 0
        for (const word of article.words) {
          expect(word.start).toBeGreaterThanOrEqual(last)
          expect(word.end).toBeGreaterThan(word.start)
          expect(word.end).toBeLessThanOrEqual(value.length)
          expect(article.text.slice(word.from, word.to)).toBe(word.text)
          last = word.start
        }
        for (const part of [
          ...article.quotations,
          ...article.unpairedMarks,
          ...article.attributions
        ]) {
          expect(part.start).toBeGreaterThanOrEqual(0)
          expect(part.end).toBeLessThanOrEqual(value.length)
          expect(part.end).toBeGreaterThanOrEqual(part.start)
        }
      }),
      {numRuns: 400}
    )
  })
})

describe('plain text', () => {
  it('takes every line for a paragraph, unless the lines were wrapped', () => {
    const lines = 'The board met.\nIt closed the pier.\n\n- one\n- two'
    expect(read(lines, 'text').paragraphs.map(({kind}) => kind)).toEqual([
      'prose',
      'prose',
      'list-item',
      'list-item'
    ])
    const wrapped =
      'The harbour board met on Monday evening and after two hours of\n' +
      'argument closed the east pier, which has stood since the days\nof the herring.'
    expect(read(wrapped, 'text').paragraphs).toHaveLength(1)
  })
})

describe('metadata', () => {
  it('is read from a page’s own head', () => {
    const article = read(
      '<!doctype html><html><head><title>Pier shut</title><meta property="og:site_name" content="Ardmore Echo">' +
        '<meta name="author" content="Mara Quill"><link rel="canonical" href="https://echo.example.org/pier"></head>' +
        '<body><p>It is shut.</p></body></html>',
      'html'
    )
    expect(article.credit).toEqual({
      title: 'Pier shut',
      publisher: 'Ardmore Echo',
      author: 'Mara Quill',
      url: 'https://echo.example.org/pier'
    })
  })

  it('is given by the caller before it is taken from the text', () => {
    const article = readArticle('---\npublisher: Echo\n---\nShut.', {
      credit: {publisher: 'The Echo'}
    })
    expect(article.credit).toEqual({publisher: 'The Echo'})
  })

  it('reads a headline with a colon, and a rule of dashes as no front matter', () => {
    expect(read('---\ntitle: Storm: two dead\n---\nHere.', 'text').credit).toEqual({
      title: 'Storm: two dead'
    })
    expect(read('---\nA line.\n---\nHere.', 'text').words.map(({text}) => text)).toEqual([
      'A',
      'line',
      'Here'
    ])
  })

  it('that is broken is a fault at its line; the fields that can be read and the body are', () => {
    const value = '\uFEFF---\r\ntags: [pier\r\npublisher: Echo\r\n---\r\nThe pier is shut.'
    const article = read(value, 'text')
    const {start, end, ...fault} = article.frontMatterFault!
    expect(fault).toEqual({
      line: 3,
      reason: 'Flow sequence in block collection must be sufficiently indented and end with a ]'
    })
    expect(value.slice(start, end)).toBe('publisher: Echo')
    expect(article.metadata).toEqual({publisher: 'Echo'})
    expect(article.credit).toEqual({publisher: 'Echo'})
    expect(article.sentences.map(({text}) => text)).toEqual(['The pier is shut.'])
  })

  it('whose end is missed is a fault at the last line that says anything', () => {
    const value = '---\ntags: [pier\n\n \n---\nThe pier is shut.'
    const {start, end, line} = read(value, 'text').frontMatterFault!
    expect([value.slice(start, end), line]).toEqual(['tags: [pier', 2])
  })
})
