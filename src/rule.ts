/** What a rule is: a small reader of an article and its comparison that yields findings, and at the same time a unified plugin. */
import type {Node} from 'unist'
import type {VFile} from 'vfile'
import type {Article, Format, Span} from './article/model/article.js'
import {readDraft} from './article/read-draft.js'
import {compareArticles, compareArticlesLater} from './comparison/compare-articles.js'
import type {Comparison} from './comparison/model/comparison.js'
import type {RerankLater} from './comparison/alignment/rerank.js'
import {addFindings} from './messages.js'
import {type Option, type OptionSet, display, listOfStrings, readOptions} from './options.js'
import {type SourceInput, readSources} from './sources/read-sources.js'

/** How much a finding weighs: `error` is `fatal: true` on the message, `warn` false, `info` undefined. */
export type Severity = 'info' | 'warn' | 'error'

const severities: readonly unknown[] = ['off', 'info', 'warn', 'error']

/** A passage of another text that a finding points to. */
export interface Related {
  readonly article: Article
  readonly span: Span
}

/** What a rule found, before it becomes a message. */
export interface Finding {
  /** Where, in the draft's file. */
  readonly at: Span
  /** The fault in one plain sentence, or “Unexpected `X`, expected `Y`”. */
  readonly reason: string
  /** What may replace the place as it stands, best first. */
  readonly expected?: readonly string[]
  /** Advice, or what the source says. */
  readonly note?: string
  readonly related?: readonly Related[]
  /** How sure the rule is, 0–1. */
  readonly confidence?: number
}

/** What a rule may read. The comparison is made when first asked for, once for all rules. */
export interface RuleContext {
  readonly article: Article
  readonly sources: readonly Article[]
  readonly comparison: Comparison
}

export interface RuleDefinition<Options extends object> {
  readonly id: string
  readonly severity: Severity
  /** Whether the rule says nothing without a source. */
  readonly needsSource?: boolean
  /** Whether `expected` may be put in place without asking, where it is one string and the finding is sure. */
  readonly fixable?: boolean
  readonly options?: OptionSet<Options>
  check(context: RuleContext, options: Options): Iterable<Finding>
}

/** What every rule takes when it is used alone, beside its own options. */
export interface RuleSettings {
  readonly sources?: readonly SourceInput[]
  readonly severity?: 'off' | Severity
  /** Phrases never to report. */
  readonly allow?: readonly string[]
  /** The drafts' format: needed behind a bridge to retext, where a file has no extension that tells. */
  readonly format?: Format
}

/** A rule with its severity and options settled. */
export interface ConfiguredRule {
  readonly id: string
  readonly severity: Severity
  check(context: RuleContext): Iterable<Finding>
}

export interface Rule<Options extends object = Record<string, unknown>> {
  /**
   * The rule as a unified plugin, after any of retext-english, remark-parse and rehype-parse.
   *
   * @throws {Error} When attached with a setting it does not take.
   */
  (settings?: (RuleSettings & Partial<Options>) | null): (tree: Node, file: VFile) => void
  readonly id: string
  readonly severity: Severity
  /** Whether `ibid --fix` applies its sure findings. */
  readonly fixable: boolean
  readonly options: OptionSet<Options>
  /**
   * Settles the severity and the options.
   *
   * @returns The rule ready to run; undefined when it is off.
   * @throws {Error} When it does not take one of them.
   */
  configure(severity: unknown, options: unknown): ConfiguredRule | undefined
}

/** Makes a rule from its definition. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- a rule without options takes none
export function defineRule<Options extends object = {}>(
  definition: RuleDefinition<Options>
): Rule<Options> {
  const {id} = definition
  const known = definition.options ?? ({} as OptionSet<Options>)

  function configure(severity: unknown, options: unknown): ConfiguredRule | undefined {
    if (!severities.includes(severity)) {
      throw new Error(
        `Unexpected severity ${display(severity)} for rule \`${id}\`, expected \`off\`, \`info\`, \`warn\` or \`error\``
      )
    }
    const settled = readOptions(`rule \`${id}\``, known, options)
    if (severity === 'off') return undefined
    return {
      id,
      severity: severity as Severity,
      check: (context) =>
        definition.needsSource && context.sources.length === 0
          ? []
          : definition.check(context, settled)
    }
  }

  function plugin(settings?: (RuleSettings & Partial<Options>) | null) {
    const {sources, severity = definition.severity, allow, format, ...options} = settings ?? {}
    const rule = configure(severity, options)
    return rulesTransformer(rule ? [rule] : [], {sources, allow, format})
  }

  Object.defineProperty(plugin, 'name', {value: `ibid:${id}`})
  const {severity, fixable = false} = definition
  return Object.assign(plugin, {id, severity, fixable, options: known, configure})
}

/** What rules share when they run on a draft. */
export interface RunSettings {
  readonly sources?: unknown
  readonly allow?: unknown
  readonly format?: unknown
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
 * The transformer that runs rules on a draft and adds their findings to the file, in order of place.
 *
 * @throws {Error} When `sources`, `allow` or `format` are not what they should be.
 */
export function rulesTransformer(
  rules: readonly ConfiguredRule[],
  {sources, ...settings}: RunSettings
): (tree: Node, file: VFile) => void {
  const {allow, format} = readOptions<{allow: readonly string[]; format: Format | undefined}>(
    'ibid',
    knownSettings,
    settings
  )
  const articles = readSources(sources ?? [])
  return (tree, file) => {
    const article = readDraft(tree, file, format)
    const context: RuleContext = {
      article,
      sources: articles,
      get comparison() {
        return (
          recall(article, articles) ??
          remember(article, articles, compareArticles(article, articles))
        )
      }
    }
    const findings = rules.flatMap((rule) =>
      Array.from(rule.check(context), (finding) => ({rule, finding}))
    )
    addFindings(file, article, findings, allow)
    if (articles.length > 0) {
      const {comparison} = context
      file.data.ibid = {...file.data.ibid, coverage: comparison.coverage, comparison}
    }
  }
}

/** Compares a draft with the help of a second opinion, before rules run on it with the same sources. */
export async function compareWithOpinion(
  tree: Node,
  file: VFile,
  sources: unknown,
  rerank: RerankLater,
  format?: Format
): Promise<void> {
  const article = readDraft(tree, file, format)
  const articles = readSources(sources)
  remember(article, articles, await compareArticlesLater(article, articles, {rerank}))
}

/** The comparison of a draft with a list of sources, made once however many rules ask for it. */
const comparisons = new WeakMap<Article, WeakMap<readonly Article[], Comparison>>()

function recall(article: Article, sources: readonly Article[]): Comparison | undefined {
  return comparisons.get(article)?.get(sources)
}

function remember(
  article: Article,
  sources: readonly Article[],
  comparison: Comparison
): Comparison {
  let known = comparisons.get(article)
  if (!known) comparisons.set(article, (known = new WeakMap()))
  known.set(sources, comparison)
  return comparison
}
