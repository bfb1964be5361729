/** What a rule is: a small reader of an article and its comparison that yields findings, and at the same time a unified plugin. */
import type {Node} from 'unist'
import type {VFile} from 'vfile'
import type {Format} from './article/model/article.js'
import type {SourceSet} from './comparison/alignment/source-set.js'
import type {Finding, Severity} from './finding.js'
import {type OptionSet, display, readOptions} from './options.js'
import {type ConfiguredRule, type RuleContext, rulesTransformer} from './run-rules.js'
import type {SourceInput} from './sources/read-sources.js'

const severities: readonly unknown[] = ['off', 'info', 'warn', 'error']

export interface RuleDefinition<Options extends object> {
  readonly id: string
  readonly severity: Severity
  /** Whether the rule judges nothing by its English, so that it runs on texts in any language. */
  readonly knowsNoLanguage?: boolean
  /** Whether the rule says nothing without a source. */
  readonly needsSource?: boolean
  /** Whether `expected` may be put in place without asking, where it is one string and the finding is sure. */
  readonly fixable?: boolean
  readonly options?: OptionSet<Options>
  check(context: RuleContext, options: Options): Iterable<Finding>
}

/** What every rule takes when it is used alone, beside its own options. */
export interface RuleSettings {
  readonly sources?: readonly SourceInput[] | SourceSet
  readonly severity?: 'off' | Severity
  /** Phrases never to report. */
  readonly allow?: readonly string[]
  /** The drafts' format: needed behind a bridge to retext, where a file has no extension that tells. */
  readonly format?: Format
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
      knowsNoLanguage: definition.knowsNoLanguage ?? false,
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
