/** What the fuzzer feeds in: drafts and sources in every format, full of what breaks readers and rules. */
import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import {type Format, rules as allRules} from '../../src/index.js'
import type {OptionSet} from '../../src/options.js'
import {readExamples} from '../examples.js'

export interface FuzzInput {
  readonly format: Format
  readonly draft: string
  readonly source: string
  /** Phrases never to report. */
  readonly allow: readonly string[]
  /** By rule its severity, or its severity and options, as the preset takes them; anything else too. */
  readonly rules?: unknown
}

/** News as it is written, and what reporters' tools make of it. */
const prose =
  'The ferry|leaves at nine|on Monday|.| |\n\n|\n|“It is late,”|Ann Lee|said|she said that|according to the Echo|"We turned back"|the harbour’s|dont|its|Mr. Orr|12 May 2021|$12 million|1,200 people|not|never|told that|Q: |LEE: |—|, |; |: |(|)|…|Home > News > |Share this article|Read more: |Advertisement|The Echo|reported|U.S. |A. |five to nine|per cent|%'.split(
    '|'
  )

/** Marks in every wrong place, and characters that were damaged or hide. */
const marks = [
  ...Array.from('“”‘’"\'«»„‚‹›`´′″'),
  "''",
  'â€™',
  'â€œ',
  'Ã©',
  'ÃƒÂ©',
  'Â ',
  'п»ї',
  'Рџ',
  'ï¿½',
  '\uFFFD',
  'don?t',
  '&rsquo;',
  '&amp;amp;',
  '&#8217',
  '&#x2019;',
  '&#0;',
  '\\u2019',
  '%E2%80%99',
  '=E2=80=99',
  '\u200B',
  '\u200D',
  '\u202E',
  '\u00AD',
  '\u2060',
  '\uFEFF',
  'сode',
  'е́',
  '\u0301',
  '👩‍👧',
  '\u{E0041}',
  '\u0085',
  '\u0093',
  '\u001B[31m',
  '\u009B',
  '\u0007',
  '\0',
  '\r',
  '\r\n',
  '\u2028',
  '\u00A0',
  '\t',
  '\uD83D',
  '\uDE00',
  'Привет',
  '字幕',
  'שלום'
]

const markup = [
  '> ',
  '- ',
  '1. ',
  '# ',
  '* ',
  '**',
  '_',
  '`',
  '```\n',
  '~~',
  '[a](b)',
  '[a][b]',
  '[b]: c\n',
  '[^1]',
  '![a](b "c")',
  '| a | b |\n|---|---|\n',
  '<!-- ibid-ignore -->',
  '<!-- ibid-disable -->',
  '<!-- ibid-enable -->',
  '<!-- ibid-ignore-next dropped-apostrophe -->',
  '<!--',
  '-->',
  '<p>',
  '</p>',
  '<b>',
  '</b>',
  '<i class="“">',
  '<a href="//x.test">',
  '</a>',
  '<q>',
  '</q>',
  '<del>',
  '<br>',
  '<blockquote>',
  '</blockquote>',
  '<ul><li>',
  '<table><tr><td>',
  '<script>',
  '</script>',
  '<style>',
  '<textarea>',
  '<title>',
  '<template>',
  '<svg>',
  '<![CDATA[',
  '<?',
  '<!doctype html>',
  '<html><body>',
  '&nbsp;',
  '&lt;b&gt;',
  '&',
  '<',
  '\\"',
  '  \n'
]

const frontMatters = [
  '---\ntitle: Storm: two dead\n---\n',
  '---\npublisher: The Echo\nauthor: Ann Lee\n---\n\n',
  '---\nsources: a.txt\n---\n',
  '---\na: &a [*a]\n---\n',
  '---\na: &a [1]\nb: [*a, *a]\n---\n',
  '---\nallow: [x\n---\n',
  '---\ndate: 2021-05-12\n---\r\n',
  '---\n!!js/function x: 1\n---\n',
  '---\n"\u001B[31m": 1\n---\n',
  '\uFEFF---\ntitle: a\n---\n'
]

/** The drafts and sources of the rules' pages. */
const pages = path.resolve(import.meta.dirname, '../../rules')
const examples = fs
  .readdirSync(pages)
  .map((name) => path.join(pages, name, 'readme.md'))
  .filter((page) => fs.existsSync(page))
  .flatMap((page) => readExamples(fs.readFileSync(page, 'utf8')))
  .map(({format, draft, sources}) => ({
    format: format as Format,
    draft: String(draft),
    source: sources.map(({value}) => value).join('\n\n')
  }))

