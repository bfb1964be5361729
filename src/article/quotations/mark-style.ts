/** Mark style: how a file writes its quotation marks and apostrophes, so that what is put in reads like the rest. */
import {Question} from '../../session.js'
import type {Article} from '../model/article.js'

/** Marks as the file writes them: `“`, `"` or `&ldquo;`. */
export interface MarkStyle {
  readonly opening: string
  readonly closing: string
  /** Of a quotation inside a quotation. */
  readonly innerOpening: string
  readonly innerClosing: string
  readonly apostrophe: string
}

const curly = {double: ['“', '”'], single: ['‘', '’']} as const
const straight = {double: ['"', '"'], single: ["'", "'"]} as const
const references = {double: ['&ldquo;', '&rdquo;'], single: ['&lsquo;', '&rsquo;']} as const

/**
 * The style of most of a text's quotations and apostrophes.
 *
 * @param other Whose style to take where the text has no quotation: a source.
 */
export function readMarkStyle(article: Article, other?: Article): MarkStyle {
  const {pair = other && habitsOf(other).pair, apostrophe} = habitsOf(article)
  return styleOf(pair ?? '“ ”', apostrophe)
}

/** What an article writes most often: the marks of a quotation with a space between, and an apostrophe. */
interface Habits {
  readonly pair: string | undefined
  readonly apostrophe: string | undefined
}

const habits = new Question<Habits>()

function habitsOf(article: Article): Habits {
  return article.session.derive(habits, article, () => ({
    pair: mostFrequent(markPairs(article)),
    apostrophe: mostFrequent(apostrophes(article))
  }))
}

function styleOf(pair: string, apostrophe: string | undefined): MarkStyle {
  const [opening = '“', closing = '”'] = pair.split(' ')
  const shape = opening.startsWith('&') ? references : /^["']/.test(opening) ? straight : curly
  const isSingle = /^(?:['‘]|&lsquo;|&#39;|&#x27;)/.test(opening)
  const [innerOpening, innerClosing] = isSingle ? shape.double : shape.single
  return {
    opening,
    closing,
    innerOpening,
    innerClosing,
    apostrophe: apostrophe ?? shape.single[1]
  }
}

function markPairs({quotations, value}: Article): string[] {
  return quotations
    .filter(({kind, depth, closed}) => kind === 'marks' && depth === 0 && closed)
    .map(
      ({start, end, content}) =>
        `${value.slice(start, content.start)} ${value.slice(content.end, end)}`
    )
    .filter((pair) => /^\S+ \S+$/.test(pair))
}

function apostrophes({words, value}: Article): string[] {
  return words
    .filter(({text}) => /['’]/.test(text))
    .map(({start, end}) => /['’]|&rsquo;|&#39;|&apos;|&#8217;/.exec(value.slice(start, end))?.[0])
    .filter((written) => written !== undefined)
}

/** The first of the most frequent items. */
function mostFrequent(items: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}

/**
 * The words of another text as this file would write them: its apostrophes, its marks for quotations inside, its markup's
 * own characters escaped.
 *
 * @param isQuoted Whether they are to stand inside marks, so that marks among them are inner ones.
 */
export function writeInStyle(
  text: string,
  style: MarkStyle,
  {format}: Article,
  isQuoted: boolean
): string {
  const [opening, closing] = isQuoted
    ? [style.innerOpening, style.innerClosing]
    : [style.opening, style.closing]
  const escaped = format === 'html' ? text.replace(/&/g, '&amp;').replace(/</g, '&lt;') : text
  return escaped
    .replace(/(?<=[\p{L}\p{N}])['’](?=\p{L})|(?<=s)['’](?=\s)/gu, style.apostrophe)
    .replace(/[“"](?=[\p{L}\p{N}[…])|(?<=^|[\s([—–])‘(?=\S)/gu, opening)
    .replace(/[”"]|(?<=[\p{L}.,!?…])’(?!\p{L})/gu, closing)
    .replace(/\s+/g, ' ')
}
