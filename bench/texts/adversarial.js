/** Texts that were made to take time: by name, the piece that is repeated or how a text of `n` characters is made. */
// What English, marks and damage cost is the same in every format; markup is read by its own.
const text = {
  words: 'The ferry leaves at nine on Monday. ',
  'one sentence': 'and the ferry leaves for the island ',
  'one word': 'a',
  'open quotes': '“a ',
  'straight quotes': '"a ',
  'straight pairs': '"a" ',
  quotes: '“It is late,” Ann Lee said. ',
  'nested quotes': (n) => '“‘'.repeat((n / 4) | 0) + 'a' + '’”'.repeat((n / 4) | 0),
  'close quotes': 'a” ',
  apostrophes: "'",
  'plural apostrophes': "a' ",
  'joined apostrophes': '’a',
  guillemets: '« a » ',
  masked: 'сode ',
  'one masked word': 'сode',
  'zero-width spaces': '\u200b',
  'zero-width spaces in a word': 'a\u200b',
  'soft hyphen': 'a\u00ad',
  'direction marks': '\u202e\u202c',
  combining: (n) => 'e' + '\u0301'.repeat(n),
  'full stops': '.',
  'full stops apart': '. ',
  ellipses: '… ',
  exclamations: '!? ',
  spaces: (n) => 'a' + ' '.repeat(n) + 'b',
  tabs: (n) => 'a' + '\t'.repeat(n) + 'b',
  'no-break spaces': (n) => 'a' + '\u00a0'.repeat(n) + 'b',
  newlines: (n) => 'a' + '\n'.repeat(n) + 'b',
  lines: 'a\n',
  'lone returns': 'a\r',
  'hyphen lines': 'a-\n',
  paragraphs: 'a\n\n',
  initials: (n) => 'U.S. '.repeat((n / 5) | 0) + '“It was late.”',
  initials2: (n) => 'A. '.repeat((n / 3) | 0) + 'said.',
  names: 'Ann Lee ',
  'name commas': (n) => 'Ann Lee, '.repeat((n / 9) | 0) + 'said',
  titles: 'Mr. ',
  breadcrumb: (n) => 'Home' + ' / A'.repeat((n / 4) | 0),
  'breadcrumb of arrows': 'Home > ',
  bars: 'Home | News | ',
  'bar lines': 'Share | Tweet | 3 min read\n\n',
  share: 'Share this article\n\n',
  mojibake: 'â€™',
  'misread letters': 'Ã©a ',
  'twice misread': 'ÃƒÂ',
  'replaced letters': 'a\ufffdb ',
  questions: 'a?b ',
  question: '?',
  entities: '&amp;',
  'double entities': '&amp;amp;',
  'open references': '&#8217',
  ampersands: '&',
  percent: '%E2%80%99',
  'backslash escapes': '\\u2019',
  backslash: '\\',
  numbers: '12 ',
  'numbers joined': '1,2',
  digits: '1',
  money: '$12 million and ',
  dates: '12 May 2020, ',
  fractions: 'five to ',
  said: 'said ',
  'said that': 'he said that ',
  'according to': 'according to ',
  'told that': 'told that ',
  not: 'not ',
  puts: 'puts a at $1 ',
  'in view': "in the mayor's view ",
  commas: 'a, ',
  semicolons: 'a; ',
  dashes: 'a — ',
  'open brackets': '(',
  'nested brackets': (n) => '('.repeat((n / 2) | 0) + 'a' + ')'.repeat((n / 2) | 0),
  slashes: '/',
  URLs: 'http://a.b ',
  addresses: 'a@b.c ',
  'joined at signs': 'a@',
  'joined dots': 'a.',
  capitals: 'THE FERRY LEAVES ',
  chinese: '字',
  emoji: '👩‍👩‍👧',
  surrogates: '\ud83d',
  nul: 'a\0',
  controls: '\u0085\u009d',
  Cyrillic: 'Привет, мир. ',
  credits: 'The Echo reported. ',
  listing: 'Ann Lee and Tom Orr and ',
  whichs: 'which said which ',
  interview: 'Q: Why?\n\nLEE: Because.\n\n',
  headline: 'Lee: ',
  'random words': (n) => {
    let s = 1,
      out = ''
    const r = () => (s = (s * 16807) % 2147483647) / 2147483647
    while (out.length < n)
      out += 'abcdefghijklmnop'.slice((r() * 8) | 0, (8 + r() * 8) | 0) + (r() < 0.1 ? '. ' : ' ')
    return out
  },
  keys: (n) =>
    '---\n' + Array.from({length: (n / 10) | 0}, (_, i) => `k${i}: 1\n`).join('') + '---\n\na',
  'nested flow': (n) =>
    '---\na: ' + '['.repeat((n / 2) | 0) + ']'.repeat((n / 2) | 0) + '\n---\n\na',
  'nested keys': (n) =>
    '---\n' +
    Array.from({length: Math.sqrt(n) | 0}, (_, i) => ' '.repeat(i) + 'a:\n').join('') +
    '---\n\na',
  aliases: (n) => '---\na: &a [1]\nb: [' + '*a,'.repeat((n / 3) | 0) + ']\n---\n\na',
  sources: (n) => '---\nsources:\n' + '  - a.txt\n'.repeat((n / 10) | 0) + '---\n\na'
}