const spaced = fc.constantFrom('', ' ', ' ', '\n')
const piece = fc.oneof(
  {arbitrary: fc.constantFrom(...prose), weight: 6},
  {arbitrary: fc.constantFrom(...marks), weight: 3},
  {arbitrary: fc.constantFrom(...markup), weight: 2},
  {arbitrary: fc.string({unit: 'binary', maxLength: 3}), weight: 1}
)
const text = fc
  .array(fc.tuple(piece, spaced), {maxLength: 16, size: 'max'})
  .map((pieces) => pieces.flat().join(''))
const withFrontMatter = fc
  .tuple(fc.constantFrom(...frontMatters), text)
  .map(([front, body]) => front + body)
const format = fc.constantFrom<Format>('text', 'markdown', 'html')
const allow = fc.oneof(
  {arbitrary: fc.constant([]), weight: 9},
  {arbitrary: fc.array(fc.constantFrom('the Echo', '“', ' ', 'said'), {maxLength: 2}), weight: 1}
)

const severity = fc.constantFrom('off', 'info', 'warn', 'error')
/** Values of which every option takes one: those at its edges. */
const values = [
  ...[0, 0.5, 1, 2, 9, 1e9, true, false, 'en-GB', 'document', 'paragraph', 'sentence', 'always'],
  ...[[], [''], ['dont', 'its'], ['no-such-rule']]
]
/** Settings of a rule: what it takes, and now and then something else. */
const setting = fc.constantFrom(...Object.values(allRules)).chain(({id, options}) => {
  const taken = Object.entries(options as OptionSet<Record<string, unknown>>).map(
    ([name, option]) =>
      fc.tuple(
        fc.constant(name),
        fc.oneof(
          {
            arbitrary: fc.constantFrom(
              option.default,
              ...values.filter((value) => option.accepts(value))
            ),
            weight: 15
          },
          {arbitrary: fc.jsonValue({maxDepth: 2}), weight: 1}
        )
      )
  )
  const given = fc.tuple(...taken).map((entries) => Object.fromEntries(entries))
  return fc.tuple(fc.constant(id), fc.oneof(severity, fc.tuple(severity, given)))
})
const settings = fc.oneof(
  {arbitrary: fc.constant(undefined), weight: 6},
  {
    arbitrary: fc.array(setting, {maxLength: 4}).map((all) => Object.fromEntries(all) as unknown),
    weight: 3
  },
  {arbitrary: fc.jsonValue({maxDepth: 3}), weight: 1}
)

/** A draft and a source made of the same stuff, so that they meet. */
const invented = fc
  .tuple(
    format,
    fc.oneof({arbitrary: text, weight: 9}, {arbitrary: withFrontMatter, weight: 1}),
    text,
    fc.nat(3),
    allow
  )
  .map(([format, draft, other, kind, allow]): FuzzInput => {
    const sources = ['', other, draft, draft.replace(/[“”"‘’']/g, '') + other]
    return {format, draft, source: sources[kind]!, allow}
  })

/** An example of the rules' pages with something put in, taken out or swapped. */
const mutated = fc
  .tuple(
    fc.constantFrom(...examples),
    fc.array(fc.tuple(fc.double({min: 0, max: 1, noNaN: true}), fc.nat(12), piece, fc.boolean()), {
      minLength: 1,
      maxLength: 5
    }),
    fc.oneof({arbitrary: fc.constant(undefined), weight: 4}, {arbitrary: format, weight: 1})
  )
  .map(([example, changes, other]): FuzzInput => {
    let {draft, source} = example
    for (const [where, length, put, isDraft] of changes) {
      const change = (value: string) => {
        const at = Math.floor(where * value.length)
        return value.slice(0, at) + put + value.slice(at + length)
      }
      if (isDraft) draft = change(draft)
      else source = change(source)
    }
    return {format: other ?? example.format, draft, source, allow: []}
  })

export const inputs: fc.Arbitrary<FuzzInput> = fc
  .tuple(fc.oneof(invented, mutated), settings)
  .map(([input, rules]) => (rules === undefined ? input : {...input, rules}))
