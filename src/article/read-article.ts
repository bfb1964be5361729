/** One text, read once: the reader that drafts and sources share. */
import type {Root as HtmlRoot} from 'hast'
import type {Root as MarkdownRoot} from 'mdast'
import {VFile} from 'vfile'
import type {
  Article,
  Attribution,
  Credit,
  DamagedPart,
  Directive,
  Format,
  Paragraph,
  Part,
  Quotation,
  Sentence,
  TextLanguage,
  UnpairedMark,
  Word
} from './model/article.js'
import {Session} from '../session.js'
import {formatOf} from './format-of.js'
import {readAttributions} from './attribution/attributions.js'
import {repairProse} from './markup/damage.js'
import {settleScopes} from './markup/directives.js'
import {parseHtml} from './markup/parse-html.js'
import {parseMarkdown} from './markup/parse-markdown.js'
import {readHtml, readHtmlCredit} from './markup/html.js'
import {readMarkdown} from './markup/markdown.js'
import {type FrontMatter, creditOf, readFrontMatter} from './markup/metadata.js'
import type {Prose} from './markup/prose.js'
import {readLanguages} from './language.js'
import {readQuotations} from './quotations/quotations.js'
import {foldLines} from './markup/fold-lines.js'
import {maskResidue} from './markup/residue.js'
import {rangesOf} from './sentence-ranges.js'
import {readText} from './markup/text.js'

export interface ReadArticleOptions {
  /** By default by the file's extension, and `text` where there is none. */
  readonly format?: Format
  /** What the caller knows of the text's publication; it goes before what the text says itself. */
  readonly credit?: Credit
  /** What is remembered of other texts, and will be of this one. By default a new one. */
  readonly session?: Session
}

/**
 * Reads a text.
 *
 * @throws {Error} When its front matter nests too deeply or is longer than anybody writes, or its markup nests deeper
 *   than a page does.
 */
export function readArticle(value: string | VFile, options: ReadArticleOptions = {}): Article {
  const file = typeof value === 'string' ? new VFile({value}) : value
  const format = options.format ?? formatOf(file) ?? 'text'
  return read(file, format, undefined, options)
}

/** Reads a file that is parsed already, as the tree it was parsed to. */
export function readTree(tree: MarkdownRoot | HtmlRoot, file: VFile, session?: Session): Article {
  const isHtml = tree.children.some(
    ({type}) => type === 'element' || type === 'text' || type === 'doctype' || type === 'comment'
  )
  return read(file, isHtml ? 'html' : 'markdown', tree, session && {session})
}

function read(
  file: VFile,
  format: Format,
  tree?: MarkdownRoot | HtmlRoot,
  {credit, session = new Session()}: ReadArticleOptions = {}
): Article {
  const value = String(file)
  const name = file.path || 'the text'
  const frontMatter = readFrontMatter(value, name)
  const {metadata, end} = frontMatter
  // Parsers take front matter for prose, and count without a byte order mark: both are blanked, and a tree made without that is not used.
  const body = value.slice(0, end).replace(/[^\r\n]/g, ' ') + value.slice(end)
  const parsed = end === 0 || tree?.children[0]?.type === 'yaml' ? tree : undefined
  let known = creditOf(metadata)
  let prose: Prose
  try {
    if (format === 'html') {
      const html = (parsed as HtmlRoot | undefined) ?? parseHtml(body)
      known = {...readHtmlCredit(html), ...known}
      prose = readHtml(html, value, end)
    } else if (format === 'markdown') {
      prose = readMarkdown((parsed as MarkdownRoot | undefined) ?? parseMarkdown(body), value, end)
    } else {
      prose = readText(value, end)
    }
  } catch (error) {
    // The walks of a tree, ours and the parsers', go as deep as it does.
    if (!(error instanceof RangeError)) throw error
    const reason = error.message.includes('call stack')
      ? 'its markup nests too deeply'
      : error.message
    throw new Error(`Cannot read ${name}: ${reason}`, {cause: error})
  }
  return new ReadArticle(
    value,
    format,
    file.path,
    {...known, ...credit},
    frontMatter,
    prose,
    session
  )
}

