/** Runs rules on a draft beside its sources. */
import type {Node} from 'unist'
import type {VFile} from 'vfile'
import {readLanguages} from './article/language.js'
import type {Article, Format, Paragraph} from './article/model/article.js'
import {readDraft} from './article/read-draft.js'
import type {RerankLater} from './comparison/alignment/rerank.js'
import {compareArticles, compareArticlesLater} from './comparison/compare-articles.js'
import type {Comparison} from './comparison/model/comparison.js'
import type {Finding, Severity} from './finding.js'
import {addFindings} from './messages.js'
import {type Option, listOfStrings, readOptions} from './options.js'
import {Session} from './session.js'
import {readSources} from './sources/read-sources.js'

/** What a rule may read. The comparison is made when first asked for, once for all rules. */
export interface RuleContext {
  readonly article: Article
  readonly sources: readonly Article[]
  readonly comparison: Comparison
  /** What is remembered of drafts beside these very sources. */
  readonly session: Session
}

/** A rule with its severity and options settled. */
export interface ConfiguredRule {
  readonly id: string
  /** Whether it judges nothing by its English. */
  readonly knowsNoLanguage: boolean
  readonly severity: Severity
  check(context: RuleContext): Iterable<Finding>
}

/** What rules share when they run on drafts. */
export interface RunSettings {
  readonly sources?: unknown
  readonly allow?: unknown
  readonly format?: unknown
  /** A second opinion on which passage a sentence comes from. */
  readonly rerank?: RerankLater | undefined
  /** What is remembered of drafts. By default the transformer remembers for itself. */
  readonly session?: Session
}

const formats: readonly unknown[] = ['text', 'markdown', 'html'] satisfies Format[]

const knownSettings = {
  allow: listOfStrings(),
  format: {
    default: undefined,
    takes: '`text`, `markdown` or `html`',
    accepts: (value): value is Format => formats.includes(value)
  } satisfies Option<Format | undefined>
}

/**
 * The transformer that runs rules on a draft and adds their findings to the file, in order of place. Sources are read
 * now, so that a list or file that changes later changes nothing.
 *
 * @throws {Error} When `sources`, `allow` or `format` are not what they should be.
 */
export function rulesTransformer(
  rules: readonly ConfiguredRule[],
  {sources, rerank, session = new Session(), ...settings}: RunSettings
): (tree: Node, file: VFile) => void | Promise<void> {
  const {allow, format} = readOptions<{allow: readonly string[]; format: Format | undefined}>(
    'ibid',
    knownSettings,
    settings
  )
  const set = readSources(sources ?? [], session)
  const hasSources = set.articles.length > 0

  function run(article: Article, file: VFile, given?: Comparison): void {
    let comparison = given
    const context: RuleContext = {
      article,
      sources: set.articles,
      session: set.session,
      get comparison() {
        return (comparison ??= compareArticles(article, set))
      }
    }
    const {foreign} = readLanguages(article)
    const findings = rules.flatMap((rule) =>
      Array.from(rule.check(context), (finding) => ({rule, finding}))
    )
    const told = findings.filter(
      ({rule, finding}) =>
        rule.knowsNoLanguage || finding.knowsNoLanguage === true || !isIn(article, foreign, finding)
    )
    addFindings(file, article, told, allow)
    file.data.ibid = {coverage: [], ...file.data.ibid, language: article.language}
    if (!hasSources) return
    const {coverage} = context.comparison
    file.data.ibid = {...file.data.ibid, coverage, comparison: context.comparison}
  }

  if (rerank === undefined || !hasSources) {
    return (tree, file) => {
      run(readDraft(tree, file, format, session), file)
    }
  }
  return async (tree, file) => {
    const article = readDraft(tree, file, format, session)
    run(article, file, await compareArticlesLater(article, set, {rerank}))
  }
}

/** Whether a finding begins in one of some paragraphs. */
function isIn(
  {paragraphs}: Article,
  some: ReadonlySet<Paragraph>,
  {at: {start}}: Finding
): boolean {
  if (some.size === 0) return false
  const around = paragraphs.find((paragraph) => paragraph.start <= start && start < paragraph.end)
  return around !== undefined && some.has(around)
}