const markdown = {
  brackets: '[',
  'footnote numbers': '[1] ',
  links: '[a](b) ',
  'open links': '[a](',
  images: '![a',
  footnotes: (n) => '[^1]'.repeat((n / 4) | 0) + '\n\n[^1]: a',
  definitions: '[a]: b\n',
  stars: '*',
  'open emphasis': '*a ',
  'crossed emphasis': '**a* ',
  underscores: '_a_',
  'open code': '`a',
  'code of all lengths': (n) =>
    Array.from({length: Math.sqrt(n) | 0}, (_, i) => '`'.repeat((i % 300) + 1) + 'a').join(''),
  'open strikethrough': '~~a ',
  'nested quotes': (n) => '> '.repeat((n / 2) | 0) + 'a',
  'quoted lines': '> a\n',
  'nested items': (n) => '- '.repeat((n / 2) | 0) + 'a',
  'indented items': (n) =>
    Array.from({length: Math.sqrt(n) | 0}, (_, i) => ' '.repeat(i) + '- a\n').join(''),
  items: '- a\n',
  headings: '# a\n',
  tables: (n) => '| a '.repeat((n / 8) | 0) + '\n' + '|---'.repeat((n / 8) | 0) + '\n',
  tables2: (n) => '|a|b|\n|-|-|\n' + '|a|b|\n'.repeat((n / 6) | 0),
  'inline HTML': '<b>a</b> ',
  'open comments': '<!--',
  directives: '<!-- ibid ignore -->\n\na\n\n',
  directives2: '<!-- ibid disable -->a'
}

const html = {
  entities: '&amp;',
  'double entities': '&amp;amp;',
  'open references': '&#8217',
  'less-than signs': '<',
  'open tags': '<a ',
  divs: (n) => '<div>'.repeat((n / 5) | 0) + 'a',
  'nested inline elements': (n) => '<b>'.repeat((n / 3) | 0) + 'a',
  'alternating elements': (n) => '<b><i>'.repeat((n / 6) | 0) + 'a',
  'paragraphs of HTML': '<p>a</p>',
  'misnested elements': '<b><p>a</b>',
  'open links of HTML': '<a href=x>a',
  attributes: (n) =>
    '<p ' + Array.from({length: (n / 6) | 0}, (_, i) => `a${i}=b `).join('') + '>a',
  comments: '<!-- a -->',
  directives: '<!-- ibid ignore -->\n\na\n\n',
  directives2: '<!-- ibid disable -->a',
  'open comments': '<!--',
  'nested tables': (n) => '<table>'.repeat((n / 7) | 0) + 'a',
  'table cells': (n) => '<table>' + '<tr><td>a'.repeat((n / 9) | 0),
  'nested lists': (n) => '<ul><li>'.repeat((n / 8) | 0) + 'a',
  blockquotes: (n) => '<blockquote>'.repeat((n / 12) | 0) + 'a',
  'quotations of HTML': '<q>a</q> ',
  'nested quotations': (n) => '<q>'.repeat((n / 3) | 0) + 'a',
  deletions: '<del>a</del> ',
  scripts: '<script>a</script>',
  'open scripts': '<script>',
  buttons: '<button>',
  selects: '<select><option>a',
  templates: '<template>',
  svg: '<svg>',
  nul: 'a\0',
  'lone returns': 'a\r',
  words: 'The ferry leaves at nine on Monday. ',
  'open quotes': '“a '
}

/**
 * @param {'text' | 'markdown' | 'html'} format
 * @param {string} name
 * @param {number} size in UTF-16 code units, about
 */
export function makeText(format, name, size) {
  const piece = adversarialTexts[format][name]
  return typeof piece === 'string' ? piece.repeat(Math.ceil(size / piece.length)) : piece(size)
}

export const adversarialTexts = {text, markdown, html}