/** The paragraphs of longer texts would push each other out of the memory, and copying their sentences takes a fifth more room: 102 MB rather than 86 for a text of 5. */
const mostRemembered = 1000

/**
 * An article whose deeper readings are made when first asked for.
 *
 * Objects of which there are many don't begin with a spread: V8 gives each that does a shape of its own, which makes
 * it 350 bytes rather than 90, and twenty times as slow.
 */
class ReadArticle implements Article {
  readonly text: string
  readonly path?: string
  readonly metadata: Article['metadata']
  readonly frontMatterFault?: NonNullable<Article['frontMatterFault']>
  readonly residue: Article['residue']
  readonly damage: readonly DamagedPart[]
  readonly paragraphs: Paragraph[] = []
  readonly sentences: Sentence[] = []
  readonly words: Word[] = []
  readonly regions: Article['regions']
  readonly directives: readonly Directive[]
  readonly #prose: Prose
  #quotations: {quotations: Quotation[]; unpairedMarks: UnpairedMark[]} | undefined
  #attributions: Attribution[] | undefined

  constructor(
    readonly value: string,
    readonly format: Format,
    path: string | undefined,
    readonly credit: Credit,
    {metadata, fault}: FrontMatter,
    prose: Prose,
    readonly session: Session
  ) {
    if (path !== undefined) this.path = path
    this.metadata = metadata
    if (fault) this.frontMatterFault = fault
    const {damage, repaired} = repairProse(prose, format, value)
    this.damage = damage
    this.#prose = foldLines(repaired)
    const {text, blocks, residue} = maskResidue(this.#prose, format, session)
    this.text = text
    this.residue = residue.map(({from, to, ...rest}) => ({...this.part(from, to), ...rest}))
    this.regions = this.#prose.inlines
      .map(({from, to, kind, url}) => ({
        kind,
        ...this.part(from, to),
        ...(url !== undefined && {url})
      }))
      .sort((a, b) => a.from - b.from)
    for (const block of blocks) this.#readParagraph(block, blocks.length <= mostRemembered)
    this.directives = settleScopes(prose.directives, this.paragraphs)
  }

  #readParagraph({from, to, kind, quoted}: Prose['blocks'][number], isRemembered: boolean): void {
    const sentences: Sentence[] = []
    const paragraph: Paragraph = {kind, quoted, sentences, ...this.part(from, to)}
    const text = this.text.slice(from, to)
    const ranges = kind === 'code' ? [] : rangesOf(text, this.session, isRemembered)
    for (const range of ranges) {
      const first = this.words.length
      for (const [at, form] of range.forms.entries()) {
        const place = this.part(from + range.words[2 * at]!, from + range.words[2 * at + 1]!)
        this.words.push({
          start: place.start,
          end: place.end,
          from: place.from,
          to: place.to,
          text: form
        })
      }
      // Sliced, the list has room for its words only: grown word by word it had half as much again.
      const words = this.words.slice(first)
      const place = this.part(from + range.from, from + range.to)
      const sentence = {words, paragraph, text: range.text, ...place}
      sentences.push(sentence)
      this.sentences.push(sentence)
    }
    this.paragraphs.push(paragraph)
  }

  get language(): TextLanguage {
    return readLanguages(this).text
  }

  get quotations(): readonly Quotation[] {
    return (this.#quotations ??= readQuotations(this)).quotations
  }

  get unpairedMarks(): readonly UnpairedMark[] {
    return (this.#quotations ??= readQuotations(this)).unpairedMarks
  }

  get attributions(): readonly Attribution[] {
    return (this.#attributions ??= readAttributions(this))
  }

  readonly part = (from: number, to: number): Part => this.#prose.part(from, to)

  readonly slice = ({from, to}: Part): string => this.text.slice(from, to)
}
