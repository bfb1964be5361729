/** The preset: every rule as one unified plugin, so that a file is read and compared once. */
import type {Node} from 'unist'
import type {VFile} from 'vfile'
import rules from '../rules/index.js'
import type {Format} from './article/model/article.js'
import {display} from './options.js'
import type {RerankLater} from './comparison/alignment/rerank.js'
import type {SourceSet} from './comparison/alignment/source-set.js'
import type {Severity} from './finding.js'
import {type ConfiguredRule, rulesTransformer} from './run-rules.js'
import type {SourceInput} from './sources/read-sources.js'

export interface IbidOptions {
  /** The texts that the draft was rewritten from. */
  readonly sources?: readonly SourceInput[] | SourceSet
  /** By rule: its severity, or its severity and options. */
  readonly rules?: Readonly<Record<string, RuleSetting>>
  /** Phrases never to report. */
  readonly allow?: readonly string[]
  /** The drafts' format: needed behind a bridge to retext, where a file has no extension that tells. */
  readonly format?: Format
  /** A second opinion on which passage of the sources a sentence comes from, as of `compareArticlesLater`. */
  readonly rerank?: RerankLater
}

export type RuleSetting = 'off' | Severity | readonly ['off' | Severity, object?]

const names: readonly (keyof IbidOptions)[] = ['sources', 'rules', 'allow', 'format', 'rerank']

/**
 * Checks a draft against its sources with every rule that is not off.
 *
 * @throws {Error} When attached with an unknown rule or setting, or a value that is not taken.
 */
export default function ibid(
  options?: IbidOptions | null
): (tree: Node, file: VFile) => void | Promise<void> {
  for (const name of Object.keys(options ?? {})) {
    if (!names.some((known) => known === name)) {
      throw new Error(
        `Unexpected option \`${name}\`, expected ${names.map((known) => `\`${known}\``).join(', ')}`
      )
    }
  }
  const {rules: settings = {}, sources, allow, format, rerank} = options ?? {}
  if (rerank !== undefined && typeof rerank !== 'function') {
    throw new Error(`Unexpected value ${display(rerank)} for \`rerank\`, which takes a function`)
  }
  return rulesTransformer(configureRules(settings), {sources, allow, format, rerank})
}

/**
 * Every rule that is not off, with its severity and options settled.
 *
 * @throws {Error} When a rule is unknown, or does not take its severity or options.
 */
export function configureRules(settings: unknown): ConfiguredRule[] {
  if (typeof settings !== 'object' || settings === null || Array.isArray(settings)) {
    throw new Error(
      `Unexpected value ${display(settings)} for \`rules\`, which takes an object: rule ids and their severities`
    )
  }
  for (const id of Object.keys(settings)) {
    if (!Object.hasOwn(rules, id)) {
      throw new Error(`Unexpected rule \`${id}\`, expected one of ${Object.keys(rules).join(', ')}`)
    }
  }
  return Object.values(rules).flatMap((rule) => {
    const setting: unknown = (settings as Record<string, unknown>)[rule.id] ?? rule.severity
    const [severity, options] = Array.isArray(setting) ? (setting as unknown[]) : [setting]
    return rule.configure(severity, options) ?? []
  })
}
